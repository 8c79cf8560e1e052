// One line, several lines, and secrets. All controlled: value in, string out.
import type { ReactElement } from 'react';
import { PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FieldProps } from './field.ts';
import css from './field.module.css';

export type TextFieldProps = FieldProps<string, HTMLInputElement> & {
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel';
  readonly autoComplete?: string;
};

/** `<TextField label value onChange description error required … />` */
export function TextField(props: TextFieldProps): ReactElement {
  const { onChange, hideLabel, inputRef, autoComplete, ...rest } = props;
  return (
    <TextInput
      {...rest}
      ref={inputRef}
      autoComplete={autoComplete ?? 'off'}
      spellCheck={false}
      data-autofocus={rest.autoFocus}
      labelProps={{ 'data-hidden': hideLabel }}
      classNames={fieldClasses}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export type TextAreaProps = FieldProps<string, HTMLTextAreaElement> & {
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Lines shown at first; the field grows with its text up to `maxRows`. Defaults 3 and 14. */
  readonly minRows?: number;
  readonly maxRows?: number;
};

/** `<TextArea label value onChange minRows maxRows … />`: grows with what is written. */
export function TextArea(props: TextAreaProps): ReactElement {
  const { onChange, hideLabel, inputRef, minRows, maxRows, ...rest } = props;
  return (
    <Textarea
      {...rest}
      ref={inputRef}
      autosize
      minRows={minRows ?? 3}
      maxRows={maxRows ?? 14}
      autoComplete="off"
      data-autofocus={rest.autoFocus}
      labelProps={{ 'data-hidden': hideLabel }}
      classNames={fieldClasses}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export type PasswordFieldProps = FieldProps<string, HTMLInputElement> & {
  /** `current-password` to unlock, `new-password` to choose one. Default `off`. */
  readonly autoComplete?: 'off' | 'current-password' | 'new-password';
};

/** `<PasswordField label value onChange … />`: hidden text with a keyboard-reachable eye. */
export function PasswordField(props: PasswordFieldProps): ReactElement {
  const { onChange, hideLabel, inputRef, autoComplete, ...rest } = props;
  const { t } = useTranslation('common');
  return (
    <PasswordInput
      {...rest}
      ref={inputRef}
      autoComplete={autoComplete ?? 'off'}
      spellCheck={false}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': t('field.showSecret') }}
      data-autofocus={rest.autoFocus}
      labelProps={{ 'data-hidden': hideLabel }}
      classNames={fieldClasses}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

const fieldClasses = {
  label: css['label'] ?? '',
  description: css['description'] ?? '',
  error: css['error'] ?? '',
  input: css['input'] ?? '',
};

// One choice from a short list. The native list: it works with every keyboard, zoom and screen reader.
import type { ReactElement } from 'react';
import { NativeSelect } from '@mantine/core';
import type { FieldProps } from './field.ts';
import css from './field.module.css';

export type SelectOption = {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
};

export type SelectFieldProps = FieldProps<string, HTMLSelectElement> & {
  readonly options: readonly SelectOption[];
  /** Shown first with the empty value, e.g. "Kies een coach". Left out: no empty choice. */
  readonly placeholder?: string;
};

/** `<SelectField label value onChange options={[{ value, label }]} placeholder … />` */
export function SelectField(props: SelectFieldProps): ReactElement {
  const { onChange, hideLabel, inputRef, options, placeholder, readOnly, ...rest } = props;
  return (
    <NativeSelect
      {...rest}
      ref={inputRef}
      aria-readonly={readOnly}
      data-autofocus={rest.autoFocus}
      labelProps={{ 'data-hidden': hideLabel }}
      classNames={{
        label: css['label'] ?? '',
        description: css['description'] ?? '',
        error: css['error'] ?? '',
        input: css['input'] ?? '',
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {placeholder !== undefined ? <option value="">{placeholder}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.disabled}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}

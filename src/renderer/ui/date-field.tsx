// A calendar day as 'yyyy-mm-dd', with the native picker. Empty string means no date.
import type { ReactElement } from 'react';
import { TextInput } from '@mantine/core';
import type { FieldProps } from './field.ts';
import css from './field.module.css';

export type DateFieldProps = FieldProps<string, HTMLInputElement> & {
  /** Earliest and latest day, 'yyyy-mm-dd'. */
  readonly min?: string;
  readonly max?: string;
};

/** `<DateField label value="2026-11-24" onChange min max … />` */
export function DateField(props: DateFieldProps): ReactElement {
  const { onChange, hideLabel, inputRef, ...rest } = props;
  return (
    <TextInput
      {...rest}
      type="date"
      ref={inputRef}
      data-autofocus={rest.autoFocus}
      labelProps={{ 'data-hidden': hideLabel }}
      classNames={{
        label: css['label'] ?? '',
        description: css['description'] ?? '',
        error: css['error'] ?? '',
        input: css['input'] ?? '',
      }}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

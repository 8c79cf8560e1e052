// What every field has in common: label, help, error. Text fields give strings, not events.
import type { FocusEventHandler, KeyboardEventHandler, ReactNode, Ref } from 'react';

export type FieldProps<Value, Element extends HTMLElement> = {
  readonly label: ReactNode;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** Help under the label. */
  readonly description?: ReactNode;
  /** What is wrong and what to do; also marks the field invalid. */
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly readOnly?: boolean;
  readonly autoFocus?: boolean;
  readonly name?: string;
  readonly id?: string;
  readonly inputRef?: Ref<Element>;
  readonly onBlur?: FocusEventHandler<Element>;
  readonly onKeyDown?: KeyboardEventHandler<Element>;
  /** The label is read aloud but not shown (e.g. a filter in a toolbar). */
  readonly hideLabel?: boolean;
};

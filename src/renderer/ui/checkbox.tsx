// Ticks: a single yes, and a group of radio choices. Native inputs in our colours.
import { useId, type ReactElement, type ReactNode } from 'react';
import css from './field.module.css';

export type CheckboxProps = {
  readonly label: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
  readonly name?: string;
};

/** `<Checkbox label checked onChange description error disabled />` */
export function Checkbox(props: CheckboxProps): ReactElement {
  const id = useId();
  const { label, checked, onChange, description, error, disabled, name } = props;
  const help = [description ? `${id}-d` : '', error ? `${id}-e` : ''].filter(Boolean).join(' ');
  return (
    <div className={css['check']}>
      <input
        type="checkbox"
        id={id}
        name={name}
        checked={checked}
        disabled={disabled}
        aria-invalid={error ? true : undefined}
        aria-describedby={help || undefined}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {description ? (
          <div id={`${id}-d`} className={css['description']}>
            {description}
          </div>
        ) : null}
        {error ? (
          <div id={`${id}-e`} className={css['error']}>
            {error}
          </div>
        ) : null}
      </div>
    </div>
  );
}

export type CheckGroupProps = {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** The Checkboxes, one under the other. */
  readonly children: ReactNode;
};

/** `<CheckGroup label description>…</CheckGroup>`: ticks that belong together, under one label. */
export function CheckGroup({ label, description, children }: CheckGroupProps): ReactElement {
  const id = useId();
  return (
    <fieldset
      className={css['options']}
      data-under=""
      aria-describedby={description ? `${id}-d` : undefined}
    >
      <legend className={css['label']}>{label}</legend>
      {description ? (
        <div id={`${id}-d`} className={css['description']}>
          {description}
        </div>
      ) : null}
      {children}
    </fieldset>
  );
}

export type RadioFieldProps<Value extends string> = {
  readonly label: ReactNode;
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
  readonly options: readonly { readonly value: Value; readonly label: ReactNode }[];
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  readonly disabled?: boolean;
};

/** `<RadioField label value onChange options={[{ value, label }]} />`: a few choices, all in sight. */
export function RadioField<Value extends string>(props: RadioFieldProps<Value>): ReactElement {
  const id = useId();
  const help = [props.description ? `${id}-d` : '', props.error ? `${id}-e` : '']
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      className={css['options']}
      disabled={props.disabled}
      aria-describedby={help || undefined}
    >
      <legend className={css['label']}>{props.label}</legend>
      {props.description ? (
        <div id={`${id}-d`} className={css['description']}>
          {props.description}
        </div>
      ) : null}
      {props.options.map((option) => (
        <div key={option.value} className={css['check']}>
          <input
            type="radio"
            id={`${id}-${option.value}`}
            name={id}
            checked={props.value === option.value}
            onChange={() => props.onChange(option.value)}
          />
          <label htmlFor={`${id}-${option.value}`}>{option.label}</label>
        </div>
      ))}
      {props.error ? (
        <div id={`${id}-e`} className={css['error']}>
          {props.error}
        </div>
      ) : null}
    </fieldset>
  );
}

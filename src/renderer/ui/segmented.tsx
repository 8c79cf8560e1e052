// A choice between a few views or kinds that stand beside each other. Native radio buttons: the arrow keys
// go along them.
import { useId, type ReactElement } from 'react';
import css from './segmented.module.css';

export type SegmentedProps<Value extends string> = {
  /** Read aloud, not shown. */
  readonly label: string;
  /** Null: nothing is chosen yet. */
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
};

/** `<Segmented label value options={[{ value, label }]} onChange />` */
export function Segmented<Value extends string>(props: SegmentedProps<Value>): ReactElement {
  const id = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={css['segments']}>
      {props.options.map((option) => (
        <label key={option.value} className={css['segment']}>
          <input
            type="radio"
            name={id}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

// A choice of one out of many, all in sight. Native radio buttons: the arrow keys go along them, the first
// letters of a word choose too, Enter chooses and goes on.
import { useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { typeAhead, typeAheadMs } from './type-ahead.ts';
import field from './field.module.css';
import css from './choice-grid.module.css';

export type GridChoice<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  /** A second line: what it means. */
  readonly text?: ReactNode;
};

export type ChoiceGroup<Value extends string> = {
  readonly title?: string;
  readonly choices: readonly GridChoice<Value>[];
};

export type ChoiceGridProps<Value extends string> = {
  readonly label: ReactNode;
  readonly groups: readonly ChoiceGroup<Value>[];
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
  /** How many columns at the most. */
  readonly columns: 2 | 3 | 4;
  /** Enter was pressed on a choice: on to what comes next. */
  readonly onNext?: () => void;
  readonly description?: ReactNode;
  readonly error?: ReactNode;
  /** For putting the focus here: `[data-choices="category"]`. */
  readonly name: string;
};

/** `<ChoiceGrid label name groups={[{ title, choices: [{ value, label, text }] }]} value onChange columns />` */
export function ChoiceGrid<Value extends string>(props: ChoiceGridProps<Value>): ReactElement {
  const id = useId();
  const { groups, error, description } = props;
  const onKeyDown = useKeys(props);
  const help = [description ? `${id}-d` : '', error ? `${id}-e` : ''].filter(Boolean).join(' ');
  return (
    <fieldset
      className={css['set']}
      data-choices={props.name}
      aria-describedby={help || undefined}
      onKeyDown={onKeyDown}
    >
      <legend className={field['label']}>{props.label}</legend>
      {description ? (
        <div id={`${id}-d`} className={field['description']}>
          {description}
        </div>
      ) : null}
      {groups.map(({ title, choices }, group) => (
        <div key={title ?? group} className={css['group']}>
          {title === undefined ? null : <p className={css['title']}>{title}</p>}
          <div
            className={css['grid']}
            style={{
              gridTemplateRows: `repeat(${String(Math.ceil(choices.length / props.columns))}, auto)`,
            }}
          >
            {choices.map((choice) => (
              <label key={choice.value} className={css['choice']}>
                <input
                  type="radio"
                  name={id}
                  value={choice.value}
                  checked={props.value === choice.value}
                  aria-invalid={error ? true : undefined}
                  onChange={() => props.onChange(choice.value)}
                />
                <span className={css['words']}>
                  <span className={css['label']}>{choice.label}</span>
                  {choice.text ? <span className={css['text']}>{choice.text}</span> : null}
                </span>
              </label>
            ))}
          </div>
        </div>
      ))}
      {error ? (
        <div id={`${id}-e`} className={field['error']}>
          {error}
        </div>
      ) : null}
    </fieldset>
  );
}

function useKeys<Value extends string>(props: ChoiceGridProps<Value>) {
  const typed = useRef({ text: '', atMs: 0 });
  const all = props.groups.flatMap(({ choices }) => choices);
  const choose = (set: HTMLElement, at: number) => {
    const choice = all[at];
    if (!choice) return;
    props.onChange(choice.value);
    set.querySelectorAll('input')[at]?.focus();
  };
  return (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const inputs = [...event.currentTarget.querySelectorAll('input')];
    const here = inputs.findIndex((input) => input === event.target);
    if (here === -1) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (props.value === '') choose(event.currentTarget, here);
      props.onNext?.();
      return;
    }
    if (event.key.length !== 1 || event.key === ' ') return;
    const { text, atMs } = typed.current;
    const goesOn = event.timeStamp - atMs < typeAheadMs && text !== event.key;
    const next = goesOn ? text + event.key : event.key;
    const labels = all.map(({ label }) => label);
    const from = all.findIndex(({ value }) => value === props.value);
    const at = typeAhead(labels, next, from === -1 ? null : from);
    typed.current = { text: next, atMs: event.timeStamp };
    event.preventDefault();
    if (at !== null) choose(event.currentTarget, at);
  };
}

/** Puts the focus on the chosen one of a grid, or on its first. */
export function focusChoices(name: string): void {
  const set = document.querySelector(`[data-choices="${name}"]`);
  const target =
    set?.querySelector<HTMLInputElement>('input:checked') ?? set?.querySelector('input');
  target?.focus();
}

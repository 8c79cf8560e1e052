// How heavy, from 1 to 5: five parts that fill up. A digit chooses, as do the arrows to the left and the right.
import { useId, type KeyboardEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { heavyFrom } from '#shared/domain/peer-check-in.ts';
import { useLoadWords } from './load-words.ts';
import { loads, type Load } from './loads.ts';
import css from './load.module.css';

export type LoadChoiceProps = {
  /** Read aloud, not shown. */
  readonly label: string;
  readonly value: Load | null;
  readonly onChange: (load: Load) => void;
  /** `large` shows the digit and its word under each part; otherwise see `LoadEnds`. */
  readonly size?: 'normal' | 'large';
  /** The keys land here when it appears. */
  readonly autoFocus?: boolean;
  /** Other keys, e.g. to the row above. */
  readonly onKeyDown?: (event: KeyboardEvent) => void;
};

/** `<LoadChoice label value onChange />` */
export function LoadChoice(props: LoadChoiceProps): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  const words = useLoadWords();
  const name = useId();
  const { value, onChange, size = 'normal' } = props;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const load = loads.find((each) => String(each) === event.key);
    if (load === undefined) {
      props.onKeyDown?.(event);
      return;
    }
    event.preventDefault();
    onChange(load);
    // The next Tab leaves the row: it stops at the chosen part, wherever the focus was.
    event.currentTarget.querySelectorAll('input')[load - 1]?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-label={props.label}
      className={css['choice']}
      data-size={size}
      data-heavy={(value !== null && value >= heavyFrom) || undefined}
      onKeyDown={onKeyDown}
    >
      {loads.map((load) => (
        <label key={load} className={css['part']} title={words(load)}>
          <input
            type="radio"
            name={name}
            checked={load === value}
            autoFocus={props.autoFocus === true && load === (value ?? 1)}
            aria-label={t('load.option', { load, word: words(load) })}
            onChange={() => onChange(load)}
          />
          <span className={css['bar']} data-on={(value !== null && load <= value) || undefined} />
          {size === 'large' ? (
            <span className={css['digit']} aria-hidden="true">
              {load}
              <span>{words(load)}</span>
            </span>
          ) : null}
        </label>
      ))}
    </div>
  );
}

/** `<LoadEnds />`: above a list of choices, which end is light and which too heavy. Each choice says its own word aloud. */
export function LoadEnds(): ReactElement {
  const words = useLoadWords();
  return (
    <div className={css['ends']} aria-hidden="true">
      {[loads[0], loads[4]].map((load) => (
        <span key={load}>
          {load} {words(load)}
        </span>
      ))}
    </div>
  );
}

// The filters of a timeline: one button per kind of item with how many there are. Nothing pressed shows
// everything.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { countKinds, type KindOfItem } from './timeline-items.ts';
import css from './timeline-filter.module.css';

export type TimelineKind = { readonly id: string; readonly label: string };

export type TimelineFilterProps = {
  /** What is filtered, read aloud. */
  readonly label: string;
  readonly items: readonly KindOfItem[];
  readonly kinds: readonly TimelineKind[];
  /** The kinds that are pressed. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
};

/** `<TimelineFilter label items kinds value onChange />`; nothing when there is nothing to choose. */
export function TimelineFilter(props: TimelineFilterProps): ReactElement | null {
  const { t } = useTranslation('common');
  const { value, onChange } = props;
  const counted = countKinds(props.items, props.kinds);
  if (counted.length < 2) return null;
  const toggle = (id: string) =>
    onChange(value.includes(id) ? value.filter((other) => other !== id) : [...value, id]);
  return (
    <div
      role="group"
      aria-label={t('timeline.filter', { label: props.label })}
      className={css['filter']}
    >
      <button
        type="button"
        className={css['kind']}
        aria-pressed={value.length === 0}
        onClick={() => onChange([])}
      >
        {t('timeline.everything')}
        <span className={css['count']}>{props.items.length}</span>
      </button>
      {counted.map(({ id, label, count }) => (
        <button
          key={id}
          type="button"
          className={css['kind']}
          aria-pressed={value.includes(id)}
          onClick={() => toggle(id)}
        >
          {label}
          <span className={css['count']}>{count}</span>
        </button>
      ))}
    </div>
  );
}

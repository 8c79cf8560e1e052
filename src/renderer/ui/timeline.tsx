// Everything that happened, newest first as the screen orders it: filters by kind, two dates kept apart
// (when it happened, when it was written down), and an address for every item.
import { useId, useState, type ReactElement, type ReactNode } from 'react';
import { IconClockExclamation, IconTimeline, type Icon } from '@tabler/icons-react';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Chip } from './chip.tsx';
import { useDateFormat } from './date-text.ts';
import { EmptyState } from './empty-state.tsx';
import { TimelineFilter, type TimelineKind } from './timeline-filter.tsx';
import { firstItems, itemElementId, ofKinds } from './timeline-items.ts';
import type { Tone } from './tone.ts';
import { dateOf } from '#shared/domain/date.ts';
import { isLateEntry } from '#shared/domain/late-entry.ts';
import css from './timeline.module.css';

export type { TimelineKind } from './timeline-filter.tsx';

export type TimelineItem = {
  /** Stays the same; best the record's own id, because `?item=<id>` in the address leads to it. */
  readonly id: string;
  /** One of the timeline's `kinds`, for its filters. */
  readonly kind?: string;
  readonly icon: Icon;
  readonly title: ReactNode;
  /** A chip beside the title; its word says what its tone means. */
  readonly chip?: { readonly tone: Tone; readonly label: string };
  /** The day it happened, 'yyyy-mm-dd'. */
  readonly eventDate: string;
  /** When it was written down, ms since 1970; shown when another day, marked when late (late-entry.ts). */
  readonly entryDateMs?: number;
  readonly children?: ReactNode;
  /** Small actions at the end: addendum, print. */
  readonly actions?: ReactNode;
};

export type TimelineProps = {
  /** What the list holds; read aloud as its heading. */
  readonly label: string;
  readonly items: readonly TimelineItem[];
  /** Kinds one can filter by, in the order of their buttons. With fewer than two in it there is no filter. */
  readonly kinds?: readonly TimelineKind[];
  /** How many items at first; the others come with a button. Default 40. */
  readonly most?: number;
  /** What to show when there is nothing at all. */
  readonly empty?: ReactNode;
};

/** The id after `?item=` in the address, or null. */
function useLinkedItem(): string | null {
  const search: { readonly item?: unknown } = useSearch({ strict: false });
  return typeof search.item === 'string' ? search.item : null;
}

/** `<Timeline label items={[{ id, kind, icon, title, chip, eventDate, entryDateMs, children }]} kinds />` */
export function Timeline(props: TimelineProps): ReactElement {
  const { t } = useTranslation('common');
  const { label, items, kinds = [], most = 40 } = props;
  const id = useId();
  const linked = useLinkedItem();
  const [pressed, setPressed] = useState<readonly string[]>([]);
  const [all, setAll] = useState(false);
  const wanted = ofKinds(items, pressed);
  const shown = all ? wanted : firstItems(wanted, most, linked);
  const older = wanted.length - shown.length;
  return (
    <>
      <h2 id={id} className={css['hidden']}>
        {label}
      </h2>
      <TimelineFilter
        label={label}
        items={items}
        kinds={kinds}
        value={pressed}
        onChange={setPressed}
      />
      {shown.length === 0 ? (
        (props.empty ?? <EmptyState icon={IconTimeline} title={t('timeline.empty')} />)
      ) : (
        <ol role="list" aria-labelledby={id} className={css['timeline']}>
          {shown.map((item) => (
            <Item key={item.id} item={item} linked={item.id === linked} />
          ))}
        </ol>
      )}
      {older > 0 ? (
        <div>
          <Button onClick={() => setAll(true)}>{t('timeline.older', { count: older })}</Button>
        </div>
      ) : null}
    </>
  );
}

/** Brings an item in sight when an address leads to it. */
function bringInSight(element: HTMLLIElement | null): void {
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

function Item(props: { readonly item: TimelineItem; readonly linked: boolean }): ReactElement {
  const { t } = useTranslation('common');
  const { item, linked } = props;
  const ItemIcon = item.icon;
  const { entryDateMs } = item;
  const late = entryDateMs !== undefined && isLateEntry(item.eventDate, entryDateMs);
  return (
    <li
      ref={linked ? bringInSight : undefined}
      id={itemElementId(item.id)}
      tabIndex={linked ? -1 : undefined}
      aria-current={linked || undefined}
      className={css['item']}
    >
      <span className={css['icon']}>
        <ItemIcon size={17} stroke={1.8} aria-hidden="true" />
      </span>
      <div className={css['text']}>
        <div className={css['head']}>
          <h3 className={css['title']}>{item.title}</h3>
          {item.chip ? <Chip tone={item.chip.tone}>{item.chip.label}</Chip> : null}
          {late ? (
            <Chip tone="late" icon={IconClockExclamation}>
              {t('timeline.late')}
            </Chip>
          ) : null}
        </div>
        {item.children ? <div className={css['body']}>{item.children}</div> : null}
        {item.actions ? <div className={css['actions']}>{item.actions}</div> : null}
      </div>
      <Dates item={item} />
    </li>
  );
}

function Dates({ item }: { readonly item: TimelineItem }): ReactElement {
  const { t } = useTranslation('common');
  const dates = useDateFormat();
  const entryDay = item.entryDateMs === undefined ? undefined : dateOf(item.entryDateMs);
  return (
    <div className={css['dates']}>
      <time dateTime={item.eventDate}>{dates.dayShort(item.eventDate)}</time>
      {entryDay && entryDay !== item.eventDate ? (
        <span className={css['entry']}>
          {t('timeline.written', { day: dates.dayShort(entryDay) })}
        </span>
      ) : null}
    </div>
  );
}

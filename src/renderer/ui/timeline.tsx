// Everything that happened, newest first as the screen orders it. Two dates are kept apart: when it
// happened and when it was written down.
import { useId, type ReactElement, type ReactNode } from 'react';
import { IconClockExclamation, type Icon } from '@tabler/icons-react';
import { format } from 'date-fns';
import { useTranslation } from 'react-i18next';
import { Chip } from './chip.tsx';
import { useDateFormat } from './date-text.ts';
import type { Tone } from './tone.ts';
import css from './timeline.module.css';

export type TimelineItem = {
  readonly id: string;
  readonly icon: Icon;
  readonly title: ReactNode;
  /** A chip beside the title; its word says what its tone means. */
  readonly chip?: { readonly tone: Tone; readonly label: string };
  /** The day it happened, 'yyyy-mm-dd'. */
  readonly eventDate: string;
  /** When it was written down, ms since 1970; shown when it is another day. */
  readonly entryDateMs?: number;
  /** Written down later than the rule allows: gets a mark in words. */
  readonly late?: boolean;
  readonly children?: ReactNode;
  /** Small actions at the end: addendum, print. */
  readonly actions?: ReactNode;
};

export type TimelineProps = {
  /** What the list holds; read aloud as its heading. */
  readonly label: string;
  readonly items: readonly TimelineItem[];
};

/** `<Timeline label items={[{ id, icon, title, chip, eventDate, entryDateMs, late, children }]} />` */
export function Timeline({ label, items }: TimelineProps): ReactElement {
  const id = useId();
  return (
    <>
      <h2 id={id} className={css['hidden']}>
        {label}
      </h2>
      <ol role="list" aria-labelledby={id} className={css['timeline']}>
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ol>
    </>
  );
}

function Item({ item }: { readonly item: TimelineItem }): ReactElement {
  const { t } = useTranslation('common');
  const dates = useDateFormat();
  const ItemIcon = item.icon;
  const entryDay =
    item.entryDateMs === undefined ? undefined : format(item.entryDateMs, 'yyyy-MM-dd');
  return (
    <li className={css['item']}>
      <span className={css['icon']}>
        <ItemIcon size={17} stroke={1.8} aria-hidden="true" />
      </span>
      <div className={css['text']}>
        <div className={css['head']}>
          <h3 className={css['title']}>{item.title}</h3>
          {item.chip ? <Chip tone={item.chip.tone}>{item.chip.label}</Chip> : null}
          {item.late ? (
            <Chip tone="late" icon={IconClockExclamation}>
              {t('timeline.late')}
            </Chip>
          ) : null}
        </div>
        {item.children ? <div className={css['body']}>{item.children}</div> : null}
        {item.actions ? <div className={css['actions']}>{item.actions}</div> : null}
      </div>
      <div className={css['dates']}>
        <time dateTime={item.eventDate}>{dates.dayShort(item.eventDate)}</time>
        {entryDay && entryDay !== item.eventDate ? (
          <span className={css['entry']}>
            {t('timeline.written', { day: dates.dayShort(entryDay) })}
          </span>
        ) : null}
      </div>
    </li>
  );
}

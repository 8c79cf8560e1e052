// A card of rows that open something: the worklist of Vandaag, drafts, search results.
import type { ReactElement, ReactNode } from 'react';
import { Link } from '@tanstack/react-router';
import type { Icon } from '@tabler/icons-react';
import type { Tone } from './tone.ts';
import css from './list-card.module.css';

export type ListCardProps = {
  /** What the list holds, read aloud; give it when no Section title stands above. */
  readonly label?: string;
  readonly children: ReactNode;
};

/** `<ListCard label><ListRow … /></ListCard>` */
export function ListCard({ label, children }: ListCardProps): ReactElement {
  return (
    <ul role="list" aria-label={label} className={css['card']}>
      {children}
    </ul>
  );
}

export type ListRowProps = {
  readonly icon?: Icon;
  /** Colours the icon; the title or badge says the same in words. Default `neutral`. */
  readonly tone?: Tone;
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** A Chip at the end. */
  readonly badge?: ReactNode;
  /** A button beside the row, for what else can be done with it. */
  readonly action?: ReactNode;
  /** Where the row leads … */
  readonly to?: string;
  /** … or what it does. With neither, the row is plain text. */
  readonly onClick?: () => void;
};

/** `<ListRow icon tone title subtitle badge to|onClick />`: the whole row is one target. */
export function ListRow(props: ListRowProps): ReactElement {
  const RowIcon = props.icon;
  const inside = (
    <>
      {RowIcon ? (
        <span className={css['icon']} data-tone={props.tone ?? 'neutral'}>
          <RowIcon size={19} stroke={1.8} aria-hidden="true" />
        </span>
      ) : null}
      <span className={css['text']}>
        <span className={css['title']}>{props.title}</span>
        {props.subtitle ? <span className={css['subtitle']}>{props.subtitle}</span> : null}
      </span>
      {props.badge}
    </>
  );
  return (
    <li className={css['item']}>
      {props.to !== undefined ? (
        <Link to={props.to} className={css['row']}>
          {inside}
        </Link>
      ) : props.onClick ? (
        <button type="button" className={css['row']} onClick={props.onClick}>
          {inside}
        </button>
      ) : (
        <div className={css['row']}>{inside}</div>
      )}
      {props.action ? <span className={css['action']}>{props.action}</span> : null}
    </li>
  );
}

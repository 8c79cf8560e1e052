// Things in columns by where they stand. One stop of the Tab key per column, the arrows go along the
// cards; a long column shows its first cards and the rest when asked.
import {
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { boardKey } from './board-keys.ts';
import { Button } from './button.tsx';
import type { Tone } from './tone.ts';
import css from './board.module.css';

const shownAtFirst = 40;

export type BoardColumn<Card> = {
  readonly id: string;
  readonly title: string;
  readonly cards: readonly Card[];
  /** Said when there are none; default "Geen". */
  readonly empty?: string;
};

export type BoardCard = {
  readonly title: ReactNode;
  readonly subtitle?: ReactNode;
  /** Chips under the text. */
  readonly chips?: ReactNode;
  /** A line at the left for what must be seen; a chip says the same in words. */
  readonly tone?: Tone;
  /** Where the card leads. */
  readonly to: string;
};

export type BoardProps<Card> = {
  /** What the board holds, read aloud. */
  readonly label: string;
  readonly columns: readonly BoardColumn<Card>[];
  readonly cardId: (card: Card) => string;
  readonly card: (card: Card) => BoardCard;
};

/** `<Board label columns={[{ id, title, cards }]} cardId card={(row) => ({ title, chips, to })} />` */
export function Board<Card>(props: BoardProps<Card>): ReactElement {
  const { label, columns, cardId, card } = props;
  const board = useRef<HTMLDivElement>(null);
  const [more, setMore] = useState<ReadonlySet<string>>(new Set());
  const [active, setActive] = useState<Readonly<Record<string, number>>>({});
  const shown = columns.map((column) => ({
    ...column,
    cards: more.has(column.id) ? column.cards : column.cards.slice(0, shownAtFirst),
    total: column.cards.length,
  }));
  const onKeyDown = (event: KeyboardEvent) => {
    const at = event.target instanceof HTMLElement ? event.target.dataset : {};
    if (at['column'] === undefined || at['card'] === undefined) return;
    const place = { column: Number(at['column']), card: Number(at['card']) };
    const sizes = shown.map(({ cards }) => cards.length);
    const to = boardKey(event.key, place, sizes);
    if (to === null) return;
    event.preventDefault();
    board.current
      ?.querySelector<HTMLElement>(
        `[data-column="${String(to.column)}"][data-card="${String(to.card)}"]`,
      )
      ?.focus();
  };
  return (
    <div ref={board} role="group" aria-label={label} className={css['board']} onKeyDown={onKeyDown}>
      {shown.map((column, at) => (
        <Column
          key={column.id}
          column={column}
          onMore={() => setMore(new Set([...more, column.id]))}
        >
          {column.cards.map((one, index) => (
            <OneCard
              key={cardId(one)}
              card={card(one)}
              column={at}
              index={index}
              stop={index === Math.min(active[column.id] ?? 0, column.cards.length - 1)}
              onFocus={() => setActive({ ...active, [column.id]: index })}
            />
          ))}
        </Column>
      ))}
    </div>
  );
}

function Column<Card>(props: {
  readonly column: BoardColumn<Card> & { readonly total: number };
  readonly onMore: () => void;
  readonly children: ReactNode;
}): ReactElement {
  const { t } = useTranslation('common');
  const id = useId();
  const { title, cards, total, empty } = props.column;
  const left = total - cards.length;
  return (
    <section className={css['column']} aria-labelledby={id}>
      <h2 id={id} className={css['head']}>
        {title} <span className={css['count']}>{total}</span>
      </h2>
      <div className={css['scroll']}>
        {cards.length === 0 ? (
          <p className={css['empty']}>{empty ?? t('board.none')}</p>
        ) : (
          <ul role="list" aria-labelledby={id} className={css['cards']}>
            {props.children}
          </ul>
        )}
        {left > 0 ? (
          <Button size="small" onClick={props.onMore}>
            {t('board.more', { count: left })}
          </Button>
        ) : null}
      </div>
    </section>
  );
}

function OneCard(props: {
  readonly card: BoardCard;
  readonly column: number;
  readonly index: number;
  readonly stop: boolean;
  readonly onFocus: () => void;
}): ReactElement {
  const { card, column, index, stop, onFocus } = props;
  return (
    <li>
      <Link
        to={card.to}
        className={css['card']}
        data-tone={card.tone}
        data-column={column}
        data-card={index}
        tabIndex={stop ? 0 : -1}
        onFocus={onFocus}
      >
        <span className={css['title']}>{card.title}</span>
        {card.subtitle ? <span className={css['subtitle']}>{card.subtitle}</span> : null}
        {card.chips ? <span className={css['chips']}>{card.chips}</span> : null}
      </Link>
    </li>
  );
}

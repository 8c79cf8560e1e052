// Rows of fields in an order that matters: each can go up, down and away. By keyboard with the buttons, or
// Alt and the arrows from any field that is no list. The focus stays with the row.
import {
  useCallback,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import { moved, without } from './ordered-rows-model.ts';
import css from './ordered-rows.module.css';

export type OrderedRowsProps<Row> = {
  readonly label: string;
  readonly rows: readonly Row[];
  /** The same for a row wherever it stands. */
  readonly keyOf: (row: Row) => string;
  /** What the row is called in "… omhoog". */
  readonly nameOf: (row: Row, at: number) => string;
  readonly children: (row: Row, at: number) => ReactNode;
  readonly onChange: (rows: readonly Row[]) => void;
  /** So many rows stay; default 0. */
  readonly least?: number;
  /** To be read only. */
  readonly closed?: boolean;
};

type Does = 'up' | 'down' | 'remove';

/** Gives the focus back to the row that moved, to the next one when one left, and to a new one. */
function useFocus(keys: readonly string[]) {
  const list = useRef<HTMLOListElement>(null);
  const wanted = useRef<{ readonly key: string; readonly does: Does } | null>(null);
  const before = useRef(keys.length);
  useLayoutEffect(() => {
    const rowOf = (key: string) =>
      list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`);
    if (wanted.current) {
      const { key, does } = wanted.current;
      rowOf(key)?.querySelector<HTMLElement>(`[data-does="${does}"]`)?.focus();
    } else if (keys.length > before.current) {
      const first = keys[before.current];
      if (first !== undefined) rowOf(first)?.querySelector<HTMLElement>('input, select')?.focus();
    }
    wanted.current = null;
    before.current = keys.length;
  });
  const next = useCallback((key: string, does: Does) => {
    wanted.current = { key, does };
  }, []);
  return { list, next };
}

/** `<OrderedRows label rows keyOf nameOf onChange least closed>{(row) => fields}</OrderedRows>` */
export function OrderedRows<Row>(props: OrderedRowsProps<Row>): ReactElement {
  const { rows, keyOf, onChange, least = 0, closed = false } = props;
  const { list, next } = useFocus(rows.map(keyOf));
  const move = (at: number, by: 1 | -1): void => {
    const row = rows[at];
    if (row === undefined || rows[at + by] === undefined) return;
    next(keyOf(row), by === 1 ? 'down' : 'up');
    onChange(moved(rows, at, by));
  };
  const remove = (at: number): void => {
    if (rows.length <= least) return;
    const left = without(rows, at);
    const other = left[Math.min(at, left.length - 1)];
    if (other !== undefined) next(keyOf(other), 'remove');
    onChange(left);
  };
  const onKey = (event: KeyboardEvent, at: number): void => {
    const isList = event.target instanceof HTMLSelectElement;
    if (closed || isList || !event.altKey) return;
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    move(at, event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    <ol ref={list} className={css['rows']} aria-label={props.label} role="list">
      {rows.map((row, at) => {
        const name = props.nameOf(row, at);
        return (
          <li key={keyOf(row)} data-row={keyOf(row)} onKeyDown={(event) => onKey(event, at)}>
            <div className={css['fields']}>{props.children(row, at)}</div>
            {closed ? null : (
              <RowButtons
                name={name}
                first={at === 0}
                last={at === rows.length - 1}
                stays={rows.length <= least}
                onMove={(by) => move(at, by)}
                onRemove={() => remove(at)}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** What cannot be done now stays reachable, so that the focus stays where it was. */
function RowButtons(props: {
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly stays: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation('common');
  const { name } = props;
  return (
    <div className={css['buttons']}>
      <IconButton
        icon={IconArrowUp}
        label={t('rows.up', { name })}
        data-does="up"
        aria-disabled={props.first}
        onClick={() => props.onMove(-1)}
      />
      <IconButton
        icon={IconArrowDown}
        label={t('rows.down', { name })}
        data-does="down"
        aria-disabled={props.last}
        onClick={() => props.onMove(1)}
      />
      <IconButton
        icon={IconTrash}
        label={t('rows.remove', { name })}
        data-does="remove"
        aria-disabled={props.stays}
        onClick={props.onRemove}
      />
    </div>
  );
}

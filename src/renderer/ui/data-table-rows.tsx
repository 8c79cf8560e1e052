// The lines of a data table, rows and headers of groups: only those in sight are in the page, one of them
// takes the focus, and the focused one stays in the page wherever one scrolls.
import {
  memo,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { TableItem } from './data-table-groups.ts';
import type { DataColumn, DataTableRow } from './data-table-model.ts';
import { lineKey } from './line-key.ts';
import css from './data-table.module.css';

const oneLineHeight = 44;
const twoLinesHeight = 56;
const groupHeight = 36;
const headHeight = 40;

type Props<Row> = {
  readonly label: string;
  readonly items: readonly TableItem<DataTableRow<Row>>[];
  readonly grouped: boolean;
  /** Opens or closes a group by its id. */
  readonly onToggle: (groupId: string) => void;
  readonly columns: readonly DataColumn<Row>[];
  readonly onOpen: ((row: Row) => void) | undefined;
  /** Which rows can be opened; all when left out. */
  readonly opens: ((row: Row) => boolean) | undefined;
  readonly scroller: HTMLDivElement | null;
  readonly twoLines: boolean;
  /** How many there are in a group, in words; rows when left out. */
  readonly countText: ((count: number) => string) | undefined;
  readonly head: ReactNode;
};

/** What opens a line; null for a group and for a row that opens nothing. */
function openerOf<Row>({ onOpen, opens }: Pick<Props<Row>, 'onOpen' | 'opens'>) {
  return (item: TableItem<DataTableRow<Row>>): (() => void) | null => {
    if (item.type === 'group' || !onOpen) return null;
    const row = item.row.original.source;
    return (opens?.(row) ?? true) ? () => onOpen(row) : null;
  };
}

export function DataRows<Row>(props: Props<Row>): ReactElement {
  const { label, items, grouped, columns, onToggle, head } = props;
  const opens = openerOf(props);
  const { virtualizer, heightOf, active, setActiveId, onKeyDown } = useLines(props);
  const onClick = (event: MouseEvent, item: TableItem<DataTableRow<Row>>) => {
    const inner =
      event.target instanceof Element && event.target.closest('button, a, input, select');
    if (inner) return;
    if (item.type === 'group') onToggle(item.id);
    else opens(item)?.();
  };
  return (
    <div
      role={grouped ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-rowcount={items.length + 1}
      className={css['grid']}
      data-two-lines={props.twoLines || undefined}
      style={{ gridTemplateColumns: gridColumns(columns), minWidth: leastWidth(columns) }}
    >
      <div role="rowgroup" className={css['sticky']}>
        {head}
      </div>
      <div
        role="rowgroup"
        className={css['body']}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          return item ? (
            <div
              key={item.id}
              role="row"
              aria-rowindex={index + 2}
              {...(grouped && { 'aria-level': item.type === 'group' ? 1 : 2 })}
              {...(item.type === 'group' && { 'aria-expanded': item.open })}
              tabIndex={index === active ? 0 : -1}
              className={css['row']}
              data-group={item.type === 'group' || undefined}
              data-opens={item.type === 'group' || opens(item) ? true : undefined}
              style={{
                transform: `translateY(${String(start)}px)`,
                height: heightOf(index),
              }}
              onFocus={() => setActiveId(item.id)}
              onClick={(event) => onClick(event, item)}
            >
              <LineCells item={item} columns={columns} countText={props.countText} />
            </div>
          ) : null;
        })}
      </div>
    </div>
  );
}

function LineCells<Row>({
  item,
  columns,
  countText,
}: Pick<Props<Row>, 'columns' | 'countText'> & {
  readonly item: TableItem<DataTableRow<Row>>;
}): ReactElement {
  return item.type === 'group' ? (
    <GroupCell label={item.label} count={item.count} open={item.open} countText={countText} />
  ) : (
    <MemoCells columns={columns} row={item.row.original.source} />
  );
}

function GroupCell(props: {
  readonly label: string;
  readonly count: number;
  readonly open: boolean;
  readonly countText: ((count: number) => string) | undefined;
}): ReactElement {
  const { t } = useTranslation('common');
  const { count, countText } = props;
  const OpenIcon = props.open ? IconChevronDown : IconChevronRight;
  return (
    <div role="gridcell" className={css['group']}>
      <OpenIcon size={16} stroke={2} aria-hidden="true" />
      <b>{props.label === '' ? t('table.emptyGroup') : props.label}</b>
      <span className={css['shown']}>
        {countText ? countText(count) : t('table.inGroup', { count })}
      </span>
    </div>
  );
}

function Cells<Row>({
  columns,
  row,
}: {
  readonly columns: readonly DataColumn<Row>[];
  readonly row: Row;
}): ReactNode {
  return columns.map((column) => (
    <div
      key={column.id}
      role="gridcell"
      className={css['cell']}
      data-align={column.align ?? 'start'}
    >
      {column.cell ? column.cell(row) : column.value(row)}
    </div>
  ));
}

/** Scrolling moves lines without drawing their cells again. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- memo loses the type parameter
const MemoCells = memo(Cells) as typeof Cells;

/** Which lines are in the page, which one has the focus, and what the keys do. */
function useLines<Row>(props: Props<Row>) {
  const { items, onToggle, scroller, twoLines } = props;
  const opens = openerOf(props);
  const rowHeight = twoLines ? twoLinesHeight : oneLineHeight;
  const heightOf = (index: number) => (items[index]?.type === 'group' ? groupHeight : rowHeight);
  const [activeId, setActiveId] = useState<string>();
  const wantsFocus = useRef(false);
  const active = Math.max(
    0,
    items.findIndex((item) => item.id === activeId),
  );
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => scroller,
    estimateSize: heightOf,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: headHeight,
    initialRect: { width: 0, height: 600 },
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return seen.includes(active) ? seen : [...seen, active].sort((a, b) => a - b);
    },
  });
  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const row = scroller?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    row?.focus({ preventScroll: true });
  });
  const goTo = (index: number): void => {
    wantsFocus.current = true;
    setActiveId(items[index]?.id);
    virtualizer.scrollToIndex(index);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.target instanceof HTMLElement && event.target.role !== 'row') return;
    const page = Math.max(1, Math.floor((scroller?.clientHeight ?? 440) / rowHeight) - 2);
    const step = lineKey(event.key, items, active, page);
    if (step === null) return;
    const item = items[active];
    if (step === 'open') {
      const open = item && opens(item);
      if (!open) return;
      open();
    } else if (step === 'toggle') onToggle(item?.id ?? '');
    else goTo(step);
    event.preventDefault();
  };
  return { virtualizer, heightOf, active, setActiveId, onKeyDown };
}

function gridColumns<Row>(columns: readonly DataColumn<Row>[]): string {
  return columns
    .map((column) =>
      column.width === undefined
        ? `minmax(7rem, ${String(column.grow ?? 1)}fr)`
        : `${String(column.width / 16)}rem`,
    )
    .join(' ');
}

function leastWidth<Row>(columns: readonly DataColumn<Row>[]): number {
  return columns.reduce((sum, column) => sum + (column.width ?? 112), 0);
}

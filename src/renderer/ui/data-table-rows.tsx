// The rows of a data table: only those in sight are in the page, one of them takes the focus, and the
// focused one stays in the page wherever one scrolls.
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { DataColumn, DataTableModel } from './data-table-model.ts';
import { nextIndex } from './next-index.ts';
import css from './data-table.module.css';

const oneLineHeight = 44;
const twoLinesHeight = 56;
const headHeight = 40;

type Props<Row> = {
  readonly label: string;
  readonly table: DataTableModel<Row>;
  readonly columns: readonly DataColumn<Row>[];
  readonly onOpen: ((row: Row) => void) | undefined;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly twoLines: boolean;
  readonly head: ReactNode;
};

export function DataRows<Row>(props: Props<Row>): ReactElement {
  const { label, table, columns, onOpen, head } = props;
  const rows = table.getRowModel().rows;
  const { virtualizer, rowHeight, active, setActiveId, onKeyDown } = useRows(props);
  const onClick = (event: MouseEvent, source: Row) => {
    const inner =
      event.target instanceof Element && event.target.closest('button, a, input, select');
    if (!inner) onOpen?.(source);
  };
  return (
    <div
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
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
        {virtualizer.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row ? (
            <div
              key={row.id}
              role="row"
              aria-rowindex={item.index + 2}
              tabIndex={item.index === active ? 0 : -1}
              className={css['row']}
              data-opens={onOpen ? true : undefined}
              style={{ transform: `translateY(${String(item.start)}px)`, height: rowHeight }}
              onFocus={() => setActiveId(row.id)}
              onClick={(event) => onClick(event, row.original.source)}
            >
              <Cells columns={columns} row={row.original.source} />
            </div>
          ) : null;
        })}
      </div>
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

/** Which rows are in the page, which one has the focus, and what the keys do. */
function useRows<Row>({ table, onOpen, scroller, twoLines }: Props<Row>) {
  const rowHeight = twoLines ? twoLinesHeight : oneLineHeight;
  const rows = table.getRowModel().rows;
  const [activeId, setActiveId] = useState<string>();
  const wantsFocus = useRef(false);
  const found = rows.findIndex((row) => row.id === activeId);
  const active = Math.max(0, found);
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
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
    const row = scroller.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]');
    row?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = rows[active];
    if (event.target instanceof HTMLElement && event.target.role !== 'row') return;
    if (event.key === 'Enter' && row && onOpen) {
      event.preventDefault();
      onOpen(row.original.source);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 440) / rowHeight) - 2);
    const index = nextIndex(event.key, active, rows.length, page);
    const next = index === undefined ? undefined : rows[index];
    if (index === undefined || !next) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActiveId(next.id);
    virtualizer.scrollToIndex(index);
  };
  return { virtualizer, rowHeight, active, setActiveId, onKeyDown };
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

// A long list as a table: sorts, filters, scrolls through thousands of rows, and is walked with the
// arrow keys. The only place that renders TanStack Table and Virtual.
import { useMemo, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DataRows } from './data-table-rows.tsx';
import { tableItems } from './data-table-groups.ts';
import {
  compareValues,
  textOf,
  useDataTable,
  type DataColumn,
  type DataTableModel,
  type DataTableRow,
  type SortBy,
} from './data-table-model.ts';
import { firstShape, ShapePanel, shownColumns, type TableShape } from './data-table-shape.tsx';
import { EmptyState } from './empty-state.tsx';
import { Waiting } from './delayed.tsx';
import { TextField } from './text-field.tsx';
import { Toolbar } from './toolbar.tsx';
import css from './data-table.module.css';

export type { DataColumn, SortBy } from './data-table-model.ts';
export { firstShape, type TableShape } from './data-table-shape.tsx';
export { TwoLines } from './two-lines.tsx';

export type DataTableProps<Row> = {
  /** What the table holds, read aloud: "Koppels". */
  readonly label: string;
  /** `undefined` while loading. Keep the reference stable between renders (live query or memo). */
  readonly rows: readonly Row[] | undefined;
  /** Keep stable: module scope or useMemo. */
  readonly columns: readonly DataColumn<Row>[];
  readonly rowId: (row: Row) => string;
  /** Enter or click on a row. */
  readonly onOpen?: (row: Row) => void;
  /** Which rows can be opened; all when left out. */
  readonly opens?: (row: Row) => boolean;
  readonly initialSort?: SortBy;
  /** Shown in the text filter; `false` leaves the filter out. Default "Filter op tekst". */
  readonly filterLabel?: string | false;
  /** Other filters beside the text filter. */
  readonly toolbar?: ReactNode;
  /** What to show when there are no rows at all. */
  readonly empty?: ReactNode;
  /** `fill` takes the height of the parent (use <Page fill>), `content` grows to 60 % of the window. */
  readonly height?: 'fill' | 'content';
  /** How many rows a group has, in words of what they are: "3 bijeenkomsten". */
  readonly countText?: (count: number) => string;
  /** Rows of two lines: cells made with `<TwoLines>`, other texts wrap once. */
  readonly twoLines?: boolean;
  /** How it is shown, when somebody else keeps that; then groups and columns can be chosen. */
  readonly shape?: TableShape;
  readonly onShape?: (shape: TableShape) => void;
  /** More at the end of the toolbar; `read` gives the texts of the rows and columns that are shown. */
  readonly toolbarEnd?: (read: () => ShownTable) => ReactNode;
};

export type ShownTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
};

/** `<DataTable label rows columns rowId onOpen initialSort filterLabel toolbar empty height twoLines />` */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const { shape, change, columns, table, items, toggle } = useShapedTable(props);
  // A state, not a ref: the rows must be drawn again once it is there, or they move to the top at the first focus.
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null);
  const toFirstRow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    scroller?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  };
  const read = (): ShownTable => {
    const told = columns.filter(({ screenOnly }) => screenOnly !== true);
    const rows = items.flatMap((item) => (item.type === 'row' ? [item.row.original.source] : []));
    return {
      columns: told.map(({ header }) => header),
      rows: rows.map((row) => told.map((column) => textOf(column, row))),
    };
  };
  return (
    <div className={css['holder']} data-height={props.height ?? 'fill'}>
      <Filters
        props={props}
        query={shape.query}
        shown={table.getRowModel().rows.length}
        onQuery={(query) => change({ ...shape, query })}
        onKeyDown={toFirstRow}
        end={
          props.onShape ? (
            <>
              <ShapePanel columns={props.columns} shape={shape} onShape={change} />
              {props.toolbarEnd?.(read)}
            </>
          ) : null
        }
      />
      <div className={css['card']}>
        <Body props={props} table={table} query={shape.query}>
          <div ref={setScroller} className={css['scroll']}>
            <DataRows
              label={props.label}
              items={items}
              grouped={shape.group !== null}
              onToggle={toggle}
              columns={columns}
              onOpen={props.onOpen}
              opens={props.opens}
              scroller={scroller}
              twoLines={props.twoLines === true}
              countText={props.countText}
              head={<HeaderRow table={table} columns={columns} />}
            />
          </div>
        </Body>
      </div>
    </div>
  );
}

/** The rows in their order and groups, and the columns that are shown. */
function useShapedTable<Row>(props: DataTableProps<Row>) {
  const [own, setOwn] = useState(() => firstShape(props.initialSort));
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const shape = props.shape ?? own;
  const change = props.onShape ?? setOwn;
  const none = useMemo((): readonly Row[] => [], []);
  const sorting = useMemo(
    () => (shape.sort ? [{ id: shape.sort.column, desc: shape.sort.descending }] : []),
    [shape.sort],
  );
  const table = useDataTable({
    rows: props.rows ?? none,
    columns: props.columns,
    rowId: props.rowId,
    query: shape.query,
    sorting,
    onSortingChange: ([first]) =>
      change({ ...shape, sort: first ? { column: first.id, descending: first.desc } : null }),
  });
  const { rows } = table.getRowModel();
  const columns = useMemo(
    () => shownColumns(props.columns, shape.hidden),
    [props.columns, shape.hidden],
  );
  const by = props.columns.find(({ id }) => id === shape.group);
  const down = shape.sort?.descending === true && shape.sort.column === shape.group;
  const items = useMemo(() => {
    const sign = down ? -1 : 1;
    const valueOf = (row: DataTableRow<Row>) => by?.value(row.original.source);
    const grouping = by
      ? {
          labelOf: (row: DataTableRow<Row>) => textOf(by, row.original.source),
          compare: (a: DataTableRow<Row>, b: DataTableRow<Row>) =>
            sign * compareValues(valueOf(a), valueOf(b)),
        }
      : null;
    return tableItems(rows, ({ id }) => id, grouping, closed);
  }, [rows, by, down, closed]);
  const toggle = (groupId: string): void => {
    setClosed((before) => {
      const after = new Set(before);
      if (!after.delete(groupId)) after.add(groupId);
      return after;
    });
  };
  return { shape, change, columns, table, items, toggle };
}

function Body<Row>({
  props,
  table,
  query,
  children,
}: {
  readonly props: DataTableProps<Row>;
  readonly table: DataTableModel<Row>;
  readonly query: string;
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation('common');
  if (props.rows === undefined) return <Waiting />;
  if (props.rows.length === 0) return props.empty ?? <EmptyState title={t('table.empty')} />;
  if (table.getRowModel().rows.length === 0) {
    return <EmptyState icon={IconSearch} title={t('table.noMatch', { query })} />;
  }
  return children;
}

function Filters<Row>({
  props,
  query,
  shown,
  onQuery,
  onKeyDown,
  end,
}: {
  readonly props: DataTableProps<Row>;
  readonly query: string;
  readonly shown: number;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly end: ReactNode;
}): ReactNode {
  const { t } = useTranslation('common');
  if (props.filterLabel === false && !props.toolbar && !end) return null;
  const label = props.filterLabel === false ? undefined : (props.filterLabel ?? t('table.filter'));
  const count = query ? t('table.shownOf', { shown, total: props.rows?.length ?? 0 }) : null;
  return (
    <Toolbar
      label={t('table.filters', { label: props.label })}
      end={
        <>
          <span role="status" className={css['shown']}>
            {count}
          </span>
          {end}
        </>
      }
    >
      {label === undefined ? null : (
        <div className={css['filter']}>
          <TextField
            hideLabel
            label={label}
            placeholder={label}
            value={query}
            onChange={onQuery}
            onKeyDown={onKeyDown}
          />
        </div>
      )}
      {props.toolbar}
    </Toolbar>
  );
}

function HeaderRow<Row>({
  table,
  columns,
}: {
  readonly table: DataTableModel<Row>;
  readonly columns: readonly DataColumn<Row>[];
}): ReactElement {
  return (
    <div role="row" aria-rowindex={1} className={css['row']}>
      {columns.map((column) => {
        const model = table.getColumn(column.id);
        const sorted = model?.getIsSorted() ?? false;
        const SortIcon =
          sorted === false ? IconArrowsSort : sorted === 'asc' ? IconArrowUp : IconArrowDown;
        const order = sorted === false ? 'none' : sorted === 'asc' ? 'ascending' : 'descending';
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-sort={column.sortable === false ? undefined : order}
            className={css['head']}
            data-align={column.align ?? 'start'}
          >
            {column.sortable === false ? (
              <span className={css['headText']}>{column.header}</span>
            ) : (
              <button
                type="button"
                className={css['sort']}
                data-sorted={sorted !== false || undefined}
                onClick={() => model?.toggleSorting()}
              >
                {column.header}
                <SortIcon size={14} stroke={2} aria-hidden="true" />
              </button>
            )}
          </div>
        );
      })}
    </div>
  );
}

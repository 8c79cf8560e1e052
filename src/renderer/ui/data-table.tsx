// A long list as a table: sorts, filters, scrolls through thousands of rows, and is walked with the
// arrow keys. The only place that renders TanStack Table and Virtual.
import {
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
} from 'react';
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconSearch } from '@tabler/icons-react';
import type { SortingState } from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { DataRows } from './data-table-rows.tsx';
import {
  useDataTable,
  type DataColumn,
  type DataTableModel,
  type SortBy,
} from './data-table-model.ts';
import { EmptyState } from './empty-state.tsx';
import { Waiting } from './delayed.tsx';
import { TextField } from './text-field.tsx';
import { Toolbar } from './toolbar.tsx';
import css from './data-table.module.css';

export type { DataColumn, SortBy } from './data-table-model.ts';
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
  readonly initialSort?: SortBy;
  /** Shown in the text filter; `false` leaves the filter out. Default "Filter op tekst". */
  readonly filterLabel?: string | false;
  /** Other filters beside the text filter. */
  readonly toolbar?: ReactNode;
  /** What to show when there are no rows at all. */
  readonly empty?: ReactNode;
  /** `fill` takes the height of the parent (use <Page fill>), `content` grows to 60 % of the window. */
  readonly height?: 'fill' | 'content';
  /** Rows of two lines: cells made with `<TwoLines>`, other texts wrap once. */
  readonly twoLines?: boolean;
};

/** `<DataTable label rows columns rowId onOpen initialSort filterLabel toolbar empty height twoLines />` */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<SortingState>(() =>
    props.initialSort
      ? [{ id: props.initialSort.column, desc: props.initialSort.descending === true }]
      : [],
  );
  const body = useRef<HTMLDivElement>(null);
  const none = useMemo((): readonly Row[] => [], []);
  const table = useDataTable({
    rows: props.rows ?? none,
    columns: props.columns,
    rowId: props.rowId,
    query,
    sorting,
    onSortingChange: setSorting,
  });
  const toFirstRow = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    body.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus();
  };
  return (
    <div className={css['holder']} data-height={props.height ?? 'fill'}>
      <Filters
        props={props}
        query={query}
        shown={table.getRowModel().rows.length}
        onQuery={setQuery}
        onKeyDown={toFirstRow}
      />
      <div className={css['card']}>
        <Body props={props} table={table} query={query} scroller={body} />
      </div>
    </div>
  );
}

function Body<Row>({
  props,
  table,
  query,
  scroller,
}: {
  readonly props: DataTableProps<Row>;
  readonly table: DataTableModel<Row>;
  readonly query: string;
  readonly scroller: RefObject<HTMLDivElement | null>;
}): ReactNode {
  const { t } = useTranslation('common');
  if (props.rows === undefined) return <Waiting />;
  if (props.rows.length === 0) return props.empty ?? <EmptyState title={t('table.empty')} />;
  if (table.getRowModel().rows.length === 0) {
    return <EmptyState icon={IconSearch} title={t('table.noMatch', { query })} />;
  }
  return (
    <div ref={scroller} className={css['scroll']}>
      <DataRows
        label={props.label}
        table={table}
        columns={props.columns}
        onOpen={props.onOpen}
        scroller={scroller}
        twoLines={props.twoLines === true}
        head={<HeaderRow table={table} columns={props.columns} />}
      />
    </div>
  );
}

function Filters<Row>({
  props,
  query,
  shown,
  onQuery,
  onKeyDown,
}: {
  readonly props: DataTableProps<Row>;
  readonly query: string;
  readonly shown: number;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}): ReactNode {
  const { t } = useTranslation('common');
  if (props.filterLabel === false && !props.toolbar) return null;
  const label = props.filterLabel === false ? undefined : (props.filterLabel ?? t('table.filter'));
  const count = query ? t('table.shownOf', { shown, total: props.rows?.length ?? 0 }) : null;
  return (
    <Toolbar
      label={t('table.filters', { label: props.label })}
      end={
        <span role="status" className={css['shown']}>
          {count}
        </span>
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

// The one TanStack Table set-up: which features, how text is found and how values are ordered. Knows no
// markup.
import { useMemo, type ReactNode } from 'react';
import {
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type FilterFn,
  type SortFn,
  type SortingState,
} from '@tanstack/react-table';
import { foldText, matchesQuery } from './find-text.ts';

export type CellValue = string | number | null | undefined;

export type DataColumn<Row> = {
  readonly id: string;
  readonly header: string;
  /** What is sorted and searched; nothing sorts last. */
  readonly value: (row: Row) => CellValue;
  /** What is shown; default the value itself. */
  readonly cell?: (row: Row) => ReactNode;
  /** Fixed width in px; without it the column shares what is left, by `grow` (default 1). */
  readonly width?: number;
  readonly grow?: number;
  /** `end` for figures that are compared. */
  readonly align?: 'start' | 'end';
  /** Both default to true. */
  readonly sortable?: boolean;
  readonly searchable?: boolean;
  /** What it says in one text, for a file and above a group; default the value itself. */
  readonly text?: (row: Row) => string;
  /** Rows may be grouped by it. Default false. */
  readonly groupable?: boolean;
  /** Only for doing something: left out of a file. Default false. */
  readonly screenOnly?: boolean;
};

/** The text of a cell. */
export function textOf<Row>(column: DataColumn<Row>, row: Row): string {
  return column.text ? column.text(row) : String(column.value(row) ?? '');
}

export type SortBy = { readonly column: string; readonly descending?: boolean };

export type TableLine<Row> = { readonly source: Row; readonly text: string };

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof features;

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

export function compareValues(a: CellValue, b: CellValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a ?? ''), String(b ?? ''));
}

export function toLines<Row>(
  rows: readonly Row[],
  columns: readonly DataColumn<Row>[],
): TableLine<Row>[] {
  const searched = columns.filter((column) => column.searchable !== false);
  return rows.map((source) => ({
    source,
    text: foldText(searched.map((column) => column.value(source) ?? '').join(' ')),
  }));
}

function toDef<Row>(column: DataColumn<Row>): ColumnDef<Features, TableLine<Row>> {
  const byValue: SortFn<Features, TableLine<Row>> = (a, b) =>
    compareValues(column.value(a.original.source), column.value(b.original.source));
  return {
    id: column.id,
    accessorFn: (line) => column.value(line.source) ?? undefined,
    enableSorting: column.sortable !== false,
    sortUndefined: 'last',
    sortFn: byValue,
  };
}

export type DataTableInput<Row> = {
  readonly rows: readonly Row[];
  readonly columns: readonly DataColumn<Row>[];
  readonly rowId: (row: Row) => string;
  readonly query: string;
  readonly sorting: SortingState;
  readonly onSortingChange: (after: SortingState) => void;
};

/** The rows to show, in order, and the headers with their sort state. */
export function useDataTable<Row>(input: DataTableInput<Row>) {
  const { rows, columns, rowId, query, sorting, onSortingChange } = input;
  const data = useMemo(() => toLines(rows, columns), [rows, columns]);
  const defs = useMemo(() => columns.map((column) => toDef(column)), [columns]);
  const firstId = columns[0]?.id;
  const byText: FilterFn<Features, TableLine<Row>> = (row, _columnId, wanted) =>
    matchesQuery(row.original.text, String(wanted));
  return useTable({
    features,
    data,
    columns: defs,
    getRowId: (line) => rowId(line.source),
    globalFilterFn: byText,
    getColumnCanGlobalFilter: (column) => column.id === firstId,
    enableSortingRemoval: false,
    sortDescFirst: false,
    state: { sorting, globalFilter: query.trim() },
    onSortingChange: (updater) =>
      onSortingChange(typeof updater === 'function' ? updater(sorting) : updater),
  });
}

export type DataTableModel<Row> = ReturnType<typeof useDataTable<Row>>;
export type DataTableRow<Row> = ReturnType<DataTableModel<Row>['getRowModel']>['rows'][number];

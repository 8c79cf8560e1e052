// What the benchmark does with a table of the screens: a thousand times less than a second should pass
// between a letter typed and 5,000 rows found, ordered and grouped. The same model the screens draw from.
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { tableItems } from '#renderer/ui/data-table-groups.ts';
import { compareValues, useDataTable, type DataColumn } from '#renderer/ui/data-table-model.ts';

type Row = {
  readonly id: string;
  readonly name: string;
  readonly className: string;
  readonly late: number;
};

const firstNames = ['Noor', 'Sem', 'Yara', 'Daan', 'Zoë', 'Émile', 'Lina', 'Tijn'];

function rowAt(at: number): Row {
  const name = `${firstNames[at % firstNames.length] ?? ''} Voorbeeld ${String((at * 7919) % 5_003)}`;
  return {
    id: String(at),
    name,
    className: `${String((at % 6) + 1)}${'ABCDEFGH'[at % 8] ?? ''}`,
    late: at % 40,
  };
}

const columns: readonly DataColumn<Row>[] = [
  { id: 'name', header: 'Naam', value: (row) => row.name },
  { id: 'class', header: 'Klas', value: (row) => row.className, groupable: true },
  { id: 'late', header: 'Te laat', value: (row) => row.late },
];

/** Draws nothing: reads the rows as the table does, from nothing kept, and groups them by class. */
function Model(props: {
  readonly rows: readonly Row[];
  readonly onLines: (count: number) => void;
}) {
  const table = useDataTable({
    rows: props.rows,
    columns,
    rowId: ({ id }) => id,
    query: 'voorbeeld',
    sorting: [{ id: 'name', desc: false }],
    onSortingChange: () => undefined,
  });
  const { rows } = table.getRowModel();
  const grouping = {
    labelOf: (row: (typeof rows)[number]) => row.original.source.className,
    compare: (a: (typeof rows)[number], b: (typeof rows)[number]) =>
      compareValues(a.original.source.className, b.original.source.className),
  };
  props.onLines(tableItems(rows, ({ id }) => id, grouping, new Set()).length);
  return null;
}

const rounds = 10;

/** Finds, orders and groups `count` rows, ten times; answers how many rows that were. */
export function shapeTable(count: number): number {
  const rows = Array.from({ length: count }, (_, at) => rowAt(at));
  for (let round = 0; round < rounds; round += 1) {
    let lines = 0;
    const onLines = (found: number): void => {
      lines = found;
    };
    renderToStaticMarkup(createElement(Model, { rows, onLines }));
    if (lines <= count) throw new Error('the table lost rows or groups');
  }
  return count * rounds;
}

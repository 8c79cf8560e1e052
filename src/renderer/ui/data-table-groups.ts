// The lines of a grouped table: a header per group with its count, and the rows of those that are open. Pure.

export type TableItem<Row> =
  | {
      readonly type: 'group';
      readonly id: string;
      readonly label: string;
      readonly count: number;
      readonly open: boolean;
    }
  | { readonly type: 'row'; readonly id: string; readonly row: Row };

export type Grouping<Row> = {
  /** What rows of one group have in common, as it stands above them. */
  readonly labelOf: (row: Row) => string;
  /** The order of the groups, by any row of each. */
  readonly compare: (a: Row, b: Row) => number;
};

export const groupId = (label: string): string => `group:${label}`;

/** Rows keep their order inside their group; without grouping there are only rows. */
export function tableItems<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  grouping: Grouping<Row> | null,
  closed: ReadonlySet<string>,
): readonly TableItem<Row>[] {
  const asItem = (row: Row): TableItem<Row> => ({ type: 'row', id: idOf(row), row });
  if (grouping === null) return rows.map(asItem);
  const groups = [...Map.groupBy(rows, grouping.labelOf)].sort(([, [a]], [, [b]]) =>
    a === undefined || b === undefined ? 0 : grouping.compare(a, b),
  );
  return groups.flatMap(([label, inside]) => {
    const id = groupId(label);
    const open = !closed.has(id);
    const head: TableItem<Row> = { type: 'group', id, label, count: inside.length, open };
    return open ? [head, ...inside.map(asItem)] : [head];
  });
}

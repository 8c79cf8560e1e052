import { expect, test } from 'vitest';
import { groupId, tableItems } from './data-table-groups.ts';

const rows = ['b2', 'a1', 'b1', 'c1'];
const idOf = (row: string): string => row;
const byLetter = {
  labelOf: (row: string) => row.slice(0, 1),
  compare: (a: string, b: string) => a.localeCompare(b),
};
const seen = (closed: readonly string[]) =>
  tableItems(rows, idOf, byLetter, new Set(closed)).map((item) =>
    item.type === 'group' ? `${item.label} (${String(item.count)})` : item.id,
  );

test('without grouping there are only rows, in their order', () => {
  expect(tableItems(rows, idOf, null, new Set()).map(({ id }) => id)).toEqual(rows);
});

test('[P50] a group has a header with its count, and its rows keep their order', () => {
  expect(seen([])).toEqual(['a (1)', 'a1', 'b (2)', 'b2', 'b1', 'c (1)', 'c1']);
});

test('a closed group shows its header and count alone', () => {
  expect(seen([groupId('b')])).toEqual(['a (1)', 'a1', 'b (2)', 'c (1)', 'c1']);
});

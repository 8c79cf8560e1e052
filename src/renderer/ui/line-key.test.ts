import { expect, test } from 'vitest';
import type { TableItem } from './data-table-groups.ts';
import { lineKey } from './line-key.ts';

const group = (id: string, open: boolean): TableItem<string> => ({
  type: 'group',
  id,
  label: id,
  count: 1,
  open,
});
const row = (id: string): TableItem<string> => ({ type: 'row', id, row: id });
const items = [group('a', true), row('1'), row('2'), group('b', false)];

test('rows are walked and opened as before', () => {
  expect(lineKey('ArrowDown', items, 1, 3)).toBe(2);
  expect(lineKey('End', items, 1, 3)).toBe(3);
  expect(lineKey('Enter', items, 1, 3)).toBe('open');
  expect(lineKey('x', items, 1, 3)).toBeNull();
});

test('[P50] a group opens and closes with Enter, space and the arrows, and left leads to its header', () => {
  for (const key of ['Enter', ' ', 'ArrowLeft']) expect(lineKey(key, items, 0, 3)).toBe('toggle');
  expect(lineKey('ArrowRight', items, 0, 3)).toBeNull();
  expect(lineKey('ArrowRight', items, 3, 3)).toBe('toggle');
  expect(lineKey('ArrowLeft', items, 2, 3)).toBe(0);
  expect(lineKey('ArrowLeft', [row('1')], 0, 3)).toBeNull();
});

import { expect, test } from 'vitest';
import type { TableState } from '#shared/domain/saved-view.ts';
import { sameState } from './same-state.ts';

const state: TableState = {
  query: 'noor',
  sort: { column: 'health', descending: false },
  group: 'coach',
  hidden: ['code', 'class'],
  filters: { health: 'quiet', form: '' },
};

test('the order of columns, spaces and empty filters make no difference', () => {
  const filters = { health: 'quiet' };
  expect(sameState(state, { ...state, query: ' noor ', hidden: ['class', 'code'], filters })).toBe(
    true,
  );
});

test('another filter, order, group, column or text does', () => {
  const changes: readonly Partial<TableState>[] = [
    { query: 'sem' },
    { sort: null },
    { group: null },
    { hidden: [] },
    { filters: {} },
  ];
  for (const change of changes) expect(sameState(state, { ...state, ...change })).toBe(false);
});

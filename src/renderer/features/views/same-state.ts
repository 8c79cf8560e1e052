// Whether a table is still as its view says. Pure.
import type { TableState } from '#shared/domain/saved-view.ts';

const texts = (state: TableState): string =>
  JSON.stringify([
    state.query.trim(),
    state.sort && [state.sort.column, state.sort.descending],
    state.group,
    state.hidden.toSorted(),
    Object.entries(state.filters)
      .filter(([, value]) => value !== '')
      .sort(([a], [b]) => a.localeCompare(b)),
  ]);

/** The order of hidden columns and empty filters make no difference. */
export function sameState(a: TableState, b: TableState): boolean {
  return texts(a) === texts(b);
}

// What a key does on a line of a table: go to another line, open this one, open or close its group. Pure.
import type { TableItem } from './data-table-groups.ts';
import { nextIndex } from './next-index.ts';

/** An index to go to, something to do here, or null for a key that means nothing. */
export function lineKey(
  key: string,
  items: readonly TableItem<unknown>[],
  active: number,
  page: number,
): number | 'open' | 'toggle' | null {
  const item = items[active];
  if (item?.type === 'group') {
    const flips =
      key === 'Enter' || key === ' ' || key === (item.open ? 'ArrowLeft' : 'ArrowRight');
    if (flips) return 'toggle';
  } else {
    if (key === 'Enter') return 'open';
    if (key === 'ArrowLeft') {
      const head = items.slice(0, active).findLastIndex(({ type }) => type === 'group');
      return head === -1 ? null : head;
    }
  }
  return nextIndex(key, active, items.length, page) ?? null;
}

import { describe, expect, it } from 'vitest';
import { countKinds, firstItems, ofKinds } from './timeline-items.ts';

const items = [
  { id: 'a', kind: 'note' },
  { id: 'b', kind: 'paper' },
  { id: 'c', kind: 'note' },
  { id: 'd' },
];

describe('a timeline', () => {
  it('counts its items per kind and leaves out kinds without items', () => {
    const kinds = [{ id: 'contact' }, { id: 'paper' }, { id: 'note' }];
    expect(countKinds(items, kinds)).toEqual([
      { id: 'paper', count: 1 },
      { id: 'note', count: 2 },
    ]);
  });

  it('[P48] shows the kinds that are pressed, and everything when none is', () => {
    expect(ofKinds(items, ['note']).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(ofKinds(items, [])).toBe(items);
  });

  it('shows the first so many, and as far as the item that is linked to', () => {
    expect(firstItems(items, 2, null)).toHaveLength(2);
    expect(firstItems(items, 2, 'c').at(-1)?.id).toBe('c');
    expect(firstItems(items, 2, 'gone')).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import type { LoadRow } from '#renderer/features/peer-load/index.ts';
import { heavyItems, toAskItems } from './peer-load-items.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const row = (n: number, name: string, change: Partial<LoadRow>): LoadRow => ({
  ...{ id: recordIdSchema.parse(uuid(n)), name, className: '4H1', last: 2, days: 3, overdue: 0 },
  ...{ trend: 'steady', plan: false, lack: null },
  ...change,
});

describe('how heavy it is for peers, on Vandaag', () => {
  it('is one line a peer for whom it is heavy and not all was done, the heaviest first', () => {
    const peerLoads = [
      row(1, 'Bram', { last: 4, lack: 'plan' }),
      row(2, 'Noor', { last: 5, lack: 'both' }),
      row(3, 'Lina', { last: 5 }),
      row(4, 'Anna', { last: 4, lack: 'care' }),
    ];
    expect(heavyItems({ peerLoads }).map(({ name, lack }) => [name, lack])).toEqual([
      ['Noor', 'both'],
      ['Anna', 'care'],
      ['Bram', 'plan'],
    ]);
  });

  it('is one line for all who are to be asked again, who waits longest first', () => {
    const peerLoads = [
      row(1, 'Bram', { overdue: 2 }),
      row(2, 'Noor', { overdue: 9 }),
      row(3, 'Lina', {}),
    ];
    const [item, ...more] = toAskItems({ peerLoads });
    expect(more).toEqual([]);
    expect(item?.days).toBe(9);
    expect(item?.peers.map(({ name }) => name)).toEqual(['Noor', 'Bram']);
  });

  it('is nothing for who coaches no peer, and nothing before all was read', () => {
    expect([...heavyItems({ peerLoads: [] }), ...toAskItems({ peerLoads: [] })]).toEqual([]);
    expect([...heavyItems({}), ...toAskItems({})]).toEqual([]);
    expect(toAskItems({ peerLoads: [row(1, 'Bram', {})] })).toEqual([]);
  });
});

// How heavy it is for peers, as it asks something of their coach: one line a peer for whom it is heavy, one line for
// all who are to be asked again. Pure; the rows hold own peers only.
import type { TodayInput, TodayItem } from './today-item.ts';

type Of<T extends TodayItem['type']> = Extract<TodayItem, { readonly type: T }>;

export function heavyItems({
  peerLoads = [],
}: Pick<TodayInput, 'peerLoads'>): readonly Of<'peerHeavy'>[] {
  return peerLoads
    .flatMap(({ id, name, last, lack }) => (lack === null ? [] : [{ id, name, last, lack }]))
    .toSorted((a, b) => (b.last ?? 0) - (a.last ?? 0) || a.name.localeCompare(b.name, 'nl'))
    .map(({ id, name, lack }) => ({
      id: `${id}-heavy`,
      type: 'peerHeavy',
      peerId: id,
      name,
      lack,
    }));
}

/** None, or one. */
export function toAskItems({
  peerLoads = [],
}: Pick<TodayInput, 'peerLoads'>): readonly Of<'peersToAsk'>[] {
  const late = peerLoads
    .filter(({ overdue }) => overdue > 0)
    .toSorted((a, b) => b.overdue - a.overdue || a.name.localeCompare(b.name, 'nl'));
  const [first] = late;
  if (!first) return [];
  const peers = late.map(({ id, name }) => ({ id, name }));
  return [{ id: 'peersToAsk', type: 'peersToAsk', peers, days: first.overdue }];
}

// What a pair is called in the frame: who supports whom.
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** `names`: pupils' names by id; '' for one that cannot be seen. */
export function pairTitle(pair: ViewOf<'pair'>, names: ReadonlyMap<string, string>): string {
  const name = (id: string): string => names.get(id) ?? '';
  const from = pair.body.supporterIds.map(name).join(', ');
  return `${from} → ${pair.body.className ?? pair.body.supporteeIds.map(name).join(', ')}`;
}

// The peers that a note of a pair can be about: who supports now or supported before.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { peersEver } from '#shared/domain/pair-life.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { pupilName } from '#shared/domain/pupil.ts';

export type Peer = { readonly id: RecordId; readonly name: string };

/** `const peers = usePeers(pair.body)` */
export function usePeers(pair: PairBody): readonly Peer[] {
  const pupils = useRecords('pupil');
  return useMemo(() => {
    const ids = peersEver(pair);
    return (pupils ?? [])
      .filter(({ id }) => ids.includes(id))
      .map(({ id, body }) => ({ id, name: pupilName(body) }));
  }, [pupils, pair]);
}

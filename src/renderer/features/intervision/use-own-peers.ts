// Of which peers one is a coach, as live data.
import { useMemo } from 'react';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { coachesByPeer } from '#shared/domain/peer-load.ts';

/** Undefined while still reading. */
export function useOwnPeers(): ReadonlySet<RecordId> | undefined {
  const { memberId } = useSession();
  const groups = useRecords('intervisionGroup');
  const cards = useRecords('pairCard');
  return useMemo(() => {
    if (!groups || !cards) return undefined;
    const coaches = coachesByPeer(groups, cards);
    return new Set([...coaches].flatMap(([id, ids]) => (ids.has(memberId) ? [id] : [])));
  }, [memberId, groups, cards]);
}

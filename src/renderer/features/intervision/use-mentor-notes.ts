// What mentors say of these peers: notes of that kind in the pairs they support. A note's text comes with its
// dossier, so the dossiers of pairs with such a note are opened first.
import { useEffect, useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import { openDossier } from '#renderer/db/working-set.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

const none: readonly ViewOf<'note'>[] = [];

export function useMentorNotes(peerIds: readonly RecordId[]): readonly ViewOf<'note'>[] {
  const pairs = useRecords('pair');
  const headlines = useRecords('noteHeadline');
  const notes = useRecords('note');
  const key = peerIds.join();
  const dossiers = useMemo(() => {
    const peers = new Set(key.split(','));
    const own = new Set(
      pairs
        ?.filter(({ body }) => body.supporterIds.some((id) => peers.has(id)))
        .map(({ id }) => id),
    );
    const found = headlines?.filter(
      ({ body }) => body.type === 'mentorFeedback' && own.has(body.pairId),
    );
    return [...new Set(found?.map(({ dossierId }) => dossierId))];
  }, [pairs, headlines, key]);
  useEffect(() => {
    for (const dossierId of dossiers) void openDossier(dossierId);
  }, [dossiers]);
  return useMemo(
    () => notes?.filter(({ dossierId }) => dossiers.includes(dossierId)) ?? none,
    [notes, dossiers],
  );
}

// What the next session of a group starts with, from what this coach can read.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { agendaOf } from '#shared/domain/intervision-agenda.ts';
import { lastHeldOn } from '#shared/domain/intervision-group.ts';
import type { AgendaPoint } from '#shared/domain/intervision-notes.ts';
import { useMentorNotes } from './use-mentor-notes.ts';

const nothing: readonly AgendaPoint[] = [];

export function useAgenda(groupId: RecordId | null): readonly AgendaPoint[] {
  const groups = useRecords('intervisionGroup');
  const sessions = useRecords('intervisionSession');
  const topics = useRecords('intervisionTopic');
  const outcomes = useRecords('intervisionOutcome');
  const lookBacks = useRecords('intervisionLookBack');
  const group = groups?.find(({ id }) => id === groupId);
  const notes = useMentorNotes(group?.body.peerIds ?? []);
  return useMemo(() => {
    if (groupId === null || !group || !sessions || !topics || !outcomes || !lookBacks)
      return nothing;
    const own = sessions.filter(({ body }) => body.groupId === groupId);
    return agendaOf(
      {
        ...{ groupId, topics, outcomes, lookBacks, notes },
        peerIds: group.body.peerIds,
        lastOn: lastHeldOn(
          groupId,
          own.map(({ body }) => body),
        ),
        sessionIds: new Set(own.map(({ id }) => id)),
      },
      () => crypto.randomUUID(),
    );
  }, [groupId, group, sessions, topics, outcomes, lookBacks, notes]);
}

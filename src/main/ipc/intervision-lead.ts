// What the answers about a session share: who leads it, its notes, laying it down.
import type { MemberContext } from './context.ts';
import { coachesWithKeys, plannedFor } from './group-keys.ts';
import type { Put } from '#main/store/index.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import type { IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Session = TypedRecord<'intervisionSession'>;

/**
 * Who leads it: the coaches of the group it was planned for who hold the group's keys; of a talk with one peer who
 * wrote it down.
 */
export function leadersOf(context: MemberContext, session: Session): readonly MemberId[] {
  const groupId = plannedFor(context.vault, session);
  if (groupId === null) return [session.createdBy];
  return coachesWithKeys(context.vault, context.get('intervisionGroup', groupId));
}

/** Throws `notCoach` unless the unlocked member leads it; answers all who do. */
export function mustLead(context: MemberContext, session: Session): readonly MemberId[] {
  const leaders = leadersOf(context, session);
  if (!leaders.includes(context.vault.me.id)) throw new AppFailure('notCoach');
  return leaders;
}

type Notes = TypedRecord<'intervisionNotes'>;

/** Undefined while it was not opened, or cannot be read. */
export function findNotes(context: MemberContext, sessionId: RecordId): Notes | undefined {
  return context.list('intervisionNotes').find(({ body }) => body.sessionId === sessionId);
}

/** Throws `sessionNotOpen` while it was not opened, or cannot be read. */
export function notesOf(context: MemberContext, sessionId: RecordId): Notes {
  const notes = findNotes(context, sessionId);
  if (!notes) throw new AppFailure('sessionNotOpen');
  return notes;
}

export function sessionPut(
  { dossierId, id: recordId }: TypedRecord<'intervisionSession'>,
  expectedRevision: number,
  body: IntervisionSessionBody,
): Put {
  return { dossierId, recordId, kind: 'intervisionSession', body, expectedRevision };
}

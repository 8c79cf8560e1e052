// What the answers about a session share: who leads it, its notes, laying it down.
import type { MemberContext } from './context.ts';
import type { Put } from '#main/store/index.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import type { IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The coaches of the session's group; empty for a session with one peer. */
export function coachesOf(
  context: MemberContext,
  { groupId }: Pick<IntervisionSessionBody, 'groupId'>,
): readonly MemberId[] {
  return groupId === null ? [] : context.get('intervisionGroup', groupId).body.coachIds;
}

/** Throws `notCoach` unless the unlocked member leads it; answers the coaches of its group. */
export function mustLead(
  context: MemberContext,
  session: Pick<IntervisionSessionBody, 'groupId' | 'leadId'>,
): readonly MemberId[] {
  const coaches = coachesOf(context, session);
  const { id } = context.vault.me;
  if (session.leadId !== id && !coaches.includes(id)) throw new AppFailure('notCoach');
  return coaches;
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

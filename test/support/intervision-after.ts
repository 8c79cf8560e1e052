// A session of five buddies with one case and everyone marked, for tests of what comes of it.
import { fieldsOf, openSession, putGroup, putSession } from './intervision.ts';
import { serveAs, type Door } from './serve-as.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import type { IntervisionGroupBody } from '#shared/domain/intervision-group.ts';
import type { NotesFields } from '#shared/domain/intervision-notes.ts';
import type { OutcomeFields } from '#shared/domain/intervision-outcome.ts';
import type { IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import type { CallInput } from '#shared/ipc/contract.ts';

export type HeldSession = {
  readonly door: Door;
  readonly groupId: RecordId;
  readonly peerIds: readonly RecordId[];
  readonly sessionId: RecordId;
  readonly notesId: RecordId;
};

/** Opens a session of a new group, or another one of a group, and writes these notes. */
export async function beginSession(
  context: MemberContext,
  coachIds: readonly MemberId[],
  given: {
    readonly groupId?: RecordId;
    readonly group?: Partial<IntervisionGroupBody>;
    readonly session?: Partial<IntervisionSessionBody>;
    readonly notes?: Partial<NotesFields>;
    readonly door?: Door;
  } = {},
): Promise<HeldSession> {
  const groupId = given.groupId ?? putGroup(context, coachIds, given.group).groupId;
  const { peerIds } = context.get('intervisionGroup', groupId).body;
  const sessionId = putSession(context, groupId, given.session);
  const door = given.door ?? serveAs(context);
  const notesId = await openSession(door, context, sessionId);
  const cases = [{ letter: 'A', question: 'Hoe begin ik een gesprek?' }];
  const fields = { ...fieldsOf(context, notesId), cases, ...given.notes };
  await door.ask('intervisionSessions.saveNotes', { notesId, expectedRevision: 1, fields });
  return { door, groupId, peerIds, sessionId, notesId };
}

/** Marks everyone present but the last, who said no beforehand. */
export async function markAll(held: HeldSession): Promise<void> {
  const { sessionId, peerIds, door } = held;
  await door.ask('intervisionSessions.attend', {
    sessionId,
    marks: peerIds.map((peerId, at) => ({
      peerId,
      mark: at === peerIds.length - 1 ? ('excused' as const) : ('present' as const),
    })),
  });
}

/** What finishing asks for, as it is now: a good word, no paper, a next day. */
export function closing(
  context: MemberContext,
  { sessionId, notesId }: Pick<HeldSession, 'sessionId' | 'notesId'>,
  change: Partial<CallInput<'intervisionSessions.close'>> = {},
): CallInput<'intervisionSessions.close'> {
  return {
    sessionId,
    expectedRevision: context.get('intervisionSession', sessionId).revision,
    notesRevision: context.get('intervisionNotes', notesId).revision,
    secrecySaid: true,
    positiveClose: 'Ieder durft nu iets te vragen.',
    closeSkipped: false,
    paper: 'none',
    careFor: [],
    minutes: 45,
    nextOn: '2026-12-08',
    noNextBecause: '',
    ...change,
  };
}

/** An outcome as a person fills it in: an agreement of the group about nobody. */
export function outcomeFields(change: Partial<OutcomeFields> = {}): OutcomeFields {
  return {
    ...{ kind: 'agreement', text: 'Samen lunchen op dinsdag', letter: null, lineId: null },
    ...{ ownerId: null, dueOn: null, className: null },
    ...change,
  };
}

/** Lays down a new outcome; answers its id. */
export async function saveOutcome(
  { door, sessionId }: Pick<HeldSession, 'door' | 'sessionId'>,
  change: Partial<OutcomeFields>,
): Promise<RecordId> {
  const { outcomeId } = await door.ask('intervisionOutcomes.save', {
    ...{ outcomeId: null, expectedRevision: 0, sessionId, fields: outcomeFields(change) },
  });
  return outcomeId;
}

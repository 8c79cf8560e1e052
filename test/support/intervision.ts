// A group of five buddies and a session of theirs, for tests about intervision.
import * as z from 'zod';
import { putPupil } from './open-test-vault.ts';
import type { Door } from './serve-as.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import type { IntervisionGroupBody } from '#shared/domain/intervision-group.ts';
import { notesFieldsSchema, type NotesFields } from '#shared/domain/intervision-notes.ts';
import { nothingHeld, type IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import type { MethodStep } from '#shared/domain/intervision-method.ts';

/** Puts a group with five new peers, led by these coaches; its own dossier is theirs. */
export function putGroup(
  context: MemberContext,
  coachIds: readonly MemberId[],
  change: Partial<IntervisionGroupBody> = {},
): { readonly groupId: RecordId; readonly peerIds: readonly RecordId[] } {
  const peerIds =
    change.peerIds ??
    ['Noor', 'Bram', 'Lina', 'Youssef', 'Fleur'].map((givenName) =>
      putPupil(context, { givenName, className: '4H1' }),
    );
  const groupId = newId<RecordId>();
  const dossierId = newId<DossierId>();
  const body: IntervisionGroupBody = {
    name: 'Buddygroep 2',
    kind: 'buddies',
    schoolYear: '2026-2027',
    coachIds: [...coachIds],
    everyDays: null,
    methodId: 'fiveStep',
    startsAt: '13:05',
    minutes: 45,
    place: 'Lokaal 12',
    agreements: '',
    active: true,
    ...change,
    peerIds: [...peerIds],
    dossierId,
  };
  context.commit({
    newDossiers: [
      {
        id: dossierId,
        kind: 'intervision',
        grantTo: coachIds.map((id) => ({ type: 'member' as const, id })),
      },
    ],
    puts: [
      {
        dossierId: context.vault.programmeDossierId,
        recordId: groupId,
        kind: 'intervisionGroup',
        body,
        expectedRevision: 0,
      },
    ],
  });
  return { groupId, peerIds };
}

/** Puts a session planned for today. */
export function putSession(
  context: MemberContext,
  groupId: RecordId,
  change: Partial<IntervisionSessionBody> = {},
): RecordId {
  const group = context.get('intervisionGroup', groupId).body;
  const sessionId = newId<RecordId>();
  const body: IntervisionSessionBody = {
    type: 'intervision',
    schoolYear: '2026-2027',
    groupId,
    on: dateOf(context.now()),
    startsAt: '13:05',
    minutes: 45,
    place: 'Lokaal 12',
    leadId: group.coachIds[0] ?? context.vault.me.id,
    peerIds: group.peerIds,
    ...nothingHeld,
    ...change,
  };
  context.commit({
    puts: [
      {
        dossierId: context.vault.programmeDossierId,
        recordId: sessionId,
        kind: 'intervisionSession',
        body,
        expectedRevision: 0,
      },
    ],
  });
  return sessionId;
}

export const testSteps: MethodStep[] = [
  {
    ...{ id: 'frame.open', title: 'Openen', minutes: 2, speaker: 'leader' },
    ...{ prompt: '', kind: null },
  },
  {
    ...{ id: 'fiveStep.explore', title: 'Verkennen', minutes: 10, speaker: 'group' },
    ...{ prompt: '', kind: 'question' },
  },
];

/** Opens the session with two steps and no agenda. */
export async function openSession(
  door: Door,
  context: MemberContext,
  sessionId: RecordId,
): Promise<RecordId> {
  const { revision } = context.get('intervisionSession', sessionId);
  const { notesId } = await door.ask('intervisionSessions.open', {
    sessionId,
    expectedRevision: revision,
    methodId: 'fiveStep',
    methodName: 'Vijfstappenmethode',
    steps: testSteps,
    agenda: [],
  });
  return notesId;
}

/** What a person fills in of the notes, as they are now. */
export function fieldsOf(context: MemberContext, notesId: RecordId): NotesFields {
  return z.object(notesFieldsSchema.shape).parse(context.get('intervisionNotes', notesId).body);
}

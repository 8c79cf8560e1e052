// Answers about a session that is going on. Its notes lie in a dossier of its own; who is behind a letter lies
// with the coach who led it, and is let go once what came of the case was followed up.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { commitOf } from '#main/ipc/as-it-was.ts';
import { wasCoachThen } from '#main/ipc/group-keys.ts';
import { lapsedKeyPuts, letGoPut } from '#main/ipc/intervision-keys.ts';
import { findNotes, mustLead, notesOf, sessionPut } from '#main/ipc/intervision-lead.ts';
import { mayRead } from '#main/ipc/may-read.ts';
import { ownDossier } from '#main/ipc/own-dossier.ts';
import { grantTo } from '#main/ipc/people-to-grant.ts';
import { versionsOf } from '#main/ipc/versions.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { agendaKept } from '#shared/domain/intervision-agenda.ts';
import { notesFault, type IntervisionNotesBody } from '#shared/domain/intervision-notes.ts';
import { guestRoles, marksOver } from '#shared/domain/intervision-session.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Session = TypedRecord<'intervisionSession'>;

/**
 * Planned, or said to be open by somebody who cannot have opened it; and of the group it was planned for. Throws
 * `sessionNotOpen`.
 */
function mustBeUnopened(context: MemberContext, session: Session): void {
  const { vault } = context;
  const { state, groupId } = session.body;
  const versions = versionsOf(vault, session, 'intervisionSession');
  const group = groupId === null ? null : context.get('intervisionGroup', groupId);
  const opened = versions.some(
    (version, at) =>
      version.body.dossierId !== null &&
      version.body.dossierId !== versions[at - 1]?.body.dossierId &&
      (group
        ? wasCoachThen(vault, group, version.changedBy, commitOf(vault, version))
        : version.changedBy === session.createdBy),
  );
  const moved = versions.some(({ body }) => body.groupId !== groupId);
  if (moved || opened || (state !== 'planned' && state !== 'live')) {
    throw new AppFailure('sessionNotOpen');
  }
}

function open(context: MemberContext, input: CallParsed<'intervisionSessions.open'>) {
  const session = context.get('intervisionSession', input.sessionId);
  const leaders = mustLead(context, session);
  const known = findNotes(context, session.id);
  // Nothing goes on in what was laid ready for a session that is still to be opened.
  if (known && session.body.state !== 'planned') return { notesId: known.id, dropped: 0 };
  mustBeUnopened(context, session);
  mustNotBeLater('on', session.body.on, dateOf(context.now()));
  const group =
    session.body.groupId === null ? null : context.get('intervisionGroup', session.body.groupId);
  const dossierId = newId<DossierId>();
  const notesId = newId<RecordId>();
  const { methodId, methodName, steps } = input;
  const agenda = agendaKept(input.agenda);
  const body: IntervisionNotesBody = {
    ...{ methodId, methodName, steps, agenda },
    stepId: steps[0]?.id ?? '',
    ...{ seconds: {}, cases: [], lines: [], secrecySaid: false, positiveClose: '', paper: 'none' },
    guestReasons: [],
    sessionId: session.id,
    groupName: group?.body.name ?? '',
    type: session.body.type,
    on: session.body.on,
    closedOn: null,
  };
  const dropped = lapsedKeyPuts(context);
  context.commit({
    newDossiers: [
      {
        id: dossierId,
        kind: 'intervision',
        grantTo: grantTo(context, { members: leaders }),
      },
    ],
    puts: [
      sessionPut(session, input.expectedRevision, { ...session.body, state: 'live', dossierId }),
      { dossierId, recordId: notesId, kind: 'intervisionNotes', body, expectedRevision: 0 },
      ...dropped,
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId: notesId } }],
  });
  return { notesId, dropped: dropped.length };
}

function attend(context: MemberContext, input: CallParsed<'intervisionSessions.attend'>) {
  const session = context.get('intervisionSession', input.sessionId);
  mustLead(context, session);
  if (session.body.state !== 'live') throw new AppFailure('sessionNotOpen');
  const attendance = marksOver(session.body.attendance, input.marks);
  const strangers = attendance
    .map(({ peerId }) => peerId)
    .filter((id) => !session.body.peerIds.includes(id));
  for (const id of strangers) context.get('pupil', id);
  // Who walks in unexpected is expected from then on.
  const peerIds = [...session.body.peerIds, ...strangers];
  context.commit({
    puts: [sessionPut(session, session.revision, { ...session.body, peerIds, attendance })],
    log: [{ action: 'changed', subject: { dossierId: session.dossierId, recordId: session.id } }],
  });
  return { revision: session.revision + 1 };
}

function saveNotes(context: MemberContext, input: CallParsed<'intervisionSessions.saveNotes'>) {
  const notes = context.get('intervisionNotes', input.notesId);
  const session = context.get('intervisionSession', notes.body.sessionId);
  mustLead(context, session);
  if (notes.body.closedOn !== null) throw new AppFailure('sessionClosed');
  const fault = notesFault(input.fields);
  if (fault) throw new AppFailure('invalidInput', { field: fault });
  const { dossierId, id: recordId } = notes;
  const { expectedRevision } = input;
  const agenda = agendaKept(input.fields.agenda);
  const body: IntervisionNotesBody = { ...notes.body, ...input.fields, agenda };
  context.commit({
    puts: [{ dossierId, recordId, kind: 'intervisionNotes', body, expectedRevision }],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  return { revision: expectedRevision + 1 };
}

function letGuestIn(
  context: MemberContext,
  input: CallParsed<'intervisionSessions.letGuestIn'>,
): void {
  const session = context.get('intervisionSession', input.sessionId);
  mustLead(context, session);
  const { dossierId } = notesOf(context, session.id);
  const guest = context.vault.members().find(({ id }) => id === input.memberId);
  if (!guest?.active) throw new AppFailure('notFound', { kind: 'member' });
  if (mayRead(context, dossierId, guest.id)) {
    throw new AppFailure('alreadyIn', { name: guest.displayName });
  }
  if (!guest.roles.some((role) => guestRoles.includes(role))) {
    throw new AppFailure('guestRole', { name: guest.displayName });
  }
  const notes = notesOf(context, session.id);
  const memberId = guest.id;
  const guests = [...session.body.guests, { memberId }];
  const guestReasons = [...notes.body.guestReasons, { memberId, reason: input.reason }];
  context.commit({
    grants: [{ dossierId, to: { type: 'member', id: guest.id } }],
    puts: [
      sessionPut(session, input.expectedRevision, { ...session.body, guests }),
      {
        ...{ dossierId, recordId: notes.id, kind: 'intervisionNotes' },
        body: { ...notes.body, guestReasons },
        expectedRevision: notes.revision,
      },
    ],
    log: [{ action: 'granted', subject: { dossierId, recordId: session.id } }],
  });
}

function linkCase(context: MemberContext, input: CallParsed<'intervisionSessions.linkCase'>): void {
  const { sessionId, letter, presenterId, pairId } = input;
  const session = context.get('intervisionSession', sessionId);
  mustLead(context, session);
  notesOf(context, sessionId);
  if (presenterId !== null && !session.body.peerIds.includes(presenterId)) {
    throw new AppFailure('presenterNotThere');
  }
  if (pairId !== null) context.get('pair', pairId);
  const known = context
    .list('intervisionCaseKey')
    .find(({ body }) => body.sessionId === sessionId && body.letter === letter);
  const own = ownDossier(context);
  const dossierId = known?.dossierId ?? own.dossierId;
  const recordId = known?.id ?? newId<RecordId>();
  const body = { sessionId, letter, presenterId, pairId, droppedOn: null };
  const expectedRevision = known?.revision ?? 0;
  context.commit({
    newDossiers: known ? [] : own.newDossiers,
    puts: [{ dossierId, recordId, kind: 'intervisionCaseKey', body, expectedRevision }],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
}

export const intervisionSessionHandlers = defineHandlers({
  'intervisionSessions.open': open,
  'intervisionSessions.attend': attend,
  'intervisionSessions.saveNotes': saveNotes,
  'intervisionSessions.letGuestIn': (context, input) => {
    letGuestIn(context, input);
    return undefined;
  },
  'intervisionSessions.linkCase': (context, input) => {
    linkCase(context, input);
    return undefined;
  },
  'intervisionSessions.dropCase': (context, { caseKeyId, expectedRevision }) => {
    const key = context.get('intervisionCaseKey', caseKeyId);
    const { dossierId, id: recordId } = key;
    context.commit({
      puts: [letGoPut(key, expectedRevision, dateOf(context.now()))],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return undefined;
  },
});

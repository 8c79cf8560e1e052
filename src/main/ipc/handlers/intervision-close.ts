// Finishing a session in one commit: hours, topics, paper notes, the next day; and opening it again.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { sessionHoursPuts } from '#main/ipc/intervision-hours.ts';
import { plannedFor, type Group } from '#main/ipc/group-keys.ts';
import { groupPlace, type GroupPlace } from '#main/ipc/group-place.ts';
import { lapsedKeyPuts } from '#main/ipc/intervision-keys.ts';
import { leadersOf, mustLead, notesOf, sessionPut } from '#main/ipc/intervision-lead.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { IntervisionNotesBody } from '#shared/domain/intervision-notes.ts';
import {
  closeFault,
  type IntervisionSessionBody,
  nothingHeld,
  plannedAfter,
} from '#shared/domain/intervision-session.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Session = TypedRecord<'intervisionSession'>;
type Notes = TypedRecord<'intervisionNotes'>;
type Close = CallParsed<'intervisionSessions.close'>;

/** Topics that were ticked on the agenda have been discussed. */
function topicPuts(
  context: MemberContext,
  session: Session,
  group: Group,
  notes: Notes,
): readonly Put[] {
  const done = new Set(
    notes.body.agenda.flatMap(({ source, sourceId, done: said }) =>
      source === 'topic' && said && sourceId !== null ? [sourceId] : [],
    ),
  );
  return context
    .list('intervisionTopic')
    .filter(({ body }) => body.groupId === group.id && body.state === 'open')
    .filter(({ id }) => done.has(id))
    .map((topic) => ({
      ...{ dossierId: topic.dossierId, recordId: topic.id, kind: 'intervisionTopic' },
      body: { ...topic.body, state: 'discussed', sessionId: session.id },
      expectedRevision: topic.revision,
    }));
}

/** Days after this one on which the group meets already. */
function plannedDays(
  context: MemberContext,
  { body: { on } }: Session,
  { id: groupId }: Group,
): readonly string[] {
  return plannedAfter(
    { groupId, on },
    context.list('intervisionSession').map((one) => one.body),
  );
}

/** The group that it was of. Throws `sessionNotOpen` for a talk with one peer: that was held when it was written down. */
function groupIn(context: MemberContext, session: Session): Group {
  const groupId = plannedFor(context.vault, session);
  if (groupId === null) throw new AppFailure('sessionNotOpen');
  return context.get('intervisionGroup', groupId);
}

/** The next session, on that day; null when none was asked for or there is one already. */
function nextPut(
  context: MemberContext,
  session: Session,
  group: Group,
  nextOn: string | null,
): (Put & { readonly recordId: RecordId }) | null {
  const { on } = session.body;
  if (nextOn === null) return null;
  if (nextOn <= on) {
    throw new AppFailure('dateImpossible', { field: 'nextOn', date: nextOn, today: on });
  }
  if (plannedDays(context, session, group).includes(nextOn)) return null;
  const { type, startsAt, minutes, place } = session.body;
  // Who led this one may have left the group since.
  const leaders = leadersOf(context, session);
  const stays = leaders.includes(session.body.leadId);
  const leadId = stays ? session.body.leadId : context.vault.me.id;
  const body: IntervisionSessionBody = {
    // A dilemma is an occasion; what comes after it is intervision again.
    type: type === 'dilemma' ? 'intervision' : type,
    ...{ groupId: group.id, on: nextOn, startsAt, minutes, place, leadId },
    schoolYear: schoolYearOf(nextOn),
    peerIds: group.body.peerIds,
    ...nothingHeld,
  };
  const { dossierId } = session;
  const recordId = newId<RecordId>();
  return { dossierId, recordId, kind: 'intervisionSession', body, expectedRevision: 0 };
}

/** A task of tomorrow while paper lies about; done when it turns out to be gone after all. */
function paperTask(context: MemberContext, notes: Notes, paper: Close['paper']): readonly Put[] {
  const known = context
    .list('task')
    .find(
      ({ body, dossierId }) =>
        body.rule === 'destroyPaper' &&
        body.sourceId === notes.id &&
        dossierId === notes.dossierId &&
        body.doneOn === null,
    );
  const today = dateOf(context.now());
  if (known) {
    if (paper === 'open') return [];
    const { dossierId, id: recordId, revision: expectedRevision } = known;
    const body = { ...known.body, doneOn: today };
    return [{ dossierId, recordId, kind: 'task', body, expectedRevision }];
  }
  if (paper !== 'open') return [];
  return [
    ruleTaskPut({
      ...{ rule: 'destroyPaper', ownerId: context.vault.me.id, pairId: null },
      ...{ dossierId: notes.dossierId, sourceId: notes.id },
      dueOn: addDaysTo(today, 1),
    }),
  ];
}

/** How soon the one who leads asks a peer how it is. */
const careWithinDays = 2;

/**
 * A task for each peer with whom something stays (Q5). With the group's coaches alone: a guest of the session has
 * no part in it.
 */
function careTasks(
  context: MemberContext,
  session: Session,
  group: Group,
  peerIds: readonly RecordId[],
): Omit<GroupPlace, 'dossierId'> {
  const { leadId } = session.body;
  if (peerIds.some((id) => !session.body.peerIds.includes(id))) {
    throw new AppFailure('presenterNotThere');
  }
  if (peerIds.length === 0) return { newDossiers: [], puts: [] };
  const place = groupPlace(context, group);
  const { dossierId } = place;
  const leads = leadersOf(context, session).includes(leadId);
  const ownerId = leads ? leadId : context.vault.me.id;
  const asked = new Set(
    context
      .list('task')
      .filter((task) => task.dossierId === dossierId)
      .filter(({ body }) => body.rule === 'afterCare' && body.doneOn === null)
      .map(({ body }) => body.sourceId),
  );
  const dueOn = addDaysTo(dateOf(context.now()), careWithinDays);
  const tasks = peerIds
    .filter((id) => !asked.has(id))
    .map((sourceId) =>
      ruleTaskPut({ rule: 'afterCare', ownerId, dueOn, dossierId, sourceId, pairId: null }),
    );
  return { newDossiers: place.newDossiers, puts: [...place.puts, ...tasks] };
}

function close(context: MemberContext, input: Close): { readonly nextId: RecordId | null } {
  const session = context.get('intervisionSession', input.sessionId);
  mustLead(context, session);
  if (session.body.state !== 'live') throw new AppFailure('sessionNotOpen');
  const group = groupIn(context, session);
  const planned = plannedDays(context, session, group).length > 0;
  const fault = closeFault(session.body, input, planned);
  if (fault) throw new AppFailure(fault);
  const notes = notesOf(context, session.id);
  const { secrecySaid, positiveClose, paper, minutes, noNextBecause } = input;
  const closedOn = dateOf(context.now());
  const body: IntervisionNotesBody = {
    ...notes.body,
    ...{ secrecySaid, positiveClose, paper, closedOn },
  };
  const held: IntervisionSessionBody = {
    ...session.body,
    ...{ state: 'held', minutes, noNextBecause },
  };
  const next = nextPut(context, session, group, input.nextOn);
  const care = careTasks(context, session, group, input.careFor);
  context.commit({
    newDossiers: care.newDossiers,
    puts: [
      sessionPut(session, input.expectedRevision, held),
      {
        ...{ dossierId: notes.dossierId, recordId: notes.id, kind: 'intervisionNotes', body },
        expectedRevision: input.notesRevision,
      },
      ...sessionHoursPuts(context, session.id, held, true),
      ...topicPuts(context, session, group, notes),
      ...paperTask(context, notes, paper),
      ...care.puts,
      ...(next ? [next] : []),
      ...lapsedKeyPuts(context),
    ],
    log: [
      { action: 'changed', subject: { dossierId: session.dossierId, recordId: session.id } },
      { action: 'changed', subject: { dossierId: notes.dossierId, recordId: notes.id } },
    ],
  });
  context.vault.dropDraft(`intervision:${session.id}`);
  return { nextId: next?.recordId ?? null };
}

function reopen(context: MemberContext, input: CallParsed<'intervisionSessions.reopen'>): void {
  const session = context.get('intervisionSession', input.sessionId);
  mustLead(context, session);
  const { state, groupId } = session.body;
  if (state !== 'held' || groupId === null) throw new AppFailure('cannotReopen');
  const notes = notesOf(context, session.id);
  const live: IntervisionSessionBody = { ...session.body, state: 'live' };
  context.commit({
    puts: [
      sessionPut(session, input.expectedRevision, live),
      {
        ...{ dossierId: notes.dossierId, recordId: notes.id, kind: 'intervisionNotes' },
        body: { ...notes.body, closedOn: null },
        expectedRevision: notes.revision,
      },
      ...sessionHoursPuts(context, session.id, live, false),
    ],
    log: [{ action: 'changed', subject: { dossierId: session.dossierId, recordId: session.id } }],
  });
}

export const intervisionCloseHandlers = defineHandlers({
  'intervisionSessions.close': close,
  'intervisionSessions.reopen': (context, input) => {
    reopen(context, input);
    return undefined;
  },
});

// Finishing a session in one commit: hours, topics, paper notes, the next day; and opening it again.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { sessionHoursPuts } from '#main/ipc/intervision-hours.ts';
import { mustLead } from '#main/ipc/intervision-lead.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { IntervisionNotesBody } from '#shared/domain/intervision-notes.ts';
import type { IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Session = TypedRecord<'intervisionSession'>;
type Notes = TypedRecord<'intervisionNotes'>;
type Close = CallParsed<'intervisionSessions.close'>;

function notesOf(context: MemberContext, sessionId: RecordId): Notes {
  const notes = context.list('intervisionNotes').find(({ body }) => body.sessionId === sessionId);
  if (!notes) throw new AppFailure('sessionNotOpen');
  return notes;
}

const put = (
  { dossierId, id: recordId }: Session,
  expectedRevision: number,
  body: IntervisionSessionBody,
): Put => ({ dossierId, recordId, kind: 'intervisionSession', body, expectedRevision });

/** Topics that were ticked on the agenda have been discussed. */
function topicPuts(context: MemberContext, session: Session, notes: Notes): readonly Put[] {
  const done = new Set(
    notes.body.agenda.flatMap(({ source, sourceId, done: said }) =>
      source === 'topic' && said && sourceId !== null ? [sourceId] : [],
    ),
  );
  return context
    .list('intervisionTopic')
    .filter(({ id, body }) => done.has(id) && body.state === 'open')
    .map((topic) => ({
      ...{ dossierId: topic.dossierId, recordId: topic.id, kind: 'intervisionTopic' },
      body: { ...topic.body, state: 'discussed', sessionId: session.id },
      expectedRevision: topic.revision,
    }));
}

/** The next session, on that day; null when none was asked for or there is one already. */
function nextPut(
  context: MemberContext,
  session: Session,
  nextOn: string | null,
): (Put & { readonly recordId: RecordId }) | null {
  const { groupId } = session.body;
  if (nextOn === null || groupId === null) return null;
  if (nextOn <= session.body.on) {
    const { on } = session.body;
    throw new AppFailure('dateImpossible', { field: 'nextOn', date: nextOn, today: on });
  }
  const taken = context
    .list('intervisionSession')
    .some(({ body }) => body.groupId === groupId && body.on === nextOn && body.state === 'planned');
  if (taken) return null;
  const group = context.get('intervisionGroup', groupId);
  const { startsAt, minutes, place, leadId } = session.body;
  const body: IntervisionSessionBody = {
    ...{ type: 'intervision', groupId, on: nextOn, startsAt, minutes, place, leadId },
    schoolYear: schoolYearOf(nextOn),
    peerIds: group.body.peerIds,
    ...{ attendance: [], guests: [], state: 'planned', reason: '' },
    ...{ movedFrom: null, dossierId: null },
  };
  const { dossierId } = session;
  const recordId = newId<RecordId>();
  return { dossierId, recordId, kind: 'intervisionSession', body, expectedRevision: 0 };
}

function paperTask(context: MemberContext, notes: Notes, paper: Close['paper']): readonly Put[] {
  if (paper !== 'open') return [];
  return [
    ruleTaskPut({
      ...{ rule: 'destroyPaper', ownerId: context.vault.me.id, pairId: null },
      ...{ dossierId: notes.dossierId, sourceId: notes.id },
      dueOn: addDaysTo(dateOf(context.now()), 1),
    }),
  ];
}

function close(context: MemberContext, input: Close): { readonly nextId: RecordId | null } {
  const session = context.get('intervisionSession', input.sessionId);
  mustLead(context, session.body);
  if (session.body.state !== 'live') throw new AppFailure('sessionNotOpen');
  const { attendance, peerIds } = session.body;
  if (attendance.length < peerIds.length) throw new AppFailure('attendanceMissing');
  const notes = notesOf(context, session.id);
  const { positiveClose, paper, minutes } = input;
  const closedOn = dateOf(context.now());
  const body: IntervisionNotesBody = { ...notes.body, positiveClose, paper, closedOn };
  const held: IntervisionSessionBody = { ...session.body, state: 'held', minutes };
  const next = nextPut(context, session, input.nextOn);
  context.commit({
    puts: [
      put(session, input.expectedRevision, held),
      {
        ...{ dossierId: notes.dossierId, recordId: notes.id, kind: 'intervisionNotes', body },
        expectedRevision: input.notesRevision,
      },
      ...sessionHoursPuts(context, session.id, held, true),
      ...topicPuts(context, session, notes),
      ...paperTask(context, notes, paper),
      ...(next ? [next] : []),
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
  mustLead(context, session.body);
  if (session.body.state !== 'held') throw new AppFailure('sessionNotOpen');
  const notes = notesOf(context, session.id);
  const live: IntervisionSessionBody = { ...session.body, state: 'live' };
  context.commit({
    puts: [
      put(session, input.expectedRevision, live),
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

// Answers about how heavy being a peer is. What a peer says lies with their coaches; the calendar and the hours know
// that there was a talk, and the programme gets numbers that point at nobody.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { sessionHoursPuts } from '#main/ipc/intervision-hours.ts';
import { mayRead } from '#main/ipc/may-read.ts';
import { grantTo } from '#main/ipc/people-to-grant.ts';
import { isOfThese, mustCoach, peerDossier, type PeerDossier } from '#main/ipc/peer-dossier.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import type { IntervisionNotesBody, SessionLine } from '#shared/domain/intervision-notes.ts';
import { nothingHeld, type IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import type { PeerCheckInBody } from '#shared/domain/peer-check-in.ts';
import { countDue, newestPlan } from '#shared/domain/peer-load.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Save = CallParsed<'peerCheckIns.save'>;
type Consult = CallParsed<'peerConsults.save'>;

const usualMinutes = 15;

const timeOf = (ms: number): string => {
  const at = new Date(ms);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
};

/** A talk with one peer that was held: known to the calendar and the hours of the peer, without a word of it. */
function talkPuts(
  context: MemberContext,
  sessionId: RecordId,
  talk: {
    readonly type: 'checkIn' | 'consult';
    readonly peerId: RecordId;
    readonly on: string;
    readonly minutes: number;
    readonly dossierId: DossierId | null;
  },
): readonly Put[] {
  const { peerId, ...rest } = talk;
  const body: IntervisionSessionBody = {
    ...nothingHeld,
    ...rest,
    schoolYear: schoolYearOf(talk.on),
    startsAt: timeOf(context.now()),
    leadId: context.vault.me.id,
    peerIds: [peerId],
    attendance: [{ peerId, mark: 'present' }],
    ...{ groupId: null, place: '', state: 'held' },
  };
  const dossierId = context.vault.programmeDossierId;
  return [
    { dossierId, recordId: sessionId, kind: 'intervisionSession', body, expectedRevision: 0 },
    ...sessionHoursPuts(context, sessionId, body, true),
  ];
}

/**
 * Own check-ins of earlier days that were not told of yet, as numbers. Those of today wait, so that neither the
 * moment nor a digit that is put right tells whose it was; what was told is not changed afterwards.
 */
function countPuts(context: MemberContext): readonly Put[] {
  const { me, programmeDossierId: dossierId } = context.vault;
  const today = dateOf(context.now());
  const told = context
    .list('peerLoadCount')
    .filter(({ createdBy }) => createdBy === me.id)
    .reduce((sum, { body }) => sum + body.asked, 0);
  const uncounted = context
    .list('peerCheckIn')
    .filter(({ createdBy, createdAtMs }) => createdBy === me.id && dateOf(createdAtMs) < today)
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs || a.id.localeCompare(b.id))
    .slice(told)
    .map(({ body }) => body);
  const body = countDue(uncounted, today);
  if (body === null) return [];
  const recordId = newId<RecordId>();
  return [{ dossierId, recordId, kind: 'peerLoadCount', body, expectedRevision: 0 }];
}

/** The day it holds for: that of its session, in which the peer must be expected and which is going on or over. */
function dayOf(context: MemberContext, { peerId, sessionId, on }: Save): string {
  if (sessionId === null) return on;
  const { body } = context.get('intervisionSession', sessionId);
  if (!body.peerIds.includes(peerId)) throw new AppFailure('presenterNotThere');
  if (body.state !== 'live' && body.state !== 'held') throw new AppFailure('sessionNotOpen');
  return body.on;
}

type Laid = { readonly dossierId: DossierId };

/**
 * Where it stays, or where it is laid down anew. What was said before goes along then, so it is for the coaches who
 * read that already: who came since gets it by hand only.
 */
function placeOf(
  context: MemberContext,
  peerId: RecordId,
  coaches: readonly MemberId[],
  before: Laid | undefined,
  kept: Laid | undefined,
): PeerDossier {
  if (kept) return { dossierId: kept.dossierId };
  const readers = coaches.filter((id) => !before || mayRead(context, before.dossierId, id));
  return peerDossier(context, peerId, readers);
}

function save(context: MemberContext, input: Save) {
  const { peerId, load, minutes } = input;
  const coaches = mustCoach(context, peerId);
  const on = dayOf(context, input);
  mustNotBeLater('on', on, dateOf(context.now()));
  const before =
    input.sessionId === null
      ? undefined
      : context
          .list('peerCheckIn')
          .filter(({ body }) => body.sessionId === input.sessionId && body.peerId === peerId)
          .toSorted((a, b) => a.createdAtMs - b.createdAtMs)
          .at(-1);
  // Who is no coach any more does not read what changes: then it is laid down anew.
  const kept = before && isOfThese(context, before.dossierId, coaches) ? before : undefined;
  const sessionId = input.sessionId ?? newId<RecordId>();
  const body: PeerCheckInBody = {
    ...{ peerId, sessionId, on, load },
    gives: input.gives ?? before?.body.gives ?? '',
    costs: input.costs ?? before?.body.costs ?? '',
    needs: input.needs ?? before?.body.needs ?? '',
    agreements: input.agreements ?? before?.body.agreements ?? '',
  };
  const place = placeOf(context, peerId, coaches, before, kept);
  const { dossierId } = place;
  const recordId = kept?.id ?? newId<RecordId>();
  const talk = {
    type: 'checkIn',
    peerId,
    on,
    minutes: minutes ?? usualMinutes,
    dossierId: null,
  } as const;
  context.commit({
    ...place,
    puts: [
      { dossierId, recordId, kind: 'peerCheckIn', body, expectedRevision: kept?.revision ?? 0 },
      ...(input.sessionId === null ? talkPuts(context, sessionId, talk) : []),
      ...countPuts(context),
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  if (input.sessionId === null) context.vault.dropDraft(checkInDraft);
  return { checkInId: recordId, sessionId };
}

/** The name of the draft of the short form. */
export const checkInDraft = 'check-in';

function consultNotes(sessionId: RecordId, input: Consult): IntervisionNotesBody {
  const { question, advice, choice, on, title } = input;
  const stepId = 'consult';
  const line = (kind: SessionLine['kind'], text: string): readonly SessionLine[] =>
    text === '' ? [] : [{ id: newId(), letter: null, stepId, kind, text }];
  return {
    ...{ sessionId, on, groupName: '', type: 'consult', closedOn: on, guestReasons: [] },
    ...{ methodId: 'consult', methodName: title },
    steps: [
      {
        ...{ id: stepId, title, minutes: Math.min(120, input.minutes), speaker: 'everyone' },
        ...{ prompt: '', kind: 'question' },
      },
    ],
    ...{ stepId, seconds: {}, agenda: [], cases: [] },
    lines: [...line('question', question), ...line('advice', advice), ...line('choice', choice)],
    ...{ secrecySaid: false, positiveClose: '', paper: 'none' },
  };
}

function consult(context: MemberContext, input: Consult) {
  const { peerId, on, minutes, followUpOn } = input;
  const coaches = mustCoach(context, peerId);
  const today = dateOf(context.now());
  mustNotBeLater('on', on, today);
  mustBeToCome('followUpOn', followUpOn, today);
  const dossierId = newId<DossierId>();
  const sessionId = newId<RecordId>();
  const notesId = newId<RecordId>();
  const task =
    followUpOn === null
      ? null
      : ruleTaskPut({
          ...{ rule: 'consult', ownerId: context.vault.me.id, dueOn: followUpOn },
          ...{ dossierId, sourceId: peerId, pairId: null },
        });
  context.commit({
    newDossiers: [
      { id: dossierId, kind: 'intervision', grantTo: grantTo(context, { members: coaches }) },
    ],
    puts: [
      ...talkPuts(context, sessionId, { type: 'consult', peerId, on, minutes, dossierId }),
      {
        ...{ dossierId, recordId: notesId, kind: 'intervisionNotes', expectedRevision: 0 },
        body: consultNotes(sessionId, input),
      },
      ...(task ? [task] : []),
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId: notesId } }],
  });
  context.vault.dropDraft(checkInDraft);
  return { sessionId, taskId: task?.recordId ?? null };
}

function mustBeToCome(field: string, date: string | null, today: string): void {
  if (date !== null && date < today) throw new AppFailure('dateImpossible', { field, date, today });
}

function savePlan(context: MemberContext, input: CallParsed<'peerSupportPlans.save'>) {
  const { fields: body, expectedRevision } = input;
  const { peerId } = body;
  const coaches = mustCoach(context, peerId);
  const plans = context.list('peerSupportPlan').filter((plan) => plan.body.peerId === peerId);
  const known = newestPlan(plans);
  const kept = known && isOfThese(context, known.dossierId, coaches) ? known : undefined;
  if ((known?.revision ?? 0) !== expectedRevision) throw new AppFailure('revisionConflict');
  const place = placeOf(context, peerId, coaches, known, kept);
  const { dossierId } = place;
  const recordId = kept?.id ?? newId<RecordId>();
  context.commit({
    ...place,
    puts: [
      {
        ...{ dossierId, recordId, kind: 'peerSupportPlan', body },
        expectedRevision: kept ? expectedRevision : 0,
      },
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  context.vault.dropDraft(`support-plan:${peerId}`);
  return { planId: recordId };
}

function care(context: MemberContext, { checkInId, dueOn }: CallParsed<'peerCheckIns.care'>) {
  const checkIn = context.get('peerCheckIn', checkInId);
  const { peerId } = checkIn.body;
  const coaches = mustCoach(context, peerId);
  mustBeToCome('dueOn', dueOn, dateOf(context.now()));
  const place = isOfThese(context, checkIn.dossierId, coaches)
    ? { dossierId: checkIn.dossierId }
    : peerDossier(context, peerId, coaches);
  const { dossierId } = place;
  const put = ruleTaskPut({
    ...{ rule: 'afterCare', ownerId: context.vault.me.id, dueOn },
    ...{ dossierId, sourceId: peerId, pairId: null },
  });
  const { recordId: taskId } = put;
  context.commit({
    ...place,
    puts: [put],
    log: [{ action: 'changed', subject: { dossierId, recordId: taskId } }],
  });
  return { taskId };
}

export const peerCheckInHandlers = defineHandlers({
  'peerCheckIns.save': save,
  'peerCheckIns.care': care,
  'peerConsults.save': consult,
  'peerSupportPlans.save': savePlan,
});

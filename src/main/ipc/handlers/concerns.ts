// Concerns: laying one down with everything that follows at once, changing it, and the steps it goes through.
import {
  afterCareDays,
  clockOf,
  clockPut,
  clockReaders,
  coachOf,
  concernReaders,
  concernTask,
  decideBy,
  deciderOf,
  followUpDays,
  newClock,
  rungsOf,
  settle,
  stateOfConcern,
} from '#main/ipc/concern-parts.ts';
import { asTyped } from '#main/ipc/counts-signed.ts';
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { nextCase } from '#main/ipc/next-case.ts';
import { pauseEarliest, pausePairPuts } from '#main/ipc/pause-pair.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import type { ConcernStepBody } from '#shared/domain/concern-step.ts';
import { concernFault, type ConcernBody, type ConcernFields } from '#shared/domain/concern.ts';
import { addDaysTo, dateOf } from '#shared/domain/date.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { concernAccessHandlers } from './concern-access.ts';
import { concernClosingHandlers } from './concern-closing.ts';

type Create = CallParsed<'concerns.create'>;

function check(context: MemberContext, fields: ConcernFields, pair: TypedRecord<'pair'> | null) {
  const fault = concernFault(fields);
  if (fault) throw new AppFailure(fault);
  const today = dateOf(context.now());
  mustNotBeLater('heardAtMs', dateOf(fields.heardAtMs), today);
  if (fields.heardAtMs > context.now()) {
    throw new AppFailure('dateImpossible', { field: 'heardAtMs', date: today, today });
  }
  const { encouragedOn, broughtOn, pupilToldOn } = fields.route;
  for (const [field, day] of Object.entries({ encouragedOn, broughtOn, pupilToldOn })) {
    mustNotBeLater(field, day, today);
  }
  const { peerId } = fields;
  if (peerId !== null && pair && !pair.body.supporterIds.includes(peerId)) {
    throw new AppFailure('peerNotInPair');
  }
}

/** The pause for safety, when asked for and when the pair still runs; from today on. */
function pausePuts(context: MemberContext, pair: TypedRecord<'pair'> | null, code: string) {
  if (pair?.body.status !== 'active') return [];
  const today = dateOf(context.now());
  const from = pauseEarliest(pair) > today ? null : today;
  if (from === null) return [];
  const pause = { from, reason: 'safety' as const, note: code };
  return pausePairPuts(context, pair, pair.revision, pause);
}

function create(context: MemberContext, { pairId, fields, pausePair }: Create) {
  const pair = pairId === null ? null : context.get('pair', pairId);
  check(context, fields, pair);
  const today = dateOf(context.now());
  const { me } = context.vault;
  const coachId = pair?.body.coachId ?? null;
  const counted = nextCase(context, 'concern', schoolYearOf(today));
  const dossierId = newId<DossierId>();
  const recordId = newId<RecordId>();
  const body: ConcernBody = { ...fields, code: counted.code, pairId, heardBy: me.id };
  const concern = { id: recordId, dossierId, body };
  const clock = newClock(context, concern, coachId);
  const pause = pausePair ? pausePuts(context, pair, counted.code) : [];
  const peerInvolved = pair !== null || fields.peerId !== null;
  context.commit({
    newDossiers: [
      { id: dossierId, kind: 'concern', grantTo: concernReaders(context, coachId) },
      clock.newDossier,
    ],
    puts: [
      counted.put,
      { dossierId, recordId, kind: 'concern', body, expectedRevision: 0 },
      clock.put,
      concernTask(concern, 'concernDecide', deciderOf(context), decideBy(fields.urgency, today)),
      ...(peerInvolved
        ? [concernTask(concern, 'afterCare', coachId ?? me.id, addDaysTo(today, afterCareDays))]
        : []),
      ...pause,
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  context.vault.dropDraft(`concern:new:${pairId ?? ''}`);
  return { concernId: recordId, code: counted.code, paused: pause.length > 0 };
}

/**
 * Less urgent is said in the course, with a reason; and it was not heard later than was first written down: the
 * clock would start anew without anybody seeing it.
 */
function mustNotSoften(
  context: MemberContext,
  { id, body: before }: TypedRecord<'concern'>,
  { urgency, heardAtMs }: ConcernBody,
): void {
  if (urgencies.indexOf(urgency) > urgencies.indexOf(before.urgency)) {
    throw new AppFailure('urgencyLowered');
  }
  const first = context.vault.history(id).map(asTyped)[0];
  const heard = first?.kind === 'concern' ? first.body.heardAtMs : before.heardAtMs;
  if (heardAtMs > heard) throw new AppFailure('heardLater');
}

function update(context: MemberContext, input: CallParsed<'concerns.update'>): void {
  const concern = context.get('concern', input.concernId);
  if (stateOfConcern(context, concern.id).status === 'closed') {
    throw new AppFailure('concernClosed');
  }
  const { dossierId, id: recordId } = concern;
  const { pairId } = concern.body;
  check(context, input.fields, context.list('pair').find(({ id }) => id === pairId) ?? null);
  const body: ConcernBody = { ...concern.body, ...input.fields };
  mustNotSoften(context, concern, body);
  const moved = body.urgency !== concern.body.urgency || body.heardAtMs !== concern.body.heardAtMs;
  const { expectedRevision } = input;
  context.commit({
    grants: moved ? clockGrants(context, concern, body) : [],
    puts: [
      { dossierId, recordId, kind: 'concern', body, expectedRevision },
      ...(moved ? movedClock(context, concern, body) : []),
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  context.vault.dropDraft(`concern:${recordId}`);
}

/** The pair's coach; for who cannot read the pair, who stood on the clock as such. */
function coachOn(
  context: MemberContext,
  clock: TypedRecord<'concernClock'>,
  pairId: RecordId | null,
): MemberId | null {
  const stood = clock.body.rungs.find(({ party }) => party === 'teacherCoach');
  return coachOf(context, pairId) ?? stood?.memberIds[0] ?? null;
}

/** The clock with the rungs of another urgency or another hour; who knew it still knows it. */
function movedClock(
  context: MemberContext,
  concern: TypedRecord<'concern'>,
  body: ConcernBody,
): readonly Put[] {
  const clock = clockOf(context, concern.id);
  if (!clock) return [];
  const coachId = coachOn(context, clock, body.pairId);
  const { urgency, heardAtMs } = body;
  const rungs = [...rungsOf(context, body, coachId, clock.body.rungs)];
  return [clockPut(clock, { urgency, heardAtMs, rungs })];
}

/** Who stands on a rung that was added must be able to read the clock. */
function clockGrants(context: MemberContext, concern: TypedRecord<'concern'>, body: ConcernBody) {
  const clock = clockOf(context, concern.id);
  if (!clock) return [];
  const coachId = coachOn(context, clock, body.pairId);
  const rungs = rungsOf(context, body, coachId, clock.body.rungs);
  return clockReaders(context, coachId, rungs).map((to) => ({ dossierId: clock.dossierId, to }));
}

function checkStep(
  context: MemberContext,
  concern: TypedRecord<'concern'>,
  { on, byId, event }: ConcernStepBody,
): void {
  const today = dateOf(context.now());
  mustNotBeLater('on', on, today);
  const heardOn = dateOf(concern.body.heardAtMs);
  if (on < heardOn)
    throw new AppFailure('dateImpossible', { field: 'on', date: on, today: heardOn });
  if (byId !== null && !context.vault.members().some(({ id, active }) => active && id === byId)) {
    throw new AppFailure('notFound', { kind: 'member' });
  }
  if (event.type === 'closed' || event.type === 'referral')
    throw new AppFailure('invalidInput', { field: 'event' });
  const { status } = stateOfConcern(context, concern.id);
  if (event.type === 'reopened' && status !== 'closed') throw new AppFailure('concernOpen');
  if (status === 'closed' && event.type !== 'line' && event.type !== 'reopened') {
    throw new AppFailure('concernClosed');
  }
  const decides = event.type === 'decision' || event.type === 'reopened';
  if (decides && !mayDo(context.vault.me.roles, 'decideConcerns')) {
    throw new AppFailure('careOnly');
  }
}

/** What a step changes besides itself: tasks that are done or begin, the clock, the urgency. */
function whatFollows(
  context: MemberContext,
  concern: TypedRecord<'concern'>,
  { event }: ConcernStepBody,
): readonly Put[] {
  const { dossierId, id: recordId, body } = concern;
  const today = dateOf(context.now());
  const me = context.vault.me.id;
  switch (event.type) {
    case 'decision':
      return [
        ...settle(context, dossierId, 'concernDecide', today),
        ...(event.decision === 'refuse'
          ? []
          : [concernTask(concern, 'concernFollowUp', me, addDaysTo(today, followUpDays))]),
      ];
    case 'urgency': {
      const next = { ...body, urgency: event.to };
      return [
        {
          dossierId,
          recordId,
          kind: 'concern',
          body: next,
          expectedRevision: concern.revision,
        },
        ...movedClock(context, concern, next),
      ];
    }
    case 'reopened': {
      const clock = clockOf(context, recordId);
      const due = decideBy(body.urgency, today);
      return [
        ...(clock ? [clockPut(clock, { stopped: false })] : []),
        concernTask(concern, 'concernDecide', me, due),
      ];
    }
    default:
      return [];
  }
}

function takeStep(context: MemberContext, body: ConcernStepBody): void {
  const concern = context.get('concern', body.concernId);
  checkStep(context, concern, body);
  const { dossierId, id } = concern;
  const { event } = body;
  const next = event.type === 'urgency' ? { ...concern.body, urgency: event.to } : null;
  context.commit({
    grants: next ? clockGrants(context, concern, next) : [],
    puts: [
      {
        dossierId,
        recordId: newId<RecordId>(),
        kind: 'concernStep',
        body,
        expectedRevision: 0,
      },
      ...whatFollows(context, concern, body),
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId: id } }],
  });
  context.vault.dropDraft(`concern:step:${id}`);
}

function knows(context: MemberContext, input: CallParsed<'concerns.knows'>): void {
  const clock = context.get('concernClock', input.clockId);
  const me = context.vault.me;
  const rung = clock.body.rungs[input.rung];
  if (!rung) throw new AppFailure('notFound', { kind: 'rung' });
  if (rung.knewAtMs !== null) throw new AppFailure('rungKnown');
  const reads = context.list('concern').some(({ id }) => id === clock.body.concernId);
  const told = reads && mayDo(me.roles, 'followConcerns');
  if (!rung.memberIds.includes(me.id) && !told) throw new AppFailure('rungNotYours');
  const rungs = clock.body.rungs.map((each, at) =>
    at === input.rung ? { ...each, knewAtMs: context.now(), knewBy: me.id } : each,
  );
  context.commit({
    puts: [clockPut(clock, { rungs }, input.expectedRevision)],
    log: [{ action: 'changed', subject: { dossierId: clock.dossierId, recordId: clock.id } }],
  });
}

export const concernHandlers = defineHandlers({
  ...concernAccessHandlers,
  ...concernClosingHandlers,
  'concerns.create': create,
  'concerns.update': (context, input) => {
    update(context, input);
    return undefined;
  },
  'concerns.step': (context, step) => {
    takeStep(context, step);
    return undefined;
  },
  'concerns.knows': (context, input) => {
    knows(context, input);
    return undefined;
  },
});

// Closing a concern: the account of what was decided and done, bound to exactly what it rests on, and the
// closing itself, which waits for every must and for the signatures that the rules ask.
import {
  clockOf,
  clockPut,
  coachOf,
  concernSettings,
  openTasksOf,
  stateOfConcern,
  stepsOf,
} from '#main/ipc/concern-parts.ts';
import { mustReadReferrals, readersByName } from '#main/ipc/concern-referrals.ts';
import { asTyped } from '#main/ipc/counts-signed.ts';
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { grantTo } from '#main/ipc/people-to-grant.ts';
import { approvalsOf, authorsOf } from '#main/ipc/sign-off-state.ts';
import { isSigned } from '#main/ipc/referral-parts.ts';
import { newId } from '#main/platform/id.ts';
import {
  concernClosingBodySchema,
  type ClosingFields,
  type ConcernClosingBody,
} from '#shared/domain/concern-closing.ts';
import { wasSerious } from '#shared/domain/concern-gravity.ts';
import { stepsInOrder } from '#shared/domain/concern-step.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { isAcuteDanger, isClosed, referralState } from '#shared/domain/referral.ts';
import { closingSignatures, outcomeFits } from '#shared/domain/sign-off-rules.ts';
import { maySign } from '#shared/domain/sign-off.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

type Concern = TypedRecord<'concern'>;

function referralsOf(context: MemberContext, concernId: RecordId) {
  const steps = context.list('referralStep');
  return context
    .list('referral')
    .filter(({ body }) => body.concernId === concernId)
    .map((referral) => {
      const own = steps.filter(({ body }) => body.referralId === referral.id);
      return { referral, steps: own, status: referralState(own).status };
    });
}

/** Serious now, or at any moment before. What cannot be read any more counts as serious. */
function everSerious(context: MemberContext, concern: Concern): boolean {
  const versions = context.vault.history(concern.id).map(asTyped);
  const read = versions.flatMap((one) => (one.kind === 'concern' ? [one.body] : []));
  const unread = read.length < context.vault.authors(concern.id).length;
  return unread || wasSerious(read, stepsOf(context, concern.id));
}

/** Exactly what an account of this concern rests on now, in a fixed order. */
function basisOf(context: MemberContext, concern: Concern): ConcernClosingBody['basis'] {
  const referrals = referralsOf(context, concern.id);
  const steps = stepsInOrder(stepsOf(context, concern.id)).filter(
    // A closing and a reopening are not what an account rests on; a later line is.
    ({ body }) => body.event.type !== 'closed',
  );
  return [concern, ...steps, ...referrals.flatMap((one) => [one.referral, ...one.steps])].map(
    ({ id, revision, contentHash }) => ({ recordId: id, revision, contentHash }),
  );
}

/** What an account says with these fields, as it stood at that moment. */
function bodyOf(
  context: MemberContext,
  concern: Concern,
  fields: ClosingFields,
  atMs = context.now(),
): ConcernClosingBody {
  const { code, category, urgency, heardAtMs, ownCategory } = concern.body;
  const steps = stepsInOrder(stepsOf(context, concern.id));
  const parents = steps.findLast(({ body }) => body.event.type === 'parents')?.body.event;
  const told = parents?.type === 'parents' ? parents : null;
  const clock = clockOf(context, concern.id);
  const late = clock?.body.rungs.filter(({ byMs, knewAtMs }) => {
    return Math.min(knewAtMs ?? atMs, atMs) > byMs;
  });
  return {
    ...fields,
    concernId: concern.id,
    code,
    category: ownCategory === '' ? category : ownCategory,
    urgency,
    serious: everSerious(context, concern),
    heardAtMs,
    decisions: steps.flatMap(({ body: { on, event } }) =>
      event.type === 'decision' ? [{ on, decision: event.decision, reason: event.reason }] : [],
    ),
    parentsInformed: told?.informed ?? null,
    parentsText: told?.text ?? '',
    referrals: referralsOf(context, concern.id).map(({ referral, status }) => ({
      code: referral.body.code,
      destination: referral.body.destination,
      status,
    })),
    lateRungs: late?.length ?? 0,
    basis: basisOf(context, concern),
  };
}

function saveClosing(context: MemberContext, input: CallParsed<'concerns.saveClosing'>) {
  const concern = context.get('concern', input.concernId);
  const state = stateOfConcern(context, concern.id);
  if (state.status === 'closed') throw new AppFailure('concernClosed');
  if (state.decision === null) throw new AppFailure('decisionMissing');
  mustReadReferrals(context, concern.id);
  if (!outcomeFits(state.decision, input.fields.outcome)) throw new AppFailure('outcomeUndecided');
  const body = bodyOf(context, concern, input.fields);
  const { closing } = input;
  const current = closing ? context.get('concernClosing', closing.id) : null;
  if (current && current.body.concernId !== concern.id) throw new AppFailure('notFound');
  if (current && approvalsOf(context, current.id, current.revision).length > 0) {
    throw new AppFailure('closingSigned');
  }
  const dossierId = current?.dossierId ?? newId<DossierId>();
  const recordId = current?.id ?? newId<RecordId>();
  const coachId = coachOf(context, concern.body.pairId);
  const readers = grantTo(context, {
    circles: ['careTeam', 'emergency'],
    members: [...readersByName(context, concern), ...(coachId === null ? [] : [coachId])],
  });
  context.commit({
    newDossiers: current ? [] : [{ id: dossierId, kind: 'concern', grantTo: readers }],
    puts: [
      {
        dossierId,
        recordId,
        kind: 'concernClosing',
        body,
        expectedRevision: closing?.expectedRevision ?? 0,
      },
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  context.vault.dropDraft(`concern:closing:${concern.id}`);
  return { closingId: recordId };
}

/** Approvers of this account who wrote neither it nor anything it rests on. */
function signersOf(context: MemberContext, closing: TypedRecord<'concernClosing'>) {
  const authors = [closing.id, ...closing.body.basis.map(({ recordId }) => recordId)].flatMap(
    (id) => authorsOf(context, id),
  );
  return approvalsOf(context, closing.id, closing.revision).filter((id) => maySign(id, authors));
}

function mustBeReady(context: MemberContext, concern: Concern): void {
  mustReadReferrals(context, concern.id);
  const state = stateOfConcern(context, concern.id);
  if (state.status === 'closed') throw new AppFailure('concernClosed');
  if (state.decision === null) throw new AppFailure('decisionMissing');
  const open = openTasksOf(context, concern.dossierId);
  if (open.length > 0) throw new AppFailure('openTasks', { count: open.length });
  const running = referralsOf(context, concern.id).find(({ status }) => !isClosed(status));
  if (running) throw new AppFailure('referralOpen', { code: running.referral.body.code });
  const unsigned = referralsOf(context, concern.id).find((one) => leftUnsigned(context, one));
  if (unsigned) throw new AppFailure('signAfterwards', { code: unsigned.referral.body.code });
}

/** Handed over in acute danger before anybody signed: the signature still has to follow. */
function leftUnsigned(
  context: MemberContext,
  { referral, steps }: ReturnType<typeof referralsOf>[number],
): boolean {
  return (
    steps.some(({ body }) => body.to === 'sent') &&
    isAcuteDanger(referral.body) &&
    !isSigned(context, referral)
  );
}

/** What is signed is what is closed: all that was not filled in is what the course says, seriousness too. */
function mustSayWhatStands(
  context: MemberContext,
  concern: Concern,
  { body, changedAtMs }: TypedRecord<'concernClosing'>,
): void {
  const { outcome, summary, done, pupilNow, peerNow } = body;
  const fields = { outcome, summary, done, pupilNow, peerNow };
  const now = concernClosingBodySchema.parse(bodyOf(context, concern, fields, changedAtMs));
  if (JSON.stringify(now) !== JSON.stringify(concernClosingBodySchema.parse(body))) {
    throw new AppFailure('closingOutdated');
  }
  if (!outcomeFits(stateOfConcern(context, concern.id).decision, outcome)) {
    throw new AppFailure('outcomeUndecided');
  }
}

function close(context: MemberContext, input: CallParsed<'concerns.close'>): void {
  const concern = context.get('concern', input.concernId);
  const closing = context.get('concernClosing', input.closingId);
  const today = dateOf(context.now());
  mustNotBeLater('on', input.on, today);
  const heardOn = dateOf(concern.body.heardAtMs);
  if (input.on < heardOn) {
    throw new AppFailure('dateImpossible', { field: 'on', date: input.on, today: heardOn });
  }
  if (closing.body.concernId !== concern.id) throw new AppFailure('notFound');
  mustBeReady(context, concern);
  mustSayWhatStands(context, concern, closing);
  const needed = closingSignatures(closing.body, concernSettings(context));
  if (signersOf(context, closing).length < needed) throw new AppFailure('signOffMissing');
  const { dossierId, id } = concern;
  const clock = clockOf(context, id);
  const event = { type: 'closed', outcome: closing.body.outcome, closingId: closing.id };
  context.commit({
    puts: [
      {
        dossierId,
        recordId: newId<RecordId>(),
        kind: 'concernStep',
        body: { concernId: id, on: input.on, byId: null, event },
        expectedRevision: 0,
      },
      ...(clock ? [clockPut(clock, { stopped: true })] : []),
    ],
    log: [
      { action: 'changed', subject: { dossierId, recordId: id }, detail: { status: 'closed' } },
    ],
  });
}

export const concernClosingHandlers = defineHandlers({
  'concerns.saveClosing': saveClosing,
  'concerns.close': (context, input) => {
    close(context, input);
    return undefined;
  },
});

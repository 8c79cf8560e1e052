// Referrals: writing one, and every step it goes through afterwards. A referral has a dossier of
// its own, so that an approver can be let in without seeing the pair's notes.
import { approvedRevision } from '#main/ipc/sign-off-state.ts';
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { nextCase } from '#main/ipc/next-case.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import {
  dueAfterSending,
  handOverFault,
  needsText,
  nextStatuses,
  referralState,
  type ReferralBody,
  type ReferralFields,
  type ReferralStepBody,
} from '#shared/domain/referral.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { AppFailure } from '#shared/result/errors.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';

type Save = CallParsed<'referrals.save'>;

function stateOf(context: MemberContext, referralId: RecordId) {
  const steps = context.list('referralStep');
  return referralState(steps.filter(({ body }) => body.referralId === referralId));
}

function checkDates(fields: ReferralFields, today: string): void {
  mustNotBeLater('pupilToldOn', fields.pupilToldOn, today);
  if (fields.consent?.type === 'consent') {
    mustNotBeLater('givenOn', fields.consent.givenOn, today);
  }
}

function create(context: MemberContext, input: Save): RecordId {
  const { pairId, pupilId, concernId, followsId, fields } = input;
  if (pairId === null) throw new AppFailure('notFound', { kind: 'pair' });
  const pair = context.get('pair', pairId);
  const pupil = context.get('pupil', pupilId);
  const inPair = [...pair.body.supporteeIds, ...pair.body.supporterIds];
  if (!inPair.includes(pupilId)) throw new AppFailure('notFound', { kind: 'pupil' });
  const today = dateOf(context.now());
  const counted = nextCase(context, 'referral', schoolYearOf(today));
  const dossierId = newId<DossierId>();
  const recordId = newId<RecordId>();
  const adults = new Set([pair.body.coachId, context.vault.me.id]);
  const body: ReferralBody = {
    ...fields,
    code: counted.code,
    pairId,
    concernId,
    followsId,
    pupilId,
    pupilName: pupilName(pupil.body),
    className: pupil.body.className,
  };
  context.commit({
    newDossiers: [
      {
        id: dossierId,
        kind: 'concern',
        grantTo: [
          { type: 'circle', code: 'careTeam' },
          ...[...adults].map((id) => ({ type: 'member' as const, id })),
        ],
      },
    ],
    puts: [counted.put, { dossierId, recordId, kind: 'referral', body, expectedRevision: 0 }],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  return recordId;
}

function change(
  context: MemberContext,
  { id, expectedRevision }: NonNullable<Save['referral']>,
  fields: ReferralFields,
): RecordId {
  const referral = context.get('referral', id);
  if (stateOf(context, id).status !== 'draft') throw new AppFailure('recordLocked');
  if (approvedRevision(context, id) !== null) throw new AppFailure('recordLocked');
  const { dossierId } = referral;
  context.commit({
    puts: [
      {
        dossierId,
        recordId: id,
        kind: 'referral',
        body: { ...referral.body, ...fields },
        expectedRevision,
      },
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId: id } }],
  });
  return id;
}

function takeStep(context: MemberContext, step: ReferralStepBody): void {
  const referral = context.get('referral', step.referralId);
  const { status, since } = stateOf(context, step.referralId);
  const today = dateOf(context.now());
  if (!nextStatuses(status).includes(step.to)) {
    throw new AppFailure('statusOrder', { from: status, to: step.to });
  }
  if (needsText(step.to) && step.text === '') {
    throw new AppFailure('invalidInput', { field: 'text' });
  }
  mustNotBeLater('on', step.on, today);
  const earliest = since ?? dateOf(referral.createdAtMs);
  if (step.on < earliest) {
    throw new AppFailure('dateImpossible', { field: 'on', date: step.on, today: earliest });
  }
  if (step.dueOn !== null && step.dueOn < step.on) {
    throw new AppFailure('dateImpossible', { field: 'dueOn', date: step.dueOn, today: step.on });
  }
  if (step.to === 'sent') {
    const signed = approvedRevision(context, referral.id) === referral.revision;
    const fault = handOverFault(referral.body, signed);
    if (fault) throw new AppFailure(fault);
  }
  const dueOn =
    step.to === 'sent'
      ? (step.dueOn ?? dueAfterSending(referral.body.urgency, step.on))
      : step.dueOn;
  const { dossierId } = referral;
  const closed = nextStatuses(step.to).length === 0;
  context.commit({
    puts: [
      {
        dossierId,
        recordId: newId<RecordId>(),
        kind: 'referralStep',
        body: { ...step, dueOn: closed ? null : dueOn },
        expectedRevision: 0,
      },
    ],
    log: [
      {
        action: 'changed',
        subject: { dossierId, recordId: referral.id },
        detail: { status: step.to },
      },
    ],
  });
}

export const referralHandlers = defineHandlers({
  'referrals.save': (context, input) => {
    checkDates(input.fields, dateOf(context.now()));
    const referralId = input.referral
      ? change(context, input.referral, input.fields)
      : create(context, input);
    const { pairId } = context.get('referral', referralId).body;
    context.vault.dropDraft(
      input.referral ? `referral:${referralId}` : `referral:new:${pairId ?? ''}`,
    );
    return { referralId };
  },
  'referrals.step': (context, step) => {
    takeStep(context, step);
    return undefined;
  },
});

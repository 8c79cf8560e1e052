// Taking back consent for a referral: written down once, beside the referral, with the task to tell where it went
// when it was handed over already.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { referralTask } from '#main/ipc/referral-parts.ts';
import { newId } from '#main/platform/id.ts';
import { isSameVoice, takenBack } from '#shared/domain/consent-taken-back.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

function takeBack(context: MemberContext, input: CallParsed<'referrals.takeConsentBack'>): void {
  const { followUp, ...body } = input;
  const referral = context.get('referral', body.referralId);
  const { consent } = referral.body;
  const said = consent?.type === 'consent' ? consent.statements : [];
  const given = said.find((one) => isSameVoice(one, body));
  if (!given) throw new AppFailure('invalidInput', { field: 'by' });
  mustNotBeLater('on', body.on, dateOf(context.now()));
  if (body.on < given.on) {
    throw new AppFailure('dateImpossible', { field: 'on', date: body.on, today: given.on });
  }
  const earlier = context
    .list('consentTakenBack')
    .filter((one) => one.body.referralId === referral.id);
  const known = takenBack(
    referral.body,
    earlier.map((one) => one.body),
  );
  if (known.some((one) => isSameVoice(one, body))) throw new AppFailure('nothingChanged');
  const left = context
    .list('referralStep')
    .some((step) => step.body.referralId === referral.id && step.body.to === 'sent');
  if (left && followUp === null) throw new AppFailure('invalidInput', { field: 'followUp' });
  const { dossierId } = referral;
  context.commit({
    puts: [
      {
        ...{ dossierId, recordId: newId<RecordId>(), kind: 'consentTakenBack', body },
        expectedRevision: 0,
      },
      ...(left && followUp ? [referralTask(context, referral, 'referralFollowUp', followUp)] : []),
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId: referral.id } }],
  });
}

export const referralConsentHandlers = defineHandlers({
  'referrals.takeConsentBack': (context, input) => {
    takeBack(context, input);
    return undefined;
  },
});

// How far a referral is, with who decides and who signed, for its page.
import { useRecords } from '#renderer/db/use-records.ts';
import type { SignOff } from '#renderer/features/sign-offs/index.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import { stoppedBy } from '#shared/domain/consent-taken-back.ts';
import { referralOrder } from '#shared/domain/referral-order.ts';
import { referralFieldsSchema } from '#shared/domain/referral.ts';
import { referralSignatures } from '#shared/domain/sign-off-rules.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { ReferralRow } from './referral-rows.ts';
import { useDeciding } from './use-deciding.ts';

export function useReferralOrder(
  { referral, status }: ReferralRow,
  steps: readonly ViewOf<'referralStep'>[],
  signOffs: readonly SignOff[],
  backs: readonly ViewOf<'consentTakenBack'>[],
) {
  const today = useToday();
  const who = useDeciding(referral.body.pupilId);
  const settings = concernSettingsIn(useRecords('concernSettings') ?? []);
  const needed = referralSignatures(referral.body, settings);
  const signers = [
    ...new Set(
      signOffs
        .filter(({ state }) => state === 'approved')
        .flatMap(({ decision }) => (decision ? [decision.body.statement.signerId] : [])),
    ),
  ];
  const said = backs.map(({ body }) => body);
  const stopped = stoppedBy(referral.body, said, who.deciding, today);
  const order = referralOrder(referralFieldsSchema.strip().parse(referral.body), {
    ...{ status, needed, today, signed: signers.length, deciding: who.deciding },
    consentBack: stopped !== null,
    steps: steps.map(({ body }) => body),
  });
  return { order, who, needed, signers, stopped };
}

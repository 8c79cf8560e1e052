// Live referrals for screens, and where each stands as a sentence.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { useMemberName, useSignOffs } from '#renderer/features/sign-offs/index.ts';
import { takenBack } from '#shared/domain/consent-taken-back.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { referralRows, type ReferralRow } from './referral-rows.ts';

/** All referrals this member can read; `undefined` while reading. */
export function useReferralRows(): readonly ReferralRow[] | undefined {
  const referrals = useRecords('referral');
  const steps = useRecords('referralStep');
  const signOffs = useSignOffs();
  const today = useToday();
  return useMemo(
    () =>
      referrals && steps && signOffs ? referralRows(referrals, steps, signOffs, today) : undefined,
    [referrals, steps, signOffs, today],
  );
}

/** Whether consent was taken back for a referral that is not closed, so that lists can mark it. */
export function useIsConsentBack(): (row: ReferralRow) => boolean {
  const backs = useRecords('consentTakenBack');
  return useCallback(
    ({ referral, closed }) => {
      const own = (backs ?? []).filter(({ body }) => body.referralId === referral.id);
      const said = own.map(({ body }) => body);
      return !closed && takenBack(referral.body, said).length > 0;
    },
    [backs],
  );
}

const fullTexts = {
  waiting: 'referrals:sentence.waiting',
  returned: 'referrals:sentence.returned',
  approved: 'referrals:sentence.approved',
  asked: 'referrals:sentence.asked',
  sent: 'referrals:sentence.sent',
  received: 'referrals:sentence.received',
  started: 'referrals:sentence.started',
  done: 'referrals:sentence.done',
  refused: 'referrals:sentence.refused',
  withdrawn: 'referrals:sentence.withdrawn',
  noFeedback: 'referrals:sentence.noFeedback',
} as const;

const shortTexts = {
  waiting: 'referrals:short.waiting',
  returned: 'referrals:short.returned',
  approved: 'referrals:short.approved',
  asked: 'referrals:short.asked',
  sent: 'referrals:short.sent',
  received: 'referrals:short.received',
  started: 'referrals:short.started',
  done: 'referrals:short.done',
  refused: 'referrals:short.refused',
  withdrawn: 'referrals:short.withdrawn',
  noFeedback: 'referrals:short.noFeedback',
} as const;

/** 'Jeugdarts heeft nog niet geantwoord · doorverwezen op ma 9 nov'; `short` leaves out to whom. */
export function useReferralSentence(
  length: 'full' | 'short' = 'full',
): (row: ReferralRow) => string {
  const { t } = useTranslation(['referrals']);
  const dates = useDateFormat();
  const nameOf = useMemberName();
  return useCallback(
    ({ referral, status, since, signOff }) => {
      if (status !== 'draft') {
        const { destination } = referral.body;
        const day = since ? dates.dayShort(since) : '';
        return length === 'short'
          ? t(shortTexts[status], { day })
          : t(fullTexts[status], { destination, day });
      }
      const name = signOff ? nameOf(signOff.request.body.approverId) : '';
      const texts = length === 'short' ? shortTexts : fullTexts;
      if (signOff?.state === 'waiting') return t(texts.waiting, { name });
      if (signOff?.state === 'returned') return t(texts.returned, { name });
      if (signOff?.state === 'approved') return t(texts.approved);
      return t('sentence.draft');
    },
    [t, dates, nameOf, length],
  );
}

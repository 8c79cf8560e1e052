// Live referrals for screens, and where each stands as a sentence.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useToday } from '#renderer/features/pairs/index.ts';
import { useMemberName, useSignOffs } from '#renderer/features/sign-offs/index.ts';
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

const afterHandOver = {
  sent: 'referrals:sentence.sent',
  received: 'referrals:sentence.received',
  started: 'referrals:sentence.started',
  done: 'referrals:sentence.done',
  refused: 'referrals:sentence.refused',
  withdrawn: 'referrals:sentence.withdrawn',
  noFeedback: 'referrals:sentence.noFeedback',
} as const;

/** 'Jeugdarts heeft nog niet geantwoord · doorverwezen op ma 9 nov' */
export function useReferralSentence(): (row: ReferralRow) => string {
  const { t } = useTranslation(['referrals']);
  const dates = useDateFormat();
  const nameOf = useMemberName();
  return useCallback(
    ({ referral, status, since, signOff }) => {
      if (status !== 'draft') {
        const { destination } = referral.body;
        return t(afterHandOver[status], { destination, day: since ? dates.dayShort(since) : '' });
      }
      const name = signOff ? nameOf(signOff.request.body.approverId) : '';
      if (signOff?.state === 'waiting') return t('sentence.waiting', { name });
      if (signOff?.state === 'returned') return t('sentence.returned', { name });
      if (signOff?.state === 'approved') return t('sentence.approved');
      return t('sentence.draft');
    },
    [t, dates, nameOf],
  );
}

// Says that a referral's text no longer changes, since when and what one can do instead.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignOff } from '#renderer/features/sign-offs/index.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { contentCode } from '#shared/domain/content-code.ts';
import type { ReferralRow } from './referral-rows.ts';

export type LockedNoticeProps = {
  readonly row: ReferralRow;
  /** The approval that holds, or null. */
  readonly approval: SignOff | null;
};

/** Nothing while the text can still change. */
export function LockedNotice({ row, approval }: LockedNoticeProps): ReactElement | null {
  const { t } = useTranslation(['referrals']);
  if (row.closed) return <Notice title={t('page.closed')}>{t('page.closedText')}</Notice>;
  if (row.status !== 'draft' && row.status !== 'asked') {
    return <Notice title={t('page.locked')}>{t('page.lockedSent')}</Notice>;
  }
  if (!approval) return null;
  return (
    <Notice tone="ok" title={t('page.locked')}>
      {t('page.lockedSigned', { code: contentCode(row.referral.contentHash) })}
    </Notice>
  );
}

// The referral as a sheet of paper: exactly what is signed and handed over.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralBody } from '#shared/domain/referral.ts';
import { useReferralLines } from './referral-lines.ts';
import { LinesSheet } from './subject-text.tsx';

/** `<ReferralText body={referral.body} />` */
export function ReferralText({ body }: { readonly body: ReferralBody }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const linesOf = useReferralLines();
  return <LinesSheet heading={t('text.heading', { code: body.code })} lines={linesOf(body)} />;
}

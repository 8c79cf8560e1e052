// The referral as a sheet of paper: calm, all fields, exactly what is signed and handed over.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralBody } from '#shared/domain/referral.ts';
import { useReferralLines } from './referral-lines.ts';
import css from './referral-text.module.css';

/** `<ReferralText body={referral.body} />` */
export function ReferralText({ body }: { readonly body: ReferralBody }): ReactElement {
  const { t } = useTranslation(['referrals']);
  const linesOf = useReferralLines();
  const heading = t('text.heading', { code: body.code });
  return (
    <article className={css['sheet']} aria-label={heading}>
      <h2 className={css['heading']}>{heading}</h2>
      <dl className={css['lines']}>
        {linesOf(body).map((line) => (
          <div key={line.label} className={css['line']}>
            <dt className={css['label']}>{line.label}</dt>
            <dd className={css['text']} data-empty={line.empty || undefined}>
              {line.text}
            </dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

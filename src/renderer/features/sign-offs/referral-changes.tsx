// Two versions of a referral beside each other: only what differs, field by field.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Stack } from '#renderer/ui/layout.tsx';
import { changedFields, referralFieldsSchema, type ReferralBody } from '#shared/domain/referral.ts';
import { useReferralLines } from './referral-lines.ts';
import css from './referral-text.module.css';

const fieldsOf = (body: ReferralBody) => referralFieldsSchema.strip().parse(body);

/** `<ReferralChanges before={…} now={…} />` */
export function ReferralChanges(props: {
  readonly before: ReferralBody;
  readonly now: ReferralBody;
}): ReactElement {
  const { t } = useTranslation(['signoff']);
  const linesOf = useReferralLines();
  const changed = changedFields(fieldsOf(props.before), fieldsOf(props.now));
  const before = linesOf(props.before);
  const differing = linesOf(props.now).flatMap((line, place) => {
    const differs = line.fields.some((name) => changed.includes(name));
    return differs ? [{ now: line, was: before[place]?.text ?? '' }] : [];
  });
  return (
    <Stack gap={4}>
      {differing.map(({ now, was }) => (
        <section key={now.label} aria-label={now.label}>
          <h3 className={css['label']}>{now.label}</h3>
          <div className={css['compare']}>
            <div className={css['version']}>
              <p className={css['label']}>{t('changed.asked')}</p>
              <p className={css['text']}>{was}</p>
            </div>
            <div className={css['version']} data-now>
              <p className={css['label']}>{t('changed.now')}</p>
              <p className={css['text']}>{now.text}</p>
            </div>
          </div>
        </section>
      ))}
    </Stack>
  );
}

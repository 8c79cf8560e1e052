// The form for consent: what taking part is and is not, what is kept, a yes or no per purpose, who signs.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentForm } from '#shared/domain/consent-form.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';
import { SignLines } from './sign-lines.tsx';
import css from './paper.module.css';

export function ConsentFormPaper({ content }: { readonly content: ConsentForm }): ReactElement {
  const { t } = useTranslation(['papers', 'forms']);
  const form = content.formName ?? t(`forms:names.${content.form}`);
  const place = content.className === '' ? '' : `, ${content.className}`;
  const signers = [
    ...(content.pupilSigns ? [t('consent.signPupil')] : []),
    ...(content.parentsSign ? [t('consent.signParents')] : []),
  ];
  return (
    <>
      <PaperHead
        kind={t('title.consentForm')}
        school={schoolLine(content.school, content.site)}
        reader={`${content.pupil}${place}`}
      />
      <h1>{t(`consent.heading.${content.role}`, { form })}</h1>
      <section>
        <h2>{t('consent.whatIs')}</h2>
        <p>{t(`consent.is.${content.role}`)}</p>
        <p>{t('consent.isNot')}</p>
      </section>
      <section>
        <h2>{t('consent.kept')}</h2>
        <p>{t('consent.keptText')}</p>
        <p>{t('consent.rights')}</p>
      </section>
      <section>
        <h2>{t('consent.purposes')}</h2>
        <table className={css['table']}>
          <tbody>
            {content.purposes.map((purpose) => (
              <tr key={purpose}>
                <td>{t(`consent.purpose.${purpose}`)}</td>
                <td className={css['yesNo']}>
                  <ul className={css['boxes']}>
                    <li>{t('consent.yes')}</li>
                    <li>{t('consent.no')}</li>
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h2>{t('consent.who')}</h2>
        <p>{t(`consent.age.${content.age ?? 'unknown'}`)}</p>
        <p>{t('consent.custody')}</p>
      </section>
      <SignLines who={signers} />
    </>
  );
}

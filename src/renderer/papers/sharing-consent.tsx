// The consent form of a referral: to whom, for what, which data by name, how long it holds, and who signs.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import type { SharingConsent } from '#shared/domain/sharing-consent.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';
import { SignLines } from './sign-lines.tsx';
import css from './paper.module.css';

type Props = { readonly content: SharingConsent };

export function SharingConsentPaper({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'referrals']);
  const to = [content.destination, content.contact].filter((text) => text !== '').join(' · ');
  const signers = [
    ...(content.pupilSigns ? [t('consent.signPupil')] : []),
    ...content.signFor.map((name) =>
      name === '' ? t('consent.signParents') : t('sharingConsent.signFor', { name }),
    ),
  ];
  return (
    <>
      <PaperHead
        kind={t('title.sharingConsent')}
        school={schoolLine(content.school, content.site)}
        reader={t('sharingConsent.reader')}
      />
      <h1>{t('sharingConsent.heading', { destination: content.destination })}</h1>
      <DefinitionList
        items={[
          { term: t('sharingConsent.about'), value: content.pupil },
          { term: t('sharingConsent.to'), value: to },
          { term: t('sharingConsent.asked'), value: content.asked },
          { term: t('sharingConsent.code'), value: content.code },
        ]}
      />
      <Items content={content} />
      <section>
        <h2>{t('sharingConsent.holds')}</h2>
        <p>{t('sharingConsent.holdsText')}</p>
        <p>{t('sharingConsent.back')}</p>
        <p>{t('sharingConsent.exception')}</p>
      </section>
      <section>
        <h2>{t('sharingConsent.remarks')}</h2>
        <div className={css['writeLine']} />
        <div className={css['writeLine']} />
      </section>
      <section>
        <h2>{t('consent.who')}</h2>
        <p>{t(`consent.age.${content.age ?? 'unknown'}`)}</p>
        {content.signFor.length > 0 ? <p>{t('consent.custody')}</p> : null}
        <ul className={css['boxes']}>
          <li>{t('sharingConsent.yes')}</li>
          <li>{t('sharingConsent.no')}</li>
        </ul>
      </section>
      <SignLines who={signers} />
    </>
  );
}

function Items({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'referrals']);
  return (
    <section>
      <h2>{t('sharingConsent.items')}</h2>
      <ul className={css['columns']}>
        {content.items.map((item) => (
          <li key={item}>{t(`referrals:fields.${item}`)}</li>
        ))}
        <li>{t('sharingConsent.always')}</li>
      </ul>
      <p>{t('sharingConsent.read')}</p>
    </section>
  );
}

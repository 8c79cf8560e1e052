// The referral form: to whom, what is asked and why, what goes along about the pupil, consent, and a strip for
// the answer.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { saidYesOn } from '#shared/domain/consent.ts';
import type { ReferralFormSheet } from '#shared/domain/referral-form-sheet.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';

/** Room to write on. */
const dots = '……………………………………………………';

type Props = { readonly content: ReferralFormSheet };

export function ReferralFormPaper({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'referrals']);
  const dates = useDateFormat();
  const { school, site, code, concept, destination, feedbackBy } = content;
  const from = [content.writer, content.writerFunction].filter((text) => text !== '').join(', ');
  return (
    <>
      <PaperHead
        kind={t('title.referralForm')}
        school={schoolLine(school, site)}
        reader={t('referralForm.reader', { destination })}
      />
      <h1>{t(concept ? 'referralForm.concept' : 'referralForm.heading', { code })}</h1>
      <DefinitionList
        items={[
          {
            term: t('referralForm.from'),
            value: `${from} · ${t('referralForm.reach')} ${dots}`,
          },
          {
            term: t('referralForm.to'),
            value: [destination, content.contact].filter((text) => text !== '').join(' · '),
          },
          {
            term: t('referrals:fields.urgency'),
            value: t(`referrals:urgency.${content.urgency}`),
          },
          ...(feedbackBy === null
            ? []
            : [{ term: t('referrals:fields.feedbackBy'), value: dates.day(feedbackBy) }]),
        ]}
      />
      <Text title={t('referralForm.why')} text={content.reason} />
      <Text title={t('referralForm.asked')} text={content.asked} />
      <Items content={content} />
      <Consent content={content} />
      <section>
        <h2>{t('referralForm.answer')}</h2>
        <p>{t('referralForm.answerText', { code })}</p>
        <p>
          {t('referralForm.received')} {dots}
        </p>
        <p>
          {t('referralForm.agreed')} {dots}
        </p>
      </section>
    </>
  );
}

function Text(props: { readonly title: string; readonly text: string }): ReactElement {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.text.split('\n').map((line, at) => (
        <p key={at}>{line}</p>
      ))}
    </section>
  );
}

function Items({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'referrals']);
  const { items } = content;
  return (
    <section>
      <h2>{t('referrals:form.shareTitle')}</h2>
      {items.length === 0 ? <p>{t('referralForm.nothing')}</p> : null}
      <DefinitionList
        items={items.map(({ item, text }) => ({
          term: t(`referrals:fields.${item}`),
          value: text,
        }))}
      />
    </section>
  );
}

function Consent({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'referrals']);
  const dates = useDateFormat();
  const { consent, destinationKind, notToldBecause } = content;
  const told = (day: string | null) =>
    day === null
      ? t('referrals:text.notTold')
      : t('referrals:text.toldOn', { day: dates.day(day) });
  const yes = saidYesOn(content);
  const parentsTold =
    yes === null
      ? told(content.parentsToldOn)
      : t('referrals:text.saidYes', { day: dates.day(yes) });
  return (
    <section>
      <h2>{t('referrals:fields.consent')}</h2>
      {consent === null ? (
        <p>
          {t(
            destinationKind === 'internal'
              ? 'referrals:text.noConsentNeeded'
              : 'referrals:text.noConsent',
          )}
        </p>
      ) : consent.type === 'exception' ? (
        <p>
          {t('referrals:text.exception', {
            ground: t(`referrals:exception.${consent.exception}`),
            explanation: consent.explanation,
          })}
        </p>
      ) : (
        consent.statements.map(({ by, name, on }, at) => (
          <p key={at}>
            {t('referrals:text.consentBy', {
              who:
                by === 'pupil'
                  ? t('referrals:text.thePupil')
                  : name || t('referrals:text.aRepresentative'),
              day: dates.day(on),
            })}
          </p>
        ))
      )}
      <DefinitionList
        items={[
          { term: t('referrals:fields.pupilToldOn'), value: told(content.pupilToldOn) },
          { term: t('referrals:fields.parentsToldOn'), value: parentsTold },
          ...(notToldBecause === ''
            ? []
            : [{ term: t('referrals:fields.notToldBecause'), value: notToldBecause }]),
        ]}
      />
    </section>
  );
}

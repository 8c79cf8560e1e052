// The agreement of a pair: who and on what, the rules in one voice, and who signs.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import type { SupportAgreement } from '#shared/domain/support-agreement.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';
import { SignLines } from './sign-lines.tsx';
import css from './paper.module.css';

type Props = { readonly content: SupportAgreement };

export function SupportAgreementPaper({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'forms']);
  const form = content.formName ?? t(`forms:names.${content.form}`);
  const who = content.className ?? content.supportees.join(', ');
  const signers = [
    ...content.supporters,
    ...content.supportees,
    t('agreement.coach', { name: content.coach }),
    ...(content.parentsSign ? [t('agreement.parents')] : []),
  ];
  return (
    <>
      <PaperHead
        kind={t('title.supportAgreement')}
        school={schoolLine(content.school, content.site)}
        reader={t('agreement.reader', { code: content.code, schoolYear: content.schoolYear })}
      />
      <h1>{t('agreement.heading', { supporters: content.supporters.join(', '), who })}</h1>
      <p className={css['lead']}>{t('agreement.role', { form })}</p>
      <Facts content={content} />
      <section>
        <h2>{t('agreement.rules')}</h2>
        <ol className={css['rules']}>
          {content.rules.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
        <p>{content.close}</p>
      </section>
      <Secrecy content={content} />
      <SignLines who={signers} />
    </>
  );
}

function Facts({ content }: Props): ReactElement {
  const { t, i18n } = useTranslation(['papers']);
  const dates = makeDateFormat(i18n.language);
  const { goal } = content;
  const rows: readonly (readonly [string, string])[] = [
    [t('agreement.goal'), goal.question === '' ? t(`goal.${goal.category}`) : goal.question],
    ...(goal.outside === '' ? [] : [[t('agreement.outside'), goal.outside] as const]),
    [t('agreement.period'), periodOf(content)],
    [t('agreement.rhythm'), t('agreement.everyDays', { count: content.meetEveryDays })],
    [
      t('agreement.place'),
      content.place === 'school'
        ? t('agreement.atSchool')
        : content.outsideAgreedOn === null
          ? t('agreement.atSchoolFirst')
          : t('agreement.outsideToo', { date: dates.day(content.outsideAgreedOn) }),
    ],
    [t('agreement.mentor'), content.mentorMayKnow ? t('agreement.yes') : t('agreement.no')],
    [
      t('agreement.backstop'),
      t('agreement.adults', { coach: content.coach, backstop: content.backstop }),
    ],
  ];
  function periodOf({ startedOn, trialUntil }: SupportAgreement): string {
    const from = t('agreement.from', { date: dates.day(startedOn) });
    return trialUntil === null
      ? from
      : `${from} ${t('agreement.trial', { date: dates.day(trialUntil) })}`;
  }
  return (
    <table className={css['table']}>
      <tbody>
        {rows.map(([term, text]) => (
          <tr key={term}>
            <th scope="row">{term}</th>
            <td>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** That the second rule was said before the first meeting, or room to write when. */
function Secrecy({ content }: Props): ReactElement {
  const { t, i18n } = useTranslation(['papers']);
  const dates = makeDateFormat(i18n.language);
  return (
    <section className={css['asked']}>
      <h2>{t('agreement.secrecy')}</h2>
      <ul className={css['boxes']}>
        <li>
          {content.secrecyToldOn === null
            ? t('agreement.toldBox')
            : t('agreement.toldOn', { date: dates.day(content.secrecyToldOn) })}
        </li>
      </ul>
    </section>
  );
}

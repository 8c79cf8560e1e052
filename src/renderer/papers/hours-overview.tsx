// The hours of a peer on paper: sums, study credits, every entry, and who approves it.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import type { HoursOverview } from '#shared/domain/hours-overview.ts';
import { isLessonTheme } from '#shared/domain/lesson.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';
import css from './paper.module.css';
import { SignLines } from './sign-lines.tsx';
import { usePaperHours } from './use-paper-hours.ts';

type Props = { readonly content: HoursOverview };

export function HoursOverviewPaper({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers']);
  const hours = usePaperHours();
  return (
    <>
      <PaperHead
        kind={t('title.hoursOverview')}
        school={schoolLine(content.school, content.site)}
        reader={t('overview.reader', { schoolYear: content.schoolYear })}
      />
      <h1>
        {t('overview.heading', {
          name: content.name,
          className: content.className === '' ? '' : ` (${content.className})`,
        })}
      </h1>
      <Sums content={content} />
      <p>
        {t('overview.credits', {
          credits: hours.number(content.credits),
          hours: hours.number(content.hoursPerCredit),
        })}
      </p>
      {content.electivePeriods > 0 ? (
        <p>{t('overview.elective', { count: content.electivePeriods })}</p>
      ) : null}
      {content.entries.length > 0 ? <Entries content={content} /> : null}
      <SignLines who={[t('overview.approved'), t('overview.approvedOn')]} />
    </>
  );
}

function Sums({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'activities']);
  const hours = usePaperHours();
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th scope="col">{t('overview.kind')}</th>
          <th scope="col">{t('overview.times')}</th>
          <th scope="col">{t('overview.time')}</th>
          <th scope="col">{t('overview.missed')}</th>
        </tr>
      </thead>
      <tbody>
        {content.kinds.map(({ kind, times, minutes, missedPeriods }) => (
          <tr key={kind}>
            <th scope="row">{t(`activities:hours.kindOf.${kind}`)}</th>
            <td>{times}</td>
            <td>{hours.short(minutes)}</td>
            <td>{missedPeriods === 0 ? '' : missedPeriods}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">
            <strong>{t('overview.total')}</strong>
          </th>
          <td />
          <td>
            <strong>{hours.short(content.minutes)}</strong>
          </td>
          <td>{content.missedPeriods === 0 ? '' : content.missedPeriods}</td>
        </tr>
      </tbody>
    </table>
  );
}

function Entries({ content }: Props): ReactElement {
  const { t, i18n } = useTranslation(['papers', 'activities']);
  const dates = makeDateFormat(i18n.language);
  const hours = usePaperHours();
  const about = (text: string) => (isLessonTheme(text) ? t(`activities:theme.${text}.name`) : text);
  return (
    <section>
      <h2>{t('overview.entries')}</h2>
      <table className={css['table']}>
        <tbody>
          {content.entries.map((entry, index) => (
            <tr key={index}>
              <th scope="row">{dates.day(entry.on)}</th>
              <td>
                {[t(`activities:hours.kindOf.${entry.kind}`), about(entry.about)]
                  .filter(Boolean)
                  .join(' · ')}
              </td>
              <td>{hours.short(entry.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

// The attendance list of a session on paper: names, whether they were there, room to sign.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import type { AttendanceList } from '#shared/domain/attendance-list.ts';
import css from './paper.module.css';
import { PaperHead, schoolLine } from './paper-head.tsx';
import { SignLines } from './sign-lines.tsx';

type Props = { readonly content: AttendanceList };

export function AttendanceListPaper({ content }: Props): ReactElement {
  const { t, i18n } = useTranslation(['papers', 'intervisionSession']);
  const dates = makeDateFormat(i18n.language);
  const type = t(`intervisionSession:type.${content.type}`);
  const { startsAt: time, minutes, place, ledBy } = content;
  const facts = [
    t('attendanceList.when', { date: dates.dayLong(content.on), time, minutes }),
    place,
    t('attendanceList.ledBy', { name: ledBy }),
  ];
  return (
    <>
      <PaperHead
        kind={t('title.attendanceList')}
        school={schoolLine(content.school, content.site)}
        reader={t('attendanceList.reader')}
      />
      <h1>
        {content.group === '' ? type : t('attendanceList.heading', { type, group: content.group })}
      </h1>
      <p className={css['lead']}>{facts.filter(Boolean).join(' · ')}</p>
      <People content={content} />
      <SignLines who={[t('attendanceList.lead', { name: ledBy })]} />
    </>
  );
}

function People({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers']);
  return (
    <table className={`${css['table'] ?? ''} ${css['attendance'] ?? ''}`}>
      <thead>
        <tr>
          <th scope="col">{t('attendanceList.name')}</th>
          <th scope="col">{t('attendanceList.class')}</th>
          <th scope="col">{t('attendanceList.there')}</th>
          <th scope="col">{t('attendanceList.hours')}</th>
          <th scope="col">{t('attendanceList.signature')}</th>
        </tr>
      </thead>
      <tbody>
        {content.people.map(({ name, className, mark }, at) => (
          <tr key={at}>
            <td>{name}</td>
            <td>{className}</td>
            <td>{mark === null ? '' : t(`attendanceList.mark.${mark}`)}</td>
            <td>
              {mark === 'present' ? t('attendanceList.minutes', { count: content.minutes }) : ''}
            </td>
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// The sheet of a lesson: the preparation to hold in the hand, and room to look back on it in ink.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import { isLessonTheme } from '#shared/domain/lesson.ts';
import type { LessonPlanPaper } from '#shared/domain/lesson-plan.ts';
import css from './lesson-plan.module.css';
import paper from './paper.module.css';
import { PaperHead, schoolLine } from './paper-head.tsx';

type Props = { readonly content: LessonPlanPaper };

export function LessonPlanSheet({ content }: Props): ReactElement {
  const { t, i18n } = useTranslation(['papers', 'activities']);
  const dates = makeDateFormat(i18n.language);
  const lists = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  const { theme, className } = content;
  const name = isLessonTheme(theme) ? t(`activities:theme.${theme}.name`) : theme;
  return (
    <>
      <PaperHead
        kind={t('title.lessonPlan')}
        school={schoolLine(content.school, content.site)}
        reader={t('lesson.reader', { peers: lists.format(content.peers) })}
      />
      <h1>{t('lesson.heading', { theme: name, className })}</h1>
      <p className={paper['lead']}>
        {t('lesson.lead', {
          date: dates.dayLong(content.on),
          minutes: content.minutes,
          kind: t(`activities:lesson.kindShort.${content.kind}`),
        })}
      </p>
      <Plan content={content} />
      <LookingBack content={content} />
    </>
  );
}

const planFields = ['goal', 'steps', 'materials', 'roles', 'questions', 'helpedBy'] as const;

function Plan({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'activities']);
  return (
    <table className={paper['table']}>
      <tbody>
        {planFields
          .filter((field) => field !== 'helpedBy' || content.plan.helpedBy !== '')
          .map((field) => (
            <tr key={field}>
              <th scope="row">{t(`activities:lesson.${field}`)}</th>
              <td className={css['text']}>
                {content.plan[field] === '' ? <Room lines={2} /> : content.plan[field]}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

const backFields = ['wentWell', 'better', 'how', 'mentor'] as const;

function LookingBack({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'activities']);
  return (
    <section className={css['after']}>
      <h2>{t('activities:lesson.backTitle')}</h2>
      {backFields.map((field) => (
        <div key={field} className={css['back']}>
          <p className={css['question']}>{t(`activities:lesson.${field}`)}</p>
          {content.feedback[field] === '' ? (
            <Room lines={2} />
          ) : (
            <p className={css['text']}>{content.feedback[field]}</p>
          )}
        </div>
      ))}
    </section>
  );
}

function Room({ lines }: { readonly lines: number }): ReactElement {
  return (
    <>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={paper['writeLine']} />
      ))}
    </>
  );
}

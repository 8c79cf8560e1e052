// The names for a poster, large enough to read in a corridor.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { PosterList } from '#shared/domain/poster-list.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';
import css from './paper.module.css';

export function PosterListPaper({ content }: { readonly content: PosterList }): ReactElement {
  const { t } = useTranslation(['papers', 'forms']);
  return (
    <>
      <PaperHead
        kind={t('title.posterList')}
        school={schoolLine(content.school, content.site)}
        reader={t('poster.consented')}
      />
      <h1>{t('poster.heading')}</h1>
      <p className={css['lead']}>{t('poster.lead')}</p>
      {content.groups.map(({ form, formName, peers }) => (
        <section key={form}>
          <h2>{formName ?? t(`forms:names.${form}`)}</h2>
          <ul className={css['posterNames']}>
            {peers.map(({ name, className, photo }) => (
              <li key={`${name} ${className}`}>
                <strong>{name}</strong> {className}
                {photo ? <small> · {t('poster.photo')}</small> : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
      {content.dropIns.length === 0 ? null : (
        <section className={css['asked']}>
          <h2>{t('poster.find')}</h2>
          <ul>
            {content.dropIns.map(({ title, weekday, startsAt, place }) => (
              <li key={`${title} ${String(weekday)}`}>
                {t('poster.dropIn', {
                  title,
                  day: t(`poster.day.${weekdayKey(weekday)}`),
                  time: startsAt,
                  place,
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function weekdayKey(weekday: number): (typeof days)[number] {
  return days[weekday - 1] ?? 'mon';
}

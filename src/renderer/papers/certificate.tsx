// The certificate of a peer: one page to be proud of, signed in ink.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import { certificateSkills, type Certificate } from '#shared/domain/certificate.ts';
import { schoolLine } from './paper-head.tsx';
import { SignLines } from './sign-lines.tsx';
import css from './certificate.module.css';
import { usePaperHours } from './use-paper-hours.ts';

type Props = { readonly content: Certificate };

export function CertificatePaper({ content }: Props): ReactElement {
  const { t, i18n } = useTranslation(['papers', 'forms']);
  const dates = makeDateFormat(i18n.language);
  const role =
    content.formName ??
    (content.form === 'peerLeader' ? t('certificate.leader') : t(`forms:names.${content.form}`));
  const signer = (kind: string, name: string) => (name === '' ? kind : `${name}, ${kind}`);
  return (
    <div className={css['frame']}>
      <header className={css['head']}>
        <p className={css['school']}>{schoolLine(content.school, content.site)}</p>
        <h1>{t('title.certificate')}</h1>
        <p>{t('certificate.for')}</p>
        <p className={css['name']}>{content.name}</p>
        <p>{t('certificate.as', { role, schoolYear: content.schoolYear })}</p>
      </header>
      <Training content={content} />
      <Practice content={content} />
      <Skills content={content} />
      <p className={css['place']}>
        {t('certificate.place', { place: content.place, date: dates.day(content.on) })}
      </p>
      <SignLines
        who={[
          signer(t('certificate.coordinator'), content.coordinator),
          signer(t('certificate.head'), content.head),
        ]}
      />
    </div>
  );
}

function Training({ content }: Props): ReactElement {
  const { t, i18n } = useTranslation(['papers']);
  const dates = makeDateFormat(i18n.language);
  const hours = usePaperHours();
  const { training, conditions } = content;
  return (
    <section>
      <h2>{t('certificate.training')}</h2>
      <p>
        {t('certificate.trained', {
          name: training.name,
          count: training.halfDays,
          hours: hours.inWords(training.minutes),
          date: dates.day(training.completedOn),
        })}
        {training.provider === '' ? null : (
          <> {t('certificate.provider', { provider: training.provider })}</>
        )}
      </p>
      <ul>
        {conditions.map((name) => (
          <li key={name}>
            {t(`certificate.condition.${name}`, {
              hours: hours.inWords(training.placementMinutes),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Practice({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers']);
  const hours = usePaperHours();
  return (
    <section>
      <h2>{t('certificate.practice')}</h2>
      <p>
        {t('certificate.practised', {
          hours: hours.inWords(content.practiceMinutes),
          schoolYear: content.schoolYear,
        })}{' '}
        {content.credits > 0
          ? t('certificate.credits', {
              count: content.credits,
              credits: hours.number(content.credits),
            })
          : null}
      </p>
    </section>
  );
}

function Skills({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers']);
  return (
    <section>
      <h2>{t('certificate.skills')}</h2>
      <ul className={css['skills']}>
        {content.skills.map((skill) => {
          const known = certificateSkills.find((one) => one === skill);
          return <li key={skill}>{known ? t(`certificate.skill.${known}`) : skill}</li>;
        })}
      </ul>
    </section>
  );
}

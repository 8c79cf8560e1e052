// The mentor's sheet on paper: duos, buddies, what is asked, what comes next, a strip to answer on.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import type { MentorSheetContent, MentorSheetRow } from '#shared/domain/mentor-sheet.ts';
import type { SignatureBlockContent } from '#shared/domain/signature-block.ts';
import { SignatureBlock } from './signature-block.tsx';
import { PaperHead, schoolLine } from './paper-head.tsx';
import css from './paper.module.css';

type Props = { readonly content: MentorSheetContent };

function Rows({
  rows,
  who,
}: {
  readonly rows: readonly MentorSheetRow[];
  readonly who: string;
}): ReactElement {
  const { t } = useTranslation('papers');
  const withContacts = rows.some(({ contacts }) => contacts !== null);
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th scope="col">{who}</th>
          <th scope="col">{t('sheet.status')}</th>
          {withContacts ? <th scope="col">{t('sheet.contacts')}</th> : null}
          <th scope="col">{t('sheet.goal')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td>{row.who}</td>
            <td>{row.status === null ? '' : t(`status.${row.status}`)}</td>
            {withContacts ? <td>{row.contacts ?? ''}</td> : null}
            <td>{row.goal === null ? '' : t(`goal.${row.goal}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Section(props: {
  readonly title: string;
  readonly rows: readonly MentorSheetRow[];
  readonly who: string;
}): ReactElement | null {
  if (props.rows.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <Rows rows={props.rows} who={props.who} />
    </section>
  );
}

function Reply({ content }: Props): ReactElement {
  const { t, i18n } = useTranslation('papers');
  const dates = makeDateFormat(i18n.language);
  return (
    <section className={css['reply']}>
      <h2>
        {t('sheet.reply')}{' '}
        <small>
          {content.replyBefore === null
            ? t('sheet.replyHow')
            : t('sheet.replyBefore', { date: dates.day(content.replyBefore) })}
        </small>
      </h2>
      <ul className={css['boxes']}>
        <li>{t('sheet.replyAgreed')}</li>
        <li>{t('sheet.replyCall')}</li>
        <li>{t('sheet.replyOther')}</li>
      </ul>
      <p className={css['boxLine']}>{t('sheet.effort')}</p>
      <ul className={css['boxes']}>
        <li>{t('sheet.effortGood')}</li>
        <li>{t('sheet.effortMixed')}</li>
        <li>{t('sheet.effortLow')}</li>
      </ul>
      <div className={css['writeLine']} />
      <div className={css['writeLine']} />
    </section>
  );
}

export function MentorSheetPaper({
  content,
  signed,
}: Props & { readonly signed?: SignatureBlockContent | undefined }): ReactElement {
  const { t, i18n } = useTranslation('papers');
  const dates = makeDateFormat(i18n.language);
  const leaders = content.rows.filter(({ form }) => form === 'peerLeader');
  const buddies = content.rows.filter(({ form }) => form !== 'peerLeader');
  return (
    <>
      <PaperHead
        kind={t('title.mentorSheet')}
        school={schoolLine(content.school, content.site)}
        reader={t('sheet.reader', {
          className: content.className,
          name: content.mentorName === '' ? '' : `, ${content.mentorName}`,
        })}
      />
      <h1>
        {t('sheet.heading', {
          className: content.className,
          from: dates.day(content.from),
          to: dates.day(content.to),
        })}
      </h1>
      <p className={css['lead']}>{t('sheet.lead')}</p>
      <Section title={t('sheet.leaders')} rows={leaders} who={t('sheet.duo')} />
      <Section title={t('sheet.buddies')} rows={buddies} who={t('sheet.pupil')} />
      {content.requests.length > 0 ? (
        <section className={css['asked']}>
          <h2>{t('sheet.asked')}</h2>
          <ul>
            {content.requests.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {content.next.length > 0 ? (
        <section>
          <h2>{t('sheet.next')}</h2>
          <table className={css['table']}>
            <tbody>
              {content.next.map(({ on, text }) => (
                <tr key={`${on} ${text}`}>
                  <th scope="row">{dates.day(on)}</th>
                  <td>{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
      {signed ? <SignatureBlock content={signed} /> : null}
      <Reply content={content} />
    </>
  );
}

// A conversation report on paper: one note, its details in their fixed order, and who wrote it.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import { NoteDetails } from '#renderer/ui/note-details.tsx';
import type { ConversationReport } from '#shared/domain/conversation-report.ts';
import { dateOf } from '#shared/domain/date.ts';
import { mapNoteTexts, rolesInWords } from '#shared/domain/note-names.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';
import css from './paper.module.css';

export function ConversationReportPaper({
  content,
}: {
  readonly content: ConversationReport;
}): ReactElement {
  const { t, i18n } = useTranslation('papers');
  const dates = makeDateFormat(i18n.language);
  const inWords = (text: string) => rolesInWords(text, (role) => t(`report.roles.${role}`));
  return (
    <>
      <PaperHead
        kind={t('title.conversationReport')}
        school={schoolLine(content.school, content.site)}
        reader={t('report.reader', { reader: content.reader })}
      />
      <h1>{t('report.heading', { date: dates.dayLong(content.note.occurredOn) })}</h1>
      <p className={css['lead']}>
        {t('report.lead', { code: content.pairCode, supportee: content.supportee })}
      </p>
      {content.goalQuestion === '' ? null : (
        <section>
          <h2>{t('report.goal')}</h2>
          <p>{inWords(content.goalQuestion)}</p>
        </section>
      )}
      <section>
        <h2>{t('report.content')}</h2>
        <NoteDetails note={mapNoteTexts(content.note, inWords)} />
        {content.namesAs === 'written' ? null : (
          <p className={css['signature']}>{t(`report.names.${content.namesAs}`)}</p>
        )}
      </section>
      <p className={css['signature']}>
        {t('report.author', {
          author: [content.author, content.authorFunction].filter(Boolean).join(', '),
          date: dates.day(dateOf(content.writtenAtMs)),
        })}
      </p>
      {content.amendedBy === null ? null : (
        <p>{t('report.amended', { revision: content.revision, name: content.amendedBy })}</p>
      )}
    </>
  );
}

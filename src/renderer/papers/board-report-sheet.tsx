// The sheet for the board: what is known of days, and empty lines for the story that is in no computer.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import type { BoardReportSheet } from '#shared/domain/board-report-sheet.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';
import { SignLines } from './sign-lines.tsx';
import css from './paper.module.css';

const storyLines = 14;

const safeTexts = {
  yes: 'boardReports:form.safeYes',
  no: 'boardReports:form.safeNo',
  unknown: 'boardReports:form.safeUnknown',
} as const;

export function BoardReportSheetPaper(props: { readonly content: BoardReportSheet }): ReactElement {
  const { t } = useTranslation(['papers', 'boardReports']);
  const dates = useDateFormat();
  const { fields, steps, reporter, school, site } = props.content;
  const told =
    fields.toldBoardAtMs === null
      ? t('boardReports:page.notTold')
      : t('boardReports:page.toldTo', {
          moment: dates.moment(fields.toldBoardAtMs),
          whom: fields.toldWhom,
        });
  const safe = [t(safeTexts[fields.safeNow]), fields.safetyNow].filter(Boolean).join('. ');
  return (
    <>
      <PaperHead
        kind={t('title.boardReportSheet')}
        school={schoolLine(school, site)}
        reader={t('boardReports:paper.reader')}
      />
      <h1>{t('boardReports:paper.heading')}</h1>
      <p className={css['lead']}>{t('boardReports:paper.lead')}</p>
      <DefinitionList
        items={[
          { term: t('boardReports:page.reporter'), value: reporter },
          { term: t('boardReports:page.kind'), value: t(`boardReports:kind.${fields.kind}`) },
          { term: t('boardReports:page.known'), value: dates.moment(fields.knownAtMs) },
          { term: t('boardReports:page.told'), value: told },
          { term: t('boardReports:page.safe'), value: safe },
          ...steps.map(({ on, event, text }) => ({
            term: t(`boardReports:steps.${event}`),
            value: [dates.day(on), text].filter(Boolean).join(' · '),
          })),
        ]}
      />
      <section>
        <h2>{t('boardReports:paper.story')}</h2>
        <p>{t('boardReports:paper.storyText')}</p>
        {Array.from({ length: storyLines }, (_, at) => (
          <div key={at} className={css['writeLine']} />
        ))}
      </section>
      <SignLines who={[t('boardReports:paper.sign'), t('boardReports:paper.received')]} />
    </>
  );
}

// The worksheet of the reporting code: the five steps in their order, each with who, when and what.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { rolesInWords } from '#shared/domain/note-names.ts';
import { codeSteps } from '#shared/domain/reporting-code.ts';
import type { ReportingCodeSheet } from '#shared/domain/reporting-code-sheet.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';
import { useCodeLines } from './use-code-lines.ts';
import css from './paper.module.css';

type Entries = ReportingCodeSheet['entries'];

export function ReportingCodeSheetPaper(props: {
  readonly content: ReportingCodeSheet;
}): ReactElement {
  const { t } = useTranslation(['papers', 'reportingCode']);
  const dates = useDateFormat();
  const { content } = props;
  const { code, pupil, className, reader } = content;
  const who = pupil === null ? '' : `${pupil} ${className ?? ''}`.trim();
  const days = { day: dates.day(content.heardOn), opened: dates.day(content.openedOn) };
  const after = content.entries.filter(
    ({ entry }) => !codeSteps.some((step) => step === entry.step),
  );
  return (
    <>
      <PaperHead
        kind={t('title.reportingCodeSheet')}
        school={schoolLine(content.school, content.site)}
        reader={t('reportingCode:paper.reader', { reader })}
      />
      <h1>
        {who === ''
          ? t('reportingCode:paper.headingWithout', { code })
          : t('reportingCode:paper.heading', { code, pupil: who })}
      </h1>
      <p className={css['lead']}>{t('reportingCode:paper.lead', days)}</p>
      {who === '' ? <p className={css['lead']}>{t('reportingCode:paper.without')}</p> : null}
      <section>
        <h2>{t('reportingCode:paper.cause')}</h2>
        <p>
          <Said text={content.cause} />
        </p>
      </section>
      {codeSteps.map((step, at) => (
        <section key={step}>
          <h2>
            {t('reportingCode:step.number', {
              number: at + 1,
              title: t(`reportingCode:steps.${step}`),
            })}
          </h2>
          <Laid entries={content.entries.filter(({ entry }) => entry.step === step)} />
          {step === 'weighing' && content.advice ? (
            <p>
              <strong>
                {t('reportingCode:paper.advice')}: {t(`reportingCode:advice.${content.advice}`)}.
              </strong>
            </p>
          ) : null}
        </section>
      ))}
      {after.length > 0 ? (
        <section>
          <h2>{t('reportingCode:paper.after')}</h2>
          <Laid entries={after} />
        </section>
      ) : null}
    </>
  );
}

/** A text with its role marks in the words of the paper. */
function useSaid(): (text: string) => string {
  const { t } = useTranslation(['papers']);
  return (text) => rolesInWords(text, (role) => t(`report.roles.${role}`));
}

function Said({ text }: { readonly text: string }): ReactElement {
  const said = useSaid();
  return <>{said(text)}</>;
}

function Laid({ entries }: { readonly entries: Entries }): ReactElement {
  const { t } = useTranslation(['reportingCode']);
  const dates = useDateFormat();
  const lines = useCodeLines();
  const said = useSaid();
  if (entries.length === 0) return <p>{t('paper.none')}</p>;
  return (
    <>
      {entries.map(({ on, by, orderReason, entry }, at) => (
        <div key={at} className={css['entry']}>
          <p className={css['lead']}>
            {t('step.by', { name: by, day: dates.day(on) })}
            {orderReason === ''
              ? null
              : ` · ${t('step.orderReason', { reason: said(orderReason) })}`}
          </p>
          <DefinitionList
            layout="under"
            items={lines(entry).map(({ term, value }) => ({
              term,
              value: typeof value === 'string' ? said(value) : value,
            }))}
          />
        </div>
      ))}
    </>
  );
}

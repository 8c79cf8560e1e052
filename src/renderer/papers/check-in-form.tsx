// The check-in form of a peer: how heavy it is from 1 to 5, and four questions; blank with room to write, or filled.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import type { CheckInSheet } from '#shared/domain/check-in-sheet.ts';
import { PaperHead, schoolLine } from './paper-head.tsx';
import css from './paper.module.css';

type Sheet = CheckInSheet['sheets'][number];
type Props = { readonly content: CheckInSheet };

const loads = [1, 2, 3, 4, 5] as const;
const questions = ['gives', 'costs', 'needs', 'agreements'] as const;
const roomToWrite = 3;

export function CheckInFormPaper({ content }: Props): ReactElement {
  return (
    <>
      {content.sheets.map((sheet, at) => (
        <div key={at} className={css['leaf']}>
          <One content={content} sheet={sheet} />
        </div>
      ))}
    </>
  );
}

function One({ content, sheet }: Props & { readonly sheet: Sheet }): ReactElement {
  const { t } = useTranslation(['papers', 'peerLoad']);
  return (
    <>
      <PaperHead
        kind={t('title.checkInForm')}
        school={schoolLine(content.school, content.site)}
        reader={t('checkInForm.reader')}
      />
      <h1>{t('peerLoad:card.title')}</h1>
      {content.filled ? null : <p className={css['lead']}>{t('checkInForm.lead')}</p>}
      <Who group={content.group} sheet={sheet} />
      <section>
        <ul className={css['boxes']}>
          {loads.map((load) => (
            <li key={load} data-on={load === sheet.load || undefined}>
              {t('peerLoad:load.option', { load, word: t(`peerLoad:load.${load}`) })}
            </li>
          ))}
        </ul>
      </section>
      {questions.map((question) => (
        <section key={question}>
          <h2>{t(`peerLoad:fields.${question}`)}</h2>
          {content.filled ? (
            <p>{sheet[question] === '' ? t('checkInForm.nothing') : sheet[question]}</p>
          ) : (
            Array.from({ length: roomToWrite }, (_, line) => (
              <div key={line} className={css['writeLine']} />
            ))
          )}
        </section>
      ))}
      <p className={css['close']}>
        {content.filled ? t('checkInForm.filled') : t('checkInForm.safe')}
      </p>
    </>
  );
}

/** Who it is about and when: by number or initials, or a line to write on. */
function Who(props: { readonly group: string; readonly sheet: Sheet }): ReactElement {
  const { t, i18n } = useTranslation(['papers', 'peerLoad']);
  const dates = makeDateFormat(i18n.language);
  const { number, peer, on } = props.sheet;
  const line = <div className={css['writeLine']} />;
  return (
    <DefinitionList
      items={[
        ...(props.group === '' ? [] : [{ term: t('checkInForm.group'), value: props.group }]),
        {
          term: t('checkInForm.who'),
          value: number === null ? peer || line : t('peerLoad:card.buddy', { number }),
        },
        { term: t('checkInForm.on'), value: on === null ? line : dates.dayLong(on) },
      ]}
    />
  );
}

// The report of a session on paper: in the order of the session, letter by letter, without a name of a peer.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { makeDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import type { IntervisionReport } from '#shared/domain/intervision-report.ts';
import css from './paper.module.css';
import { PaperHead, schoolLine } from './paper-head.tsx';

type Props = { readonly content: IntervisionReport };

export function IntervisionReportPaper({ content }: Props): ReactElement {
  const { t, i18n } = useTranslation(['papers', 'intervisionSession']);
  const dates = makeDateFormat(i18n.language);
  const type = t(`intervisionSession:type.${content.type}`);
  return (
    <>
      <PaperHead
        kind={t('title.intervisionReport')}
        school={schoolLine(content.school, content.site)}
        reader={t('intervisionReport.reader')}
      />
      <h1>
        {content.group === ''
          ? t('intervisionReport.headingOne', { type, date: dates.day(content.on) })
          : t('intervisionReport.heading', {
              type,
              group: content.group,
              date: dates.day(content.on),
            })}
      </h1>
      {content.finished ? null : (
        <p>
          <strong>{t('intervisionReport.concept')}</strong>
        </p>
      )}
      <p className={css['lead']}>{t('intervisionReport.lead')}</p>
      <Facts content={content} />
      <Lines
        title={t('intervisionReport.agenda')}
        lines={[
          ...content.agenda,
          ...(content.mentorsHeard ? [t('intervisionReport.mentorsHeard')] : []),
        ]}
      />
      <LookedBack content={content} />
      {content.parts.map((part) => (
        <Part key={part.letter ?? ''} part={part} />
      ))}
      <Lines title={t('intervisionReport.mentorPoints')} lines={content.mentorPoints} />
      {content.concerns > 0 ? (
        <p>{t('intervisionReport.concerns', { count: content.concerns })}</p>
      ) : null}
      {content.concernsToMake > 0 ? (
        <p>{t('intervisionReport.concernsToMake', { count: content.concernsToMake })}</p>
      ) : null}
      {content.positiveClose === '' ? null : (
        <section>
          <h2>{t('intervisionReport.positive')}</h2>
          <p>{content.positiveClose}</p>
        </section>
      )}
    </>
  );
}

function Facts({ content }: Props): ReactElement {
  const { t, i18n } = useTranslation(['papers']);
  const dates = makeDateFormat(i18n.language);
  const { present, absent, guests, groupKind } = content;
  const there = [
    t(`intervisionReport.peers.${groupKind ?? 'other'}`, { count: present }),
    absent > 0 ? t('intervisionReport.absent', { count: absent }) : '',
    t('intervisionReport.lead1'),
    guests > 0 ? t('intervisionReport.guests', { count: guests }) : '',
  ];
  return (
    <DefinitionList
      items={[
        { term: t('intervisionReport.ledBy'), value: content.ledBy },
        { term: t('intervisionReport.method'), value: content.method },
        {
          term: t('intervisionReport.minutes'),
          value: t('intervisionReport.minutesText', { count: content.minutes }),
        },
        { term: t('intervisionReport.present'), value: there.filter(Boolean).join(', ') },
        ...(content.lookBackOn === null
          ? []
          : [{ term: t('intervisionReport.lookBackOn'), value: dates.day(content.lookBackOn) }]),
      ]}
    />
  );
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly string[];
}): ReactElement | null {
  if (props.lines.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <ul>
        {props.lines.map((line, at) => (
          <li key={at}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function LookedBack({ content }: Props): ReactElement | null {
  const { t } = useTranslation(['papers', 'intervisionAfter']);
  if (content.lookedBack.length === 0) return null;
  return (
    <section>
      <h2>{t('intervisionReport.lookedBack')}</h2>
      <table className={css['table']}>
        <tbody>
          {content.lookedBack.map(({ text, verdict }, at) => (
            <tr key={at}>
              <th scope="row">{t(`intervisionAfter:lookBack.${verdict}`)}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Part({ part }: { readonly part: IntervisionReport['parts'][number] }): ReactElement {
  const { t, i18n } = useTranslation(['papers', 'intervisionSession', 'intervisionAfter']);
  const dates = makeDateFormat(i18n.language);
  const { letter, question, said, outcomes } = part;
  return (
    <section>
      <h2>
        {letter === null
          ? t('intervisionReport.session')
          : t('intervisionSession:case.pupil', { letter })}
      </h2>
      {question === '' ? null : <p>{t('intervisionReport.question', { question })}</p>}
      <table className={css['table']}>
        <tbody>
          {said.map(({ kind, text }, at) => (
            <tr key={at}>
              <th scope="row">{t(`intervisionSession:kind.${kind}`)}</th>
              <td>{text}</td>
            </tr>
          ))}
          {outcomes.map(({ kind, text, owner, dueOn }, at) => (
            <tr key={`o${String(at)}`}>
              <th scope="row">
                <strong>{t(`intervisionAfter:kind.${kind}`)}</strong>
              </th>
              <td>
                {[text, owner, dueOn === null ? '' : dates.day(dueOn)].filter(Boolean).join(' · ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

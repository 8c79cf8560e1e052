// The emergency sheet: what to do first, whom to call, who must know by when and who that is now; on the
// next page the concern form to write on.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Within } from '#shared/domain/concern-clock.ts';
import { builtInLines, type EmergencyCard } from '#shared/domain/emergency-card.ts';
import type { EmergencySheet } from '#shared/domain/emergency-sheet.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import { BlankConcernForm } from './blank-concern-form.tsx';
import { PaperHead, schoolLine } from './paper-head.tsx';
import own from './emergency-sheet.module.css';
import css from './paper.module.css';

type Props = { readonly content: EmergencySheet };

export const firstSteps = ['stay', 'listen', 'write', 'call', 'tell', 'buddy'] as const;

export function EmergencySheetPaper({ content }: Props): ReactElement {
  const { t } = useTranslation(['papers', 'emergency']);
  const school = schoolLine(content.school, content.site);
  return (
    <>
      <div className={`${css['leaf'] ?? ''} ${own['page'] ?? ''}`}>
        <PaperHead
          kind={t('title.emergencySheet')}
          school={school}
          reader={t('emergency:sheet.reader')}
        />
        <h1>{t('emergency:sheet.heading')}</h1>
        <Numbers content={content} />
        <section>
          <h2>{t('emergency:sheet.steps')}</h2>
          <ol className={own['steps']}>
            {firstSteps.map((step) => (
              <li key={step}>{t(`emergency:sheet.step.${step}`)}</li>
            ))}
          </ol>
        </section>
        <Ladders content={content} />
        <People content={content} />
      </div>
      <div className={`${css['leaf'] ?? ''} ${own['page'] ?? ''}`}>
        <PaperHead
          kind={t('title.concernForm')}
          school={school}
          reader={t('emergency:sheet.formReader')}
        />
        <BlankConcernForm ownCategories={content.ownCategories} />
      </div>
    </>
  );
}

function useCard(card: EmergencyCard | null): EmergencyCard {
  const { t } = useTranslation('emergency');
  if (card) return card;
  return {
    advice: t('card.advice'),
    lines: builtInLines.map((id) => ({
      name: t(`builtIn.${id}.name`),
      number: t(`builtIn.${id}.number`),
      when: t(`builtIn.${id}.when`),
      checkedOn: null,
    })),
  };
}

function Numbers({ content }: Props): ReactElement {
  const { t } = useTranslation('emergency');
  const card = useCard(content.card);
  return (
    <section className={own['numbers']}>
      {card.advice === '' ? null : <p className={own['advice']}>{card.advice}</p>}
      <table className={own['table']}>
        <colgroup>
          <col className={own['number']} />
          <col className={own['name']} />
          <col />
        </colgroup>
        <tbody>
          {card.lines.map((line, at) => (
            <tr key={`${String(at)} ${line.number}`}>
              <th scope="row">{line.number}</th>
              <td>
                <strong>{line.name}</strong>
              </td>
              <td>{line.when}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {card.lines.every(({ checkedOn }) => checkedOn === null) ? (
        <p className={own['small']}>{t('card.neverChecked')}</p>
      ) : null}
    </section>
  );
}

function useWithin(): (within: Within) => string {
  const { t } = useTranslation('emergency');
  return (within) => {
    switch (within.type) {
      case 'minutes':
        return t('serious.within.minutes', { count: within.minutes });
      case 'sameDay':
        return t('serious.within.sameDay');
      case 'days':
        return t('serious.within.days', { count: within.days });
    }
  };
}

function Ladders({ content }: Props): ReactElement {
  const { t } = useTranslation('emergency');
  const within = useWithin();
  return (
    <section>
      <h2>{t('sheet.ladder')}</h2>
      <table className={own['table']}>
        <tbody>
          {urgencies.map((urgency) => (
            <tr key={urgency}>
              <th scope="row">{t(`serious.urgency.${urgency}`)}</th>
              <td>
                <ol className={own['rungs']}>
                  {content.ladder[urgency].map((rung) => (
                    <li key={rung.party}>
                      {t('sheet.rung', {
                        who: t(`serious.party.${rung.party}`),
                        when: within(rung.within),
                      })}
                    </li>
                  ))}
                </ol>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function People({ content }: Props): ReactElement {
  const { t } = useTranslation('emergency');
  return (
    <section>
      <h2>{t('sheet.people')}</h2>
      <table className={own['table']}>
        <tbody>
          {content.parties.map(({ party, people, more }) => (
            <tr key={party}>
              <th scope="row">{t(`serious.party.${party}`)}</th>
              <td>
                {people.length === 0 ? t('sheet.nobody') : null}
                {people.map(({ name, functionTitle, reach }) => (
                  <div key={name}>
                    <strong>{name}</strong>
                    {functionTitle === '' ? '' : `, ${functionTitle}`}
                    {reach === '' ? (
                      <span className={own['blank']}>{t('sheet.phone')}</span>
                    ) : (
                      ` · ${reach}`
                    )}
                  </div>
                ))}
                {more > 0 ? t('sheet.more', { count: more }) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

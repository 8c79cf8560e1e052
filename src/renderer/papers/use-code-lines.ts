// What an entry of the reporting code says, as names with their texts: the same on the screen and on paper.
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { Definition } from '#renderer/ui/definition-list.tsx';
import { weighings, type CodeEntry, type EntryOf } from '#shared/domain/reporting-code.ts';

const filled = (lines: readonly Definition[]): readonly Definition[] =>
  lines.filter(({ value }) => value !== '' && value !== null);

const whoKnows = {
  both: 'reportingCode:decisionSaid.toldBoth',
  pupil: 'reportingCode:decisionSaid.toldPupil',
  parents: 'reportingCode:decisionSaid.toldParents',
  nobody: 'reportingCode:decisionSaid.toldNobody',
} as const;

const spokenWith = {
  both: 'reportingCode:talkSaid.both',
  pupil: 'reportingCode:talkSaid.pupil',
  parents: 'reportingCode:talkSaid.parents',
  nobody: 'reportingCode:talkSaid.nobody',
} as const;

function whoOf(pupil: boolean, parents: boolean): keyof typeof whoKnows {
  if (pupil) return parents ? 'both' : 'pupil';
  return parents ? 'parents' : 'nobody';
}

function useDecisionLines(): (entry: EntryOf<'decision'>) => readonly Definition[] {
  const { t } = useTranslation(['reportingCode']);
  const dates = useDateFormat();
  return (entry) => {
    const { decision, reportNumber, help, manager, notToldBecause, againstBecause } = entry;
    const told = t(whoKnows[whoOf(entry.toldPupil, entry.toldParents)]);
    const sentences = {
      reported: t('decisionSaid.reported', {
        day: entry.reportedOn ? dates.day(entry.reportedOn) : '',
        number: reportNumber === '' ? t('decisionSaid.noNumber') : reportNumber,
      }),
      notReported: t('decisionSaid.notReported', {
        help: help.endsWith('.') ? help : `${help}.`,
        manager,
        day: entry.termOn ? dates.day(entry.termOn) : '',
      }),
      notConfirmed: t('decisionSaid.notConfirmed'),
    };
    const texts = [
      sentences[decision],
      decision === 'reported' ? t('decisionSaid.told', { who: told }) : '',
      notToldBecause === '' ? '' : t('decisionSaid.notTold', { reason: notToldBecause }),
      againstBecause === '' ? '' : t('decisionSaid.against', { reason: againstBecause }),
    ];
    return filled([
      { term: t('fields.decision'), value: texts.filter((one) => one !== '').join(' ') },
      { term: t('fields.reason'), value: entry.reason },
    ]);
  };
}

/** `const lines = useCodeLines(); lines(entry)` */
export function useCodeLines(): (entry: CodeEntry) => readonly Definition[] {
  const { t } = useTranslation(['reportingCode']);
  const decision = useDecisionLines();
  return (entry) => {
    switch (entry.step) {
      case 'signs':
        return filled([
          { term: t('paper.facts'), value: entry.facts },
          { term: t('paper.heard'), value: entry.heard },
          { term: t('paper.hypothesis'), value: entry.hypothesis },
        ]);
      case 'consultation': {
        const asked = [t(`consulted.${entry.with}`), entry.who].filter(Boolean).join(', ');
        const said = entry.anonymous ? 'consultSaid.anonymous' : 'consultSaid.named';
        return [
          { term: t('fields.with'), value: t(said, { who: asked }) },
          { term: t('fields.advice'), value: entry.advice },
        ];
      }
      case 'talk': {
        const spoken = t(spokenWith[whoOf(entry.withPupil, entry.withParents)]);
        const not = entry.notBecause;
        const why = not === '' ? '' : t('talkSaid.not', { reason: not });
        return filled([
          { term: t('fields.spoken'), value: [spoken, why].filter(Boolean).join(' ') },
          { term: t('fields.outcome'), value: entry.outcome },
        ]);
      }
      case 'weighing':
        return weighings.flatMap((question) => {
          const given = entry.answers[question];
          if (!given) return [];
          const value = `${t(`weighing.${given.answer}`)}. ${given.motivation}`;
          return [{ term: t(`weighing.${question}.question`), value }];
        });
      case 'decision':
        return decision(entry);
      case 'followUp':
        return [{ term: t(`about.${entry.about}`), value: entry.outcome }];
      case 'closing':
        return [{ term: t(`closings.${entry.outcome}`), value: entry.text }];
      case 'reopening':
        return [{ term: t('short.reopening'), value: entry.reason }];
    }
  };
}

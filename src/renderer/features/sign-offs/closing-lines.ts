// The account with which a concern is closed, as lines of text in a fixed order.
import { useTranslation } from 'react-i18next';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { concernCategorySchema } from '#shared/domain/concern.ts';
import type { ConcernClosingBody } from '#shared/domain/concern-closing.ts';
import { concernDecisions } from '#shared/domain/concern-step.ts';
import { referralStatuses } from '#shared/domain/referral.ts';
import { useReferralWords } from './referral-lines.ts';
import { useLine } from './use-line.ts';
import type { SubjectLine } from './subject.ts';

const knownIn = <T extends string>(values: readonly T[], value: string): T | undefined =>
  values.find((one) => one === value);

/** Codes as words; what is no code is the school's own word and stays as it is. */
export function useClosingWords() {
  const { t } = useTranslation(['signoff', 'emergency']);
  return {
    category: (value: string): string => {
      const known = concernCategorySchema.safeParse(value);
      return known.success ? t(`emergency:form.categories.${known.data}`) : value;
    },
    decision: (value: string): string => {
      const known = knownIn(concernDecisions, value);
      return known ? t(`signoff:closing.decision.${known}`) : value;
    },
    referralStatus: (value: string): string => {
      const known = knownIn(referralStatuses, value);
      return known ? t(`signoff:closing.referralStatus.${known}`) : value;
    },
  };
}

/** `const linesOf = useClosingLines(); linesOf(closing.body)` */
export function useClosingLines(): (body: ConcernClosingBody) => readonly SubjectLine[] {
  const { t } = useTranslation(['signoff', 'concerns']);
  const line = useLine();
  const words = useClosingWords();
  const urgencyWord = useReferralWords().urgency;
  const dates = useDateFormat();
  return (body) => {
    const decisions = body.decisions.map(({ on, decision, reason }) =>
      t('closing.decided', { day: dates.day(on), decision: words.decision(decision), reason }),
    );
    const referrals = body.referrals.map(({ code, destination, status }) =>
      t('closing.referred', { code, destination, status: words.referralStatus(status) }),
    );
    const parents = body.parentsInformed === null ? 'unknown' : body.parentsInformed ? 'yes' : 'no';
    return [
      line(t('closing.about'), words.category(body.category)),
      line(t('closing.urgency'), urgencyWord(body.urgency)),
      line(t('closing.heard'), dates.moment(body.heardAtMs)),
      line(t('closing.outcomeTitle'), t(`concerns:outcome.${body.outcome}`)),
      line(t('closing.summary'), body.summary),
      line(t('closing.decisions'), decisions.join('\n')),
      line(t('closing.done'), body.done),
      line(
        t('closing.parentsTitle'),
        [t(`signoff:closing.parents.${parents}`), body.parentsText].join(' ').trim(),
      ),
      line(t('closing.referrals'), referrals.join('\n')),
      line(t('closing.pupilNow'), body.pupilNow),
      line(t('closing.peerNow'), body.peerNow),
      line(t('closing.late'), t('closing.lateCount', { count: body.lateRungs })),
      line(t('closing.basis'), t('closing.basisCount', { count: body.basis.length })),
    ];
  };
}

// An outcome in one line: what it is, who does it, by when, for whom.
import { useTranslation } from 'react-i18next';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { IntervisionOutcomeBody } from '#shared/domain/intervision-outcome.ts';

export function useOutcomeLine(): (outcome: IntervisionOutcomeBody) => string {
  const { t } = useTranslation(['intervisionAfter']);
  const { nameOf } = useMemberNames();
  const dates = useDateFormat();
  return ({ kind, letter, ownerId, dueOn, className, concernId }) =>
    [
      t(`kind.${kind}`),
      letter === null ? '' : t('letter', { letter }),
      ownerId === null ? '' : nameOf(ownerId),
      dueOn === null ? '' : dates.dayShort(dueOn),
      kind === 'mentorPoint' ? (className ?? t('noMentor')) : '',
      kind === 'concern' && concernId !== null ? t('concernMade') : '',
    ]
      .filter((part) => part !== '')
      .join(' · ');
}

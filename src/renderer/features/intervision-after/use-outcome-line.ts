// An outcome in one line: what it is, who does it, by when, for whom.
import { useTranslation } from 'react-i18next';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { useGivenPoints } from '#renderer/features/papers/index.ts';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export function useOutcomeLine(): (outcome: ViewOf<'intervisionOutcome'>) => string {
  const { t } = useTranslation(['intervisionAfter']);
  const { nameOf } = useMemberNames();
  const dates = useDateFormat();
  const given = useGivenPoints();
  return ({ id, body: { kind, letter, ownerId, dueOn, className, concernId } }) => {
    const givenOn = given.get(id);
    return [
      t(`kind.${kind}`),
      letter === null ? '' : t('letter', { letter }),
      ownerId === null ? '' : nameOf(ownerId),
      dueOn === null ? '' : dates.dayShort(dueOn),
      kind === 'mentorPoint' ? (className ?? t('noMentor')) : '',
      kind === 'concern' && concernId !== null ? t('concernMade') : '',
      givenOn === undefined ? '' : t('given', { day: dates.dayShort(givenOn) }),
    ]
      .filter((part) => part !== '')
      .join(' · ');
  };
}

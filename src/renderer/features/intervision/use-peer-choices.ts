// Whom one can put in a group: peers first, then all other pupils of the school, each said to be what they are.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { usePupilChoices } from '#renderer/features/pairs/index.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { leadersNow, peersNow } from '#shared/domain/intervision-peers.ts';

/** Everyone who leads a class now. */
export function useLeaderIds(): readonly RecordId[] {
  const cards = useRecords('pairCard');
  return useMemo(() => leadersNow(cards ?? []), [cards]);
}

/** Supporters of running pairs and who was trained; undefined while reading. */
export function usePeerIds(): ReadonlySet<RecordId> | undefined {
  const cards = useRecords('pairCard');
  const trainings = useRecords('training');
  return useMemo(
    () => (cards && trainings ? peersNow(cards, trainings) : undefined),
    [cards, trainings],
  );
}

/** Stable while nothing changes. */
export function usePeerChoices() {
  const { t } = useTranslation(['intervision']);
  const pupils = usePupilChoices();
  const peers = usePeerIds();
  return useMemo(() => {
    if (!pupils || !peers) return [];
    const others = pupils
      .filter(({ id }) => !peers.has(id))
      .map((one) => ({ ...one, detail: t('group.noPeer', { className: one.detail }) }));
    return [...pupils.filter(({ id }) => peers.has(id)), ...others];
  }, [pupils, peers, t]);
}

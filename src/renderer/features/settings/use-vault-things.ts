// Names for ids, from the working set, and the words for them.
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEveryRecord, useRecords } from '#renderer/db/use-records.ts';
import { indexThings, type Thing, type ThingIndex } from './vault-things.ts';

/** Undefined while reading. */
export function useVaultThings(): ThingIndex | undefined {
  const members = useRecords('member');
  const pairs = useRecords('pair');
  const referrals = useRecords('referral');
  const others = useEveryRecord();
  return useMemo(
    () =>
      members && pairs && referrals && others
        ? indexThings({ members, pairs, referrals, others })
        : undefined,
    [members, pairs, referrals, others],
  );
}

/** "notitie bij koppel 2026-001", "doorverwijzing D-2026-003", "een dossier dat voor u dicht is". */
export function useThingWords(): (thing: Thing) => string {
  const { t } = useTranslation('settings');
  return useCallback(
    (thing: Thing) => {
      if (thing.kind === 'closed') return t('thing.closed');
      const kind = t(`thing.${thing.kind}`);
      if (thing.code !== null) return t('thing.withCode', { thing: kind, code: thing.code });
      if (thing.pairCode === null) return kind;
      return t('thing.ofPair', { thing: kind, code: thing.pairCode });
    },
    [t],
  );
}

// The ladder in words: who, by when, and who stands there now.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import type { Rung, RungParty, Within } from '#shared/domain/concern-clock.ts';

export type LadderWords = {
  readonly within: (within: Within) => string;
  /** "Eerst de docentcoach, dezelfde dag. Daarna …" */
  readonly sentence: (rungs: readonly Rung[]) => string;
  /** Names of who stands there now; empty when nobody has the role. Null for the coach of the pair. */
  readonly people: (party: RungParty) => readonly string[] | null;
};

export function useLadderWords(): LadderWords {
  const { t } = useTranslation('emergency');
  const members = useRecords('member');
  return useMemo(() => {
    const within = (each: Within): string => {
      switch (each.type) {
        case 'minutes':
          return t('serious.within.minutes', { count: each.minutes });
        case 'sameDay':
          return t('serious.within.sameDay');
        case 'days':
          return t('serious.within.days', { count: each.days });
      }
    };
    return {
      within,
      sentence: (rungs) =>
        rungs
          .map((rung, at) =>
            t(at === 0 ? 'serious.first' : 'serious.then', {
              who: t(`serious.party.${rung.party}`),
              when: within(rung.within),
            }),
          )
          .join(' '),
      people: (party) =>
        party === 'teacherCoach'
          ? null
          : (members ?? [])
              .filter(({ body }) => body.active && body.roles.includes(party))
              .map(({ body }) => body.displayName)
              .sort(new Intl.Collator('nl').compare),
    };
  }, [t, members]);
}

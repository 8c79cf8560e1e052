// What a concern is about, how soon somebody must act and who stands on the ladder, in the words of the
// school's own ladders and its paper form.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { RungParty } from '#shared/domain/concern-clock.ts';
import type { ConcernCategory } from '#shared/domain/concern.ts';
import type { Urgency } from '#shared/domain/urgency.ts';

export type ConcernWords = {
  /** The school's own word when there is one. */
  readonly category: (concern: {
    readonly category: ConcernCategory;
    readonly ownCategory: string;
  }) => string;
  readonly urgency: (urgency: Urgency) => string;
  readonly party: (party: RungParty) => string;
};

/** 'geweld thuis' as it stands at the beginning of a line. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
}

/** `const words = useConcernWords(); words.category(concern.body)` */
export function useConcernWords(): ConcernWords {
  const { t } = useTranslation(['emergency']);
  return useMemo(
    () => ({
      category: ({ category, ownCategory }) =>
        ownCategory === '' ? capital(t(`emergency:form.categories.${category}`)) : ownCategory,
      urgency: (urgency) => t(`emergency:serious.urgency.${urgency}`),
      party: (party) => t(`emergency:serious.party.${party}`),
    }),
    [t],
  );
}

// The names of pairs for screens: pupils from the working set, words in the language of the screen.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { pupilsById } from '#shared/domain/pupil-merge.ts';
import {
  classesOf,
  pairTitle,
  supporteeNames,
  supporterNames,
  type NameWords,
  type PupilsById,
} from './pair-names.ts';

type People = Pick<PairBody, 'form' | 'supporterIds' | 'supporteeIds' | 'className'>;

export type PairNames = {
  readonly title: (pair: People) => string;
  readonly supporters: (pair: People) => string;
  readonly supportees: (pair: People) => string;
  readonly classes: (pair: People) => readonly string[];
  readonly pupils: PupilsById;
};

/** `const names = usePairNames(); names?.title(pair.body)`; undefined while still reading. */
export function usePairNames(): PairNames | undefined {
  const { t, i18n } = useTranslation(['pairs']);
  const pupils = useRecords('pupil');
  return useMemo(() => {
    if (!pupils) return undefined;
    const byId: PupilsById = pupilsById(pupils);
    const lists = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
    const words: NameWords = {
      classOf: (className) => t('names.class', { className }),
      unknown: t('names.unknown'),
      list: (names) => lists.format(names),
    };
    return {
      pupils: byId,
      title: (pair) => pairTitle(pair, byId, words),
      supporters: (pair) => supporterNames(pair, byId, words),
      supportees: (pair) => supporteeNames(pair, byId, words),
      classes: (pair) => classesOf(pair, byId),
    };
  }, [pupils, t, i18n.language]);
}

// How a pair is called: by given names and classes in a title, in full where a list must tell people
// apart. Pure; knows no language but the words it is given.
import type { RecordId } from '#shared/domain/id.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { pupilName, type PupilBody } from '#shared/domain/pupil.ts';

export type PupilsById = ReadonlyMap<RecordId, { readonly body: PupilBody }>;

export type NameWords = {
  /** 'klas {{className}}' filled in. */
  readonly classOf: (className: string) => string;
  /** For someone whose record cannot be read here. */
  readonly unknown: string;
  /** Joins names: 'Noor en Ilse'. */
  readonly list: (names: readonly string[]) => string;
};

type People = Pick<PairBody, 'form' | 'supporterIds' | 'supporteeIds' | 'className'>;

function named(
  ids: readonly RecordId[],
  pupils: PupilsById,
  words: NameWords,
  nameOf: (pupil: PupilBody) => string,
): string {
  return words.list(
    ids.map((id) => {
      const pupil = pupils.get(id)?.body;
      return pupil ? nameOf(pupil) : words.unknown;
    }),
  );
}

/** 'Noor (4H1)' */
function shortName(pupil: PupilBody): string {
  const name = pupil.givenName || pupil.familyName;
  return pupil.className === '' ? name : `${name} (${pupil.className})`;
}

/** 'Noor de Groot': who supports, in full. */
export function supporterNames(pair: People, pupils: PupilsById, words: NameWords): string {
  return named(pair.supporterIds, pupils, words, pupilName);
}

/** 'Sem Bakker', or 'klas 1B' for a leader duo: who is supported, in full. */
export function supporteeNames(pair: People, pupils: PupilsById, words: NameWords): string {
  if (pair.className) return words.classOf(pair.className);
  return named(pair.supporteeIds, pupils, words, pupilName);
}

/** 'Noor (4H1) → Sem (1B)': the title of a pair. */
export function pairTitle(pair: People, pupils: PupilsById, words: NameWords): string {
  const supportee = pair.className
    ? words.classOf(pair.className)
    : named(pair.supporteeIds, pupils, words, shortName);
  return `${named(pair.supporterIds, pupils, words, shortName)} → ${supportee}`;
}

/** The classes a pair touches: of the duo's class, or of the supported pupils. */
export function classesOf(pair: People, pupils: PupilsById): readonly string[] {
  if (pair.className) return [pair.className];
  const all = pair.supporteeIds.map((id) => pupils.get(id)?.body.className ?? '');
  return [...new Set(all.filter((name) => name !== ''))];
}

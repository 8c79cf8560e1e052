// Pupils who may be in the vault twice: found by number, by name and birth date, by name and class. A
// reason to look, never a refusal: namesakes exist.
import { foldText } from './class-list-values.ts';
import type { RecordId } from './id.ts';
import { isListed } from './pupil-merge.ts';
import type { PupilBody } from './pupil.ts';

export const doubleReasons = ['number', 'nameAndBirthDate', 'nameAndClass'] as const;
export type DoubleReason = (typeof doubleReasons)[number];

export type Double = { readonly id: RecordId; readonly reason: DoubleReason };

export type DoubleFields = Pick<
  PupilBody,
  'pupilNumber' | 'givenName' | 'familyName' | 'className' | 'schoolYear' | 'birthDate'
>;
type Known = { readonly id: RecordId; readonly body: PupilBody };

/** Given and family name without capitals, accents and prefix; '' while one of the two is missing. */
function nameKey({ givenName, familyName }: DoubleFields): string {
  const [given, family] = [foldText(givenName), foldText(familyName)];
  return given === '' || family === '' ? '' : `${given}|${family}`;
}

/** By what a pupil can be found to be the same as another, the surest first. */
function keysOf(pupil: DoubleFields): readonly (readonly [DoubleReason, string])[] {
  const name = nameKey(pupil);
  const number = foldText(pupil.pupilNumber).replace(/^0+(?=\d)/, '');
  const keys: (readonly [DoubleReason, string])[] = [];
  if (number !== '') keys.push(['number', `number|${number}`]);
  if (name !== '' && pupil.birthDate !== null)
    keys.push(['nameAndBirthDate', `born|${name}|${pupil.birthDate}`]);
  if (name !== '' && pupil.className !== '')
    keys.push(['nameAndClass', `class|${name}|${foldText(pupil.className)}|${pupil.schoolYear}`]);
  return keys;
}

/** Two with one number but another given and family name, at two sites: two schools, two pupils. */
function isOtherSchools(a: DoubleFields & { readonly site?: string }, b: PupilBody): boolean {
  const differ = (x: string, y: string): boolean =>
    x !== '' && y !== '' && foldText(x) !== foldText(y);
  return differ(a.site ?? '', b.site) && nameKey(a) !== nameKey(b);
}

/** An index over all pupils, to ask for the doubles of one while somebody types. */
export function doubleFinder(
  pupils: readonly Known[],
): (
  fields: DoubleFields & { readonly site?: string },
  ownId?: RecordId | null,
) => readonly Double[] {
  const byKey = new Map<string, Known[]>();
  for (const pupil of pupils) {
    if (!isListed(pupil.body)) continue;
    for (const [, key] of keysOf(pupil.body)) {
      const found = byKey.get(key);
      if (found) found.push(pupil);
      else byKey.set(key, [pupil]);
    }
  }
  return (fields, ownId = null) => {
    const doubles = new Map<RecordId, Double>();
    for (const [reason, key] of keysOf(fields)) {
      for (const { id, body } of byKey.get(key) ?? []) {
        const known = id === ownId || doubles.has(id);
        if (!known && !isOtherSchools(fields, body)) doubles.set(id, { id, reason });
      }
    }
    return [...doubles.values()];
  };
}

export type DoublePair = {
  readonly first: RecordId;
  readonly second: RecordId;
  readonly reason: DoubleReason;
};

/** Every two pupils in the vault who may be one, each two once. */
export function allDoubles(pupils: readonly Known[]): readonly DoublePair[] {
  const find = doubleFinder(pupils);
  return pupils.flatMap(({ id, body }) =>
    isListed(body)
      ? find(body, id)
          .filter((other) => id < other.id)
          .map((other) => ({ first: id, second: other.id, reason: other.reason }))
      : [],
  );
}

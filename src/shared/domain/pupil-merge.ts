// Doubles that were merged: which pupil a record about a double belongs to, and which merges cannot be.
// A merge only points from the double to the pupil that is kept, so it can always be undone.
import type { RecordId } from './id.ts';
import type { PairBody } from './pair.ts';
import { isInLists, type PupilBody } from './pupil.ts';

type WithMerge = {
  readonly id: RecordId;
  readonly body: Pick<PupilBody, 'mergedInto'>;
};

/** The pupil that this id stands for: itself, or the one it was merged into. Never goes round in circles. */
export function keptId(id: RecordId, pupils: ReadonlyMap<RecordId, WithMerge>): RecordId {
  const seen = new Set<RecordId>();
  let current = id;
  while (!seen.has(current)) {
    seen.add(current);
    const next = pupils.get(current)?.body.mergedInto ?? null;
    if (next === null || !pupils.has(next)) return current;
    current = next;
  }
  return id;
}

/** Every pupil by id; a double gives the pupil it was merged into. */
export function pupilsById<P extends WithMerge>(pupils: readonly P[]): ReadonlyMap<RecordId, P> {
  const own = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  return new Map(pupils.map((pupil) => [pupil.id, own.get(keptId(pupil.id, own)) ?? pupil]));
}

/** The pupil's own id and the ids of the doubles merged into it: whatever names one of these is theirs. */
export function idsOfPupil(id: RecordId, pupils: readonly WithMerge[]): readonly RecordId[] {
  const merged = pupils.filter((pupil) => pupil.id !== id && pupil.body.mergedInto !== null);
  if (merged.length === 0) return [id];
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const doubles = merged.filter((pupil) => keptId(pupil.id, byId) === id);
  return [id, ...doubles.map((pupil) => pupil.id)];
}

/** Whether a pupil stands in lists and can be chosen: doubles and undone imports do not. */
export function isListed(pupil: Pick<PupilBody, 'mergedInto' | 'status'>): boolean {
  return pupil.mergedInto === null && isInLists(pupil);
}

export type MergeFault = 'mergeItself' | 'mergeChain' | 'mergeInOnePair';

/**
 * Why a double cannot be merged into a pupil, or null: not into itself, not when one of the two already
 * takes part in a merge that would make a chain, and not when both are in one pair together.
 */
export function mergeFault(
  doubleId: RecordId,
  keptPupilId: RecordId,
  pupils: readonly WithMerge[],
  pairs: readonly Pick<PairBody, 'supporterIds' | 'supporteeIds'>[],
): MergeFault | null {
  if (doubleId === keptPupilId) return 'mergeItself';
  const partOfMerge = pupils.some(
    ({ id, body }) =>
      ((id === doubleId || id === keptPupilId) && body.mergedInto !== null) ||
      body.mergedInto === doubleId,
  );
  if (partOfMerge) return 'mergeChain';
  const kept = idsOfPupil(keptPupilId, pupils);
  const together = pairs.some(({ supporterIds, supporteeIds }) => {
    const people = [...supporterIds, ...supporteeIds];
    return people.includes(doubleId) && people.some((id) => kept.includes(id));
  });
  return together ? 'mergeInOnePair' : null;
}

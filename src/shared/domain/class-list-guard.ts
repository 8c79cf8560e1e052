// Stops a wrong file before it moves half a class: a list that would change this many pupils needs a
// person who says that it is right. Pure; knows nothing of files or of the screen.
import type { PupilUpdate } from './class-list-plan.ts';
import type { PupilBody, PupilId } from './pupil.ts';
import type { SchoolYear } from './school-year.ts';

/** A class is looked at from this many pupils we know in it. */
export const guardedClassSize = 6;
/** The share of a class that changes class, and of all active pupils who would be missing. */
export const movedShare = 0.5;
export const missingShare = 0.3;

type Known = ReadonlyMap<string, { readonly id: PupilId; readonly body: PupilBody }>;

export type GuardQuestion = {
  readonly schoolYear: SchoolYear;
  readonly existing: Known;
  readonly updates: readonly PupilUpdate[];
  /** Those who would be marked as maybe left; [] when the person did not ask for that. */
  readonly missing: readonly { readonly id: PupilId }[];
};

export type ImportWarning =
  | {
      readonly type: 'classMoves';
      readonly className: string;
      readonly moving: number;
      readonly known: number;
    }
  | { readonly type: 'manyMissing'; readonly missing: number; readonly known: number };

/** Active pupils of this school year by class. Last year's move up a year, which is no mistake. */
function classesOf({ existing, schoolYear }: GuardQuestion): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { body } of existing.values()) {
    if (body.status !== 'active' || body.schoolYear !== schoolYear || body.className === '')
      continue;
    sizes.set(body.className, (sizes.get(body.className) ?? 0) + 1);
  }
  return sizes;
}

function movesOf({ existing, schoolYear, updates }: GuardQuestion): ReadonlyMap<string, number> {
  const moving = new Map<string, number>();
  for (const { id, body } of updates) {
    const before = existing.get(id)?.body;
    if (before?.status !== 'active' || before.schoolYear !== schoolYear) continue;
    if (before.className === '' || before.className === body.className) continue;
    moving.set(before.className, (moving.get(before.className) ?? 0) + 1);
  }
  return moving;
}

/** What a person must confirm before this import; [] when nothing stands out. Largest class first. */
export function importWarnings(question: GuardQuestion): readonly ImportWarning[] {
  const sizes = classesOf(question);
  const moves = [...movesOf(question)].flatMap(([className, moving]): ImportWarning[] => {
    const known = sizes.get(className) ?? 0;
    const standsOut = known >= guardedClassSize && moving >= known * movedShare;
    return standsOut ? [{ type: 'classMoves', className, moving, known }] : [];
  });
  const active = [...question.existing.values()].filter(
    ({ body }) => body.status === 'active' && body.schoolYear <= question.schoolYear,
  );
  const missing = question.missing.length;
  const many = active.length >= guardedClassSize && missing >= active.length * missingShare;
  const absent: readonly ImportWarning[] =
    many && missing > 0 ? [{ type: 'manyMissing', missing, known: active.length }] : [];
  return [...moves, ...absent];
}

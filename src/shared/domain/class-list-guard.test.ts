import { describe, expect, it } from 'vitest';
import { importWarnings } from './class-list-guard.ts';
import type { PupilUpdate } from './class-list-plan.ts';
import { recordIdSchema } from './id.ts';
import type { PupilBody } from './pupil.ts';

const schoolYear = '2026-2027';
const idOf = (at: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);

function pupil(at: number, change: Partial<PupilBody> = {}): PupilBody {
  return {
    pupilNumber: String(at),
    givenName: 'Noor',
    namePrefix: '',
    familyName: `Bakker${String(at)}`,
    className: '1B',
    schoolYear,
    mentorName: '',
    site: '',
    birthDate: null,
    status: 'active',
    importedAtMs: null,
    importRunId: null,
    mergedInto: null,
    ...change,
  };
}

const known = (...bodies: readonly PupilBody[]) =>
  new Map(bodies.map((body, at) => [idOf(at), { id: idOf(at), body }]));
const many = (count: number, change: Partial<PupilBody> = {}) =>
  known(...Array.from({ length: count }, (_, at) => pupil(at, change)));
const toClass = (count: number, className: string): PupilUpdate[] =>
  Array.from({ length: count }, (_, at) => ({
    id: idOf(at),
    body: pupil(at, { className }),
    changes: [],
  }));
const ask = (
  existing: ReturnType<typeof known>,
  updates: readonly PupilUpdate[],
  missing = 0,
): ReturnType<typeof importWarnings> =>
  importWarnings({
    schoolYear,
    existing,
    updates,
    missing: Array.from({ length: missing }, (_, at) => ({ id: idOf(at) })),
  });

describe('an import that would move half a class', () => {
  it.each([
    [6, 3, true],
    [6, 2, false],
    [7, 3, false],
    [7, 4, true],
    [5, 5, false],
    [30, 15, true],
    [30, 14, false],
  ])('of %i pupils with %i to another class must be confirmed: %s', (size, moving, stands) => {
    const expected = { type: 'classMoves', className: '1B', moving, known: size };
    expect(ask(many(size), toClass(moving, '1C'))).toStrictEqual(stands ? [expected] : []);
  });

  it('does not count moving up a year: their class was of last year', () => {
    const lastYear = many(20, { schoolYear: '2025-2026' });
    expect(ask(lastYear, toClass(20, '2B'))).toStrictEqual([]);
  });

  it('does not count pupils who had no class yet, nor a change of something else', () => {
    expect(ask(many(20, { className: '' }), toClass(20, '1B'))).toStrictEqual([]);
    expect(ask(many(20), toClass(20, '1B'))).toStrictEqual([]);
  });
});

describe('an import that would miss many pupils', () => {
  it.each([
    [10, 3, true],
    [10, 2, false],
    [5, 5, false],
    [100, 29, false],
    [100, 30, true],
  ])('of %i active ones with %i missing must be confirmed: %s', (size, missing, stands) => {
    const expected = { type: 'manyMissing', missing, known: size };
    expect(ask(many(size), [], missing)).toStrictEqual(stands ? [expected] : []);
  });

  it('counts only pupils who are active', () => {
    const left = known(
      ...Array.from({ length: 20 }, (_, at) => pupil(at, { status: at < 10 ? 'active' : 'left' })),
    );
    expect(ask(left, [], 3)).toHaveLength(1);
  });
});

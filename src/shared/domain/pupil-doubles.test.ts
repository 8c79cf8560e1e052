import { describe, expect, it } from 'vitest';
import { allDoubles, doubleFinder } from './pupil-doubles.ts';
import type { PupilBody } from './pupil.ts';

const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

function pupil(number: number, change: Partial<PupilBody> = {}) {
  const body: PupilBody = {
    ...{ pupilNumber: String(number), givenName: 'Zoë', namePrefix: 'de', familyName: 'Yılmaz' },
    ...{ className: '1B', schoolYear: '2026-2027', mentorName: '', site: '', birthDate: null },
    ...{ status: 'active', importedAtMs: null, importRunId: null, mergedInto: null },
    ...change,
  };
  return { id: idOf(number) as never, body };
}

describe('[P5] doubles are pointed out while entering', () => {
  const known = [
    pupil(1, { pupilNumber: '0104', givenName: 'Ans', birthDate: '2013-01-01', className: '' }),
    pupil(2),
    pupil(3, { givenName: 'Kim', mergedInto: idOf(2) as never }),
    pupil(4, { givenName: 'Jan', pupilNumber: '77', site: 'Noord', familyName: 'Bos' }),
  ];
  const find = doubleFinder(known);
  const entered = pupil(99, { className: '9Z' }).body;

  it('by the same number, zeros in front or not', () => {
    expect(find({ ...entered, givenName: 'X', pupilNumber: '104' })).toMatchObject([
      { id: idOf(1), reason: 'number' },
    ]);
  });

  it('by the same name, whatever its accents and prefix, with the birth date or the class', () => {
    const ans = { ...entered, givenName: 'ANS', familyName: 'yilmaz' };
    expect(find({ ...ans, birthDate: '2013-01-01' })).toMatchObject([
      { id: idOf(1), reason: 'nameAndBirthDate' },
    ]);
    expect(find({ ...entered, givenName: 'zoe', className: '1b' })).toMatchObject([
      { id: idOf(2), reason: 'nameAndClass' },
    ]);
    expect(find({ ...entered, givenName: 'zoe' })).toEqual([]);
  });

  it('not the pupil itself, not who was merged away, not another school’s number', () => {
    expect(find(known[1]?.body ?? entered, idOf(2) as never)).toEqual([]);
    expect(find({ ...entered, givenName: 'Kim', className: '1B' })).toEqual([]);
    expect(find({ ...entered, pupilNumber: '77', site: 'Zuid' })).toEqual([]);
    expect(find({ ...entered, pupilNumber: '77', site: 'noord' })).toHaveLength(1);
  });

  it('and after an import every two are named once', () => {
    const twice = [pupil(5), pupil(6), pupil(7, { givenName: 'Ilse' })];
    expect(allDoubles(twice)).toEqual([
      { first: idOf(5), second: idOf(6), reason: 'nameAndClass' },
    ]);
  });
});

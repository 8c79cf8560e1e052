import { describe, expect, it } from 'vitest';
import {
  ageGroupOn,
  ageOn,
  initials,
  pupilName,
  pupilRecord,
  pupilSchema,
  pupilSortName,
  type PupilBody,
} from './pupil.ts';

const julia: PupilBody = {
  pupilNumber: '0104001',
  givenName: 'Julia',
  namePrefix: 'de',
  familyName: 'Groot',
  className: '1A',
  schoolYear: '2026-2027',
  mentorName: 'A. Verhoeven',
  site: '',
  birthDate: '2014-06-14',
  status: 'active',
  importedAtMs: null,
  importRunId: null,
  mergedInto: null,
};

describe('what is kept of a pupil', () => {
  it('is exactly these thirteen facts', () => {
    expect(pupilRecord).toMatchObject({ kind: 'pupil', version: 2 });
    expect(pupilSchema.parse(julia)).toStrictEqual(julia);
    expect(Object.keys(pupilSchema.shape).sort()).toStrictEqual(Object.keys(julia).sort());
  });

  it.each(['bsn', 'grades', 'nationality', 'health', 'gender', 'address', 'note', '__extra'])(
    'has no place for %s: a body that carries it is refused whole',
    (key) => {
      expect(pupilSchema.safeParse({ ...julia, [key]: 'x' }).success).toBe(false);
    },
  );

  it('keeps the zeros of the pupil number and refuses a number that is no text', () => {
    expect(pupilSchema.parse(julia).pupilNumber).toBe('0104001');
    expect(pupilSchema.safeParse({ ...julia, pupilNumber: 104001 }).success).toBe(false);
    expect(pupilSchema.safeParse({ ...julia, pupilNumber: '' }).success).toBe(false);
  });

  it('may lack a class, a mentor, a birth date and one half of the name, but not both halves', () => {
    const bare = { ...julia, className: '', mentorName: '', birthDate: null, givenName: '' };
    expect(pupilSchema.safeParse(bare).success).toBe(true);
    expect(pupilSchema.safeParse({ ...bare, familyName: '' }).success).toBe(false);
  });

  it('refuses a birth date that no calendar has', () => {
    expect(pupilSchema.safeParse({ ...julia, birthDate: '2014-02-29' }).success).toBe(false);
    expect(pupilSchema.safeParse({ ...julia, birthDate: '14-06-2014' }).success).toBe(false);
  });

  it('names the site of each pupil, so that two schools fit in one file', () => {
    const isk = pupilSchema.parse({ ...julia, site: 'ISK Noord' });
    const home = pupilSchema.parse({ ...julia, site: 'Hoofdlocatie' });
    expect([isk.site, home.site]).toStrictEqual(['ISK Noord', 'Hoofdlocatie']);
  });
});

describe('names', () => {
  it('are said with the prefix in the middle and sorted with it at the end', () => {
    expect(pupilName(julia)).toBe('Julia de Groot');
    expect(pupilSortName(julia)).toBe('Groot, Julia de');
    const karim = { givenName: 'Karim', namePrefix: '', familyName: 'Huisman' };
    expect([pupilName(karim), pupilSortName(karim)]).toStrictEqual([
      'Karim Huisman',
      'Huisman, Karim',
    ]);
  });

  it('of one word stay one word', () => {
    const single = { givenName: '', namePrefix: '', familyName: 'Ahmed' };
    expect([pupilName(single), pupilSortName(single)]).toStrictEqual(['Ahmed', 'Ahmed']);
  });

  it('shorten to the initials of the given name', () => {
    expect(initials(julia)).toBe('J.');
    expect(initials({ ...julia, givenName: 'anne-fleur' })).toBe('A.F.');
    expect(initials({ ...julia, givenName: 'IJsbrand' })).toBe('IJ.');
    expect(initials({ ...julia, givenName: 'E\u0301milie' })).toBe('E\u0301.');
    expect(initials({ givenName: '', familyName: 'Ahmed' })).toBe('A.');
  });
});

describe('age', () => {
  it('goes up on the birthday itself', () => {
    expect(ageOn('2014-06-14', '2026-06-13')).toBe(11);
    expect(ageOn('2014-06-14', '2026-06-14')).toBe(12);
  });

  it('goes up on 1 March for those born on 29 February, except in leap years', () => {
    expect(ageOn('2012-02-29', '2028-02-28')).toBe(15);
    expect(ageOn('2012-02-29', '2028-02-29')).toBe(16);
    expect(ageOn('2012-02-29', '2030-02-28')).toBe(17);
    expect(ageOn('2012-02-29', '2030-03-01')).toBe(18);
  });

  it('is unknown without a birth date and before it', () => {
    expect(ageOn(null, '2026-06-13')).toBeNull();
    expect(ageOn('2014-06-14', '2014-06-13')).toBeNull();
  });

  it.each([
    ['2026-06-13', 'under12'],
    ['2026-06-14', 'from12'],
    ['2030-06-13', 'from12'],
    ['2030-06-14', 'from16'],
    ['2032-06-13', 'from16'],
    ['2032-06-14', 'from18'],
  ])('on %s puts somebody born on 14 June 2014 in the group %s', (date, group) => {
    expect(ageGroupOn('2014-06-14', date)).toBe(group);
    expect(ageGroupOn(null, date)).toBeNull();
  });
});

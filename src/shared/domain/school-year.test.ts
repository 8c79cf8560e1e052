import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  nextSchoolYear,
  parseSchoolYear,
  previousSchoolYear,
  schoolYearDays,
  schoolYearOf,
  schoolYearSchema,
} from './school-year.ts';

const day = fc
  .date({
    min: new Date('1950-01-01T00:00:00Z'),
    max: new Date('2150-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe('school years', () => {
  it('close on 31 July and open on 1 August', () => {
    expect(schoolYearOf('2026-07-31')).toBe('2025-2026');
    expect(schoolYearOf('2026-08-01')).toBe('2026-2027');
    expect(schoolYearOf('2027-01-01')).toBe('2026-2027');
  });

  it('hold every day between their first and last day, and no other', () => {
    fc.assert(
      fc.property(day, (date) => {
        const schoolYear = schoolYearOf(date);
        const { first, last } = schoolYearDays(schoolYear);
        expect(schoolYearSchema.safeParse(schoolYear).success).toBe(true);
        expect(first <= date && date <= last).toBe(true);
        expect(previousSchoolYear(nextSchoolYear(schoolYear))).toBe(schoolYear);
        expect(schoolYearDays(nextSchoolYear(schoolYear)).first > last).toBe(true);
      }),
    );
  });

  it('are only years that follow each other', () => {
    expect(schoolYearSchema.safeParse('2026-2027').success).toBe(true);
    for (const wrong of ['2026-2028', '2026/2027', '2026', '26-27', '2026-2027 ']) {
      expect(schoolYearSchema.safeParse(wrong).success).toBe(false);
    }
  });

  it('are read in the ways schools write them', () => {
    for (const text of ['2026-2027', '2026/2027', ' 2026 / 2027 ', '2026/27', '26-27']) {
      expect(parseSchoolYear(text)).toBe('2026-2027');
    }
    expect(parseSchoolYear('99/00')).toBe('2099-2100');
    for (const text of ['', '2026', '2026/2028', '2026/2026', 'nu']) {
      expect(parseSchoolYear(text)).toBeNull();
    }
  });
});

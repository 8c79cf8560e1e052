import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { addDaysTo } from '#shared/domain/date.ts';
import { readDate, writeDate } from './read-date.ts';

const today = '2026-11-24';

describe('reading a day', () => {
  it.each([
    ['24-11-2026', '2026-11-24'],
    ['4/9/2026', '2026-09-04'],
    ['4 9 26', '2026-09-04'],
    ['24-11', '2026-11-24'],
    ['2026-02-28', '2026-02-28'],
    ['-1', '2026-11-23'],
    ['+7', '2026-12-01'],
    ['', ''],
  ])('%s is %s', (typed, date) => {
    expect(readDate(typed, today)).toBe(date);
  });

  it.each(['31-02-2026', '12-13-2026', 'gisteren', '24', '24-11-1', '2026-11-31'])(
    '%s is no day',
    (typed) => {
      expect(readDate(typed, today)).toBeNull();
    },
  );

  it('reads back every day it writes, in both languages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        const date = addDaysTo(today, days);
        expect(readDate(writeDate(date, 'nl'), today)).toBe(date);
        expect(readDate(writeDate(date, 'en'), today)).toBe(date);
      }),
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextCheckIn } from './check-in.ts';
import { addDaysTo, daysBetween } from './date.ts';
import { defaultSettings } from './programme-settings.ts';

const start = '2026-09-07';

function firstOf(count: number, rhythm = defaultSettings): readonly number[] {
  const days: number[] = [];
  let after = start;
  for (let at = 0; at < count; at += 1) {
    after = nextCheckIn(start, after, rhythm);
    days.push(daysBetween(start, after));
  }
  return days;
}

describe('[P39] check-ins from the start of a pair', () => {
  test('come twice in the first month and then every four weeks', () => {
    expect(firstOf(5)).toEqual([14, 28, 56, 84, 112]);
  });

  test('follow the school’s own days, in whatever order it wrote them', () => {
    const own = { ...defaultSettings, checkInDays: [21, 7], checkInEveryDays: 42 };
    expect(firstOf(4, own)).toEqual([7, 21, 63, 105]);
  });

  test('go at a steady pace when a school has no first days', () => {
    expect(firstOf(3, { ...defaultSettings, checkInDays: [] })).toEqual([28, 56, 84]);
  });

  test('skip the days that passed: one that was done late is not followed by one already late', () => {
    expect(nextCheckIn(start, addDaysTo(start, 100), defaultSettings)).toBe(addDaysTo(start, 112));
    expect(nextCheckIn(start, addDaysTo(start, -30), defaultSettings)).toBe(addDaysTo(start, 14));
  });

  test('always come later than what they follow, and not later than the longest step', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 6 }),
        fc.integer({ min: 7, max: 180 }),
        fc.integer({ min: 0, max: 900 }),
        (checkInDays, checkInEveryDays, passed) => {
          const after = addDaysTo(start, passed);
          const next = nextCheckIn(start, after, { checkInDays, checkInEveryDays });
          const step = daysBetween(after, next);
          expect(step).toBeGreaterThan(0);
          expect(step).toBeLessThanOrEqual(Math.max(60, checkInEveryDays));
        },
      ),
    );
  });
});

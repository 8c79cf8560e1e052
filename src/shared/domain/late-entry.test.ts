import { describe, expect, it } from 'vitest';
import { isLateEntry } from './late-entry.ts';

const tenOnThe = (day: number): number => new Date(2026, 10, day, 10).getTime();

describe('written down late', () => {
  it('[P49] three days later is in time, four days later is late', () => {
    expect(isLateEntry('2026-11-20', tenOnThe(23))).toBe(false);
    expect(isLateEntry('2026-11-20', tenOnThe(24))).toBe(true);
  });

  it('what is written down beforehand, or on the day itself, is not late', () => {
    expect(isLateEntry('2026-11-30', tenOnThe(24))).toBe(false);
    expect(isLateEntry('2026-11-24', tenOnThe(24))).toBe(false);
  });
});

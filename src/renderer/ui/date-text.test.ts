import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeDateFormat } from './date-text.ts';

describe('a day as people write it', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('keeps its weekday in another year, in both languages', () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 28) });
    const nl = makeDateFormat('nl');
    expect(nl.dayShort('2026-12-26')).toBe('za 26 dec');
    expect(nl.dayShort('2027-01-09')).toBe('za 9 jan 2027');
    expect(nl.moment(new Date(2025, 10, 24, 14, 2).getTime())).toBe('ma 24 nov 2025 14:02');
    const en = makeDateFormat('en');
    expect(en.dayShort('2026-12-26')).toBe('Sat 26 Dec');
    expect(en.dayShort('2027-01-09')).toBe('Sat 9 Jan 2027');
  });
});

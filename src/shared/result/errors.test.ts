import { describe, expect, it } from 'vitest';
import en from '#resources/locales/en/errors.json' with { type: 'json' };
import nl from '#resources/locales/nl/errors.json' with { type: 'json' };
import { AppFailure, errorCodes } from './errors.ts';

describe('the closed list of failures', () => {
  it('has a sentence in both languages for every code, and no sentence without a code', () => {
    expect(Object.keys(nl).sort()).toEqual([...errorCodes].sort());
    expect(Object.keys(en).sort()).toEqual([...errorCodes].sort());
  });

  it('a sentence ends as a sentence does, and asks for the same gaps in both languages', () => {
    const gaps = (text: string): string[] => (text.match(/\{\{\w+\}\}/gu) ?? []).sort();
    for (const code of errorCodes) {
      expect(nl[code], code).toMatch(/[.!?]$/u);
      expect(gaps(en[code]), code).toEqual(gaps(nl[code]));
    }
  });

  it('carries its code as message and nothing else, so that no log can leak what it is about', () => {
    expect(new AppFailure('dateImpossible', { date: '2026-02-30' }).message).toBe('dateImpossible');
  });
});

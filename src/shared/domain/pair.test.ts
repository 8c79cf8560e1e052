// What older pairs become when they are read.
import { expect, it } from 'vitest';
import { pairRecord } from './pair.ts';

it('a pair from before the safety net was asked reads as one of which nobody made sure', () => {
  const match = {
    reason: 'Kunnen goed samen.',
    sensitive: false,
    knowsCountry: true,
    sameCountry: false,
    groupsChecked: null,
    overrides: [],
    requestId: null,
    trialUntil: null,
  };
  const before = { code: '2026-004', form: 'newcomerBuddy', match };
  expect(pairRecord.migrations[2]?.(before)).toEqual({
    ...before,
    match: { ...match, safetyNet: null },
  });
});

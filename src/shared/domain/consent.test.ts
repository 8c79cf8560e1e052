import { describe, expect, it } from 'vitest';
import { consentAdvice, consentFits } from './consent.ts';
import { ageGroups } from './pupil.ts';
import type { Consent } from './referral.ts';

const givenBy = (who: 'pupil' | 'parents' | 'guardian'): Consent => ({
  type: 'consent',
  givenBy: who,
  givenOn: '2026-11-09',
});

describe('who is asked before a pupil is named outside the school', () => {
  it('is the parents until sixteen, with the pupil from twelve', () => {
    expect(consentAdvice('external', 'under12').askedOf).toEqual(['parents']);
    expect(consentAdvice('external', 'from12').askedOf).toEqual(['parents', 'pupil']);
  });

  it('is the pupil from sixteen; the parents hear of it until eighteen', () => {
    expect(consentAdvice('external', 'from16')).toEqual({ askedOf: ['pupil'], parentsHear: true });
    expect(consentAdvice('external', 'from18')).toEqual({ askedOf: ['pupil'], parentsHear: false });
  });

  it('is the widest circle when the age is not known', () => {
    expect(consentAdvice('external', null)).toEqual(consentAdvice('external', 'from12'));
  });

  it('is nobody inside the school, at any age', () => {
    for (const age of [...ageGroups, null]) {
      expect(consentAdvice('internal', age).askedOf).toEqual([]);
    }
  });
});

describe('recorded consent', () => {
  it('of a pupil alone does not fit under sixteen', () => {
    expect(consentFits(givenBy('pupil'), consentAdvice('external', 'from12'))).toBe(false);
    expect(consentFits(givenBy('pupil'), consentAdvice('external', null))).toBe(false);
    expect(consentFits(givenBy('pupil'), consentAdvice('external', 'from16'))).toBe(true);
  });

  it('of parents or a guardian fits under sixteen and not after', () => {
    for (const who of ['parents', 'guardian'] as const) {
      expect(consentFits(givenBy(who), consentAdvice('external', 'under12'))).toBe(true);
      expect(consentFits(givenBy(who), consentAdvice('external', 'from12'))).toBe(true);
      expect(consentFits(givenBy(who), consentAdvice('external', 'from16'))).toBe(false);
    }
  });

  it('is not weighed for a named exception, nor inside the school', () => {
    const exception: Consent = { type: 'exception', exception: 'acuteDanger', explanation: 'x' };
    expect(consentFits(exception, consentAdvice('external', 'under12'))).toBe(true);
    expect(consentFits(givenBy('pupil'), consentAdvice('internal', 'under12'))).toBe(true);
  });
});

// Who is asked before a pupil is named to someone outside the school, by age. Advice for the person
// who fills in the referral: it explains and warns; whether a referral may leave is in referral.ts.
import type { AgeGroup } from './pupil.ts';
import type { Consent } from './referral.ts';

export type ConsentAdvice = {
  /** Whose consent is asked; empty when telling the pupil is enough. */
  readonly askedOf: readonly ('pupil' | 'parents')[];
  /** The parents hear of it, unless the pupil expressly objects. */
  readonly parentsHear: boolean;
};

const outside: Readonly<Record<AgeGroup, ConsentAdvice>> = {
  under12: { askedOf: ['parents'], parentsHear: false },
  from12: { askedOf: ['parents', 'pupil'], parentsHear: false },
  from16: { askedOf: ['pupil'], parentsHear: true },
  from18: { askedOf: ['pupil'], parentsHear: false },
};

/** Without a known age the widest circle is asked. Inside the school the pupil is told, not asked. */
export function consentAdvice(
  destinationKind: 'internal' | 'external',
  age: AgeGroup | null,
): ConsentAdvice {
  if (destinationKind === 'internal') return { askedOf: [], parentsHear: false };
  return outside[age ?? 'from12'];
}

/**
 * Whether the recorded consent comes from someone who can give it at this age. A guardian stands in
 * for parents. Under sixteen the pupil's own agreement weighs, but is not enough.
 */
export function consentFits(consent: Consent, advice: ConsentAdvice): boolean {
  if (consent.type === 'exception' || advice.askedOf.length === 0) return true;
  if (advice.askedOf.includes('parents')) return consent.givenBy !== 'pupil';
  return consent.givenBy === 'pupil';
}

// A referral outside the school with consent, as a test starts from.
import type { ReferralFields } from '#shared/domain/referral.ts';

export const testReferral: ReferralFields = {
  destination: 'Jeugdarts',
  destinationKind: 'external',
  contact: '',
  urgency: 'week',
  reason: 'Slaapt slecht.',
  tried: '',
  pupilView: '',
  asked: 'Een gesprek.',
  pupilToldOn: null,
  consent: { type: 'consent', givenBy: 'parents', givenOn: '2026-11-20' },
};

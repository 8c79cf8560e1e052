// A referral outside the school with the consent of a pupil under sixteen and a parent, as a test starts from.
import type { Consent, ReferralFields } from '#shared/domain/referral.ts';

export const bothAgree: Consent = {
  type: 'consent',
  statements: [
    { by: 'pupil', name: '', on: '2026-11-20' },
    { by: 'representative', name: 'Ans de Groot', on: '2026-11-20' },
  ],
  paperAt: '',
};

export const testReferral: ReferralFields = {
  destinationId: '',
  destination: 'Jeugdarts',
  destinationKind: 'external',
  contact: '',
  urgency: 'week',
  reason: 'Slaapt slecht.',
  asked: 'Een gesprek.',
  ...{ age: '', since: '', ownWords: '', tried: '', pupilView: '', parentsView: '' },
  ...{ strengths: '', alreadyInvolved: '', safety: '', guardians: '', reach: '' },
  shares: ['name', 'className'],
  pupilToldOn: '2026-11-20',
  parentsToldOn: null,
  notToldBecause: '',
  consent: bothAgree,
  feedbackBy: null,
};

/** To somebody of the school itself: no consent and no signature. */
export const inSchool = {
  destinationId: 'careCoordinator',
  destination: 'Zorgcoördinator',
  destinationKind: 'internal',
} as const;

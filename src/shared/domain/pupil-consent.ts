// Consent of a pupil or of who decides for them, per purpose, dated, to be withdrawn at any time. Whose
// consent counts at which age is in this file's rules; consent for a referral is in referral.ts.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const consentPurposes = [
  'participation',
  'outsideSchool',
  'mentorKnows',
  'poster',
  'photo',
  'shareWithOtherSchool',
] as const;
export const consentPurposeSchema = z.enum(consentPurposes);
export type ConsentPurpose = z.infer<typeof consentPurposeSchema>;

export const consentGivers = ['pupil', 'parents', 'oneParent', 'guardian'] as const;
export type ConsentGiver = (typeof consentGivers)[number];

export const pupilConsentSchema = z.strictObject({
  pupilId: recordIdSchema,
  purpose: z.enum(consentPurposes),
  /** False: asked, and refused. */
  given: z.boolean(),
  givenBy: z.enum(consentGivers),
  on: dateSchema,
  how: z.enum(['paper', 'spoken']),
  /** Where the signed paper lies; '' when spoken. */
  paperAt: z.string().trim().max(120),
  /** What exactly, and for whom: the other school, which photo. */
  scope: z.string().trim().max(300),
  withdrawnOn: dateSchema.nullable(),
});
export type PupilConsentBody = z.infer<typeof pupilConsentSchema>;

export const pupilConsentRecord = defineRecord({
  kind: 'pupilConsent',
  version: 1,
  schema: pupilConsentSchema,
});

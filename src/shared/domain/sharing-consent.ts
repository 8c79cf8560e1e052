// The form on which a pupil, and who decides for them, says yes or no to one referral (form 5): to whom, for
// what, and which items by name. What those items say does not stand on it.
import * as z from 'zod';
import { recordIdSchema } from './id.ts';
import { ageGroups } from './pupil.ts';
import { referralFieldsSchema, shareItems } from './referral.ts';

export const sharingConsentAskSchema = z.strictObject({ referralId: recordIdSchema });

const { destination, contact, asked } = referralFieldsSchema.shape;

export const sharingConsentSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  code: z.string(),
  /** Whose yes it is: the form stays at school, so also when the name does not go along. */
  pupil: z.string(),
  age: z.enum(ageGroups).nullable(),
  ...{ destination, contact, asked },
  /** The ticked items that have a text, by name and in their fixed order. */
  items: z.array(z.enum(shareItems)),
  pupilSigns: z.boolean(),
  /** Who signs for the pupil: a line each; one without a name when that is not written down. */
  signFor: z.array(z.string()),
});
export type SharingConsent = z.infer<typeof sharingConsentSchema>;

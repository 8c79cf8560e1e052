// The form on which a pupil, and who decides for them, says yes or no to taking part, per purpose. Says
// what is kept, how long, and that a yes can be taken back.
import * as z from 'zod';
import { recordIdSchema } from './id.ts';
import { ageGroups } from './pupil.ts';
import { consentPurposes } from './pupil-consent.ts';
import { pairForms } from './support-form.ts';

export const consentFormAskSchema = z.strictObject({
  pupilId: recordIdSchema,
  form: z.enum(pairForms),
  role: z.enum(['supporter', 'supportee']),
  purposes: z.array(z.enum(consentPurposes)).min(1).max(consentPurposes.length),
});

export const consentFormSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  pupil: z.string(),
  className: z.string(),
  age: z.enum(ageGroups).nullable(),
  form: z.enum(pairForms),
  formName: z.string().nullable(),
  role: z.enum(['supporter', 'supportee']),
  purposes: z.array(z.enum(consentPurposes)),
  /** Who signs at this age: who decides, and the pupil from twelve. */
  pupilSigns: z.boolean(),
  parentsSign: z.boolean(),
});
export type ConsentForm = z.infer<typeof consentFormSchema>;

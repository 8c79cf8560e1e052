// The agreement of a pair on paper: who, until when, on what, the rules in one voice, and who signs. The
// one paper on which both names stand, because both sign it.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { goalCategories } from './goal.ts';
import { pairForms } from './support-form.ts';

export const supportAgreementSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  code: z.string(),
  form: z.enum(pairForms),
  formName: z.string().nullable(),
  schoolYear: z.string(),
  supporters: z.array(z.string()),
  supportees: z.array(z.string()),
  className: z.string().nullable(),
  startedOn: dateSchema,
  trialUntil: dateSchema.nullable(),
  meetEveryDays: z.int(),
  goal: z.strictObject({
    category: z.enum(goalCategories),
    question: z.string(),
    outside: z.string(),
  }),
  place: z.enum(['school', 'anywhere']),
  outsideAgreedOn: dateSchema.nullable(),
  secrecyToldOn: dateSchema.nullable(),
  mentorMayKnow: z.boolean(),
  coach: z.string(),
  backstop: z.string(),
  rules: z.array(z.string()),
  close: z.string(),
  /** Parents or guardian sign too: under sixteen, unknown age, or outside the school. */
  parentsSign: z.boolean(),
});
export type SupportAgreement = z.infer<typeof supportAgreementSchema>;

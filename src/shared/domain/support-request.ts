// A pupil who asks for support, or for whom it is asked: the question, and first of all whether it is not
// too heavy for a peer. In a dossier of its own.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { goalCategories } from './goal.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { pairForms } from './support-form.ts';

export const supportRequestStatuses = ['open', 'toCare', 'matched', 'withdrawn'] as const;

export const supportRequestSchema = z.strictObject({
  pupilId: recordIdSchema,
  form: z.enum(pairForms),
  askedOn: dateSchema,
  askedBy: z.enum(['pupil', 'mentor', 'parents', 'otherStaff']),
  /** The pupil wants this too: nothing happens without it. */
  pupilWants: z.boolean(),
  category: z.enum(goalCategories),
  question: z.string().trim().max(300),
  tooHeavyForPeer: z.boolean(),
  sensitive: z.boolean(),
  /** What the pupil would like: an older pupil, somebody from another class, free periods. */
  wishes: z.string().trim().max(300),
  /** Whether pupils of the same class may be proposed. */
  sameClassAllowed: z.boolean(),
  languages: z.array(z.string().trim().min(1).max(40)).max(6),
  status: z.enum(supportRequestStatuses),
  closedOn: dateSchema.nullable(),
});
export type SupportRequestBody = z.infer<typeof supportRequestSchema>;

export const supportRequestRecord = defineRecord({
  kind: 'supportRequest',
  version: 1,
  schema: supportRequestSchema,
});

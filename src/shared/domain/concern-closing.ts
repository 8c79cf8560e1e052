// The account with which a concern is closed: what was decided and done, as an approver reads and signs it. It
// lies in a dossier of its own, so that signing does not open the concern, and names by hash what it rests on.
import * as z from 'zod';
import { closingOutcomes } from './concern-step.ts';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { signedRevisionSchema } from './sign-off.ts';
import { urgencies } from './urgency.ts';

const text = z.string().trim().max(5000);

/** What a person fills in. */
export const closingFieldsSchema = z.strictObject({
  outcome: z.enum(closingOutcomes),
  /** What happened, in facts. */
  summary: text.min(1),
  /** What was done, and by whom. */
  done: text.min(1),
  /** How the pupil is now, and who keeps an eye on them. */
  pupilNow: text.min(1),
  /** How the peer is now. '' when no peer was involved. */
  peerNow: text,
});
export type ClosingFields = z.infer<typeof closingFieldsSchema>;

export const concernClosingBodySchema = closingFieldsSchema.extend({
  concernId: recordIdSchema,
  code: z.string(),
  category: z.string(),
  urgency: z.enum(urgencies),
  /** Whether it was serious at any moment, also when it is not any more. */
  serious: z.boolean(),
  heardAtMs: z.int(),
  /** Decisions in order, as they stand in the course. */
  decisions: z
    .array(z.strictObject({ on: dateSchema, decision: z.string(), reason: z.string() }))
    .max(50),
  parentsInformed: z.boolean().nullable(),
  parentsText: z.string(),
  /** Every referral with how it ended. */
  referrals: z
    .array(z.strictObject({ code: z.string(), destination: z.string(), status: z.string() }))
    .max(30),
  /** The rungs of the ladder that were reached late. */
  lateRungs: z.int().min(0),
  /** Exactly what this account rests on: the concern and its steps. A later change makes it out of date. */
  basis: z.array(signedRevisionSchema).min(1).max(300),
});
export type ConcernClosingBody = z.infer<typeof concernClosingBodySchema>;

export const concernClosingRecord = defineRecord({
  kind: 'concernClosing',
  version: 1,
  schema: concernClosingBodySchema,
});

// A disclosure: which items of a concern were shared with whom, when, how and on what ground. Laid down in the
// dossier of what was shared, and never changed.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

/** The items of a concern that can be shared apart from each other (requirement L2). */
export const disclosureItems = [
  'existence',
  'category',
  'ownWords',
  'facts',
  'interpretation',
  'people',
  'course',
  'agreements',
] as const;
export type DisclosureItem = (typeof disclosureItems)[number];

export const disclosureGrounds = [
  'consent',
  /** Inside the school, with who needs it for their work. */
  'needToKnow',
  'acuteDanger',
  'reportingCode',
  'statutoryDuty',
  'anonymous',
  'conflictOfDuties',
] as const;

export const disclosureFieldsSchema = z.strictObject({
  items: z.array(z.enum(disclosureItems)).min(1).max(disclosureItems.length),
  /** A member, or null for somebody without a login. */
  memberId: memberIdSchema.nullable(),
  name: z.string().trim().min(1).max(120),
  capacity: z.string().trim().max(120),
  on: dateSchema,
  how: z.enum(['spoken', 'phone', 'paper', 'letIn']),
  ground: z.enum(disclosureGrounds),
  purpose: z.string().trim().max(300),
});
export type DisclosureFields = z.infer<typeof disclosureFieldsSchema>;

export const disclosureBodySchema = disclosureFieldsSchema.extend({ concernId: recordIdSchema });
export type DisclosureBody = z.infer<typeof disclosureBodySchema>;

export const disclosureRecord = defineRecord({
  kind: 'disclosure',
  version: 1,
  keeps: 1,
  schema: disclosureBodySchema,
});

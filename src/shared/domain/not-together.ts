// Two pupils who must not be matched. The tick and its kind are enough: the story stays where it belongs.
import * as z from 'zod';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const notTogetherSchema = z.strictObject({
  pupilIds: z.tuple([recordIdSchema, recordIdSchema]),
  kind: z.enum(['notTogether', 'family']),
  /** False once somebody decided that it no longer holds. */
  holds: z.boolean(),
});
export type NotTogetherBody = z.infer<typeof notTogetherSchema>;

export const notTogetherRecord = defineRecord({
  kind: 'notTogether',
  version: 1,
  schema: notTogetherSchema,
});

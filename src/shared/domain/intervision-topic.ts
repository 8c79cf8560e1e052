// Something peers want to bring into a session, as an adult wrote it down for them. In the group's dossier.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const intervisionTopicSchema = z.strictObject({
  groupId: recordIdSchema,
  text: z.string().trim().min(1).max(500),
  /** The peer who brought it in; null when they rather not say, or it came from an adult. */
  broughtBy: recordIdSchema.nullable(),
  on: dateSchema,
  state: z.enum(['open', 'discussed', 'withdrawn']),
  /** The session in which it was discussed. */
  sessionId: recordIdSchema.nullable(),
});
export type IntervisionTopicBody = z.infer<typeof intervisionTopicSchema>;

export const intervisionTopicRecord = defineRecord({
  kind: 'intervisionTopic',
  version: 1,
  schema: intervisionTopicSchema,
});

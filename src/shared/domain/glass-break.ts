// The record of a broken glass: who opened a dossier that was not granted to them, and why. It lies in that
// dossier, so that those whose it is see it.
import * as z from 'zod';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const glassBreakSchema = z.strictObject({
  memberId: memberIdSchema,
  reason: z.string().trim().min(10).max(500),
});

export const glassBreakRecord = defineRecord({
  kind: 'glassBreak',
  version: 1,
  keeps: 1,
  schema: glassBreakSchema,
});

/** That somebody whose dossier it is has read of a broken glass. */
export const glassSeenRecord = defineRecord({
  kind: 'glassSeen',
  version: 1,
  keeps: 1,
  schema: z.strictObject({ glassBreakId: recordIdSchema }),
});

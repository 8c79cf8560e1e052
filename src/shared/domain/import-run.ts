// One run of a class-list import: when, from which layout, with what result. No pupil in it.
import * as z from 'zod';
import { defineRecord } from './record.ts';

export const importRunBodySchema = z.strictObject({
  /** Recognises the same columns next time; see layoutKey in class-list.ts. */
  layout: z.string(),
  /** Column index → field name, as the person confirmed it. */
  mapping: z.record(z.string(), z.string()),
  schoolYear: z.string(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  missing: z.int(),
  refused: z.int(),
});
export type ImportRunBody = z.infer<typeof importRunBodySchema>;

export const importRecord = defineRecord({
  kind: 'importRun',
  version: 1,
  keeps: 1,
  schema: importRunBodySchema,
});

// One run of a class-list import, and its taking back: when, from which layout, with what result. No
// pupil in it.
import * as z from 'zod';
import { recordIdSchema } from './id.ts';
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

/** Grows with every batch: what it says is what is on disk. */
export const importRecord = defineRecord({
  kind: 'importRun',
  version: 1,
  // Grows with each batch of 250 rows, of at most 50,000; always by who runs it.
  keeps: 400,
  schema: importRunBodySchema,
});

export const importUndoSchema = z.strictObject({
  runId: recordIdSchema,
  /** Pupils who came with the import and went again. */
  takenBack: z.int(),
  /** Pupils who got back what they said before. */
  restored: z.int(),
  /** Pupils left alone: changed since, or in use. */
  kept: z.int(),
});

export const importUndoRecord = defineRecord({
  kind: 'importUndo',
  version: 1,
  keeps: 1,
  schema: importUndoSchema,
});

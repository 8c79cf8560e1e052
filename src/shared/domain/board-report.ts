// A complaint about a member of staff goes straight to the board (practice.md §2.2): outside the ordinary
// course, with as little in the app as can be. No story and no name of who it is about is kept; its dossier is
// open to who reports and to whom the board points out, and to nobody else.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const boardReportKinds = ['possibleSexualOffence', 'otherConduct'] as const;

export const boardReportFieldsSchema = z.strictObject({
  kind: z.enum(boardReportKinds),
  /** When the reporter came to know of it. Milliseconds since 1970, UTC. */
  knownAtMs: z.int(),
  /** When and whom of the board was told; null while that still has to happen. */
  toldBoardAtMs: z.int().nullable(),
  toldWhom: z.string().trim().max(120),
  /** Whether the pupil is safe now, and through what; no story. */
  safetyNow: z.string().trim().max(500),
});
export type BoardReportFields = z.infer<typeof boardReportFieldsSchema>;

export const boardReportSchema = boardReportFieldsSchema.extend({
  reporterId: memberIdSchema,
  /** Whom the board points out to follow it in the app; null for nobody. */
  designatedId: memberIdSchema.nullable(),
  /** Members it is about or who are close to it: they are never let in. */
  implicatedIds: z.array(memberIdSchema).max(20),
});
export type BoardReportBody = z.infer<typeof boardReportSchema>;

export const boardReportRecord = defineRecord({
  kind: 'boardReport',
  version: 1,
  schema: boardReportSchema,
});

/** What happened next: laid down once, dates and names of offices only. */
export const boardReportStepSchema = z.strictObject({
  boardReportId: recordIdSchema,
  on: dateSchema,
  event: z.enum(['inspectorConsulted', 'filed', 'parentsTold', 'boardAnswered', 'closed']),
  text: z.string().trim().max(300),
});
export type BoardReportStepBody = z.infer<typeof boardReportStepSchema>;

export const boardReportStepRecord = defineRecord({
  kind: 'boardReportStep',
  version: 1,
  keeps: 1,
  schema: boardReportStepSchema,
});

// A complaint about a member of staff goes straight to the board (practice.md §2.2): outside the ordinary
// course, with as little in the app as can be. No story and no name of who it is about is kept, not even as
// an id; its dossier is open to who reports and to whom the board points out, and to nobody else.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema, type MemberId } from './id.ts';
import { defineRecord } from './record.ts';

export const boardReportKinds = ['possibleSexualOffence', 'byPeer', 'otherConduct'] as const;

export const boardReportFieldsSchema = z.strictObject({
  kind: z.enum(boardReportKinds),
  /** When the reporter came to know of it. Milliseconds since 1970, UTC. */
  knownAtMs: z.int(),
  /** When and whom of the board was told; null while that still has to happen. */
  toldBoardAtMs: z.int().nullable(),
  toldWhom: z.string().trim().max(120),
  /** Whether the pupil is safe now, and through what; no story. */
  safeNow: z.enum(['yes', 'no', 'unknown']),
  safetyNow: z.string().trim().max(300),
});
export type BoardReportFields = z.infer<typeof boardReportFieldsSchema>;

export const boardReportSchema = boardReportFieldsSchema.extend({
  reporterId: memberIdSchema,
  /** Whom the board points out to follow it in the app; null for nobody. */
  designatedId: memberIdSchema.nullable(),
});
export type BoardReportBody = z.infer<typeof boardReportSchema>;

export const boardReportRecord = defineRecord({
  kind: 'boardReport',
  version: 1,
  schema: boardReportSchema,
});

export const boardReportEvents = [
  'inspectorConsulted',
  'filed',
  'parentsTold',
  'boardAnswered',
  'closed',
] as const;

/** What happened next: laid down once, dates and names of offices only. */
export const boardReportStepSchema = z.strictObject({
  boardReportId: recordIdSchema,
  on: dateSchema,
  event: z.enum(boardReportEvents),
  text: z.string().trim().max(200),
});

export const boardReportStepRecord = defineRecord({
  kind: 'boardReportStep',
  version: 1,
  keeps: 1,
  schema: boardReportStepSchema,
});

/** Whether the board still has to be told: that cannot wait. */
export function isUntold(report: Pick<BoardReportFields, 'toldBoardAtMs'>): boolean {
  return report.toldBoardAtMs === null;
}

/** Which of the fields cannot be right, or null: known and told in the past, in that order, told to whom. */
export function boardReportFault(
  { knownAtMs, toldBoardAtMs, toldWhom }: BoardReportFields,
  nowMs: number,
): { readonly field: 'knownAtMs' | 'toldBoardAtMs' | 'toldWhom' } | null {
  if (knownAtMs > nowMs) return { field: 'knownAtMs' };
  if (toldBoardAtMs === null) return toldWhom === '' ? null : { field: 'toldBoardAtMs' };
  if (toldBoardAtMs > nowMs || toldBoardAtMs < knownAtMs) return { field: 'toldBoardAtMs' };
  return toldWhom === '' ? { field: 'toldWhom' } : null;
}

/**
 * Whether somebody can be pointed out: not who reports, and nobody whom it is about or who is close to it.
 * Those are asked at this moment only; they are not kept, so that nothing in the vault names them.
 */
export function mayBeDesignated(
  id: MemberId,
  reporterId: MemberId,
  implicatedIds: readonly MemberId[],
): boolean {
  return id !== reporterId && !implicatedIds.includes(id);
}

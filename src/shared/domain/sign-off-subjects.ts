// What can be signed besides a referral and a closing: a paper before it is printed, and an erasure. Each lies
// in a dossier of its own, so that the approver reads exactly that and nothing else.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { mentorSheetContentSchema } from './mentor-sheet.ts';
import type { Permission } from './permission.ts';
import { defineRecord } from './record.ts';

/** The kinds of record an approver can be asked to sign. */
export const signableKinds = ['referral', 'concernClosing', 'paperApproval', 'erasure'] as const;
export type SignableKind = (typeof signableKinds)[number];

export function isSignable(kind: string): kind is SignableKind {
  return signableKinds.some((one) => one === kind);
}

/** What whoever asks must be allowed to do: nobody has something signed that they could not do themselves. */
export const askPermissions = {
  referral: 'writeReferrals',
  concernClosing: 'decideConcerns',
  paperApproval: 'printPapers',
  erasure: 'manageProgramme',
} as const satisfies Readonly<Record<SignableKind, Permission>>;

/** A mentor sheet as it would be printed; only a print with exactly this content may leave. */
export const paperApprovalSchema = z.strictObject({
  paper: z.literal('mentorSheet'),
  content: mentorSheetContentSchema,
});

export const paperApprovalRecord = defineRecord({
  kind: 'paperApproval',
  version: 1,
  schema: paperApprovalSchema,
});

/** What would be cleared, without saying of whom more than has to be known to decide. */
export const erasureSchema = z.strictObject({
  what: z.literal('application'),
  subjectId: recordIdSchema,
  /** The revision that would be cleared. */
  revision: z.int().positive(),
  /** What the approver knows it by: the day it came in and how it ended, never a name. */
  receivedOn: dateSchema,
  ended: z.enum(['refused', 'withdrawn']),
  /** Until when it was kept. */
  destroyBy: dateSchema,
  /** Why it goes now. */
  reason: z.string().trim().min(1).max(500),
});
export type ErasureBody = z.infer<typeof erasureSchema>;

export const erasureRecord = defineRecord({ kind: 'erasure', version: 1, schema: erasureSchema });

// The mentor's sheet: what the mentor of a class may know, and nothing else. Built from ticked
// fields only; it has no way to reach a note, a concern or a referral.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { goalCategories } from './goal.ts';
import type { IntervisionOutcomeBody } from './intervision-outcome.ts';
import { pairStatuses, type PairBody } from './pair.ts';
import { pairForms } from './support-form.ts';

/** What the maker ticked for one pair. Nothing is ticked by itself. */
export const mentorSheetTickSchema = z.strictObject({
  pairId: recordIdSchema,
  status: z.boolean(),
  contacts: z.boolean(),
  goal: z.boolean(),
});
export type MentorSheetTick = z.infer<typeof mentorSheetTickSchema>;

const lineSchema = z.string().trim().min(1).max(200);

export const mentorSheetRequestSchema = z.strictObject({
  className: z.string().trim().min(1).max(20),
  mentorName: z.string().trim().max(120),
  from: dateSchema,
  to: dateSchema,
  ticks: z.array(mentorSheetTickSchema).max(100),
  /** Points for this mentor that came of sessions, as ticked; on the sheet they are lines like the other requests. */
  points: z.array(recordIdSchema).max(20).optional(),
  requests: z.array(lineSchema).max(8),
  next: z.array(z.strictObject({ on: dateSchema, text: lineSchema })).max(8),
  replyBefore: dateSchema.nullable(),
});
export type MentorSheetRequest = z.infer<typeof mentorSheetRequestSchema>;

export const mentorSheetRowSchema = z.strictObject({
  who: z.string(),
  form: z.enum(pairForms),
  status: z.enum(pairStatuses).nullable(),
  contacts: z.int().nullable(),
  goal: z.enum(goalCategories).nullable(),
});
export type MentorSheetRow = z.infer<typeof mentorSheetRowSchema>;

/** The content of a sheet, as it is hashed for the code and as it is printed. */
export const mentorSheetContentSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  className: z.string(),
  mentorName: z.string(),
  from: dateSchema,
  to: dateSchema,
  rows: z.array(mentorSheetRowSchema),
  requests: z.array(z.string()),
  next: z.array(z.strictObject({ on: dateSchema, text: z.string() })),
  replyBefore: dateSchema.nullable(),
});
export type MentorSheetContent = z.infer<typeof mentorSheetContentSchema>;

/** Whether what came of a session may stand on the sheet of this class: a point that is for its mentor. */
export function isPointFor(
  className: string,
  outcome: Pick<IntervisionOutcomeBody, 'kind' | 'className' | 'dropped'>,
): boolean {
  return outcome.kind === 'mentorPoint' && outcome.className === className && !outcome.dropped;
}

export type MentorSheetSource = {
  readonly id: string;
  readonly pair: Pick<PairBody, 'form' | 'status' | 'goal' | 'agreement'>;
  /** Initials of the supportee(s), or the class for a leader duo. */
  readonly who: string;
  /** Contacts held in the period. */
  readonly contacts: number;
};

/** Whether a pair may stand on a mentor's sheet at all: a duo always, a buddy only if the pupil agreed. */
export function mayStandOnSheet(pair: Pick<PairBody, 'form' | 'agreement'>): boolean {
  return pair.form === 'peerLeader' || pair.agreement.mentorMayKnow;
}

/** The ticked fields of the pairs that may stand on the sheet; pairs without a tick are left out. */
export function mentorSheetRows(
  sources: readonly MentorSheetSource[],
  ticks: readonly MentorSheetTick[],
): readonly MentorSheetRow[] {
  return sources.flatMap(({ id, pair, who, contacts }) => {
    const tick = ticks.find(({ pairId }) => pairId === id);
    if (!tick || !mayStandOnSheet(pair)) return [];
    // A duo is there for a whole class: what it does is not counted in contacts.
    const counts = tick.contacts && pair.form !== 'peerLeader';
    if (!tick.status && !counts && !tick.goal) return [];
    return [
      {
        who,
        form: pair.form,
        status: tick.status ? pair.status : null,
        contacts: counts ? contacts : null,
        goal: tick.goal ? pair.goal.category : null,
      },
    ];
  });
}

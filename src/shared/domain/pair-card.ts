// What the programme team may know of every pair, also of pairs whose dossier is closed to them: who
// supports, how many are supported, who coaches, how long ago the last contact was. Never who is supported.
import * as z from 'zod';
import { dateSchema, daysBetween } from './date.ts';
import { memberIdSchema, recordIdSchema, type RecordId } from './id.ts';
import { pairStatuses, quietness, type PairBody, type PairHealth } from './pair.ts';
import { defineRecord } from './record.ts';
import { pairForms } from './support-form.ts';

export const pairCardSchema = z.strictObject({
  pairId: recordIdSchema,
  code: z.string().max(20),
  form: z.enum(pairForms),
  schoolYear: z.string().max(9),
  coachId: memberIdSchema,
  backstopId: memberIdSchema,
  supporterIds: z.array(recordIdSchema).max(4),
  supporteeCount: z.int().min(0).max(4),
  className: z.string().max(20).nullable(),
  status: z.enum(pairStatuses),
  /** Whether both agreed, the secrecy talk was held, and a second person agreed to a sensitive match. */
  mayMeet: z.boolean(),
  startedOn: dateSchema,
  endedOn: dateSchema.nullable(),
  meetEveryDays: z.int().min(1).max(120),
  lastContactOn: dateSchema.nullable(),
  supporterChanges: z.int().min(0),
});
export type PairCard = z.infer<typeof pairCardSchema>;

export const pairCardRecord = defineRecord({
  kind: 'pairCard',
  version: 1,
  schema: pairCardSchema,
});

/** The card of a pair as it stands. */
export function pairCardOf(
  pairId: RecordId,
  pair: PairBody,
  state: { readonly mayMeet: boolean; readonly lastContactOn: string | null },
): PairCard {
  return {
    pairId,
    code: pair.code,
    form: pair.form,
    schoolYear: pair.schoolYear,
    coachId: pair.coachId,
    backstopId: pair.backstopId,
    supporterIds: pair.supporterIds,
    supporteeCount: pair.supporteeIds.length,
    className: pair.className,
    status: pair.status,
    mayMeet: state.mayMeet,
    startedOn: pair.startedOn,
    endedOn: pair.endedOn,
    meetEveryDays: pair.meetEveryDays,
    lastContactOn: state.lastContactOn,
    supporterChanges: pair.changes.length,
  };
}

/** How a pair is doing by its card: the same as `pairHealth`, for who may not read the pair itself. */
export function cardHealth(card: PairCard, today: string): PairHealth {
  if (card.status === 'ended' || card.status === 'paused') return card.status;
  if (card.lastContactOn === null && !card.mayMeet) return 'notStarted';
  return quietness(daysBetween(card.lastContactOn ?? card.startedOn, today), card);
}

// What happens to a pair on its way: pauses, changes of supporters, and its ending with both voices.
import * as z from 'zod';
import { dateSchema, daysBetween } from './date.ts';
import { recordIdSchema, type RecordId } from './id.ts';

export const pauseReasons = ['safety', 'load', 'absence', 'exams', 'ownWish', 'practical'] as const;
export const pauseSchema = z.strictObject({
  from: dateSchema,
  /** Null while it lasts. */
  until: dateSchema.nullable(),
  reason: z.enum(pauseReasons),
  note: z.string().trim().max(300),
});
export type Pause = z.infer<typeof pauseSchema>;

/** A change of supporters: who went, who came, why. */
export const peopleChangeSchema = z.strictObject({
  on: dateSchema,
  left: z.array(recordIdSchema).max(4),
  joined: z.array(recordIdSchema).max(4),
  reason: z.string().trim().min(1).max(300),
  /** The revision of the pair that this change made; a second person's word of before it is of others. */
  revision: z.int().positive().default(1),
});
export type PeopleChange = z.infer<typeof peopleChangeSchema>;

export const endReasons = [
  'goalReached',
  'supporteeWish',
  'supporterWish',
  'noReasonGiven',
  'leftSchool',
  'tooHeavy',
  'noContact',
  'endOfYear',
  'other',
] as const;
export const closingSteps = [
  'closingTalk',
  'lookedBack',
  'supporteeKnowsWhere',
  'mentorInformed',
  'papersDestroyed',
] as const;
export const endingSchema = z.strictObject({
  on: dateSchema,
  reason: z.enum(endReasons),
  note: z.string().trim().max(300),
  /** What each of both says about it; empty when they did not want to say. */
  supporterVoice: z.string().trim().max(1000),
  supporteeVoice: z.string().trim().max(1000),
  done: z.array(z.enum(closingSteps)).max(closingSteps.length),
});
export type Ending = z.infer<typeof endingSchema>;

/** Who supported on this day: later changes taken back. On the day of a change the new ones do. */
export function supportersOn(
  pair: { readonly supporterIds: readonly RecordId[]; readonly changes: readonly PeopleChange[] },
  day: string,
): readonly RecordId[] {
  const later = pair.changes
    .filter(({ on }) => on > day)
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  return later.reduce<readonly RecordId[]>(
    (ids, { left, joined }) => [...ids.filter((id) => !joined.includes(id)), ...left],
    pair.supporterIds,
  );
}

/** Whole days within [from, to) that lay in a pause. */
export function pausedDays(pauses: readonly Pause[], from: string, to: string): number {
  return pauses.reduce((sum, pause) => {
    const start = pause.from > from ? pause.from : from;
    const end = pause.until === null || pause.until > to ? to : pause.until;
    return sum + Math.max(0, daysBetween(start, end));
  }, 0);
}

/** Everybody who supports or supported in this pair. */
export function peersEver(pair: {
  readonly supporterIds: readonly RecordId[];
  readonly changes: readonly PeopleChange[];
}): readonly RecordId[] {
  return [...new Set([...pair.supporterIds, ...pair.changes.flatMap(({ left }) => left)])];
}

// What comes of a session: an agreement, a task, a point for a mentor, a concern, something to find out first.
// In the session's dossier; the next session looks back on it.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { foldText } from './fold-text.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { caseLetterSchema } from './intervision-notes.ts';
import { settles, type LookBackVerdict } from './intervision-look-back.ts';
import { defineRecord } from './record.ts';

export const outcomeKinds = ['agreement', 'task', 'mentorPoint', 'concern', 'findOut'] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const intervisionOutcomeSchema = z.strictObject({
  sessionId: recordIdSchema,
  kind: z.enum(outcomeKinds),
  /** In words that betray nobody; it may reach a mentor only when someone ticks it there. */
  text: z.string().trim().min(1).max(500),
  letter: caseLetterSchema.nullable(),
  /** The line it was made of; null when it was not. */
  lineId: z.uuid().nullable(),
  /** The colleague who does it; null for an agreement among the peers. */
  ownerId: memberIdSchema.nullable(),
  dueOn: dateSchema.nullable(),
  /** The class whose mentor a point is for; null when it is not for a mentor or not chosen yet. */
  className: z.string().trim().max(20).nullable(),
  taskId: recordIdSchema.nullable(),
  concernId: recordIdSchema.nullable(),
  /** The day it was put as a task on the pair behind its letter; which pair that is stands nowhere here. */
  onPair: dateSchema.nullable(),
  /** Taken away again: made by mistake. */
  dropped: z.boolean(),
});
export type IntervisionOutcomeBody = z.infer<typeof intervisionOutcomeSchema>;

/** What a person fills in. */
export const outcomeFieldsSchema = intervisionOutcomeSchema.pick({
  kind: true,
  text: true,
  letter: true,
  lineId: true,
  ownerId: true,
  dueOn: true,
  className: true,
});
export type OutcomeFields = z.infer<typeof outcomeFieldsSchema>;

const wordsOf = (text: string): string => (foldText(text).match(/[\p{L}\d]+/gu) ?? []).join(' ');

/**
 * Whether the words of a pair's task are those of the outcome it comes from, however set out, or one has the whole of
 * the other in it: who reads both would know by them which pair a letter stands for.
 */
export function saysTheSame(task: string, outcome: string): boolean {
  const [one, other] = [wordsOf(task), wordsOf(outcome)];
  return one.includes(other) || (one.includes(' ') && other.includes(one));
}

/** Kinds that somebody does before a day, so that they make a task. */
export function makesTask(kind: OutcomeKind): boolean {
  return kind === 'task' || kind === 'findOut';
}

export const intervisionOutcomeRecord = defineRecord({
  kind: 'intervisionOutcome',
  version: 2,
  schema: intervisionOutcomeSchema,
  // What a later session found of it stood here, where a guest of this session read it: such a point is open again.
  migrations: {
    1: (body) => {
      const { lookBack: _, ...rest } = z.record(z.string(), z.unknown()).parse(body);
      return rest;
    },
  },
});

/** Too heavy for the group, and nobody made a concern of it yet. */
export function awaitsConcern({
  kind,
  concernId,
  dropped,
}: Pick<IntervisionOutcomeBody, 'kind' | 'concernId' | 'dropped'>): boolean {
  return kind === 'concern' && concernId === null && !dropped;
}

/**
 * Still to be looked back on: nothing was said of it (`verdict` is what was), or it was not done yet. A concern is followed in its own file
 * and not by the group: it is open only until it was laid down there.
 */
export function isOpenPoint(
  { kind, concernId, dropped }: Pick<IntervisionOutcomeBody, 'kind' | 'concernId' | 'dropped'>,
  verdict: LookBackVerdict | null | undefined,
): boolean {
  if (dropped) return false;
  if (kind === 'concern') return concernId === null;
  return !settles(verdict);
}

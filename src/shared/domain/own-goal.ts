// What a supporter wants to learn from supporting, and how they look back on it.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { leaderSteps } from './leader-step.ts';
import { defineRecord } from './record.ts';

export const goalReviewSchema = z.strictObject({
  on: dateSchema,
  /** 1 not yet to 5 reached. */
  score: z.int().min(1).max(5),
  text: z.string().trim().max(500),
});

export const ownGoalSchema = z.strictObject({
  pupilId: recordIdSchema,
  goal: z.string().trim().min(1).max(300),
  setOn: dateSchema,
  reviews: z.array(goalReviewSchema).max(20),
  /** The step of a peer leader that it belongs to; null for a goal of one's own. */
  step: z.enum(leaderSteps).nullable(),
  /** The day it was ticked off together. */
  reachedOn: dateSchema.nullable(),
});
export type OwnGoalBody = z.infer<typeof ownGoalSchema>;

/** What is filled in when a goal is set or changed. */
export const ownGoalFieldsSchema = ownGoalSchema
  .pick({ goal: true, setOn: true })
  .extend({ step: z.enum(leaderSteps).nullable().default(null) });

export const ownGoalRecord = defineRecord({
  kind: 'ownGoal',
  version: 2,
  schema: ownGoalSchema,
  migrations: {
    1: (body) => ({
      ...z.record(z.string(), z.unknown()).parse(body),
      step: null,
      reachedOn: null,
    }),
  },
});

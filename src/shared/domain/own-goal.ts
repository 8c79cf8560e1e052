// What a supporter wants to learn from supporting, and how they look back on it.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
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
});
export type OwnGoalBody = z.infer<typeof ownGoalSchema>;

export const ownGoalRecord = defineRecord({ kind: 'ownGoal', version: 1, schema: ownGoalSchema });

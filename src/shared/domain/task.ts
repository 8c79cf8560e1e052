// Something to be done by a named person before a day, free or following from a rule. A task lies where
// what it is about lies: in a pair's dossier, with the programme, or with its owner alone.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

/** Rules that make tasks; null for a free one. */
export const taskRules = [
  'checkIn',
  'trialReview',
  'afterPause',
  'heavyRequest',
  'destroyRefused',
  'consentWithdrawn',
  'publicity',
  'actionPlan',
  'leaver',
  'handover',
  'rollover',
  'stuck',
] as const;
export const taskRuleSchema = z.enum(taskRules);
export type TaskRule = z.infer<typeof taskRuleSchema>;

export const taskSchema = z
  .strictObject({
    /** The owner's words; '' for a task by a rule, which screens put into words themselves. */
    title: z.string().trim().max(200),
    ownerId: memberIdSchema,
    dueOn: dateSchema,
    /** What it came from or is about: a note, a pair, a request. */
    sourceId: recordIdSchema.nullable(),
    /** The pair whose dossier it lies in; null otherwise. */
    pairId: recordIdSchema.nullable(),
    visibility: z.enum(['private', 'team']),
    rule: taskRuleSchema.nullable(),
    /** The how-manieth of a repeating one, from 1. */
    round: z.int().positive(),
    /** Who does it while the owner is away. */
    standInId: memberIdSchema.nullable(),
    doneOn: dateSchema.nullable(),
    outcome: z.string().trim().max(300),
  })
  .refine(({ title, rule }) => title !== '' || rule !== null, { path: ['title'] });
export type TaskBody = z.infer<typeof taskSchema>;

export const taskRecord = defineRecord({ kind: 'task', version: 1, schema: taskSchema });

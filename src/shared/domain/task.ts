// Something to be done by a named person before a day, free or following from a rule. A task lies where
// what it is about lies: in a pair's dossier, with the programme, or with its owner alone.
import * as z from 'zod';
import { dateSchema, daysBetween } from './date.ts';
import { memberIdSchema, recordIdSchema, type MemberId, type RecordId } from './id.ts';
import type { PairStatus } from './pair.ts';
import { mayDo } from './permission.ts';
import { defineRecord } from './record.ts';
import type { Role } from './role.ts';

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
  'yearlyEvaluation',
  'leaver',
  'handover',
  'rollover',
  'stuck',
  'tooHeavy',
  'safetyPause',
  // of a concern or a referral; they lie in its dossier
  'afterCare',
  'concernFollowUp',
  'concernDecide',
  'referralAnswer',
  'referralFollowUp',
  'signAfterwards',
  'reportingCodeStep',
  'reportingCodeFeedback',
  'reportingCodeTerm',
  // of an intervision; they lie in its session's dossier
  'intervision',
  'consult',
  'destroyPaper',
] as const;
/** Done once the step that they ask for is laid down, and in no other way. */
export const rulesByStep: readonly TaskRule[] = [
  'concernDecide',
  'referralAnswer',
  'signAfterwards',
  'reportingCodeStep',
  'reportingCodeFeedback',
  'reportingCodeTerm',
  'yearlyEvaluation',
];
/** Of something serious: they do not disappear without a reason. */
const musts: readonly TaskRule[] = ['afterCare', 'concernFollowUp', 'referralFollowUp'];

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
    /** Closed without having been done: made by mistake, or no longer asked for. Such a one has a `doneOn`. */
    withdrawn: z.boolean(),
    outcome: z.string().trim().max(300),
  })
  .refine(({ title, rule }) => title !== '' || rule !== null, { path: ['title'] });
export type TaskBody = z.infer<typeof taskSchema>;

export const taskRecord = defineRecord({ kind: 'task', version: 1, schema: taskSchema });

/** What a new task is about; it is laid where that lies, or with its owner alone. */
export const taskAboutSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('nothing') }),
  z.strictObject({ type: z.literal('pair'), id: recordIdSchema }),
  z.strictObject({ type: z.literal('pupil'), id: recordIdSchema }),
  z.strictObject({ type: z.literal('note'), id: recordIdSchema }),
]);
export type TaskAbout = z.infer<typeof taskAboutSchema>;

export type TaskFault = 'taskDone' | 'taskPrivate';

/** Why a task cannot be changed like this, or null: a private one stays with its owner. */
export function taskFault(
  task: Pick<TaskBody, 'doneOn' | 'visibility' | 'ownerId'>,
  change: {
    readonly ownerId?: MemberId | undefined;
    readonly standInId?: MemberId | null | undefined;
  },
): TaskFault | null {
  if (task.doneOn !== null) return 'taskDone';
  if (task.visibility === 'team') return null;
  const others = [change.ownerId, change.standInId].some(
    (id) => id !== undefined && id !== null && id !== task.ownerId,
  );
  return others ? 'taskPrivate' : null;
}

/** Whether it can be dropped at all: a free one, and one of something serious when its reason is written. */
export function mayBeDropped({ rule }: Pick<TaskBody, 'rule'>): boolean {
  return rule === null || musts.includes(rule);
}

/** Why this member cannot finish or drop it like this, or null. */
export function finishFault(
  { rule, ownerId, standInId }: Pick<TaskBody, 'rule' | 'ownerId' | 'standInId'>,
  how: { readonly withdrawn: boolean; readonly outcome: string },
  me: { readonly id: MemberId; readonly roles: readonly Role[] },
): 'taskByStep' | 'mustReasonMissing' | 'mustOfOther' | null {
  if (rule !== null && rulesByStep.includes(rule)) return 'taskByStep';
  if (!how.withdrawn || rule === null || !musts.includes(rule)) return null;
  if (how.outcome.trim() === '') return 'mustReasonMissing';
  const own = isFor({ ownerId, standInId }, me.id);
  return own || mayDo(me.roles, 'decideConcerns') ? null : 'mustOfOther';
}

/** A check-in rests while its pair does not run: nobody has to do anything then. */
export function isResting(
  task: Pick<TaskBody, 'rule' | 'pairId'>,
  statusOf: (pairId: RecordId) => PairStatus | undefined,
): boolean {
  if (task.rule !== 'checkIn' || task.pairId === null) return false;
  const status = statusOf(task.pairId);
  return status !== undefined && status !== 'active';
}

/** Days past its day; negative while that is still to come. */
export function daysLate(task: Pick<TaskBody, 'dueOn'>, today: string): number {
  return daysBetween(task.dueOn, today);
}

/** Whether the member has to do it: as owner, or as who stands in. */
export function isFor(task: Pick<TaskBody, 'ownerId' | 'standInId'>, member: MemberId): boolean {
  return task.ownerId === member || task.standInId === member;
}

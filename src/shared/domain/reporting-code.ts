// The reporting code (meldcode huiselijk geweld en kindermishandeling): five steps with who, when, facts and
// outcome, and the weighing of steps 4 and 5. Its dossier is open to care coordinators and safeguarding
// officers only; nothing of it stands in an ordinary paper.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const reportingCodeSchema = z.strictObject({
  /** 'M2026-001'. */
  code: z.string(),
  /** The concern it grew from. */
  concernId: recordIdSchema,
  pupilId: recordIdSchema.nullable(),
  pupilName: z.string().trim().min(1).max(120),
  className: z.string().trim().max(20),
  openedOn: dateSchema,
  /** What first gave cause. */
  cause: z.string().trim().min(1).max(3000),
});
export type ReportingCodeBody = z.infer<typeof reportingCodeSchema>;

export const reportingCodeRecord = defineRecord({
  kind: 'reportingCode',
  version: 1,
  schema: reportingCodeSchema,
});

/** 1 signs, 2 consultation, 3 talk, 4 weighing, 5 decision. */
export const codeSteps = ['signs', 'consultation', 'talk', 'weighing', 'decision'] as const;
export type CodeStep = (typeof codeSteps)[number];

/** The five weighings of steps 4 and 5 (afwegingskader), in their order. */
export const weighings = ['suspicion', 'safety', 'ownHelp', 'acceptance', 'result'] as const;
export type Weighing = (typeof weighings)[number];

const answerSchema = z.strictObject({
  answer: z.enum(['yes', 'no', 'doubt']),
  motivation: z.string().trim().min(1).max(2000),
});

const said = z.string().trim().min(1).max(5000);
const text = z.string().trim().max(5000);

export const codeEntrySchema = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('signs'),
    facts: said,
    /** What others say, with who says it. */
    heard: text,
    hypothesis: text,
  }),
  z.strictObject({
    step: z.literal('consultation'),
    with: z.string().trim().min(1).max(120),
    /** Advice of Veilig Thuis is always asked without a name. */
    anonymous: z.boolean(),
    advice: said,
  }),
  z.strictObject({
    step: z.literal('talk'),
    withPupil: z.boolean(),
    withParents: z.boolean(),
    /** Why not, for whoever was not spoken with. */
    notBecause: text,
    outcome: said,
  }),
  z.strictObject({
    step: z.literal('weighing'),
    answers: z.record(z.enum(weighings), answerSchema),
  }),
  z.strictObject({
    step: z.literal('decision'),
    report: z.enum(['reported', 'notReported', 'notConfirmed']),
    /** The day it was reported to Veilig Thuis, and their number for it. */
    reportedOn: dateSchema.nullable(),
    reportNumber: z.string().trim().max(60),
    /** Which help instead, by whom, until when it must have worked. */
    help: text,
    manager: z.string().trim().max(120),
    termOn: dateSchema.nullable(),
    toldPupil: z.boolean(),
    toldParents: z.boolean(),
    notToldBecause: text,
    reason: said,
  }),
]);
export type CodeEntry = z.infer<typeof codeEntrySchema>;

export const codeStepBodySchema = z.strictObject({
  reportingCodeId: recordIdSchema,
  on: dateSchema,
  /** Who took the step, in words: it need not be a member. */
  by: z.string().trim().min(1).max(120),
  /** Why it stands out of order; '' when it does not. */
  orderReason: z.string().trim().max(500),
  entry: codeEntrySchema,
});
export type CodeStepBody = z.infer<typeof codeStepBodySchema>;

/** Laid down once; a correction is a later entry of the same step. */
export const codeStepRecord = defineRecord({
  kind: 'reportingCodeStep',
  version: 1,
  keeps: 1,
  schema: codeStepBodySchema,
});

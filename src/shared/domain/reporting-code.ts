// The reporting code (meldcode huiselijk geweld en kindermishandeling): five steps with who, when, facts and
// outcome, the weighing of steps 4 and 5, and what follows the decision. Its dossier is open to care
// coordinators and safeguarding officers only; nothing of it stands in an ordinary paper.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const reportingCodeSchema = z.strictObject({
  /** 'M-4F09A2': at random, so that it does not tell how many there are. */
  code: z.string(),
  /** The concern it grew from; not every reader of this can read that. */
  concernId: recordIdSchema,
  /** When the concern was heard: nothing of this code lies before it. */
  heardOn: dateSchema,
  /** The concern was acute when this was opened: the order of the steps does not bind then. */
  acute: z.boolean(),
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

export const weighingAnswers = ['yes', 'no', 'doubt'] as const;
export type WeighingAnswer = (typeof weighingAnswers)[number];

const answerSchema = z.strictObject({
  answer: z.enum(weighingAnswers),
  motivation: z.string().trim().min(1).max(2000),
});
/** Not every question is answered when there is danger: reporting goes first. */
export const weighedSchema = z.partialRecord(z.enum(weighings), answerSchema);
export type Weighed = z.infer<typeof weighedSchema>;

/** Who is asked for advice in step 2. */
export const consulted = [
  'colleague',
  'safeguardingOfficer',
  'veiligThuis',
  'youthDoctor',
  'other',
] as const;

export const codeDecisions = ['reported', 'notReported', 'notConfirmed'] as const;

export const codeClosings = ['helpWorks', 'withVeiligThuis', 'notConfirmed', 'leftSchool'] as const;

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
    with: z.enum(consulted),
    who: z.string().trim().max(120),
    /** Without the pupil's name; of Veilig Thuis advice is always asked like that. */
    anonymous: z.boolean(),
    advice: said,
  }),
  z.strictObject({
    step: z.literal('talk'),
    withPupil: z.boolean(),
    withParents: z.boolean(),
    /** Why not, for whoever was not spoken with. */
    notBecause: text,
    outcome: text,
  }),
  z.strictObject({ step: z.literal('weighing'), answers: weighedSchema }),
  z.strictObject({
    step: z.literal('decision'),
    decision: z.enum(codeDecisions),
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
    /** Why otherwise than the weighing advises; '' when it is not. */
    againstBecause: text,
  }),
  /** What came back from Veilig Thuis, or how the help went when its term was over. */
  z.strictObject({
    step: z.literal('followUp'),
    about: z.enum(['feedback', 'term']),
    outcome: said,
  }),
  z.strictObject({ step: z.literal('closing'), outcome: z.enum(codeClosings), text: said }),
  z.strictObject({ step: z.literal('reopening'), reason: said }),
]);
export type CodeEntry = z.infer<typeof codeEntrySchema>;
export type EntryOf<S extends CodeEntry['step']> = Extract<CodeEntry, { readonly step: S }>;

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

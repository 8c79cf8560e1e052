// A pupil who applies to be a peer: motivation, interview against the profile, growth points, a decision
// by two people. In a dossier of its own, so that what is kept of a refused candidate can go.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { schoolYearSchema } from './school-year.ts';
import { pairForms } from './support-form.ts';

/** Four of every peer; the fifth only of who supports a newcomer. */
export const profileCriteria = [
  'initiative',
  'stable',
  'empathy',
  'social',
  'otherCultures',
] as const;
export type ProfileCriterion = (typeof profileCriteria)[number];

/** Welcome, and learnable: never a reason to refuse. */
export const growthPoints = [
  'problemSolving',
  'flexible',
  'communication',
  'planning',
  'cooperation',
  'listening',
  'understanding',
  'pressure',
] as const;

/** What a refusal may rest on: the profile, the marks, or that there is no place. */
export const refusalGrounds = [...profileCriteria, 'marks', 'noPlace'] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

export const applicationSchema = z.strictObject({
  pupilId: recordIdSchema,
  form: z.enum(pairForms),
  schoolYear: schoolYearSchema,
  appliedOn: dateSchema,
  motivation: z.enum(['letter', 'spoken', 'none']),
  motivationText: z.string().trim().max(2000),
  /** The pupil chose this freely. */
  voluntary: z.boolean(),
  /** Whether marks are good enough to miss a lesson now and then. Marks themselves are not kept. */
  marksSufficient: z.strictObject({ answer: z.boolean(), on: dateSchema }).nullable(),
  interviews: z
    .array(
      z.strictObject({
        on: dateSchema,
        setting: z.enum(['individual', 'group']),
        interviewers: z.string().trim().min(1).max(200),
        outcome: z.string().trim().max(1000),
      }),
    )
    .max(6),
  criteria: z
    .array(
      z.strictObject({
        criterion: z.enum(profileCriteria),
        answer: z.enum(['yes', 'no', 'doubt']),
        reason: z.string().trim().max(300),
      }),
    )
    .max(profileCriteria.length),
  growth: z.array(z.enum(growthPoints)).max(growthPoints.length),
  decision: z
    .strictObject({
      outcome: z.enum(['accepted', 'refused', 'reserve']),
      on: dateSchema,
      by: memberIdSchema,
      /** What a refusal rests on; growth points are not among them. */
      grounds: z.array(z.enum(refusalGrounds)).max(refusalGrounds.length),
      reason: z.string().trim().max(500),
      /** Who must confirm it. */
      secondId: memberIdSchema,
      /** The revision of this record in which the decision was taken. */
      revision: z.int().positive(),
    })
    .nullable(),
  toldOn: dateSchema.nullable(),
  /** Stopped by the pupil, who owes nobody a reason. */
  withdrawnOn: dateSchema.nullable(),
  /** By when what is kept of a refused or withdrawn candidate must be gone. */
  destroyBy: dateSchema.nullable(),
  /** When what was written about the candidate was taken out; null while it stands. */
  wipedOn: dateSchema.nullable(),
});
export type ApplicationBody = z.infer<typeof applicationSchema>;

export const applicationRecord = defineRecord({
  kind: 'application',
  version: 1,
  schema: applicationSchema,
});

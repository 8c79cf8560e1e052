// The certificate of a peer: what was followed and done, and which skills were shown. It has no way to
// name a supportee or a case, and there is none without a finished training.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema, type RecordId } from './id.ts';
import { schoolYearSchema } from './school-year.ts';
import { pairFormSchema, type PairForm } from './support-form.ts';
import {
  certificateConditionNames,
  certificateConditions,
  type CertificateCondition,
} from './training-rules.ts';
import { templateOfForm } from './training-template.ts';
import type { Trainee, TrainingBody } from './training.ts';

/** Skills one can tick; others are written in one's own words. */
export const certificateSkills = [
  'listening',
  'empathy',
  'communication',
  'cooperation',
  'planning',
  'problemSolving',
  'flexibility',
  'initiative',
  'responsibility',
  'presenting',
  'selfInsight',
] as const;
export type CertificateSkill = (typeof certificateSkills)[number];

const skill = z.string().trim().min(1).max(90);
const name = z.string().trim().max(120);

export const certificateAskSchema = z.strictObject({
  pupilId: recordIdSchema,
  form: pairFormSchema,
  schoolYear: schoolYearSchema,
  /** Ids of `certificateSkills`, or own words. */
  skills: z.array(skill).min(1).max(8),
  place: z.string().trim().min(1).max(60),
  on: dateSchema,
  coordinator: name,
  head: name,
});
export type CertificateAsk = z.infer<typeof certificateAskSchema>;

/** The content of a certificate, as it is hashed for the code and as it is printed. */
export const certificateSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  name: z.string(),
  form: pairFormSchema,
  /** The school's own word for the role; null for the usual one. */
  formName: z.string().nullable(),
  schoolYear: schoolYearSchema,
  training: z.strictObject({
    name: z.string(),
    /** Who gave it when it was not the school; '' otherwise. */
    provider: z.string(),
    halfDays: z.int(),
    minutes: z.int(),
    placementMinutes: z.int(),
    completedOn: dateSchema,
  }),
  conditions: z.array(z.enum(certificateConditionNames)),
  practiceMinutes: z.int(),
  credits: z.number(),
  skills: z.array(z.string()),
  place: z.string(),
  on: dateSchema,
  coordinator: z.string(),
  head: z.string(),
});
export type Certificate = z.infer<typeof certificateSchema>;

export type FollowedTraining = {
  readonly training: TrainingBody;
  readonly trainee: Trainee;
  readonly conditions: readonly CertificateCondition[];
  /** Whether a certificate can be made of it. */
  readonly ready: boolean;
};

/**
 * The training that a certificate for this form rests on: the latest one that is ready, otherwise one the
 * pupil is in; null when there is none.
 */
export function trainingFollowed(
  pupilId: RecordId,
  form: PairForm,
  trainings: readonly TrainingBody[],
): FollowedTraining | null {
  const template = templateOfForm(form);
  const followed = trainings
    .filter((training) => training.template === template)
    .flatMap((training) => {
      const trainee = training.trainees.find((one) => one.pupilId === pupilId);
      if (!trainee) return [];
      const conditions = certificateConditions(training, trainee);
      return [{ training, trainee, conditions, ready: conditions.every(({ met }) => met) }];
    })
    .sort((a, b) => (b.trainee.completedOn ?? '').localeCompare(a.trainee.completedOn ?? ''));
  return followed.find(({ ready }) => ready) ?? followed[0] ?? null;
}

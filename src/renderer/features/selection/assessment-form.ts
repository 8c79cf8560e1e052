// What is filled in about a candidate: marks, the profile, what can still be learnt. Pure; keeps the profile
// and the growth points apart.
import * as z from 'zod';
import { criteriaOf } from '#shared/domain/application-rules.ts';
import {
  growthPoints,
  profileCriteria,
  type ApplicationBody,
  type ProfileCriterion,
} from '#shared/domain/application.ts';
import type { CallInput } from '#shared/ipc/contract.ts';

const answerSchema = z.object({
  answer: z.enum(['', 'yes', 'no', 'doubt']),
  reason: z.string().max(300),
});

export const assessmentSchema = z.object({
  motivationText: z.string().max(2000),
  marks: z.enum(['', 'yes', 'no']),
  marksOn: z.string().max(10),
  criteria: z.partialRecord(z.enum(profileCriteria), answerSchema),
  growth: z.array(z.enum(growthPoints)),
});
export type Assessment = z.infer<typeof assessmentSchema>;
export type CriterionAnswer = z.infer<typeof answerSchema>;

export const noAnswer: CriterionAnswer = { answer: '', reason: '' };

export function toAssessment(body: ApplicationBody, today: string): Assessment {
  const { marksSufficient, motivationText } = body;
  return {
    motivationText,
    marks: marksSufficient === null ? '' : marksSufficient.answer ? 'yes' : 'no',
    marksOn: marksSufficient?.on ?? today,
    criteria: Object.fromEntries(
      body.criteria.map(({ criterion, answer, reason }) => [criterion, { answer, reason }]),
    ),
    growth: [...body.growth],
  };
}

/** What is sent: only criteria of this form that have an answer. */
export function fromAssessment(
  form: ApplicationBody['form'],
  value: Assessment,
): Omit<CallInput<'applications.update'>, 'applicationId' | 'expectedRevision' | 'interviews'> {
  return {
    motivationText: value.motivationText,
    marksSufficient:
      value.marks === '' ? null : { answer: value.marks === 'yes', on: value.marksOn },
    criteria: criteriaOf(form).flatMap((criterion) => {
      const given = value.criteria[criterion];
      if (!given || given.answer === '') return [];
      return [{ criterion, answer: given.answer, reason: given.reason }];
    }),
    growth: value.growth,
  };
}

/** Only what differs from what was there: what somebody else changed meanwhile stays theirs. */
export function changedParts(
  form: ApplicationBody['form'],
  before: Assessment,
  value: Assessment,
): ReturnType<typeof fromAssessment> {
  const was = fromAssessment(form, before);
  const now = fromAssessment(form, value);
  const differs = (key: keyof typeof now) => JSON.stringify(was[key]) !== JSON.stringify(now[key]);
  return {
    ...(differs('motivationText') && { motivationText: now.motivationText }),
    ...(differs('marksSufficient') && { marksSufficient: now.marksSufficient }),
    ...(differs('criteria') && { criteria: now.criteria }),
    ...(differs('growth') && { growth: now.growth }),
  };
}

/** Criteria answered with no or doubt without a word why. */
export function unexplained(
  form: ApplicationBody['form'],
  value: Assessment,
): readonly ProfileCriterion[] {
  return criteriaOf(form).filter((criterion) => {
    const given = value.criteria[criterion];
    return (given?.answer === 'no' || given?.answer === 'doubt') && given.reason.trim() === '';
  });
}

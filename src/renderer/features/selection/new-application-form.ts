// A new application as it is filled in: what is missing, and what is sent. Pure.
import * as z from 'zod';
import { recordIdSchema } from '#shared/domain/id.ts';
import { pairFormSchema } from '#shared/domain/support-form.ts';
import { yearsToApplyFor } from '#shared/domain/application-rules.ts';
import type { CallInput } from '#shared/ipc/contract.ts';

export const newApplicationSchema = z.object({
  pupilId: recordIdSchema.nullable(),
  form: pairFormSchema,
  appliedOn: z.string().max(10),
  /** '' follows the day. */
  schoolYear: z.string().max(9),
  motivation: z.enum(['letter', 'spoken', 'none']),
  motivationText: z.string().max(2000),
  voluntary: z.boolean(),
});
export type NewApplication = z.infer<typeof newApplicationSchema>;

export function emptyApplication(today: string): NewApplication {
  return {
    pupilId: null,
    form: 'peerBuddy',
    appliedOn: today,
    schoolYear: '',
    motivation: 'none',
    motivationText: '',
    voluntary: false,
  };
}

export type MissingPart = 'pupil' | 'appliedOn' | 'voluntary';

export function missingParts(form: NewApplication, today: string): readonly MissingPart[] {
  return [
    ...(form.pupilId === null ? (['pupil'] as const) : []),
    ...(form.appliedOn === '' || form.appliedOn > today ? (['appliedOn'] as const) : []),
    ...(form.voluntary ? [] : (['voluntary'] as const)),
  ];
}

/** Null while the pupil is not chosen. */
export function toCall(form: NewApplication): CallInput<'applications.create'> | null {
  const { pupilId } = form;
  return pupilId === null ? null : { ...form, pupilId, schoolYear: yearOf(form) };
}

/** The chosen school year, or the likely one of the day. */
export function yearOf({ appliedOn, schoolYear }: NewApplication): string {
  if (appliedOn === '') return '';
  const years = yearsToApplyFor(appliedOn);
  return years.find((year) => year === schoolYear) ?? years[0] ?? '';
}

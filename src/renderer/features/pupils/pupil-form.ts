// What is being filled in for a pupil, and what it amounts to. The rules are in pupil-fields.ts.
import * as z from 'zod';
import {
  pupilFieldsSchema,
  type PupilFault,
  type PupilFields,
} from '#shared/domain/pupil-fields.ts';
import type { PupilBody } from '#shared/domain/pupil.ts';

const text = z.string();

/** As it stands on the screen: every field a text, '' for an unknown birth date. */
export const pupilFormSchema = z.object({
  pupilNumber: text,
  givenName: text,
  namePrefix: text,
  familyName: text,
  className: text,
  schoolYear: text,
  mentorName: text,
  site: text,
  birthDate: text,
});
export type PupilForm = z.infer<typeof pupilFormSchema>;

export function emptyPupilForm(schoolYear: string): PupilForm {
  return {
    ...{ pupilNumber: '', givenName: '', namePrefix: '', familyName: '', className: '' },
    ...{ schoolYear, mentorName: '', site: '', birthDate: '' },
  };
}

export function formOfPupil(body: PupilBody): PupilForm {
  return { ...pupilFormSchema.parse({ ...body, birthDate: body.birthDate ?? '' }) };
}

/** Null while a field does not fit, e.g. a date that no calendar has. */
export function toPupilFields(form: PupilForm): PupilFields | null {
  const birthDate = form.birthDate === '' ? null : form.birthDate;
  const parsed = pupilFieldsSchema.safeParse({ ...form, birthDate });
  return parsed.success ? parsed.data : null;
}

/** The field that each fault is about. */
export const faultFields = {
  pupilNumberMissing: 'pupilNumber',
  pupilNumberIsBsn: 'pupilNumber',
  pupilNameMissing: 'familyName',
  birthDateImpossible: 'birthDate',
} as const satisfies Readonly<Record<PupilFault, keyof PupilForm>>;

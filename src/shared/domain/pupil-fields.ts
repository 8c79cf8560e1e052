// What a person may enter of a pupil by hand, and what is refused: exactly the fields of the class list.
import * as z from 'zod';
import { passesElevenProof } from './class-list-never.ts';
import { isName, isPupilNumber } from './class-list-values.ts';
import { dateSchema } from './date.ts';
import { ageOn, pupilLimits } from './pupil.ts';
import { schoolYearSchema } from './school-year.ts';

const text = (max: number) => z.string().trim().max(max);

export const pupilFieldsSchema = z.strictObject({
  pupilNumber: text(pupilLimits.pupilNumber),
  givenName: text(pupilLimits.givenName),
  namePrefix: text(pupilLimits.namePrefix),
  familyName: text(pupilLimits.familyName),
  className: text(pupilLimits.className),
  schoolYear: schoolYearSchema,
  mentorName: text(pupilLimits.mentorName),
  site: text(pupilLimits.site),
  birthDate: dateSchema.nullable(),
});
export type PupilFields = z.infer<typeof pupilFieldsSchema>;

export type PupilFault =
  'pupilNumberMissing' | 'pupilNumberIsBsn' | 'pupilNameMissing' | 'birthDateImpossible';

/** The ages a pupil of a secondary school can have; wide, to refuse typing errors only. */
export const pupilAges = { youngest: 9, oldest: 25 } as const;

/** Why these fields cannot be kept, or null. `today` is 'yyyy-mm-dd'. */
export function pupilFieldsFault(fields: PupilFields, today: string): PupilFault | null {
  const { pupilNumber, givenName, familyName, birthDate } = fields;
  if (!isPupilNumber(pupilNumber)) return 'pupilNumberMissing';
  if (/^\d{9}$/.test(pupilNumber) && passesElevenProof(pupilNumber)) return 'pupilNumberIsBsn';
  const names = [givenName, familyName].filter((name) => name !== '');
  if (names.length === 0 || !names.every(isName)) return 'pupilNameMissing';
  if (birthDate === null) return null;
  const age = ageOn(birthDate, today);
  const possible = age !== null && age >= pupilAges.youngest && age <= pupilAges.oldest;
  return possible ? null : 'birthDateImpossible';
}

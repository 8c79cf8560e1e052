// Who decides for a pupil: parents with custody, a guardian, the pupil. Kept in the pupil's own dossier.
import * as z from 'zod';
import { recordIdSchema } from './id.ts';
import { ageGroupOn, type AgeGroup } from './pupil.ts';
import { defineRecord } from './record.ts';

export const guardianTypes = ['parents', 'oneParent', 'guardian', 'pupil', 'unknown'] as const;
export const capacities = ['parent', 'guardian', 'carer'] as const;

/** What a person fills in. */
export const representationFieldsSchema = z.strictObject({
  type: z.enum(guardianTypes),
  representatives: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(120),
        capacity: z.enum(capacities),
        /** Without custody somebody hears the main school matters and decides nothing. */
        custody: z.boolean(),
        reach: z.string().trim().max(120),
      }),
    )
    .max(6),
  /** No letters or calls home: it may not be safe there. */
  notAtHome: z.boolean(),
  /** Languages in which one can talk with them. */
  languages: z.array(z.string().trim().min(1).max(40)).max(6),
});
export type RepresentationFields = z.infer<typeof representationFieldsSchema>;

export const legalRepresentationSchema = representationFieldsSchema.extend({
  pupilId: recordIdSchema,
});
export type LegalRepresentationBody = z.infer<typeof legalRepresentationSchema>;

export const legalRepresentationRecord = defineRecord({
  kind: 'legalRepresentation',
  version: 1,
  schema: legalRepresentationSchema,
});

/** The birthdays at which it changes who decides and who is informed. */
const decidingAges = [12, 16, 18] as const;

/**
 * The next birthday ('yyyy-mm-dd') at which it changes who decides, and the age group from then on. Null
 * when the birth date is not known or nothing changes any more. Born on 29 February: 1 March of common
 * years, as in `ageOn`.
 */
export function nextDecidingBirthday(
  birthDate: string | null,
  today: string,
): { readonly on: string; readonly age: number; readonly group: AgeGroup } | null {
  if (birthDate === null) return null;
  for (const age of decidingAges) {
    const year = Number(birthDate.slice(0, 4)) + age;
    const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
    const monthDay = birthDate.slice(5) === '02-29' && !leap ? '03-01' : birthDate.slice(5);
    const on = `${String(year)}-${monthDay}`;
    const group = on > today ? ageGroupOn(birthDate, on) : null;
    if (group) return { on, age, group };
  }
  return null;
}

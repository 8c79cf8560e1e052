// A pupil as the class list gives it, and nothing more: no BSN, grades, nationality or health. Knows
// nothing of files, pairs or what happened to the pupil.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { defineRecord } from './record.ts';
import { recordIdSchema, type RecordId } from './id.ts';
import { schoolYearSchema } from './school-year.ts';

/**
 * 'maybeLeft': no longer in the class list; somebody still has to say whether the pupil left.
 * 'takenBack': came in with an import that was undone; in no list.
 */
export const pupilStatuses = ['active', 'maybeLeft', 'left', 'takenBack'] as const;
export type PupilStatus = (typeof pupilStatuses)[number];

/** The longest text each field may hold; longer cells are refused by the import. */
export const pupilLimits = {
  pupilNumber: 20,
  givenName: 80,
  namePrefix: 30,
  familyName: 80,
  className: 20,
  mentorName: 100,
  site: 80,
} as const;

export const pupilSchema = z
  .strictObject({
    /** Text, because leading zeros count. */
    pupilNumber: z.string().min(1).max(pupilLimits.pupilNumber),
    givenName: z.string().max(pupilLimits.givenName),
    namePrefix: z.string().max(pupilLimits.namePrefix),
    familyName: z.string().max(pupilLimits.familyName),
    /** The class in `schoolYear`; '' when the pupil has none (yet). */
    className: z.string().max(pupilLimits.className),
    schoolYear: schoolYearSchema,
    mentorName: z.string().max(pupilLimits.mentorName),
    /** The school or location this pupil goes to; '' when the school has only one. */
    site: z.string().max(pupilLimits.site),
    /** 'yyyy-mm-dd', kept only to know the pupil's age; null when unknown. */
    birthDate: dateSchema.nullable(),
    status: z.enum(pupilStatuses),
    /** When a class list last touched this pupil; null when entered by hand. */
    importedAtMs: z.int().nullable(),
    /** The import that wrote this revision; null when a person did. */
    importRunId: recordIdSchema.nullable(),
    /** The pupil that this double was merged into; null for everybody else. */
    mergedInto: recordIdSchema.nullable(),
  })
  .refine((pupil) => pupil.givenName !== '' || pupil.familyName !== '', { path: ['familyName'] });

export type PupilBody = Readonly<z.infer<typeof pupilSchema>>;
export type PupilId = RecordId;

export const pupilRecord = defineRecord({
  kind: 'pupil',
  version: 2,
  schema: pupilSchema,
  migrations: {
    1: (body) => ({
      ...z.record(z.string(), z.unknown()).parse(body),
      importRunId: null,
      mergedInto: null,
    }),
  },
});

/** False for a pupil who came with an import that was taken back: in no list and no picker. */
export function isInLists(pupil: Pick<PupilBody, 'status'>): boolean {
  return pupil.status !== 'takenBack';
}

/** Whether something new can be begun with this pupil: at school, and not a double of another. */
export function canBeChosen(pupil: Pick<PupilBody, 'status' | 'mergedInto'>): boolean {
  return pupil.status !== 'left' && isInLists(pupil) && pupil.mergedInto === null;
}

export type NameParts = Pick<PupilBody, 'givenName' | 'namePrefix' | 'familyName'>;

const joined = (...parts: readonly string[]): string => parts.filter((p) => p !== '').join(' ');

/** The name as people say it: 'Julia de Groot'. */
export function pupilName(pupil: NameParts): string {
  return joined(pupil.givenName, pupil.namePrefix, pupil.familyName);
}

/** The name as Dutch lists sort it, the prefix last: 'Groot, Julia de'. */
export function pupilSortName(pupil: NameParts): string {
  const rest = joined(pupil.givenName, pupil.namePrefix);
  if (pupil.familyName === '' || rest === '') return joined(pupil.familyName, rest);
  return `${pupil.familyName}, ${rest}`;
}

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** 'J.' for Julia, 'A.F.' for Anne Fleur, 'IJ.' for IJsbrand; of a single name its first letter. */
export function initials(pupil: Pick<NameParts, 'givenName' | 'familyName'>): string {
  return (pupil.givenName || pupil.familyName)
    .split(/[\s-]+/u)
    .filter((word) => word !== '')
    .map((word) => {
      if (/^ij/iu.test(word)) return 'IJ.';
      const [first] = graphemes.segment(word);
      return first ? `${first.segment.toLocaleUpperCase('nl')}.` : '';
    })
    .join('');
}

/**
 * Whole years on a day; both dates 'yyyy-mm-dd'. Null when the birth date is unknown or lies after
 * that day. Born on 29 February: a year older on 1 March of common years.
 */
export function ageOn(birthDate: string | null, date: string): number | null {
  if (birthDate === null || birthDate > date) return null;
  const years = Number(date.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return date.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

/** The ages at which it changes who is informed and who agrees (UAVG art. 5; youth care: 12). */
export const ageGroups = ['under12', 'from12', 'from16', 'from18'] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** The age group on a day; null when the age is unknown, and then the strictest rule applies. */
export function ageGroupOn(birthDate: string | null, date: string): AgeGroup | null {
  const age = ageOn(birthDate, date);
  if (age === null) return null;
  if (age < 12) return 'under12';
  if (age < 16) return 'from12';
  return age < 18 ? 'from16' : 'from18';
}

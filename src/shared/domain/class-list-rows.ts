// The shapes between a class list and the pupils read from it: rows, readable entries, refusals. Types
// and the closed list of reasons; no rules.
import type { ClassListField } from './class-list-columns.ts';
import type { PupilBody } from './pupil.ts';
import type { SchoolYear } from './school-year.ts';

/** One row as read from the file; `line` is the line of the file it starts on, from 1. */
export type ClassListRow = {
  readonly line: number;
  readonly cells: readonly string[];
  /** Its quotes do not match, so where its cells end is a guess. */
  readonly damaged?: boolean;
};

/** What a class list says of a pupil: a body without what only the programme knows. */
export type ListedPupil = Omit<PupilBody, 'status' | 'importedAtMs' | 'importRunId' | 'mergedInto'>;

/** Why a row was not used. Each has a sentence on the import screen; params fill its gaps. */
export const refusalReasons = [
  'damagedRow',
  'tooManyCells',
  'tooFewCells',
  'formula',
  'tooLong',
  'numberMissing',
  'numberInvalid',
  'nameMissing',
  'nameInvalid',
  'dateImpossible',
  'schoolYearUnclear',
  'otherSchoolYear',
  'conflictingClass',
  'numberTwice',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export type RefusedRow = {
  readonly line: number;
  readonly reason: RefusalReason;
  /** `line` always; `column` the header as written; `otherLine`, `limit`, `schoolYear` by reason. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Number and name as far as they could be read, to find the pupil again; may be ''. */
  readonly given: string;
};

export type MergedRows = {
  readonly pupilNumber: string;
  readonly line: number;
  readonly otherLines: readonly number[];
};

/** A usable row; `year` and `enrolledFrom` only decide which of several rows of a pupil counts. */
export type ListEntry = {
  readonly line: number;
  readonly pupil: ListedPupil;
  readonly year: SchoolYear | null;
  readonly enrolledFrom: string | null;
};

export type ReadClassList = {
  readonly pupils: readonly { readonly line: number; readonly pupil: ListedPupil }[];
  readonly refused: readonly RefusedRow[];
  readonly merged: readonly MergedRows[];
  /** The fields the file has a column for: the others say nothing about a pupil already known. */
  readonly fields: readonly ClassListField[];
  /** Numbers of refused rows: these pupils are in the list, so they are not missing from it. */
  readonly refusedNumbers: readonly string[];
};

export type ReadOptions = {
  readonly schoolYear: SchoolYear;
  /** The school or location of the whole file, for rows that do not name one. */
  readonly site?: string;
};

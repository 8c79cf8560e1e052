// Reads one row of a class list: its shape, its cells, and why it cannot be used. Knows nothing of
// the other rows.
import type { ClassListField, ClassListMapping } from './class-list-columns.ts';
import { passesElevenProof } from './class-list-never.ts';
import { parseFullName, splitFamilyName } from './class-list-names.ts';
import type {
  ClassListRow,
  ListedPupil,
  ListEntry,
  ReadOptions,
  RefusalReason,
} from './class-list-rows.ts';
import {
  cleanCell,
  isFormula,
  isName,
  isPupilNumber,
  parseDutchDate,
} from './class-list-values.ts';
import { pupilLimits, pupilName, type NameParts } from './pupil.ts';
import { parseSchoolYear, schoolYearDays, type SchoolYear } from './school-year.ts';

/** Where each field is found; dropped columns are not in it. */
export type Columns = ReadonlyMap<
  ClassListField,
  { readonly index: number; readonly header: string }
>;
/** A refusal that does not know its line yet. */
export type Refusal = {
  readonly reason: RefusalReason;
  readonly params?: Readonly<Record<string, string | number>>;
};

/** A row being read: its cleaned cells by field. */
export type Reader = {
  readonly text: (field: ClassListField) => string;
  readonly column: (field: ClassListField) => string;
  readonly columns: Columns;
};

/** The columns of a mapping that are used. */
export function usedColumns(mapping: ClassListMapping): Columns {
  return new Map(
    mapping.flatMap(({ field, dropped, index, header }) =>
      field && !dropped ? [[field, { index, header }] as const] : [],
    ),
  );
}

export function readerOf(row: ClassListRow, columns: Columns): Reader {
  const texts = new Map<ClassListField, string>();
  for (const [field, { index }] of columns) texts.set(field, cleanCell(row.cells[index] ?? ''));
  return {
    columns,
    text: (field) => texts.get(field) ?? '',
    column: (field) => columns.get(field)?.header ?? '',
  };
}

/** The cells whose absence would change who the pupil is or in which class. */
const anchors = ['pupilNumber', 'fullName', 'givenName', 'familyName', 'className'] as const;

const limits: Readonly<Record<ClassListField, number>> = {
  ...pupilLimits,
  fullName: pupilLimits.givenName + pupilLimits.namePrefix + pupilLimits.familyName,
  birthDate: 40,
  schoolYear: 40,
  enrolledFrom: 40,
};

/** Refuses a row whose cells may stand under the wrong header; null when they do not. */
export function refuseShape(row: ClassListRow, width: number, read: Reader): Refusal | null {
  if (row.damaged) return { reason: 'damagedRow' };
  const params = { cells: row.cells.length, columns: width };
  if (row.cells.slice(width).some((cell) => cell.trim() !== '')) {
    return { reason: 'tooManyCells', params };
  }
  const absent = (field: ClassListField): boolean =>
    (read.columns.get(field)?.index ?? -1) >= row.cells.length;
  return anchors.some(absent) ? { reason: 'tooFewCells', params } : null;
}

function refuseContent(read: Reader): Refusal | null {
  for (const [field, { header: column }] of read.columns) {
    const text = read.text(field);
    if (isFormula(text)) return { reason: 'formula', params: { column } };
    const limit = limits[field];
    if (text.length > limit) return { reason: 'tooLong', params: { column, limit } };
  }
  const number = read.text('pupilNumber');
  const column = read.column('pupilNumber');
  if (number === '') return { reason: 'numberMissing', params: { column } };
  return isPupilNumber(number) ? null : { reason: 'numberInvalid', params: { column } };
}

function readName(read: Reader): NameParts | null {
  const [givenName, familyName] = [read.text('givenName'), read.text('familyName')];
  if (familyName === '' && read.text('fullName') !== '')
    return parseFullName(read.text('fullName'));
  return read.columns.has('namePrefix')
    ? { givenName, namePrefix: read.text('namePrefix'), familyName }
    : { givenName, ...splitFamilyName(familyName) };
}

function nameRefusal(name: NameParts | null, read: Reader): Refusal | null {
  const column = read.column(read.columns.has('fullName') ? 'fullName' : 'familyName');
  if (name === null) return { reason: 'nameInvalid', params: { column } };
  const parts = [name.givenName, name.namePrefix, name.familyName];
  if (name.givenName === '' && name.familyName === '') {
    return { reason: 'nameMissing', params: { column } };
  }
  const tooLong =
    name.givenName.length > pupilLimits.givenName ||
    name.namePrefix.length > pupilLimits.namePrefix ||
    name.familyName.length > pupilLimits.familyName;
  if (tooLong) return { reason: 'tooLong', params: { column, limit: pupilLimits.familyName } };
  const readable = parts.every((part) => part === '' || isName(part) || /^['\u2019]/.test(part));
  return readable ? null : { reason: 'nameInvalid', params: { column } };
}

/** Null when the cell is empty; false when it holds no day a pupil of that year can be born on. */
function readBirthDate(text: string, schoolYear: SchoolYear): string | null | false {
  if (text === '') return null;
  const date = parseDutchDate(text);
  const possible = date !== null && date >= '1900-01-01' && date < schoolYearDays(schoolYear).last;
  return possible ? date : false;
}

/**
 * The number and name as far as they are readable; never a formula, a BSN or free text. Of a row
 * with the wrong shape only the number: its name may be a cell of a column we leave out.
 */
export function describeRow(read: Reader, hasShape: boolean): string {
  const number = read.text('pupilNumber');
  const safeNumber = isPupilNumber(number) && !passesElevenProof(number) ? number : '';
  const name = hasShape ? readName(read) : null;
  const safeName = name && isName(pupilName(name)) ? pupilName(name) : '';
  const all = [safeNumber, safeName].filter((part) => part !== '').join(' ');
  return all.length > 60 ? `${all.slice(0, 59)}\u2026` : all;
}

/** The pupil of one row of the right shape, or why there is none. */
export function readRow(read: Reader, line: number, options: ReadOptions): ListEntry | Refusal {
  const refusal = refuseContent(read);
  if (refusal) return refusal;
  const name = readName(read);
  const badName = nameRefusal(name, read);
  if (badName || !name) return badName ?? { reason: 'nameInvalid' };
  const birthDate = readBirthDate(read.text('birthDate'), options.schoolYear);
  if (birthDate === false) {
    return { reason: 'dateImpossible', params: { column: read.column('birthDate') } };
  }
  const period = read.text('schoolYear');
  const year = parseSchoolYear(period);
  if (period !== '' && !year) {
    return { reason: 'schoolYearUnclear', params: { column: read.column('schoolYear') } };
  }
  const pupil: ListedPupil = {
    pupilNumber: read.text('pupilNumber'),
    ...name,
    className: read.text('className'),
    schoolYear: options.schoolYear,
    mentorName: read.text('mentorName'),
    site: read.text('site') || (options.site ?? ''),
    birthDate,
  };
  return { line, pupil, year, enrolledFrom: parseDutchDate(read.text('enrolledFrom')) };
}

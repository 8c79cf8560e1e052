// What an import would do to the pupils already kept: a proposal to look at, which changes nothing.
// Never deletes: whoever is no longer in the list may have left, and a person says so.
import type { ListedPupil, ReadClassList } from './class-list-rows.ts';
import type { ClassListField } from './class-list-columns.ts';
import { foldText } from './class-list-values.ts';
import type { RecordId } from './id.ts';
import type { PupilBody, PupilId } from './pupil.ts';
import type { SchoolYear } from './school-year.ts';

export type ExistingPupil = { readonly id: PupilId; readonly body: PupilBody };

export type PupilChange = {
  readonly field: Exclude<keyof PupilBody, 'importedAtMs' | 'importRunId' | 'mergedInto'>;
  readonly from: string;
  readonly to: string;
};

export type PupilUpdate = {
  readonly id: PupilId;
  readonly body: PupilBody;
  readonly changes: readonly PupilChange[];
};

type ById = { readonly id: PupilId };

export type ImportPlan = {
  readonly create: readonly PupilBody[];
  readonly update: readonly PupilUpdate[];
  readonly unchanged: number;
  /** Active pupils of this school year (and of the sites in the file) who are no longer in it. */
  readonly missing: readonly ById[];
  /** Active pupils still on the list of an earlier school year, and not on this one. */
  readonly fromEarlierYear: readonly ById[];
  /** Pupils who had (maybe) left and are back; they are among `update` as well. */
  readonly returning: readonly ById[];
  /** Same number, wholly other name: a reused number or a wrong column. Left alone. */
  readonly doubtful: readonly { readonly id: PupilId; readonly listed: ListedPupil }[];
  /** Pupils already on the list of a later school year. Left alone. */
  readonly newer: readonly ById[];
};

export type PlanOptions = {
  readonly schoolYear: SchoolYear;
  readonly nowMs: number;
  /** The import that will write these; null while only looking. */
  readonly runId?: RecordId | null;
  /** True for a Windows-1252 file, which cannot write 'ı' or 'ş': such letters are not lost to it. */
  readonly narrowEncoding?: boolean;
};

const withoutZeros = (pupilNumber: string): string => pupilNumber.replace(/^0+(?=\d)/, '');

function hasOtherName(a: ListedPupil, b: ListedPupil): boolean {
  return (
    foldText(a.givenName) !== foldText(b.givenName) &&
    foldText(a.familyName) !== foldText(b.familyName)
  );
}

const sitesDiffer = (a: ListedPupil, b: ListedPupil): boolean =>
  a.site !== '' && b.site !== '' && foldText(a.site) !== foldText(b.site);

/** Two schools may use one number: at another site and with another name it is somebody else. */
function isOtherSchools(listed: ListedPupil, existing: ExistingPupil): boolean {
  return sitesDiffer(listed, existing.body) && hasOtherName(listed, existing.body);
}

type Finder = (listed: ListedPupil) => ExistingPupil | undefined;

/**
 * Finds by exact number; failing that by the number without leading zeros, which spreadsheets lose,
 * if the name is the same too. Each existing pupil is found once.
 */
function finderOf(existing: readonly ExistingPupil[], read: ReadClassList): Finder {
  const exact = Map.groupBy(existing, ({ body }) => body.pupilNumber);
  const bare = Map.groupBy(existing, ({ body }) => withoutZeros(body.pupilNumber));
  const inFile = new Set(read.pupils.map(({ pupil }) => pupil.pupilNumber));
  const taken = new Set<PupilId>();
  return (listed) => {
    const free = (one: ExistingPupil): boolean =>
      !taken.has(one.id) && !isOtherSchools(listed, one);
    const same = (exact.get(listed.pupilNumber) ?? []).filter(free);
    const zeroLost = (bare.get(withoutZeros(listed.pupilNumber)) ?? []).filter(
      (one) => free(one) && !inFile.has(one.body.pupilNumber) && !hasOtherName(listed, one.body),
    );
    const found =
      same.find(({ body }) => !sitesDiffer(listed, body) && !hasOtherName(listed, body)) ??
      same.find(({ body }) => !hasOtherName(listed, body)) ??
      same[0] ??
      zeroLost[0];
    if (found) taken.add(found.id);
    return found;
  };
}

/** The letters that Windows-1252 has beyond Latin-1. */
const beyondLatin1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const isNarrow = (letter: string): boolean => letter <= '\u00ff' || beyondLatin1.includes(letter);

/** True when `narrow` is what an old export makes of `wide`: 'Yilmaz' or 'Y?lmaz' for 'Yılmaz'. */
function isNarrowed(wide: string, narrow: string): boolean {
  const letters = Array.from(wide);
  if (letters.every(isNarrow)) return false;
  const question = letters.map((letter) => (isNarrow(letter) ? letter : '?')).join('');
  return narrow === question || foldText(narrow) === foldText(wide);
}

const nameFields = ['givenName', 'namePrefix', 'familyName', 'mentorName'] as const;

/** The existing body with what the file says laid over it; what the file has no column for stays. */
function overlay(
  existing: PupilBody,
  listed: ListedPupil,
  fields: ReadonlySet<ClassListField>,
  options: PlanOptions,
): PupilBody {
  // The two differ only in leading zeros, and zeros get lost but do not come by themselves.
  const zeroLost = existing.pupilNumber.length > listed.pupilNumber.length;
  const next: PupilBody = {
    pupilNumber: zeroLost ? existing.pupilNumber : listed.pupilNumber,
    givenName: listed.givenName,
    namePrefix: listed.namePrefix,
    familyName: listed.familyName,
    className: fields.has('className') ? listed.className : existing.className,
    schoolYear: options.schoolYear,
    mentorName: fields.has('mentorName') ? listed.mentorName : existing.mentorName,
    site: listed.site || existing.site,
    birthDate: listed.birthDate ?? existing.birthDate,
    status: 'active',
    importedAtMs: options.nowMs,
    importRunId: options.runId ?? null,
    mergedInto: existing.mergedInto,
  };
  if (!options.narrowEncoding) return next;
  const kept = nameFields.filter((field) => isNarrowed(existing[field], next[field]));
  return { ...next, ...Object.fromEntries(kept.map((field) => [field, existing[field]])) };
}

const compared = [
  ...(['pupilNumber', 'givenName', 'namePrefix', 'familyName', 'className'] as const),
  ...(['schoolYear', 'mentorName', 'site', 'birthDate', 'status'] as const),
];

function changesBetween(before: PupilBody, after: PupilBody): readonly PupilChange[] {
  return compared.flatMap((field) =>
    before[field] === after[field]
      ? []
      : [{ field, from: before[field] ?? '', to: after[field] ?? '' }],
  );
}

function notInFile(
  existing: readonly ExistingPupil[],
  seen: ReadonlySet<PupilId>,
  read: ReadClassList,
): readonly ExistingPupil[] {
  const refused = new Set(read.refusedNumbers.map(withoutZeros));
  const sites = new Set(read.pupils.map(({ pupil }) => foldText(pupil.site)));
  return existing.filter(({ id, body }) => {
    if (seen.has(id) || body.status !== 'active') return false;
    const elsewhere = body.site !== '' && !sites.has('') && !sites.has(foldText(body.site));
    return !elsewhere && !refused.has(withoutZeros(body.pupilNumber));
  });
}

/** Compares a list with the pupils already kept. Proposes only; the caller writes what is accepted. */
export function planImport(
  existing: readonly ExistingPupil[],
  read: ReadClassList,
  options: PlanOptions,
): ImportPlan {
  const fields = new Set(read.fields);
  const find = finderOf(existing, read);
  const seen = new Set<PupilId>();
  const create: PupilBody[] = [];
  const update: PupilUpdate[] = [];
  const returning: ById[] = [];
  const newer: ById[] = [];
  const doubtful: { readonly id: PupilId; readonly listed: ListedPupil }[] = [];
  let unchanged = 0;
  for (const { pupil: listed } of read.pupils) {
    const found = find(listed);
    if (!found) {
      create.push({
        ...listed,
        status: 'active',
        importedAtMs: options.nowMs,
        importRunId: options.runId ?? null,
        mergedInto: null,
      });
      continue;
    }
    const { id, body: before } = found;
    seen.add(id);
    // Taken back with the import that brought them: whatever that said may have been the mistake.
    const isTakenBack = before.status === 'takenBack';
    if (before.mergedInto !== null) unchanged += 1;
    else if (!isTakenBack && hasOtherName(listed, before)) doubtful.push({ id, listed });
    else if (!isTakenBack && before.schoolYear > options.schoolYear) newer.push({ id });
    else {
      const body = overlay(before, listed, fields, options);
      const changes = changesBetween(before, body);
      if (changes.length === 0) unchanged += 1;
      else update.push({ id, body, changes });
      if (before.status !== 'active') returning.push({ id });
    }
  }
  const absent = notInFile(existing, seen, read);
  const of = (test: (year: SchoolYear) => boolean): readonly ById[] =>
    absent.filter(({ body }) => test(body.schoolYear)).map(({ id }) => ({ id }));
  return {
    create,
    update,
    unchanged,
    missing: of((year) => year === options.schoolYear),
    fromEarlierYear: of((year) => year < options.schoolYear),
    returning,
    doubtful,
    newer,
  };
}

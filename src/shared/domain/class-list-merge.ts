// One pupil from the several rows that school systems write for one enrolment after another; knows
// only rows that could be read.
import type { ListEntry, MergedRows, RefusalReason, RefusedRow } from './class-list-rows.ts';
import { foldText } from './class-list-values.ts';
import { pupilName } from './pupil.ts';
import type { SchoolYear } from './school-year.ts';

type Outcome =
  | { readonly kept: ListEntry; readonly otherLines: readonly number[] }
  | { readonly refused: RefusedRow; readonly isListed: boolean };

export type MergeResult = {
  readonly kept: readonly ListEntry[];
  readonly refused: readonly RefusedRow[];
  readonly merged: readonly MergedRows[];
  readonly refusedNumbers: readonly string[];
};

function refusal(
  entry: ListEntry,
  reason: RefusalReason,
  params: Readonly<Record<string, string | number>>,
): RefusedRow {
  const given = `${entry.pupil.pupilNumber} ${pupilName(entry.pupil)}`.slice(0, 60);
  return { line: entry.line, reason, params: { line: entry.line, ...params }, given };
}

const alike = (a: string, b: string): boolean => foldText(a) === foldText(b);

/** Other given name and other family name: two people, not one whose name was mended. */
function isSomebodyElse(a: ListEntry, b: ListEntry): boolean {
  return (
    !alike(a.pupil.givenName, b.pupil.givenName) && !alike(a.pupil.familyName, b.pupil.familyName)
  );
}

/** Rows that count equally must agree; returns why two of them do not. */
function conflict(a: ListEntry, b: ListEntry): RefusalReason | null {
  const [one, two] = [a.pupil, b.pupil];
  if (!alike(pupilName(one), pupilName(two))) return 'numberTwice';
  if (one.birthDate && two.birthDate && one.birthDate !== two.birthDate) return 'numberTwice';
  const classes = one.className !== '' && two.className !== '';
  return classes && one.className !== two.className ? 'conflictingClass' : null;
}

function fillGaps(into: ListEntry, from: ListEntry): ListEntry {
  const { className, mentorName, site, birthDate } = into.pupil;
  return {
    ...into,
    pupil: {
      ...into.pupil,
      className: className || from.pupil.className,
      mentorName: mentorName || from.pupil.mentorName,
      site: site || from.pupil.site,
      birthDate: birthDate ?? from.pupil.birthDate,
    },
  };
}

const newestFirst = (a: string | null, b: string | null): number =>
  (b ?? '').localeCompare(a ?? '');

function mergeOne(entries: readonly ListEntry[], schoolYear: SchoolYear): Outcome | null {
  const [first] = entries;
  if (!first) return null;
  const stranger = entries.find((entry) => isSomebodyElse(first, entry));
  if (stranger) {
    const refused = refusal(stranger, 'numberTwice', { otherLine: first.line });
    return { refused, isListed: true };
  }
  const now = entries.filter(({ year }) => year === null || year === schoolYear);
  if (now.length === 0) {
    const [last = first] = [...entries].sort((a, b) => newestFirst(a.year, b.year));
    const params = { schoolYear: last.year ?? '' };
    return { refused: refusal(last, 'otherSchoolYear', params), isListed: false };
  }
  const sorted = [...now].sort((a, b) => newestFirst(a.enrolledFrom, b.enrolledFrom));
  const equal = sorted.filter(({ enrolledFrom }) => enrolledFrom === sorted[0]?.enrolledFrom);
  let [kept = first] = equal;
  for (const entry of equal.slice(1)) {
    const reason = conflict(kept, entry);
    if (reason) {
      return { refused: refusal(entry, reason, { otherLine: kept.line }), isListed: true };
    }
    kept = fillGaps(kept, entry);
  }
  const otherLines = entries.map(({ line }) => line).filter((line) => line !== kept.line);
  return { kept, otherLines };
}

/**
 * One entry per pupil number. Rows of this school year (or of none) count, of these the newest
 * enrolment; rows that count equally must agree, else the pupil is refused, naming both lines.
 */
export function mergeRows(entries: readonly ListEntry[], schoolYear: SchoolYear): MergeResult {
  const byNumber = Map.groupBy(entries, ({ pupil }) => pupil.pupilNumber);
  const kept: ListEntry[] = [];
  const refused: RefusedRow[] = [];
  const merged: MergedRows[] = [];
  const refusedNumbers: string[] = [];
  for (const [pupilNumber, group] of byNumber) {
    const outcome = mergeOne(group, schoolYear);
    if (!outcome) continue;
    if ('refused' in outcome) {
      refused.push(outcome.refused);
      if (outcome.isListed) refusedNumbers.push(pupilNumber);
      continue;
    }
    kept.push(outcome.kept);
    const { otherLines } = outcome;
    if (otherLines.length > 0) merged.push({ pupilNumber, line: outcome.kept.line, otherLines });
  }
  return { kept, refused, merged, refusedNumbers };
}

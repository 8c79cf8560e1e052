// School years, which run from 1 August to 31 July; knows nothing of time zones: dates are local days.
import * as z from 'zod';

/** A school year is written '2026-2027': two years that follow each other. */
export const schoolYearSchema = z
  .string()
  .regex(/^\d{4}-\d{4}$/)
  .refine((text) => Number(text.slice(5)) === Number(text.slice(0, 4)) + 1);

export type SchoolYear = z.infer<typeof schoolYearSchema>;

const firstMonth = 8;

function schoolYearFrom(startYear: number): SchoolYear {
  const four = (year: number): string => String(year).padStart(4, '0');
  return `${four(startYear)}-${four(startYear + 1)}`;
}

function startYearOf(schoolYear: SchoolYear): number {
  return Number(schoolYear.slice(0, 4));
}

/** The school year of a day written 'yyyy-mm-dd': 31 July closes one, 1 August opens the next. */
export function schoolYearOf(dateIso: string): SchoolYear {
  const year = Number(dateIso.slice(0, 4));
  const month = Number(dateIso.slice(5, 7));
  return schoolYearFrom(month >= firstMonth ? year : year - 1);
}

export function nextSchoolYear(schoolYear: SchoolYear): SchoolYear {
  return schoolYearFrom(startYearOf(schoolYear) + 1);
}

export function previousSchoolYear(schoolYear: SchoolYear): SchoolYear {
  return schoolYearFrom(startYearOf(schoolYear) - 1);
}

/** The first and the last day of a school year, both 'yyyy-mm-dd' and both part of it. */
export function schoolYearDays(schoolYear: SchoolYear): {
  readonly first: string;
  readonly last: string;
} {
  return { first: `${schoolYear.slice(0, 4)}-08-01`, last: `${schoolYear.slice(5)}-07-31` };
}

/** Reads '2026-2027', '2026/2027', '2026/27' and '26-27'; null when it is no school year. */
export function parseSchoolYear(text: string): SchoolYear | null {
  const match = /^\s*(\d{4}|\d{2})\s*[-/\u2013]\s*(\d{4}|\d{2})\s*$/.exec(text);
  const [, first, second] = match ?? [];
  if (first === undefined || second === undefined) return null;
  const start = first.length === 2 ? 2000 + Number(first) : Number(first);
  const follows = (start + 1) % 10 ** second.length === Number(second);
  return follows ? schoolYearFrom(start) : null;
}

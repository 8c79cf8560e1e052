// Calendar dates as the school writes them down: a day without a clock, kept as 'yyyy-mm-dd'.
import { addMonths, differenceInCalendarDays, format, isValid, parseISO } from 'date-fns';
import * as z from 'zod';

/** True for an existing day between 1900 and 2199 written as 'yyyy-mm-dd'. */
export function isDateText(value: string): boolean {
  if (!/^(19|20|21)\d\d-\d\d-\d\d$/.test(value)) return false;
  const day = parseISO(value);
  return isValid(day) && format(day, 'yyyy-MM-dd') === value;
}

export const dateSchema = z.string().refine(isDateText, 'date');

/** The local calendar day of a moment. */
export function dateOf(ms: number): string {
  return format(ms, 'yyyy-MM-dd');
}

/** Whole calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** The day `days` after `date`. */
export function addDaysTo(date: string, days: number): string {
  const day = parseISO(date);
  day.setDate(day.getDate() + days);
  return format(day, 'yyyy-MM-dd');
}

/** The same day so many months later; the last day of that month when it has no such day. */
export function addMonthsTo(date: string, months: number): string {
  return format(addMonths(parseISO(date), months), 'yyyy-MM-dd');
}

/** A time of day, `13:05`. */
export const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

// When something counts as written down late: one rule for notes, contacts, lessons and everything else
// that has a day on which it happened and a moment at which it was written down.
import { dateOf, daysBetween } from './date.ts';

/** So many days after the event it may be written down without a mark: a long weekend. */
export const lateAfterDays = 3;

/**
 * Whether something that happened on `eventDate` ('yyyy-mm-dd') was written down late: on a day more than
 * three days after it. What was written down beforehand is never late.
 */
export function isLateEntry(eventDate: string, enteredAtMs: number): boolean {
  return daysBetween(eventDate, dateOf(enteredAtMs)) > lateAfterDays;
}

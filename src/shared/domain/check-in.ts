// The check-ins of a pair: on which days after its start an adult asks how it goes. More often in the first
// weeks, then at a steady pace, for as long as the pair runs.
import { addDaysTo, daysBetween } from './date.ts';
import type { ProgrammeSettings } from './programme-settings.ts';

export type CheckInRhythm = Pick<ProgrammeSettings, 'checkInDays' | 'checkInEveryDays'>;

/** The first check-in later than `after` of a pair that started on `startedOn`. */
export function nextCheckIn(startedOn: string, after: string, rhythm: CheckInRhythm): string {
  const early = rhythm.checkInDays.toSorted((a, b) => a - b);
  const passed = daysBetween(startedOn, after);
  const soon = early.find((day) => day > passed);
  if (soon !== undefined) return addDaysTo(startedOn, soon);
  const last = early.at(-1) ?? 0;
  const every = rhythm.checkInEveryDays;
  const rounds = Math.max(1, Math.floor((passed - last) / every) + 1);
  return addDaysTo(startedOn, last + rounds * every);
}

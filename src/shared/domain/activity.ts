// What peers do with a class or the school besides lessons: activities, fixed drop-in sessions, and the
// tally of small questions in passing, which needs no name.
import * as z from 'zod';
import { addDaysTo, dateSchema, timeSchema } from './date.ts';
import { durationSchema } from './duration.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { schoolYearSchema } from './school-year.ts';

export const activityKinds = [
  'sportsDay',
  'cinema',
  'camp',
  'celebration',
  'introduction',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activitySchema = z.strictObject({
  /** Null when it is for more than one class. */
  className: z.string().trim().min(1).max(20).nullable(),
  schoolYear: schoolYearSchema,
  /** One of `activityKinds`, or another kind by name: the school's own, or one for this time. */
  kind: z.string().trim().min(1).max(80),
  title: z.string().trim().min(1).max(120),
  on: dateSchema,
  minutes: z.int().min(5).max(2880),
  missedPeriods: z.int().min(0).max(12),
  /** Peers who were (or will be) there. */
  peerIds: z.array(recordIdSchema).max(60),
  note: z.string().trim().max(500),
  state: z.enum(['planned', 'done', 'cancelled']),
});
export type ActivityBody = z.infer<typeof activitySchema>;

/** What a person fills in; the school year follows from the day. */
export const activityFieldsSchema = activitySchema.omit({ schoolYear: true });
export type ActivityFields = z.infer<typeof activityFieldsSchema>;

/** True for a kind that comes with the product. */
export function isActivityKind(kind: string): kind is ActivityKind {
  return activityKinds.some((one) => one === kind);
}

export const activityRecord = defineRecord({
  kind: 'activity',
  version: 1,
  schema: activitySchema,
});

/** A fixed moment at which peers can be found; a safe place can be a room, a screen, a person, an activity. */
export const dropInSessionSchema = z.strictObject({
  title: z.string().trim().min(1).max(120),
  kind: z.enum(['place', 'digital', 'person', 'activity']),
  schoolYear: schoolYearSchema,
  /** 1 Monday to 7 Sunday. */
  weekday: z.int().min(1).max(7),
  everyWeeks: z.int().min(1).max(8),
  startsAt: timeSchema,
  minutes: durationSchema,
  from: dateSchema,
  until: dateSchema,
  place: z.string().trim().min(1).max(120),
  /** With whom it was agreed: the caretaker, the canteen, the team leader. */
  agreedWith: z.string().trim().min(1).max(120),
  /** Who is on duty on which day. */
  duty: z
    .array(z.strictObject({ on: dateSchema, peerIds: z.array(recordIdSchema).max(10) }))
    .max(200),
});
export type DropInSessionBody = z.infer<typeof dropInSessionSchema>;

/** What a person fills in; the school year follows from the first day. */
export const dropInFieldsSchema = dropInSessionSchema.omit({ schoolYear: true });
export type DropInFields = z.infer<typeof dropInFieldsSchema>;

type Rhythm = Pick<DropInSessionBody, 'weekday' | 'everyWeeks' | 'from' | 'until'>;

const mostDays = 200;

/** 1 Monday to 7 Sunday. */
function weekdayOf(date: string): number {
  return new Date(`${date}T12:00:00Z`).getUTCDay() || 7;
}

/** The days of a session, oldest first: its weekday from `from` to `until`, every so many weeks. */
export function dropInDays(rhythm: Rhythm): readonly string[] {
  const first = addDaysTo(rhythm.from, (rhythm.weekday - weekdayOf(rhythm.from) + 7) % 7);
  const days: string[] = [];
  for (let day = first; day <= rhythm.until && days.length < mostDays;) {
    days.push(day);
    day = addDaysTo(day, 7 * rhythm.everyWeeks);
  }
  return days;
}

/**
 * Duty as it is kept when the rhythm changes: what has been stays, what was to come on a day that is no
 * longer one of the session's goes, as does a day with nobody.
 */
export function keptDuty(
  session: Rhythm & Pick<DropInSessionBody, 'duty'>,
  today: string,
): DropInSessionBody['duty'] {
  const days = new Set(dropInDays(session));
  return session.duty
    .filter(({ on, peerIds }) => peerIds.length > 0 && (on < today || days.has(on)))
    .map(({ on, peerIds }) => ({ on, peerIds: [...new Set(peerIds)] }))
    .sort((a, b) => a.on.localeCompare(b.on));
}

export const dropInSessionRecord = defineRecord({
  kind: 'dropInSession',
  version: 1,
  schema: dropInSessionSchema,
});

export const tallyThemes = [
  'practical',
  'timetable',
  'homework',
  'quarrel',
  'contact',
  'other',
] as const;
export type TallyTheme = (typeof tallyThemes)[number];

/** How many questions of a kind peers answered on a day. No name. */
export const questionTallySchema = z.strictObject({
  on: dateSchema,
  theme: z.enum(tallyThemes),
  count: z.int().min(0).max(500),
  /** How many of them were quarrels that peers helped to settle. */
  mediations: z.int().min(0).max(500),
});
export type QuestionTallyBody = z.infer<typeof questionTallySchema>;

export const questionTallyRecord = defineRecord({
  kind: 'questionTally',
  version: 1,
  schema: questionTallySchema,
});

/** The count and the mediations of a theme over some days; more than one record of a day adds up. */
export function tallied(
  tallies: readonly QuestionTallyBody[],
  theme: TallyTheme,
  days: readonly string[],
): { readonly count: number; readonly mediations: number } {
  const found = tallies.filter((tally) => tally.theme === theme && days.includes(tally.on));
  return {
    count: found.reduce((sum, { count }) => sum + count, 0),
    mediations: found.reduce((sum, { mediations }) => sum + mediations, 0),
  };
}

/** The seven days of the week of a day, Monday first. */
export function weekOf(date: string): readonly string[] {
  const monday = addDaysTo(date, 1 - weekdayOf(date));
  return [0, 1, 2, 3, 4, 5, 6].map((day) => addDaysTo(monday, day));
}

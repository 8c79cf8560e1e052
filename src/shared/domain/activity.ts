// What peers do with a class or the school besides lessons: activities, fixed drop-in sessions, and the
// tally of small questions in passing, which needs no name.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { schoolYearSchema } from './school-year.ts';

export const activityKinds = [
  'sportsDay',
  'cinema',
  'camp',
  'celebration',
  'introduction',
  'other',
] as const;

export const activitySchema = z.strictObject({
  /** Null when it is for more than one class. */
  className: z.string().trim().min(1).max(20).nullable(),
  schoolYear: schoolYearSchema,
  /** One of `activityKinds`, or a kind of the school by name. */
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
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  minutes: z.int().min(5).max(240),
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

/** How many questions of a kind peers answered on a day. No name. */
export const questionTallySchema = z.strictObject({
  on: dateSchema,
  theme: z.enum(tallyThemes),
  count: z.int().min(0).max(500),
  /** True for a quarrel that peers helped to settle. */
  mediations: z.int().min(0).max(500),
});
export type QuestionTallyBody = z.infer<typeof questionTallySchema>;

export const questionTallyRecord = defineRecord({
  kind: 'questionTally',
  version: 1,
  schema: questionTallySchema,
});

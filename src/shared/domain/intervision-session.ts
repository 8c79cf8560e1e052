// A session of peers with their coach: when, who was there, whether it was held. In the programme dossier, as
// a training's attendance is; not a word of what was said, that lies in the session's own dossier.
import * as z from 'zod';
import { addDaysTo, dateSchema, timeSchema } from './date.ts';
import { durationSchema } from './duration.ts';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import type { Role } from './role.ts';
import { schoolYearSchema } from './school-year.ts';

/** One model; the last two are about one peer and have a short form. */
export const sessionTypes = ['intervision', 'reflection', 'dilemma', 'checkIn', 'consult'] as const;
export const sessionTypeSchema = z.enum(sessionTypes);

/** Who may come for one session (B6): colleagues one can turn to, bound to that session only. */
export const guestRoles: readonly Role[] = [
  'careCoordinator',
  'confidentialAdviser',
  'safeguardingOfficer',
];

export const attendanceMarks = ['present', 'excused', 'absent'] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

const attendanceSchema = z
  .array(z.strictObject({ peerId: recordIdSchema, mark: z.enum(attendanceMarks) }))
  .max(60);
export type Attendance = z.output<typeof attendanceSchema>;

/** The marks with these laid over them: of each peer the last one holds. */
export function marksOver(before: Attendance, marks: Attendance): Attendance {
  const markOf = new Map([...before, ...marks].map(({ peerId, mark }) => [peerId, mark]));
  return [...markOf].map(([peerId, mark]) => ({ peerId, mark }));
}

export const intervisionSessionSchema = z.strictObject({
  type: sessionTypeSchema,
  schoolYear: schoolYearSchema,
  /** Null for a check-in or a consult. */
  groupId: recordIdSchema.nullable(),
  on: dateSchema,
  startsAt: timeSchema,
  minutes: durationSchema,
  place: z.string().trim().max(80),
  leadId: memberIdSchema,
  /** Who is expected. */
  peerIds: z.array(recordIdSchema).min(1).max(60),
  attendance: attendanceSchema,
  /** Colleagues who were there for this one session, and for that reason read its notes; why stands in those. */
  guests: z.array(z.strictObject({ memberId: memberIdSchema })).max(10),
  state: z.enum(['planned', 'live', 'held', 'cancelled']),
  /** Why it was moved or cancelled; '' when it was not. */
  changeReason: z.string().trim().max(200),
  /** Why there was no next one yet when it was finished; '' when there was. */
  noNextBecause: z.string().trim().max(200),
  /** The day it was first planned on; null when it was not moved. */
  movedFrom: dateSchema.nullable(),
  /** The dossier of its notes: of who leads and the group's coaches. Null until it was opened. */
  dossierId: dossierIdSchema.nullable(),
});
export type IntervisionSessionBody = z.infer<typeof intervisionSessionSchema>;

/** What every planned session starts with: nothing has happened yet. */
export const nothingHeld = {
  attendance: [],
  guests: [],
  state: 'planned',
  changeReason: '',
  noNextBecause: '',
  movedFrom: null,
  dossierId: null,
} satisfies Partial<IntervisionSessionBody>;

export const intervisionSessionRecord = defineRecord({
  kind: 'intervisionSession',
  version: 3,
  schema: intervisionSessionSchema,
  migrations: {
    // Why a guest was asked in stood here, where the whole programme reads it.
    1: (body) => {
      const old = z.looseObject({ guests: z.array(z.looseObject({ memberId: memberIdSchema })) });
      const { guests, ...rest } = old.parse(body);
      return { ...rest, guests: guests.map(({ memberId }) => ({ memberId })) };
    },
    // One reason was kept for both; of a session that was moved and held it cannot be told which, and it stays
    // with the move.
    2: (body) => {
      const { reason, ...rest } = z
        .looseObject({ reason: z.string(), state: z.string(), movedFrom: z.string().nullable() })
        .parse(body);
      const ofNext = rest.state === 'held' && rest.movedFrom === null;
      return { ...rest, changeReason: ofNext ? '' : reason, noNextBecause: ofNext ? reason : '' };
    },
  },
});

export type CloseFault = 'attendanceMissing' | 'positiveCloseMissing' | 'nextMissing';

/**
 * Why a session of a group cannot be finished like this, or null. Everyone is marked; a good word was asked for
 * (I7), though it may stay unwritten; there is a next day, or a reason why not. `planned`: the group meets again
 * already.
 */
export function closeFault(
  session: Pick<IntervisionSessionBody, 'peerIds' | 'attendance'>,
  close: {
    readonly positiveClose: string;
    readonly closeSkipped: boolean;
    readonly nextOn: string | null;
    readonly noNextBecause: string;
  },
  planned: boolean,
): CloseFault | null {
  const marked = new Set(session.attendance.map(({ peerId }) => peerId));
  if (session.peerIds.some((id) => !marked.has(id))) return 'attendanceMissing';
  if (close.positiveClose.trim() === '' && !close.closeSkipped) return 'positiveCloseMissing';
  const next = planned || close.nextOn !== null || close.noNextBecause.trim() !== '';
  return next ? null : 'nextMissing';
}

/** The days after this session on which its group meets already, the first one first. */
export function plannedAfter(
  { groupId, on }: Pick<IntervisionSessionBody, 'groupId' | 'on'>,
  sessions: readonly Pick<IntervisionSessionBody, 'groupId' | 'on' | 'state'>[],
): readonly string[] {
  return sessions
    .filter((one) => one.groupId === groupId && one.state === 'planned' && one.on > on)
    .map((one) => one.on)
    .toSorted();
}

export const holidaySchema = z
  .strictObject({
    name: z.string().trim().min(1).max(60),
    from: dateSchema,
    until: dateSchema,
  })
  .refine(({ from, until }) => from <= until, { path: ['until'] });
export type Holiday = z.infer<typeof holidaySchema>;

export function isHoliday(day: string, holidays: readonly Holiday[]): boolean {
  return holidays.some(({ from, until }) => from <= day && day <= until);
}

export const seriesSchema = z.strictObject({
  from: dateSchema,
  until: dateSchema,
  everyWeeks: z.int().min(1).max(8),
});
export type Series = z.infer<typeof seriesSchema>;

const mostInSeries = 60;

/**
 * The days of a series, oldest first: every so many weeks on the weekday of `from`. A day in a holiday falls out
 * and the rhythm goes on; at most 60.
 */
export function seriesDays(
  { from, until, everyWeeks }: Series,
  holidays: readonly Holiday[],
): readonly string[] {
  const days: string[] = [];
  for (let day = from; day <= until && days.length < mostInSeries;) {
    if (!isHoliday(day, holidays)) days.push(day);
    day = addDaysTo(day, 7 * everyWeeks);
  }
  return days;
}

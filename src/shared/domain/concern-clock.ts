// The ladder and its clock: who must know of a concern by when. The clock lies in a dossier of its own and
// holds no word about a pupil, so that the next person up can see that somebody was not reached in time.
import { addDays, addMinutes, endOfDay, set } from 'date-fns';
import * as z from 'zod';
import { dossierIdSchema, memberIdSchema, recordIdSchema, type MemberId } from './id.ts';
import { defineRecord } from './record.ts';
import { urgencies, type Urgency } from './urgency.ts';

/** Who can stand on a rung. The coach is that of the pair; the others are everyone with that role. */
export const rungParties = [
  'teacherCoach',
  'careCoordinator',
  'programmeCoordinator',
  'safeguardingOfficer',
  'approver',
] as const;
export type RungParty = (typeof rungParties)[number];

/** By when, counted from the moment an adult heard it. */
export const withinSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('minutes'), minutes: z.int().min(1).max(1440) }),
  /** Before five in the afternoon; heard later than four: within the hour, that day. */
  z.strictObject({ type: z.literal('sameDay') }),
  z.strictObject({ type: z.literal('days'), days: z.int().min(1).max(60) }),
]);
export type Within = z.infer<typeof withinSchema>;

export const rungSchema = z.strictObject({ party: z.enum(rungParties), within: withinSchema });
export type Rung = z.infer<typeof rungSchema>;

/** Rungs from the first to the last person who must know. */
export const ladderSchema = z.record(z.enum(urgencies), z.array(rungSchema).min(1).max(5));
export type Ladder = z.infer<typeof ladderSchema>;

/** What holds until a school says otherwise: what is serious is known to care the same day. */
export const defaultLadder: Ladder = {
  acute: [
    { party: 'careCoordinator', within: { type: 'minutes', minutes: 15 } },
    { party: 'approver', within: { type: 'minutes', minutes: 60 } },
  ],
  day: [
    { party: 'teacherCoach', within: { type: 'sameDay' } },
    { party: 'careCoordinator', within: { type: 'sameDay' } },
    { party: 'approver', within: { type: 'days', days: 1 } },
  ],
  week: [
    { party: 'teacherCoach', within: { type: 'days', days: 2 } },
    { party: 'careCoordinator', within: { type: 'days', days: 7 } },
  ],
  regular: [
    { party: 'teacherCoach', within: { type: 'days', days: 7 } },
    { party: 'careCoordinator', within: { type: 'days', days: 14 } },
  ],
};

export const clockRungSchema = z.strictObject({
  party: z.enum(rungParties),
  /** Milliseconds since 1970, UTC. */
  byMs: z.int(),
  /** Who stood there when the clock started. */
  memberIds: z.array(memberIdSchema).max(60),
  knewAtMs: z.int().nullable(),
  /** Who says so: the person, or who told them. */
  knewBy: memberIdSchema.nullable(),
});
export type ClockRung = z.infer<typeof clockRungSchema>;

export const concernClockSchema = z.strictObject({
  concernId: recordIdSchema,
  concernDossierId: dossierIdSchema,
  code: z.string(),
  urgency: z.enum(urgencies),
  heardAtMs: z.int(),
  rungs: z.array(clockRungSchema).max(5),
  /** True once the concern is closed: nobody is waited for. */
  stopped: z.boolean(),
});
export type ConcernClockBody = z.infer<typeof concernClockSchema>;

export const concernClockRecord = defineRecord({
  kind: 'concernClock',
  version: 1,
  schema: concernClockSchema,
});

/** The moment a person must know, in local school time. Both in milliseconds since 1970. */
export function dueAtMs(within: Within, heardAtMs: number): number {
  switch (within.type) {
    case 'minutes':
      return addMinutes(heardAtMs, within.minutes).getTime();
    case 'sameDay': {
      const five = set(heardAtMs, { hours: 17, minutes: 0, seconds: 0, milliseconds: 0 });
      const soon = Math.max(five.getTime(), addMinutes(heardAtMs, 60).getTime());
      return Math.min(soon, endOfDay(heardAtMs).getTime());
    }
    case 'days':
      return endOfDay(addDays(heardAtMs, within.days)).getTime();
  }
}

/** The rungs of a new clock; a party without people is left out. */
export function startRungs(
  ladder: Ladder,
  urgency: Urgency,
  heardAtMs: number,
  peopleOf: (party: RungParty) => readonly MemberId[],
): readonly ClockRung[] {
  return ladder[urgency].flatMap(({ party, within }) => {
    const memberIds = [...peopleOf(party)];
    if (memberIds.length === 0) return [];
    return [{ party, byMs: dueAtMs(within, heardAtMs), memberIds, knewAtMs: null, knewBy: null }];
  });
}

export type RungState = 'known' | 'due' | 'late';

export function rungState(rung: ClockRung, nowMs: number): RungState {
  if (rung.knewAtMs !== null) return 'known';
  return rung.byMs < nowMs ? 'late' : 'due';
}

/**
 * The rungs that ask something of this member now: their own that is not known yet, and, moving up, the first
 * rung above one that is late. `late` names the rungs below that were not reached in time.
 */
export function rungsFor(
  clock: ConcernClockBody,
  me: MemberId,
  nowMs: number,
): readonly { readonly rung: ClockRung; readonly late: readonly ClockRung[] }[] {
  if (clock.stopped) return [];
  return clock.rungs.flatMap((rung, at) => {
    if (!rung.memberIds.includes(me) || rung.knewAtMs !== null) return [];
    const late = clock.rungs.slice(0, at).filter((each) => rungState(each, nowMs) === 'late');
    return [{ rung, late }];
  });
}

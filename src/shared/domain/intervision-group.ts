// A group of peers that meets for intervision, with the adults who lead it. In the programme dossier: who
// meets and how often, never what is said. What is said lies in dossiers of the coaches alone.
import * as z from 'zod';
import { addDaysTo, daysBetween, timeSchema } from './date.ts';
import { durationSchema } from './duration.ts';
import {
  dossierIdSchema,
  memberIdSchema,
  recordIdSchema,
  type MemberId,
  type RecordId,
} from './id.ts';
import { isHoliday, type Holiday, type IntervisionSessionBody } from './intervision-session.ts';
import { defineRecord } from './record.ts';
import { schoolYearSchema } from './school-year.ts';

export const groupKinds = ['buddies', 'leaders', 'other'] as const;
export type GroupKind = (typeof groupKinds)[number];

export const intervisionGroupSchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  /** Buddies in groups of about five, peer leaders all together. */
  kind: z.enum(groupKinds),
  schoolYear: schoolYearSchema,
  coachIds: z.array(memberIdSchema).min(1).max(4),
  peerIds: z.array(recordIdSchema).max(60),
  /** Days after which the next session is overdue; the setting of the school when null. */
  everyDays: z.int().min(1).max(90).nullable(),
  /** A built-in method's code or the id of one of the school's own. */
  methodId: z.string().min(1).max(60),
  startsAt: timeSchema,
  minutes: durationSchema,
  place: z.string().trim().max(80),
  /** What the group agreed with each other, beside the secrecy sentence. */
  agreements: z.string().trim().max(2000),
  active: z.boolean(),
  /** Where its topics lie: a dossier of its coaches alone. */
  dossierId: dossierIdSchema,
});
export type IntervisionGroupBody = z.infer<typeof intervisionGroupSchema>;

/** What a person fills in. */
export const groupFieldsSchema = intervisionGroupSchema.omit({ dossierId: true, schoolYear: true });
export type GroupFields = z.infer<typeof groupFieldsSchema>;

export const intervisionGroupRecord = defineRecord({
  kind: 'intervisionGroup',
  version: 1,
  schema: intervisionGroupSchema,
});

/** Groups of buddies are about five; outside these numbers it is said, not refused (J5). */
export const fewestInGroup = 3;
export const mostInGroup = 6;

export type GroupWarning = 'groupSmall' | 'groupLarge' | 'leadersMissing';

/** What is unusual about a group. `leaderIds`: everyone who leads a class now. */
export function groupWarnings(
  group: Pick<IntervisionGroupBody, 'kind' | 'peerIds'>,
  leaderIds: readonly RecordId[],
): readonly GroupWarning[] {
  const size = group.peerIds.length;
  if (group.kind === 'buddies') {
    if (size < fewestInGroup) return ['groupSmall'];
    return size > mostInGroup ? ['groupLarge'] : [];
  }
  if (group.kind === 'leaders' && leaderIds.some((id) => !group.peerIds.includes(id))) {
    return ['leadersMissing'];
  }
  return [];
}

/**
 * Whether the member may lead the session as its records say: a coach of its group; of a talk with one peer who has
 * it. Who left the group leads none of its sessions. Whether a coach has the key, the services know.
 */
export function leadsSession(
  session: Pick<IntervisionSessionBody, 'groupId' | 'leadId'>,
  group: Pick<IntervisionGroupBody, 'coachIds'> | null | undefined,
  memberId: MemberId,
): boolean {
  if (session.groupId === null) return session.leadId === memberId;
  return group?.coachIds.includes(memberId) ?? false;
}

type Held = Pick<IntervisionSessionBody, 'groupId' | 'on' | 'state' | 'type'>;

/** The day of the last session of the group that was held; null when none was. */
export function lastHeldOn(groupId: RecordId, sessions: readonly Held[]): string | null {
  const days = sessions
    .filter((one) => one.groupId === groupId && one.state === 'held')
    .map(({ on }) => on);
  return days.toSorted().at(-1) ?? null;
}

/**
 * Days that the next session of an active group is overdue (J1); 0 when it is not. Counted from the last held
 * session, or from `since` (the day the group was made) when none was held.
 */
export function daysOverdue(
  group: Pick<IntervisionGroupBody, 'active' | 'everyDays'>,
  lastOn: string | null,
  since: string,
  today: string,
  settings: { readonly intervisionEveryDays: number },
): number {
  if (!group.active) return 0;
  const every = group.everyDays ?? settings.intervisionEveryDays;
  return Math.max(0, daysBetween(lastOn ?? since, today) - every);
}

/** The day to propose for the next session: the rhythm on, past the holidays; never earlier than the day after. */
export function proposedNext(
  group: Pick<IntervisionGroupBody, 'everyDays'>,
  on: string,
  settings: { readonly intervisionEveryDays: number; readonly holidays: readonly Holiday[] },
): string {
  const every = group.everyDays ?? settings.intervisionEveryDays;
  let day = addDaysTo(on, every);
  // A holiday is passed by whole weeks, so that the weekday stays.
  for (let weeks = 0; weeks < 20 && isHoliday(day, settings.holidays); weeks += 1) {
    day = addDaysTo(day, 7);
  }
  return day;
}

// A pair: supporter(s), supportee(s) or a class, and the adults behind them, from start to end.
// Holds the rules that are true of every pair whoever asks; knows nothing of screens or storage.
import * as z from 'zod';
import { dateSchema, daysBetween } from './date.ts';
import { memberIdSchema, recordIdSchema, type RecordId } from './id.ts';
import { goalSchema } from './goal.ts';
import { matchSchema, plainMatch } from './match.ts';
import { endingSchema, pausedDays, pauseSchema, peopleChangeSchema } from './pair-life.ts';
import { defineRecord } from './record.ts';
import { formRules, pairForms, type PairForm } from './support-form.ts';

export const pairStatuses = ['active', 'paused', 'ended'] as const;
export type PairStatus = (typeof pairStatuses)[number];

export const agreementSchema = z.strictObject({
  supporterAgreedOn: dateSchema.nullable(),
  supporteeAgreedOn: dateSchema.nullable(),
  /** The day the supportee was told that a buddy keeps no secrets when someone is not safe. */
  secrecyToldOn: dateSchema.nullable(),
  /** The supportee agrees that the mentor knows of the support. */
  mentorMayKnow: z.boolean(),
});
export type Agreement = z.infer<typeof agreementSchema>;

export const pairBodySchema = z.strictObject({
  code: z.string().regex(/^\d{4}-\d{3,5}$/),
  form: z.enum(pairForms),
  schoolYear: z.string(),
  supporterIds: z.array(recordIdSchema).min(1).max(4),
  supporteeIds: z.array(recordIdSchema).max(4),
  /** The class of a leader duo; null for the other forms. */
  className: z.string().trim().max(20).nullable(),
  coachId: memberIdSchema,
  /** The adult who steps in when the coach cannot be reached. */
  backstopId: memberIdSchema,
  goal: goalSchema,
  agreement: agreementSchema,
  /** Agreed rhythm of meeting, in days. */
  meetEveryDays: z.int().min(1).max(120),
  /** Until when they agreed to meet; null when no end was agreed. */
  plannedUntil: dateSchema.nullable(),
  status: z.enum(pairStatuses),
  startedOn: dateSchema,
  endedOn: dateSchema.nullable(),
  /** Other forms that this support takes on beside its own. */
  mixedWith: z.array(z.enum(pairForms)).max(3),
  match: matchSchema,
  /** Parents or guardian agree to meeting outside the school. */
  outsideAgreedOn: dateSchema.nullable(),
  pauses: z.array(pauseSchema).max(50),
  changes: z.array(peopleChangeSchema).max(50),
  ending: endingSchema.nullable(),
});
export type PairBody = z.infer<typeof pairBodySchema>;

/** What every pair starts with: nothing has happened yet. */
export const nothingHappened = {
  outsideAgreedOn: null,
  plannedUntil: null,
  pauses: [],
  changes: [],
  ending: null,
} satisfies Partial<PairBody>;

export const pairRecord = defineRecord({
  kind: 'pair',
  version: 4,
  schema: pairBodySchema,
  migrations: {
    1: (body) => ({
      ...z.record(z.string(), z.unknown()).parse(body),
      mixedWith: [],
      match: plainMatch,
      ...nothingHappened,
    }),
    2: (body) => {
      const pair = z.looseObject({ match: z.looseObject({}) }).parse(body);
      return { ...pair, match: { ...pair.match, safetyNet: null } };
    },
    3: (body) => ({ ...z.record(z.string(), z.unknown()).parse(body), plannedUntil: null }),
  },
});

/** What the maker of a pair fills in; the rest follows. */
export const newPairSchema = pairBodySchema
  .omit({
    code: true,
    schoolYear: true,
    status: true,
    endedOn: true,
    agreement: true,
    outsideAgreedOn: true,
    pauses: true,
    changes: true,
    ending: true,
  })
  .extend({
    /** Asked before every match: is the problem too heavy for a peer? */
    tooHeavyForPeer: z.boolean(),
    /** Parents or guardian agreed before the start already. */
    outsideAgreedOn: dateSchema.nullable().default(null),
    /** Left out: what is usual for the form. */
    plannedUntil: dateSchema.nullable().optional(),
  });
export type NewPair = z.infer<typeof newPairSchema>;

export type PairFault =
  'ownBuddy' | 'duoSize' | 'supporteeMissing' | 'classMissing' | 'goalMissing';

/** Why a pair cannot exist, or null. */
export function pairFault(
  pair: Pick<PairBody, 'form' | 'supporterIds' | 'supporteeIds' | 'className' | 'goal'>,
): PairFault | null {
  if (pair.supporterIds.some((id) => pair.supporteeIds.includes(id))) return 'ownBuddy';
  if (new Set(pair.supporterIds).size !== pair.supporterIds.length) return 'ownBuddy';
  const rules = formRules[pair.form];
  if (rules.supports === 'class') return pair.className ? null : 'classMissing';
  if (pair.supporterIds.length !== 1) return 'duoSize';
  if (pair.supporteeIds.length === 0) return 'supporteeMissing';
  if (rules.needsQuestion && pair.goal.question === '') return 'goalMissing';
  return null;
}

export type PairWarning = 'duoNotTwo' | 'manySupportees';

/** What is allowed but unusual: a class without its duo, a buddy with more than two pupils. */
export function pairWarnings(
  pair: Pick<PairBody, 'form' | 'supporterIds' | 'supporteeIds'>,
  others: readonly Pick<PairBody, 'form' | 'status' | 'supporterIds' | 'supporteeIds'>[],
): readonly PairWarning[] {
  const warnings: PairWarning[] = [];
  const forClass = formRules[pair.form].supports === 'class';
  if (forClass && pair.supporterIds.length !== 2) warnings.push('duoNotTwo');
  if (!forClass) {
    const supporter = pair.supporterIds[0];
    const load = new Set<RecordId>(pair.supporteeIds);
    for (const other of others) {
      if (other.status === 'ended' || other.form === 'peerLeader') continue;
      if (supporter && other.supporterIds.includes(supporter)) {
        for (const id of other.supporteeIds) load.add(id);
      }
    }
    if (load.size > 2) warnings.push('manySupportees');
  }
  return warnings;
}

/** A pair may meet once the supportee knows that there are no secrets in danger, and both agreed. */
export function mayMeetOn(pair: Pick<PairBody, 'form' | 'agreement'>, date: string): boolean {
  if (!formRules[pair.form].needsAgreement) return true;
  const { secrecyToldOn, supporterAgreedOn, supporteeAgreedOn } = pair.agreement;
  return [secrecyToldOn, supporterAgreedOn, supporteeAgreedOn].every(
    (day) => day !== null && daysBetween(day, date) >= 0,
  );
}

export type PairHealth = 'ended' | 'paused' | 'notStarted' | 'ok' | 'quiet' | 'silent';

type HealthPair = Pick<
  PairBody,
  'form' | 'status' | 'agreement' | 'startedOn' | 'meetEveryDays' | 'pauses'
>;

/** Days since the last contact, or since the start when there was none; days in a pause do not count. */
export function quietDays(
  pair: Pick<PairBody, 'startedOn' | 'pauses'>,
  lastContactOn: string | null,
  today: string,
): number {
  const from = lastContactOn ?? pair.startedOn;
  return daysBetween(from, today) - pausedDays(pair.pauses, from, today);
}

/**
 * How a pair is doing, from held contacts only: `quiet` after one and a half times the agreed rhythm
 * without contact, `silent` after three times; counted from the start when none was held, without the
 * days of a pause. A newcomer's pair is `quiet` after two weeks at the latest. `mayBegin`: false while a sensitive match waits for a second person (`mayStart`). The
 * rule and its reasons: docs/decisions/0015.
 */
export function pairHealth(
  pair: HealthPair,
  lastContactOn: string | null,
  today: string,
  mayBegin = true,
): PairHealth {
  if (pair.status === 'ended' || pair.status === 'paused') return pair.status;
  if (lastContactOn === null && !(mayBegin && mayMeetOn(pair, today))) return 'notStarted';
  return quietness(quietDays(pair, lastContactOn, today), pair);
}

/** A newcomer is not left longer without contact, whatever rhythm was agreed. */
const newcomerDays = 14;

/** How quiet a running pair is after so many days without contact. */
export function quietness(
  since: number,
  { form, meetEveryDays }: { readonly form: PairForm; readonly meetEveryDays: number },
): 'ok' | 'quiet' | 'silent' {
  if (since > meetEveryDays * 3) return 'silent';
  const usual = meetEveryDays * 1.5;
  const most = form === 'newcomerBuddy' ? Math.min(usual, newcomerDays) : usual;
  return since > most ? 'quiet' : 'ok';
}

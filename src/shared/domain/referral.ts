// A referral: the request to someone better placed to help, and the steps it went through.
// The content and its steps are separate records, so that what was signed never changes.
import * as z from 'zod';
import { addDaysTo, dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { urgencies, type Urgency } from './urgency.ts';

/** Days within which an answer is expected, by urgency (0: today). */
export const answerWithinDays: Readonly<Record<Urgency, number>> = {
  acute: 0,
  day: 1,
  week: 7,
  regular: 14,
};

/** The grounds on which a pupil may be named without consent; the reason is always written down. */
export const consentExceptions = [
  'acuteDanger',
  'reportingCode',
  'statutoryDuty',
  'anonymous',
  'conflictOfDuties',
] as const;

export const consentSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('consent'),
    givenBy: z.enum(['pupil', 'parents', 'guardian']),
    givenOn: dateSchema,
  }),
  z.strictObject({
    type: z.literal('exception'),
    exception: z.enum(consentExceptions),
    explanation: z.string().trim().min(1).max(1000),
  }),
]);
export type Consent = z.infer<typeof consentSchema>;

export const referralFieldsSchema = z.strictObject({
  destination: z.string().trim().min(1).max(120),
  destinationKind: z.enum(['internal', 'external']),
  contact: z.string().trim().max(200),
  urgency: z.enum(urgencies),
  reason: z.string().trim().min(1).max(5000),
  tried: z.string().max(3000),
  pupilView: z.string().max(3000),
  asked: z.string().trim().min(1).max(3000),
  /** The day the pupil was told of this referral. */
  pupilToldOn: dateSchema.nullable(),
  consent: consentSchema.nullable(),
});
export type ReferralFields = z.infer<typeof referralFieldsSchema>;

export const referralBodySchema = referralFieldsSchema.extend({
  code: z.string(),
  pairId: recordIdSchema.nullable(),
  /** The concern it came from; null for a referral that began without one. */
  concernId: recordIdSchema.nullable(),
  /** The referral that this one follows after a refusal or silence. */
  followsId: recordIdSchema.nullable(),
  pupilId: recordIdSchema,
  /** As the destination will read it; the signer sees exactly this. */
  pupilName: z.string(),
  className: z.string(),
});
export type ReferralBody = z.infer<typeof referralBodySchema>;

export const referralRecord = defineRecord({
  kind: 'referral',
  version: 2,
  schema: referralBodySchema,
  migrations: {
    1: (body) => ({
      ...z.record(z.string(), z.unknown()).parse(body),
      concernId: null,
      followsId: null,
    }),
  },
});

export const referralStatuses = [
  'draft',
  'sent',
  'received',
  'started',
  'done',
  'refused',
  'withdrawn',
  'noFeedback',
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

export const referralStepBodySchema = z.strictObject({
  referralId: recordIdSchema,
  to: z.enum(referralStatuses),
  on: dateSchema,
  text: z.string().trim().max(5000),
  /** When the next answer is due; null when nothing is awaited. */
  dueOn: dateSchema.nullable(),
});
export type ReferralStepBody = z.infer<typeof referralStepBodySchema>;

export const referralStepRecord = defineRecord({
  kind: 'referralStep',
  version: 1,
  keeps: 1,
  schema: referralStepBodySchema,
});

const following: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  draft: ['sent', 'withdrawn'],
  sent: ['received', 'started', 'done', 'refused', 'noFeedback', 'withdrawn'],
  received: ['started', 'done', 'refused', 'noFeedback', 'withdrawn'],
  started: ['done', 'noFeedback', 'withdrawn'],
  done: [],
  refused: [],
  withdrawn: [],
  noFeedback: [],
};

/** The statuses a referral can go to from where it is; empty when it is closed. */
export function nextStatuses(status: ReferralStatus): readonly ReferralStatus[] {
  return following[status];
}

export function isClosed(status: ReferralStatus): boolean {
  return following[status].length === 0;
}

/** Whether a step to this status says in words why, or what came of it. */
export function needsText(to: ReferralStatus): boolean {
  return to === 'done' || to === 'refused' || to === 'withdrawn';
}

/** Steps as they followed each other, the oldest first. */
export function inOrder<
  S extends { readonly body: ReferralStepBody; readonly createdAtMs: number },
>(steps: readonly S[]): readonly S[] {
  const rank = ({ body }: S): number => referralStatuses.indexOf(body.to);
  return [...steps].sort((a, b) => a.createdAtMs - b.createdAtMs || rank(a) - rank(b));
}

/**
 * Where a referral stands: the newest of its steps, `draft` before the first. Steps of one and the
 * same millisecond count in the order of `referralStatuses`, so every screen agrees.
 */
export function referralState(
  steps: readonly { readonly body: ReferralStepBody; readonly createdAtMs: number }[],
): {
  readonly status: ReferralStatus;
  readonly since: string | null;
  readonly dueOn: string | null;
} {
  const newest = inOrder(steps).at(-1);
  return newest
    ? { status: newest.body.to, since: newest.body.on, dueOn: newest.body.dueOn }
    : { status: 'draft', since: null, dueOn: null };
}

/** Whether an answer that was due has not come. */
export function isLate(state: { readonly dueOn: string | null }, today: string): boolean {
  return state.dueOn !== null && state.dueOn < today;
}

/** The day an answer is due when handed over on `sentOn`. */
export function dueAfterSending(urgency: Urgency, sentOn: string): string {
  return addDaysTo(sentOn, answerWithinDays[urgency]);
}

/** The fields in which two versions of a referral differ, in the order they are read. */
export function changedFields(
  before: ReferralFields,
  after: ReferralFields,
): readonly (keyof ReferralFields)[] {
  const fields = referralFieldsSchema.keyof().options;
  return fields.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Whether this referral may leave only with an approver's signature. */
export function needsSignOff(referral: Pick<ReferralFields, 'destinationKind'>): boolean {
  return referral.destinationKind === 'external';
}

/**
 * Why a referral may not be handed over yet, or null. Outside the school it takes consent or a
 * named exception, and a signature over this exact text. In acute danger handing over goes first;
 * the signature follows.
 */
export function handOverFault(
  referral: Pick<ReferralFields, 'destinationKind' | 'urgency' | 'consent'>,
  signed: boolean,
): 'consentMissing' | 'signOffMissing' | null {
  if (referral.destinationKind === 'internal') return null;
  if (referral.consent === null) return 'consentMissing';
  return signed || isAcuteDanger(referral) || !needsSignOff(referral) ? null : 'signOffMissing';
}

/** Acute danger, named as the reason to hand over without consent: the signature may follow. */
export function isAcuteDanger(referral: Pick<ReferralFields, 'urgency' | 'consent'>): boolean {
  return (
    referral.urgency === 'acute' &&
    referral.consent?.type === 'exception' &&
    referral.consent.exception === 'acuteDanger'
  );
}

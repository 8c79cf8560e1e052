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

/** Consent of one person: the pupil, or a representative by name. */
export const consentStatementSchema = z.strictObject({
  by: z.enum(['pupil', 'representative']),
  /** Which of the representatives; '' for the pupil, and for referrals of before names were kept. */
  name: z.string().trim().max(120),
  on: dateSchema,
});
export type ConsentStatement = z.infer<typeof consentStatementSchema>;

export const consentSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('consent'),
    statements: z.array(consentStatementSchema).min(1).max(6),
    /** Where the signed paper lies; '' when it was spoken. */
    paperAt: z.string().trim().max(120),
  }),
  z.strictObject({
    type: z.literal('exception'),
    exception: z.enum(consentExceptions),
    explanation: z.string().trim().min(1).max(1000),
  }),
]);
export type Consent = z.infer<typeof consentSchema>;

/**
 * What can go along about the pupil, chosen one by one; nothing goes because it happens to be known. The
 * question and the reason always go: without them there is no referral.
 */
export const shareItems = [
  'name',
  'className',
  'age',
  'guardians',
  'reach',
  'since',
  'ownWords',
  'tried',
  'pupilView',
  'parentsView',
  'strengths',
  'alreadyInvolved',
  'safety',
] as const;
export type ShareItem = (typeof shareItems)[number];

const longText = z.string().max(3000);

export const referralFieldsSchema = z.strictObject({
  /** The destination chosen from the list: a record's id or a built-in name; '' when typed. */
  destinationId: z.string().max(60),
  destination: z.string().trim().min(1).max(120),
  destinationKind: z.enum(['internal', 'external']),
  contact: z.string().trim().max(200),
  urgency: z.enum(urgencies),
  reason: z.string().trim().min(1).max(5000),
  asked: z.string().trim().min(1).max(3000),
  age: z.string().trim().max(20),
  since: z.string().max(300),
  ownWords: longText,
  tried: longText,
  pupilView: longText,
  parentsView: longText,
  strengths: longText,
  alreadyInvolved: longText,
  safety: longText,
  /** How to reach who decides for the pupil, as it would be handed over. */
  guardians: z.string().max(500),
  reach: z.string().max(300),
  shares: z.array(z.enum(shareItems)).max(shareItems.length),
  /** The day the pupil was told of this referral; null with the reason in `notToldBecause`. */
  pupilToldOn: dateSchema.nullable(),
  parentsToldOn: dateSchema.nullable(),
  notToldBecause: z.string().trim().max(500),
  consent: consentSchema.nullable(),
  /** By when an answer is asked; null: by the urgency. */
  feedbackBy: dateSchema.nullable(),
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
  /** Whether the say of who decides for the pupil counted when this was written: until sixteen. */
  parentsDecide: z.boolean(),
});
export type ReferralBody = z.infer<typeof referralBodySchema>;

const olderBody = z.looseObject({
  consent: z
    .union([
      z.object({ type: z.literal('consent'), givenBy: z.string(), givenOn: z.string() }),
      z.object({ type: z.literal('exception') }).loose(),
    ])
    .nullable(),
});

/** Version 1 named the pupil always and knew neither concern, nor items, nor who gave consent by name. */
function fromVersion1(body: unknown): unknown {
  const old = olderBody.parse(body);
  const consent =
    old.consent?.type === 'consent' && 'givenOn' in old.consent
      ? {
          type: 'consent',
          statements: [
            {
              by: old.consent.givenBy === 'pupil' ? 'pupil' : 'representative',
              name: '',
              on: old.consent.givenOn,
            },
          ],
          paperAt: '',
        }
      : old.consent;
  return {
    ...old,
    consent,
    destinationId: '',
    age: '',
    since: '',
    ownWords: '',
    parentsView: '',
    strengths: '',
    alreadyInvolved: '',
    safety: '',
    guardians: '',
    reach: '',
    shares: ['name', 'className', 'tried', 'pupilView'],
    parentsToldOn: null,
    notToldBecause: '',
    feedbackBy: null,
    concernId: null,
    followsId: null,
    parentsDecide: false,
  };
}

export const referralRecord = defineRecord({
  kind: 'referral',
  version: 2,
  schema: referralBodySchema,
  migrations: { 1: fromVersion1 },
});

export const referralStatuses = [
  'draft',
  /** Consent was asked; the answer is awaited. */
  'asked',
  'sent',
  'received',
  'started',
  'done',
  'refused',
  'withdrawn',
  'noFeedback',
] as const;
export type ReferralStatus = (typeof referralStatuses)[number];

const toldParties = ['pupil', 'parents'] as const;

export const referralStepBodySchema = z.strictObject({
  referralId: recordIdSchema,
  to: z.enum(referralStatuses),
  on: dateSchema,
  text: z.string().trim().max(5000),
  /** When the next answer is due; null when nothing is awaited. */
  dueOn: dateSchema.nullable(),
  /** Who was told of the referral with this step, when that had not been done before. */
  told: z.array(z.enum(toldParties)).max(2),
  /** A warm hand-over: with whom it was talked through, and whether the pupil was there. */
  warm: z
    .strictObject({ with: z.string().trim().min(1).max(120), pupilPresent: z.boolean() })
    .nullable(),
});
export type ReferralStepBody = z.infer<typeof referralStepBodySchema>;

export const referralStepRecord = defineRecord({
  kind: 'referralStep',
  version: 2,
  keeps: 1,
  schema: referralStepBodySchema,
  migrations: {
    1: (body) => ({ ...z.record(z.string(), z.unknown()).parse(body), told: [], warm: null }),
  },
});

const following: Readonly<Record<ReferralStatus, readonly ReferralStatus[]>> = {
  draft: ['asked', 'sent', 'withdrawn'],
  asked: ['sent', 'withdrawn'],
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

/** Whether another referral may take the place of this one: it was refused, not answered, or is done. */
export function canBeFollowed(status: ReferralStatus): boolean {
  return status === 'refused' || status === 'noFeedback' || status === 'done';
}

/** The name under which an unfinished referral is kept, by where it comes from. */
export function referralDraftName(
  referralId: string | null,
  from: Pick<ReferralBody, 'pairId' | 'concernId' | 'followsId'>,
): string {
  if (referralId !== null) return `referral:${referralId}`;
  if (from.followsId !== null) return `referral:new:after:${from.followsId}`;
  if (from.concernId !== null) return `referral:new:concern:${from.concernId}`;
  return `referral:new:${from.pairId ?? ''}`;
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

/** The day an answer is due when handed over on `sentOn`; `regularDays`: what the school waits at most. */
export function dueAfterSending(
  urgency: Urgency,
  sentOn: string,
  regularDays = answerWithinDays.regular,
): string {
  const days = urgency === 'regular' ? regularDays : answerWithinDays[urgency];
  return addDaysTo(sentOn, Math.min(days, regularDays));
}

/** The fields in which two versions of a referral differ, in the order they are read. */
export function changedFields(
  before: ReferralFields,
  after: ReferralFields,
): readonly (keyof ReferralFields)[] {
  const fields = referralFieldsSchema.keyof().options;
  return fields.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Items that point at one pupil: a consultation without a name takes none of them along. */
const namingItems: readonly ShareItem[] = ['name', 'className', 'guardians', 'reach'];

export function namesPupil({ shares }: Pick<ReferralFields, 'shares'>): boolean {
  return shares.some((item) => namingItems.includes(item));
}

/** Whether this referral may leave only with an approver's signature. */
export function needsSignOff(referral: Pick<ReferralFields, 'destinationKind'>): boolean {
  return referral.destinationKind === 'external';
}

type Leaving = Pick<ReferralFields, 'destinationKind' | 'urgency' | 'consent' | 'shares'>;

/**
 * Why a referral may not be handed over yet, or null; the part that holds for every file. Outside the
 * school it takes consent or a named exception, and a signature over this exact text. In acute danger
 * handing over goes first; the signature follows. Whose consent counts is in consent.ts.
 */
export function handOverFault(
  referral: Leaving,
  signed: boolean,
): 'consentMissing' | 'anonymousNamed' | 'signOffMissing' | null {
  if (referral.destinationKind === 'internal') return null;
  if (referral.consent === null) return 'consentMissing';
  if (isAnonymous(referral) && namesPupil(referral)) return 'anonymousNamed';
  return signed || isAcuteDanger(referral) || !needsSignOff(referral) ? null : 'signOffMissing';
}

export function isAnonymous({ consent }: Pick<ReferralFields, 'consent'>): boolean {
  return consent?.type === 'exception' && consent.exception === 'anonymous';
}

/** Acute danger, named as the reason to hand over without consent: the signature may follow. */
export function isAcuteDanger(referral: Pick<ReferralFields, 'urgency' | 'consent'>): boolean {
  return (
    referral.urgency === 'acute' &&
    referral.consent?.type === 'exception' &&
    referral.consent.exception === 'acuteDanger'
  );
}

/** Whether one of who decide for the pupil said yes, so that they know of it. */
export function representativeSaidYes({ consent }: Pick<ReferralFields, 'consent'>): boolean {
  return (
    consent?.type === 'consent' && consent.statements.some(({ by }) => by === 'representative')
  );
}

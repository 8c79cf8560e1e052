// What happened to a concern after it was laid down: each step a record of its own that never changes.
// Where a concern stands follows from its steps.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { urgencies } from './urgency.ts';

const text = z.string().trim().max(3000);
const said = z.string().trim().min(1).max(3000);

/** What kind of sentence a line in the course is, so that a finding is never taken for an opinion. */
export const lineKinds = ['fact', 'heard', 'hypothesis'] as const;

export const concernDecisions = [
  'keepFollowing',
  'talkAtSchool',
  'refer',
  'reportingCode',
  'otherHelp',
  /** The report is not taken up: an approver signs that. */
  'refuse',
] as const;
export type ConcernDecision = (typeof concernDecisions)[number];

export const closingOutcomes = [
  'helpWorks',
  'handedOver',
  'solved',
  /** The suspicion was not confirmed; that is said in so many words. */
  'notConfirmed',
  'refused',
  'leftSchool',
] as const;

export const concernEventSchema = z.discriminatedUnion('type', [
  /** Somebody takes it in hand. */
  z.strictObject({ type: z.literal('taken') }),
  z.strictObject({ type: z.literal('line'), kind: z.enum(lineKinds), text: said }),
  z.strictObject({ type: z.literal('action'), text: said }),
  z.strictObject({
    type: z.literal('consult'),
    /** With whom: a colleague, Veilig Thuis, 113. */
    with: z.string().trim().min(1).max(120),
    /** Without the pupil's name. */
    anonymous: z.boolean(),
    advice: text,
  }),
  z.strictObject({
    type: z.literal('parents'),
    informed: z.boolean(),
    /** Whom, or why not: both are said. */
    text: said,
  }),
  z.strictObject({
    type: z.literal('decision'),
    decision: z.enum(concernDecisions),
    reason: said,
  }),
  z.strictObject({ type: z.literal('urgency'), to: z.enum(urgencies), reason: said }),
  /** Written by the app with the referral, so that nobody closes the concern past one they cannot read. */
  z.strictObject({
    type: z.literal('referral'),
    referralId: recordIdSchema,
    dossierId: dossierIdSchema,
    code: z.string().max(40),
  }),
  z.strictObject({
    type: z.literal('closed'),
    outcome: z.enum(closingOutcomes),
    /** The account that was signed, or laid down without a signature where none is asked. */
    closingId: recordIdSchema,
  }),
  z.strictObject({ type: z.literal('reopened'), reason: said }),
]);
export type ConcernEvent = z.infer<typeof concernEventSchema>;

export const concernStepBodySchema = z.strictObject({
  concernId: recordIdSchema,
  on: dateSchema,
  /** Who did it, when that is not who wrote it down. */
  byId: memberIdSchema.nullable(),
  event: concernEventSchema,
});
export type ConcernStepBody = z.infer<typeof concernStepBodySchema>;

export const concernStepRecord = defineRecord({
  kind: 'concernStep',
  version: 1,
  keeps: 1,
  schema: concernStepBodySchema,
});

type Step = { readonly body: ConcernStepBody; readonly createdAtMs: number; readonly id: string };

/** Of one millisecond, in the order in which such steps follow each other. */
const rank = [
  'taken',
  'line',
  'action',
  'consult',
  'parents',
  'urgency',
  'decision',
  'referral',
  'closed',
  'reopened',
] as const satisfies readonly ConcernEvent['type'][];

/** Steps as they were laid down, the oldest first; the same order on every screen. */
export function stepsInOrder<S extends Step>(steps: readonly S[]): readonly S[] {
  const rankOf = ({ body }: S): number => rank.indexOf(body.event.type);
  return [...steps].sort(
    (a, b) => a.createdAtMs - b.createdAtMs || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1),
  );
}

export const concernStatuses = ['new', 'inHand', 'decided', 'closed'] as const;
export type ConcernStatus = (typeof concernStatuses)[number];

export type ConcernState = {
  readonly status: ConcernStatus;
  /** The newest decision, null before the first. */
  readonly decision: ConcernDecision | null;
  /** What parents were told: null when nothing is written about it yet. */
  readonly parentsInformed: boolean | null;
};

/**
 * Where a concern stands: new until somebody takes it in hand, decided from the first decision on, closed
 * by its closing until it is reopened. After reopening a new decision is asked before it closes again.
 */
export function concernState(steps: readonly Step[]): ConcernState {
  let state: ConcernState = { status: 'new', decision: null, parentsInformed: null };
  for (const { body } of stepsInOrder(steps)) {
    const { event } = body;
    if (event.type === 'taken' && state.status === 'new') state = { ...state, status: 'inHand' };
    if (event.type === 'decision') {
      state = { ...state, status: 'decided', decision: event.decision };
    }
    if (event.type === 'parents') state = { ...state, parentsInformed: event.informed };
    if (event.type === 'closed') state = { ...state, status: 'closed' };
    if (event.type === 'reopened') state = { ...state, status: 'inHand', decision: null };
  }
  return state;
}

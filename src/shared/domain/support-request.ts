// A pupil who asks for support, or for whom it is asked: the question, and first of all whether it is not
// too heavy for a peer. In a dossier of its own. Languages, never nationality or origin.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { goalCategories, goalsOfForm, type GoalCategory } from './goal.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { formRules, pairForms, type PairForm } from './support-form.ts';

/** `toCare`: too heavy for a peer, taken over by the care coordinator and not matched. */
export const supportRequestStatuses = ['open', 'toCare', 'matched', 'withdrawn'] as const;
export type SupportRequestStatus = (typeof supportRequestStatuses)[number];

export const requestAskers = ['pupil', 'mentor', 'parents', 'otherStaff'] as const;

/** Wishes that a proposal can weigh; the pupil's own words stand beside them. */
export const matchWishes = ['older', 'otherClass', 'sameSite', 'experienced'] as const;
export type MatchWish = (typeof matchWishes)[number];

export const supportRequestSchema = z.strictObject({
  pupilId: recordIdSchema,
  form: z.enum(pairForms),
  askedOn: dateSchema,
  askedBy: z.enum(requestAskers),
  /** The pupil wants this too: nothing happens without it. */
  pupilWants: z.boolean(),
  category: z.enum(goalCategories),
  question: z.string().trim().max(300),
  tooHeavyForPeer: z.boolean(),
  sensitive: z.boolean(),
  wants: z.array(z.enum(matchWishes)).max(matchWishes.length),
  /** What else the pupil would like, in words: free periods, somebody who likes sports. */
  wishes: z.string().trim().max(300),
  /** Whether pupils of the same class may be proposed. */
  sameClassAllowed: z.boolean(),
  /** Languages in which the pupil can talk; asked of newcomers. */
  languages: z.array(z.string().trim().min(1).max(40)).max(6),
  status: z.enum(supportRequestStatuses),
  closedOn: dateSchema.nullable(),
});
export type SupportRequestBody = z.infer<typeof supportRequestSchema>;

export const supportRequestRecord = defineRecord({
  kind: 'supportRequest',
  version: 1,
  schema: supportRequestSchema,
});

/** What is asked of whoever notes the request; status and closing follow from it. */
export const newSupportRequestSchema = supportRequestSchema.omit({ status: true, closedOn: true });
export type NewSupportRequest = z.infer<typeof newSupportRequestSchema>;

/** Forms in which single pupils are supported: a class needs no request. */
export function isFormOfRequest(form: PairForm): boolean {
  return formRules[form].supports === 'pupils';
}

export type SupportRequestFault = 'formForClass' | 'goalOfOtherForm' | 'goalMissing';

/** Why this request cannot be noted, or null. What is too heavy needs no question: it goes to care. */
export function supportRequestFault(
  request: Pick<NewSupportRequest, 'form' | 'category' | 'question' | 'tooHeavyForPeer'>,
): SupportRequestFault | null {
  if (!isFormOfRequest(request.form)) return 'formForClass';
  if (!goalsOfForm[request.form].includes(request.category)) return 'goalOfOtherForm';
  const needs = formRules[request.form].needsQuestion && !request.tooHeavyForPeer;
  return needs && request.question === '' ? 'goalMissing' : null;
}

/** The first goal of a form when the chosen one is not of its catalogue. */
export function goalFor(form: PairForm, category: GoalCategory): GoalCategory {
  const goals = goalsOfForm[form];
  return goals.includes(category) ? category : (goals[0] ?? 'other');
}

export type MatchRefusal = 'requestClosed' | 'pupilUnwilling';

/** Why no pair can be made for this request, or null. */
export function requestRefusal(
  request: Pick<SupportRequestBody, 'status' | 'pupilWants'>,
): MatchRefusal | null {
  if (request.status !== 'open') return 'requestClosed';
  return request.pupilWants ? null : 'pupilUnwilling';
}

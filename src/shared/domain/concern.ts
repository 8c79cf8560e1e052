// A concern (signaal): what an adult of the school heard or saw that may be serious, in the pupil's own words,
// apart from the facts and from what the writer makes of it. Its dossier is open to those involved only; what
// happened next stands in concern-step.ts.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { urgencies } from './urgency.ts';

/** The eight serious situations of the Peer2Peer pupil manual (requirements §1R.1), in its order. */
export const seriousSituations = [
  'pregnancy',
  'crime',
  'violence',
  'honourViolence',
  'substances',
  'sexualAbuse',
  'suicidality',
  'radicalisation',
] as const;

/** Situations schools add to those eight (practice.md §4, form 7). */
export const otherSituations = [
  'bullying',
  'selfHarm',
  'eating',
  'domesticViolence',
  'sexting',
  'exploitation',
  'forcedMarriage',
  'homelessness',
  'other',
] as const;

export const concernCategories = [...seriousSituations, ...otherSituations] as const;
export const concernCategorySchema = z.enum(concernCategories);
export type ConcernCategory = (typeof concernCategories)[number];

/** What each person was in this one event. */
export const eventRoles = ['affected', 'alleged', 'witness', 'told', 'supporter', 'other'] as const;

export const concernPersonSchema = z.strictObject({
  /** A pupil of the list, or null for somebody else. */
  pupilId: recordIdSchema.nullable(),
  /** As it was known that day: readers from outside the programme team cannot look a pupil up. */
  name: z.string().trim().min(1).max(120),
  className: z.string().trim().max(20),
  role: z.enum(eventRoles),
});
export type ConcernPerson = z.infer<typeof concernPersonSchema>;

/** How the concern came up the ladder: what the buddy asked of the pupil, what the pupil was told. */
export const concernRouteSchema = z.strictObject({
  /** K2: the buddy encouraged the pupil to talk with their own mentor. */
  encouragedOn: dateSchema.nullable(),
  pupilAnswer: z.enum(['willTalk', 'doesNotWant', 'unknown']).nullable(),
  /** K3: to whom the buddy brought it. */
  broughtTo: z.array(z.enum(['teacherCoach', 'mentor', 'coordinator', 'other'])).max(4),
  broughtOn: dateSchema.nullable(),
  /** K4: the pupil knew beforehand, and was told now, that the buddy cannot keep this secret. */
  pupilToldOn: dateSchema.nullable(),
});
export type ConcernRoute = z.infer<typeof concernRouteSchema>;

/** What a person fills in; only the pupil, the category, the urgency and one text are asked for at once. */
export const concernFieldsSchema = z.strictObject({
  category: concernCategorySchema,
  /** The school's own word when it has one for this; '' otherwise. */
  ownCategory: z.string().trim().max(80),
  urgency: z.enum(urgencies),
  /** When an adult of the school heard it: the clock starts here. Milliseconds since 1970, UTC. */
  heardAtMs: z.int(),
  /** Who came with it. */
  broughtBy: z.enum(['supporter', 'pupil', 'otherPupil', 'parent', 'staff', 'other']),
  /** The peer who came with it and needs after-care; null when it was nobody of the pair. */
  peerId: recordIdSchema.nullable(),
  ownWords: z.string().max(5000),
  facts: z.string().max(5000),
  interpretation: z.string().max(3000),
  immediateAction: z.string().max(2000),
  /** K8: the peer feels it is too heavy. That is enough; no proof is asked. */
  tooHeavy: z.boolean(),
  people: z.array(concernPersonSchema).min(1).max(20),
  route: concernRouteSchema,
});
export type ConcernFields = z.infer<typeof concernFieldsSchema>;

export const concernBodySchema = concernFieldsSchema.extend({
  /** 'S2026-003'. */
  code: z.string(),
  /** The pair it came up in; null when it was outside one. */
  pairId: recordIdSchema.nullable(),
  /** Who heard it. */
  heardBy: memberIdSchema,
});
export type ConcernBody = z.infer<typeof concernBodySchema>;

export const concernRecord = defineRecord({
  kind: 'concern',
  version: 1,
  schema: concernBodySchema,
});

/** Nothing asked yet of how it came up the ladder. */
export const emptyRoute: ConcernRoute = {
  encouragedOn: null,
  pupilAnswer: null,
  broughtTo: [],
  broughtOn: null,
  pupilToldOn: null,
};

export type ConcernFault = 'concernEmpty' | 'affectedMissing';

/**
 * Why a concern cannot be laid down, or null: somebody must be affected and something must have been said,
 * seen or felt. That a peer feels it is too heavy is enough.
 */
export function concernFault(
  concern: Pick<ConcernFields, 'ownWords' | 'facts' | 'tooHeavy' | 'people'>,
): ConcernFault | null {
  if (!concern.people.some(({ role }) => role === 'affected')) return 'affectedMissing';
  const said = [concern.ownWords, concern.facts].some((text) => text.trim() !== '');
  return said || concern.tooHeavy ? null : 'concernEmpty';
}

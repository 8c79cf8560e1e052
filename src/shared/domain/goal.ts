// What a pair works on: the catalogue of goals per form, and the goal that two people agreed on.
import * as z from 'zod';
import type { PairForm } from './support-form.ts';

/** What a supportee works on, in neutral words that may stand on a mentor's sheet. */
export const goalCategories = [
  'planning',
  'homework',
  'contacts',
  'love',
  'conflict',
  'standUp',
  'bullying',
  'transition',
  'findingWay',
  'learning',
  'integration',
  'schoolSystem',
  'language',
  'together',
  'other',
] as const;
export type GoalCategory = (typeof goalCategories)[number];

const buddyGoals = [
  'planning',
  'homework',
  'contacts',
  'love',
  'conflict',
  'standUp',
  'bullying',
  'other',
] as const satisfies readonly GoalCategory[];

/** Goals that fit each form; the first is its core goal. */
export const goalsOfForm: Readonly<Record<PairForm, readonly GoalCategory[]>> = {
  peerLeader: ['transition', 'contacts', 'findingWay', 'bullying', 'learning', 'planning', 'other'],
  peerBuddy: buddyGoals,
  newcomerBuddy: ['integration', 'schoolSystem', 'contacts', 'language', 'together', 'other'],
  godparent: ['transition', 'contacts', 'findingWay', 'other'],
  pupilConfidant: ['contacts', 'standUp', 'bullying', 'conflict', 'other'],
  mediator: ['conflict', 'other'],
  peerTutor: ['homework', 'planning', 'learning', 'language', 'other'],
  peerMentor: buddyGoals,
  peerEducator: ['bullying', 'contacts', 'learning', 'other'],
  peerCoach: buddyGoals,
};

export const goalSchema = z.strictObject({
  category: z.enum(goalCategories),
  /** The question agreed beforehand, in one sentence. */
  question: z.string().trim().max(300),
  /** What the pair agreed to leave out. */
  outside: z.string().trim().max(300),
});

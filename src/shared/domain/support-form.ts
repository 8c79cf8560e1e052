// The forms of peer support and, in one place, the rules that differ per form. Which of the other forms
// a school uses, and what it calls them, is a setting (programme-settings.ts).
import * as z from 'zod';

/** The first three come with the product; the others a school switches on. */
export const pairForms = [
  'peerLeader',
  'peerBuddy',
  'newcomerBuddy',
  'godparent',
  'pupilConfidant',
  'mediator',
  'peerTutor',
  'peerMentor',
  'peerEducator',
  'peerCoach',
] as const;
export const pairFormSchema = z.enum(pairForms);
export type PairForm = z.infer<typeof pairFormSchema>;

export const basicForms = ['peerLeader', 'peerBuddy', 'newcomerBuddy'] as const;
export const otherForms = pairForms.filter(
  (form): form is Exclude<PairForm, (typeof basicForms)[number]> =>
    form !== 'peerLeader' && form !== 'peerBuddy' && form !== 'newcomerBuddy',
);

export type FormRules = {
  /** A class is supported, or single pupils. */
  readonly supports: 'class' | 'pupils';
  /** The usual number of supporters; another number gives a warning. */
  readonly supporters: number;
  /** How many supportees a supporter has at most before a warning. */
  readonly mostSupportees: number;
  /** A question agreed beforehand is required. */
  readonly needsQuestion: boolean;
  /** Where they meet: always at school, or anywhere with permission. */
  readonly place: 'school' | 'anywhere';
  /** Both agree, and the supportee hears that danger is no secret, before the first meeting. */
  readonly needsAgreement: boolean;
  /** Neutral wording: no room for a verdict or advice; agreements are the parties' own. */
  readonly neutral: boolean;
};

const oneToOne: FormRules = {
  supports: 'pupils',
  supporters: 1,
  mostSupportees: 2,
  needsQuestion: false,
  place: 'school',
  needsAgreement: true,
  neutral: false,
};
const forClass: FormRules = {
  ...oneToOne,
  supports: 'class',
  supporters: 2,
  needsAgreement: false,
};

/** The rules of each form. The three basic ones follow the Peer2Peer brochure; the others are ours. */
export const formRules: Readonly<Record<PairForm, FormRules>> = {
  peerLeader: forClass,
  peerBuddy: { ...oneToOne, needsQuestion: true },
  newcomerBuddy: { ...oneToOne, place: 'anywhere' },
  godparent: oneToOne,
  pupilConfidant: oneToOne,
  mediator: { ...oneToOne, neutral: true },
  peerTutor: { ...oneToOne, needsQuestion: true },
  peerMentor: oneToOne,
  peerEducator: forClass,
  peerCoach: { ...oneToOne, needsQuestion: true },
};

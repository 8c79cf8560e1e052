// The methods of intervision: steps in their order, each with its minutes, who speaks, and what kind of line
// is written. The built-in ones with their sources; their words are texts (`intervisionMethods.json`).
import * as z from 'zod';
import { defineRecord } from './record.ts';

/** What a line in a session is. */
export const lineKinds = [
  'fact',
  'question',
  'answer',
  'hypothesis',
  'advice',
  'choice',
  'insight',
  'agreement',
] as const;
export const lineKindSchema = z.enum(lineKinds);
export type LineKind = z.infer<typeof lineKindSchema>;

export const stepSpeakers = ['leader', 'presenter', 'group', 'everyone'] as const;
export type StepSpeaker = (typeof stepSpeakers)[number];

export const methodStepSchema = z.strictObject({
  /** Unique within a session: `frame.open`, `fiveStep.core`, or an id for a school's own step. */
  id: z.string().min(1).max(60),
  title: z.string().trim().min(1).max(80),
  minutes: z.int().min(1).max(120),
  speaker: z.enum(stepSpeakers),
  prompt: z.string().trim().max(300),
  /** The kind a new line starts with; null when this step is not written down. */
  kind: lineKindSchema.nullable(),
});
export type MethodStep = z.infer<typeof methodStepSchema>;

export const builtInMethods = [
  'fiveStep',
  'incident',
  'tenStep',
  'gossip',
  'balint',
  'raguse',
  'successes',
] as const;
export type BuiltInMethod = (typeof builtInMethods)[number];

/** For pupils who sit together for one lesson period: with what stands around it, it takes `usualMinutes`. */
export const defaultMethod: BuiltInMethod = 'fiveStep';

/** How long a session is planned when nothing else is said. */
export const usualMinutes = 45;

/** A built-in method's step without its words. */
export type BuiltInStep = Pick<MethodStep, 'minutes' | 'speaker' | 'kind'> & {
  readonly id: string;
};

const step = (
  id: string,
  minutes: number,
  speaker: StepSpeaker,
  kind: LineKind | null,
): BuiltInStep => ({ id, minutes, speaker, kind });

/** Minutes: from the sources named in docs/decisions/0026 where they give them, else our suggestion. */
export const builtInSteps: Readonly<Record<BuiltInMethod, readonly BuiltInStep[]>> = {
  fiveStep: [
    step('question', 3, 'presenter', 'fact'),
    step('explore', 8, 'group', 'question'),
    step('core', 4, 'group', 'fact'),
    step('advice', 7, 'group', 'advice'),
    step('evaluate', 3, 'everyone', 'insight'),
  ],
  incident: [
    step('lookBack', 5, 'everyone', 'fact'),
    step('bringIn', 10, 'presenter', 'fact'),
    step('choose', 5, 'everyone', 'choice'),
    step('questions', 15, 'group', 'question'),
    step('analysis', 10, 'group', 'hypothesis'),
    step('advice', 10, 'group', 'advice'),
    step('evaluate', 10, 'everyone', 'agreement'),
  ],
  tenStep: [
    step('situation', 5, 'presenter', 'fact'),
    step('askQuestions', 5, 'group', 'question'),
    step('weighQuestions', 5, 'presenter', 'choice'),
    step('answer', 10, 'presenter', 'answer'),
    step('moreQuestions', 5, 'group', 'question'),
    step('core', 10, 'group', 'hypothesis'),
    step('redefine', 5, 'presenter', 'fact'),
    step('approach', 5, 'presenter', 'choice'),
    step('advice', 5, 'group', 'advice'),
    step('insight', 5, 'everyone', 'insight'),
  ],
  gossip: [
    step('question', 5, 'presenter', 'fact'),
    step('explore', 10, 'group', 'question'),
    // What is said behind the presenter's back is not written down; what the presenter takes along is.
    step('gossip', 15, 'group', null),
    step('experience', 5, 'presenter', 'insight'),
    step('evaluate', 5, 'everyone', 'insight'),
  ],
  balint: [
    step('gather', 5, 'everyone', 'question'),
    step('interest', 5, 'presenter', 'fact'),
    step('choose', 5, 'everyone', 'choice'),
    step('leader', 1, 'leader', null),
    step('tell', 10, 'presenter', 'fact'),
    step('associate', 5, 'group', 'hypothesis'),
    step('picture', 15, 'group', 'question'),
    step('ownAdvice', 5, 'group', 'advice'),
    step('judge', 15, 'group', 'hypothesis'),
    step('decide', 5, 'presenter', 'choice'),
    step('evaluate', 5, 'everyone', 'insight'),
  ],
  raguse: [
    step('tell', 10, 'presenter', 'fact'),
    step('feelings', 10, 'group', 'hypothesis'),
    step('identify', 15, 'group', 'hypothesis'),
    step('react', 10, 'presenter', 'answer'),
    step('meaning', 10, 'everyone', 'insight'),
    step('close', 5, 'everyone', 'insight'),
  ],
  successes: [
    step('method', 3, 'leader', null),
    step('success', 5, 'presenter', 'fact'),
    step('questions', 10, 'group', 'question'),
    step('factors', 10, 'group', 'fact'),
    step('deeper', 10, 'group', 'hypothesis'),
    step('evaluate', 5, 'everyone', 'insight'),
  ],
};

/** Weakly sourced: shown as "controleren" until the school has looked at it. */
export const toBeChecked: ReadonlySet<BuiltInMethod> = new Set(['raguse']);

/** What stands before and after the steps of any method, and after what is said about a case (practice.md §3). */
export const frameBefore: readonly BuiltInStep[] = [
  step('open', 2, 'leader', null),
  step('checkIn', 5, 'everyone', null),
  step('lookBack', 5, 'everyone', 'fact'),
];
export const frameAfter: readonly BuiltInStep[] = [
  step('outcomes', 5, 'everyone', 'agreement'),
  step('close', 3, 'everyone', 'insight'),
];

/** Whether a step of a session stands around its method. */
export const isFrameStep = ({ id }: Pick<MethodStep, 'id'>): boolean => id.startsWith('frame.');

/** A school's own method, or its own version of a built-in one. */
export const intervisionMethodSchema = z.strictObject({
  /** The built-in method that it takes the place of; null for one of the school's own. */
  replaces: z.enum(builtInMethods).nullable(),
  name: z.string().trim().min(1).max(80),
  about: z.string().trim().max(500),
  steps: z.array(methodStepSchema).min(1).max(20),
  /** The school has looked at it: what was marked "controleren" no longer is. */
  checked: z.boolean(),
  /** False when it is not offered any more. */
  inUse: z.boolean(),
});
export type IntervisionMethodBody = z.infer<typeof intervisionMethodSchema>;

export const intervisionMethodRecord = defineRecord({
  kind: 'intervisionMethod',
  version: 1,
  schema: intervisionMethodSchema,
});

export type MethodFault = 'stepsDoubled';

/** Why a method cannot be kept, or null: steps are known by their title. */
export function methodFault(method: Pick<IntervisionMethodBody, 'steps'>): MethodFault | null {
  const titles = method.steps.map(({ title }) => title.toLocaleLowerCase('nl'));
  return new Set(titles).size === titles.length ? null : 'stepsDoubled';
}

/** Minutes of all steps together. */
export function minutesOf(steps: readonly Pick<MethodStep, 'minutes'>[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Minutes of a whole session by a method: its steps with what stands before and after them. */
export function wholeMinutesOf(steps: readonly Pick<MethodStep, 'minutes'>[]): number {
  return minutesOf([...frameBefore, ...steps, ...frameAfter]);
}

// When a concern is serious: by how soon somebody had to act at any moment, or by what it is about, however it
// was called. Something serious is closed with a signature. Pure, so that handlers and every reader judge alike.
import type { ConcernBody, ConcernCategory } from './concern.ts';
import type { ConcernStepBody } from './concern-step.ts';
import { isSerious } from './urgency.ts';

/**
 * Serious by nature (practice.md §2): what the reporting code is about, sexual offences, danger to life, violence.
 * A report of this is signed at its closing, also when it was laid down as something that could wait.
 */
export const graveCategories = [
  'violence',
  'honourViolence',
  'sexualAbuse',
  'suicidality',
  'domesticViolence',
  'exploitation',
  'forcedMarriage',
] as const satisfies readonly ConcernCategory[];

/** Whether the emergency card belongs beside it from the start, whatever was said of its urgency. */
export function needsCard(category: ConcernCategory): boolean {
  return isGrave(category) || category === 'selfHarm';
}

export function isGrave(category: ConcernCategory): boolean {
  return graveCategories.some((one) => one === category);
}

type Version = Pick<ConcernBody, 'category' | 'urgency'>;

/** Serious now, or at any moment before: in one of its versions or by a step. */
export function wasSerious(
  versions: readonly Version[],
  steps: readonly { readonly body: Pick<ConcernStepBody, 'event'> }[],
): boolean {
  return (
    versions.some(({ category, urgency }) => isGrave(category) || isSerious(urgency)) ||
    steps.some(({ body: { event } }) => event.type === 'urgency' && isSerious(event.to))
  );
}

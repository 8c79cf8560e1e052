// The steps in which a peer leader learns to give lessons: helping first, then a lesson from the set, then
// variations on it, then a design of one's own. Where a leader stands follows from the lessons held.
import type { RecordId } from './id.ts';
import type { LessonBody } from './lesson.ts';

export const leaderSteps = ['helps', 'example', 'varies', 'ownDesign'] as const;
export type LeaderStep = (typeof leaderSteps)[number];

type Held = Pick<LessonBody, 'kind' | 'design' | 'state' | 'peerIds' | 'on'>;

const stepOfDesign = {
  example: 'example',
  varied: 'varies',
  own: 'ownDesign',
} as const satisfies Readonly<Record<LessonBody['design'], LeaderStep>>;

/** The step that somebody takes with this lesson. */
export function stepOfLesson(lesson: Pick<LessonBody, 'kind' | 'design'>): LeaderStep {
  return lesson.kind === 'helpInMentorLesson' ? 'helps' : stepOfDesign[lesson.design];
}

export type LeaderStanding = {
  /** The furthest step taken; null before the first lesson. Without an example lesson never past helping. */
  readonly now: LeaderStep | null;
  /** The step to take first from here; null when all were taken. */
  readonly next: LeaderStep | null;
  /** How often each was held. */
  readonly times: Readonly<Record<LeaderStep, number>>;
};

/** Where a leader stands by the lessons given; `ids` are the pupil's own and those of doubles. */
export function leaderStanding(ids: readonly RecordId[], lessons: readonly Held[]): LeaderStanding {
  const taken = lessons
    .filter(({ state, peerIds }) => state === 'given' && peerIds.some((id) => ids.includes(id)))
    .map(stepOfLesson);
  const count = (step: LeaderStep): number => taken.filter((one) => one === step).length;
  const times = {
    helps: count('helps'),
    example: count('example'),
    varies: count('varies'),
    ownDesign: count('ownDesign'),
  };
  const reachable = times.example > 0 ? leaderSteps : leaderSteps.slice(0, 1);
  const now = reachable.findLast((step) => times[step] > 0) ?? null;
  const next = leaderSteps[now === null ? 0 : leaderSteps.indexOf(now) + 1] ?? null;
  return { now, next, times };
}

/**
 * The step that this peer should take before a lesson like this, or null: who never gave an example lesson
 * before that day begins with one. A piece of advice, nothing is refused for it.
 */
export function stepBefore(
  lesson: Pick<Held, 'kind' | 'design' | 'on'>,
  ids: readonly RecordId[],
  lessons: readonly Held[],
): LeaderStep | null {
  const step = stepOfLesson(lesson);
  if (step === 'helps' || step === 'example') return null;
  const earlier = lessons.filter(({ on }) => lesson.on === '' || on <= lesson.on);
  return leaderStanding(ids, earlier).times.example > 0 ? null : 'example';
}

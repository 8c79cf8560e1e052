// The colour of each kind of line, and of what a line was made into; its word stands beside it.
import type { Tone } from '#renderer/ui/tone.ts';
import type { LineKind } from '#shared/domain/intervision-method.ts';
import type { OutcomeKind } from '#shared/domain/intervision-outcome.ts';

export const lineTones: Readonly<Record<LineKind, Tone>> = {
  fact: 'neutral',
  question: 'question',
  answer: 'neutral',
  hypothesis: 'late',
  advice: 'ok',
  choice: 'accent',
  insight: 'accent',
  agreement: 'ok',
};

export const outcomeTones: Readonly<Record<OutcomeKind, Tone>> = {
  agreement: 'ok',
  task: 'neutral',
  mentorPoint: 'neutral',
  concern: 'urgent',
  findOut: 'neutral',
};

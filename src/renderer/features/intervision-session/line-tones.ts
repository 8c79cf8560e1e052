// The colour of each kind of line; its word stands beside it.
import type { Tone } from '#renderer/ui/tone.ts';
import type { LineKind } from '#shared/domain/intervision-method.ts';

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

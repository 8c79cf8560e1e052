import { describe, expect, it } from 'vitest';
import type { MethodStep } from '#shared/domain/intervision-method.ts';
import { agendaFirst, showsLookBack } from './side-order.ts';

const step = (id: string, part: Partial<MethodStep> = {}): MethodStep => ({
  ...{ id, title: id, minutes: 5, speaker: 'group', prompt: '', kind: null },
  ...part,
});
const lookBack = step('frame.lookBack', { speaker: 'everyone', kind: 'fact' });
const question = step('fiveStep.question', { speaker: 'presenter', kind: 'fact' });
const advice = step('fiveStep.advice', { kind: 'advice' });
const steps = [lookBack, question, advice];
const cases = [{ letter: 'A', question: '' }];

describe('what stands first beside the notes', () => {
  it.each([
    ['looking back', lookBack.id, cases, true],
    ['bringing in a question', question.id, cases, true],
    ['nothing was brought in yet', advice.id, [], true],
    ['giving advice', advice.id, cases, false],
  ])('the agenda while %s', (_, stepId, brought, first) => {
    expect(agendaFirst({ steps, stepId, cases: brought })).toBe(first);
  });

  it('open points stand in their step, and all along where there is none', () => {
    expect(showsLookBack({ steps, stepId: lookBack.id, cases })).toBe(true);
    expect(showsLookBack({ steps, stepId: advice.id, cases })).toBe(false);
    expect(showsLookBack({ steps: [advice], stepId: advice.id, cases })).toBe(true);
  });
});

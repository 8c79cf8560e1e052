import { describe, expect, it } from 'vitest';
import {
  builtInMethods,
  builtInSteps,
  defaultMethod,
  isFrameStep,
  minutesOf,
  usualMinutes,
  wholeMinutesOf,
} from './intervision-method.ts';

describe('the minutes of a method', () => {
  it('fit in a usual session for the method that is proposed, with what stands around it', () => {
    expect(wholeMinutesOf(builtInSteps[defaultMethod])).toBe(usualMinutes);
  });

  it('are twenty more for the whole session than for the steps of the method', () => {
    for (const method of builtInMethods) {
      const steps = builtInSteps[method];
      expect(wholeMinutesOf(steps)).toBe(minutesOf(steps) + 20);
    }
  });

  it('know a step around the method by its id', () => {
    expect(['frame.open', 'fiveStep.core'].map((id) => isFrameStep({ id }))).toEqual([true, false]);
  });
});

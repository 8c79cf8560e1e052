import { describe, expect, it } from 'vitest';
import { isGrave, needsCard, wasSerious } from './concern-gravity.ts';

describe('how serious a concern is', () => {
  it('puts the emergency card beside what is serious by nature, and beside harming oneself', () => {
    expect(needsCard('suicidality')).toBe(true);
    expect(needsCard('domesticViolence')).toBe(true);
    expect(needsCard('selfHarm')).toBe(true);
    expect(isGrave('selfHarm')).toBe(false);
    expect(needsCard('pregnancy')).toBe(false);
  });

  it('was serious when it once was, in a version or by a step', () => {
    expect(wasSerious([{ category: 'bullying', urgency: 'week' }], [])).toBe(false);
    expect(wasSerious([{ category: 'bullying', urgency: 'day' }], [])).toBe(true);
    expect(wasSerious([{ category: 'violence', urgency: 'regular' }], [])).toBe(true);
  });
});

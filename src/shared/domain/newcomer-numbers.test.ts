import { describe, expect, it } from 'vitest';
import { recordIdSchema } from './id.ts';
import { newcomerNumbers } from './newcomer-numbers.ts';

const id = (n: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`);
const card = {
  form: 'newcomerBuddy',
  status: 'active',
  supporterIds: [id(1)],
  supporteeCount: 1,
} as const;
const coach = { active: true, roles: ['teacherCoach'] } as const;

describe('the numbers of newcomers', () => {
  it('are none at a school without them', () => {
    expect(newcomerNumbers([], [])).toEqual({ coaches: 0, buddies: 0, newcomers: 0 });
  });

  it('count who runs now: a buddy of two newcomers once, no ended pair, no other form', () => {
    const cards = [
      card,
      { ...card, status: 'paused' },
      { ...card, supporterIds: [id(1), id(2)] },
      { ...card, status: 'ended', supporterIds: [id(3)] },
      { ...card, form: 'peerBuddy', supporterIds: [id(4)] },
    ] as const;
    expect(newcomerNumbers(cards, [])).toMatchObject({ buddies: 2, newcomers: 3 });
  });

  it('count teacher coaches who are here, whatever else they are', () => {
    const members = [
      coach,
      { ...coach, roles: ['programmeCoordinator', 'teacherCoach'] },
      { ...coach, active: false },
      { ...coach, roles: ['approver'] },
    ] as const;
    expect(newcomerNumbers([], members).coaches).toBe(2);
  });
});

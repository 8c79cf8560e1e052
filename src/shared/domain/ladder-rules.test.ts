// Which ladders a school may make.
import { describe, expect, it } from 'vitest';
import { defaultLadder, type Rung, type Within } from './concern-clock.ts';
import { ladderFault } from './ladder-rules.ts';
import type { Urgency } from './urgency.ts';

const minutes = (count: number): Within => ({ type: 'minutes', minutes: count });
const days = (count: number): Within => ({ type: 'days', days: count });
const sameDay: Within = { type: 'sameDay' };
const care = (within: Within): Rung => ({ party: 'careCoordinator', within });
const coach = (within: Within): Rung => ({ party: 'teacherCoach', within });
const approver = (within: Within): Rung => ({ party: 'approver', within });
const judged = (urgency: Urgency, ...rungs: readonly Rung[]) =>
  ladderFault({ ...defaultLadder, [urgency]: [...rungs] })?.code ?? null;

describe('a ladder', () => {
  it('as the app brings it may stand', () => {
    expect(ladderFault(defaultLadder)).toBeNull();
  });

  it('of something acute is done within a day', () => {
    expect(judged('acute', care(minutes(15)), approver(minutes(1440)))).toBeNull();
    expect(judged('acute', care(minutes(15)), approver(sameDay))).toBeNull();
    expect(judged('acute', care(minutes(15)), approver(days(1)))).toBe('ladderTooSlow');
  });

  it('of something serious reaches a care coordinator the same day', () => {
    expect(judged('acute', coach(minutes(15)))).toBe('ladderWithoutCare');
    expect(judged('day', coach(sameDay), care(days(1)))).toBe('ladderWithoutCare');
    expect(judged('day', coach(minutes(60)), care(minutes(600)))).toBe('ladderWithoutCare');
    expect(judged('day', coach(sameDay), care(sameDay))).toBeNull();
    expect(judged('week', coach(days(3)))).toBeNull();
  });

  it('never asks a higher rung before a lower one, at any hour of the school day', () => {
    expect(judged('week', coach(days(4)), care(days(3)))).toBe('ladderTurnsBack');
    expect(judged('week', coach(days(3)), care(days(3)))).toBeNull();
    // Heard at half past four two hours end later than 'before five, or within the hour'.
    expect(judged('day', coach(minutes(120)), care(sameDay))).toBe('ladderTurnsBack');
    expect(judged('day', coach(minutes(60)), care(sameDay))).toBeNull();
  });

  it('names nobody twice', () => {
    expect(judged('week', coach(days(1)), coach(days(2)))).toBe('ladderDoubled');
  });
});

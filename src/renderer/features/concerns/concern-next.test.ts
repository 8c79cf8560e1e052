import { describe, expect, it } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import { blockersOf, nextStepOf, restsOn } from './concern-next.ts';

const nothing = { tasks: 0, referrals: 0, unread: 0 };

describe('what a concern asks for next', () => {
  it('is to take it, to decide, to follow and then to close', () => {
    const state = { status: 'new', decision: null } as const;
    expect(nextStepOf(state, blockersOf(state, nothing))).toBe('take');
    const taken = { status: 'inHand', decision: null } as const;
    expect(nextStepOf(taken, blockersOf(taken, nothing))).toBe('decide');
    const decided = { status: 'decided', decision: 'refer' } as const;
    expect(nextStepOf(decided, blockersOf(decided, { ...nothing, tasks: 1 }))).toBe('follow');
    expect(nextStepOf(decided, blockersOf(decided, nothing))).toBe('close');
    expect(nextStepOf({ status: 'closed', decision: 'refer' }, [])).toBeNull();
  });

  it('names everything that stands in the way, the decision first', () => {
    expect(blockersOf({ decision: null }, { tasks: 2, referrals: 1, unread: 1 })).toEqual([
      'decisionMissing',
      'openTasks',
      'referralOpen',
      'referralUnread',
    ]);
  });
});

describe('an account', () => {
  const id = recordIdSchema.parse('8f14e45f-ceea-467f-a8f0-1f8a3b2c1d00');
  const basis = [{ recordId: id, revision: 1, contentHash: 'a' }];

  it('is out of date when something it rests on changed or was added', () => {
    const now = { id, revision: 1, contentHash: 'a' };
    const other = recordIdSchema.parse('9f14e45f-ceea-467f-a8f0-1f8a3b2c1d00');
    expect(restsOn(basis, [now])).toBe(true);
    expect(restsOn(basis, [{ ...now, revision: 2, contentHash: 'b' }])).toBe(false);
    expect(restsOn(basis, [now, { ...now, id: other }])).toBe(false);
  });
});

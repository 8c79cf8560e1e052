import { describe, expect, it } from 'vitest';
import { decisionFault, waitAfterFailure } from './decision-form.ts';

describe('a decision', () => {
  it('is a choice, a question when it goes back, and a passphrase', () => {
    expect(decisionFault({ decision: '', comment: '' }, 'x')).toBe('decision');
    expect(decisionFault({ decision: 'returned', comment: '  ' }, 'x')).toBe('comment');
    expect(decisionFault({ decision: 'returned', comment: 'Wie?' }, '')).toBe('passphrase');
    expect(decisionFault({ decision: 'approved', comment: '' }, 'x')).toBeNull();
  });

  it('waits as long as the failure says', () => {
    expect(waitAfterFailure({ code: 'tooManyAttempts', params: { waitMs: 5000 } })).toBe(5000);
    expect(waitAfterFailure({ code: 'tooManyAttempts', params: { waitSeconds: 5 } })).toBe(5000);
    expect(waitAfterFailure({ code: 'wrongCredentials' })).toBe(0);
  });
});

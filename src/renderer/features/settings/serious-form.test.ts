import { describe, expect, it } from 'vitest';
import { defaultConcernSettings } from '#shared/domain/concern-settings.ts';
import {
  freeParties,
  sameSettings,
  seriousFault,
  seriousFormOf,
  toConcernSettings,
  withRung,
  type SeriousForm,
} from './serious-form.ts';

const start = seriousFormOf(defaultConcernSettings, 0);
const withAcute = (change: Partial<SeriousForm['ladder']['acute'][number]>): SeriousForm => ({
  ...start,
  ladder: {
    ...start.ladder,
    acute: start.ladder.acute.map((rung, at) => (at === 0 ? { ...rung, ...change } : rung)),
  },
});

describe('the form of serious matters', () => {
  it('gives back the settings it was made of', () => {
    expect(toConcernSettings(start)).toEqual(defaultConcernSettings);
    expect(seriousFault(start)).toBeNull();
    expect(sameSettings(start, seriousFormOf(defaultConcernSettings, 4))).toBe(true);
  });

  it('names the rung whose number cannot be, and the field', () => {
    expect(seriousFault(withAcute({ count: 'tien' }))).toEqual({
      in: 'ladder',
      urgency: 'acute',
      at: 0,
    });
    expect(seriousFault(withAcute({ count: '2000' }))).toMatchObject({ in: 'ladder' });
    expect(seriousFault({ ...start, answerWithinDays: '' })).toEqual({ in: 'answerWithinDays' });
    const long = { ...start, ownCategories: 'x'.repeat(81) };
    expect(seriousFault(long)).toEqual({ in: 'ownCategories' });
  });

  it('names the rule that a ladder breaks', () => {
    expect(seriousFault(withAcute({ count: '90' }))).toEqual({
      in: 'rule',
      rule: { code: 'ladderTurnsBack', name: 'acute' },
    });
  });

  it('adds a rung for who is not on it, no sooner than the one below', () => {
    const rungs = withRung(start.ladder.acute);
    expect(rungs.at(-1)).toMatchObject({ party: 'teacherCoach', type: 'minutes', count: '60' });
    expect(freeParties(rungs)).toEqual(['programmeCoordinator', 'safeguardingOfficer']);
    expect(seriousFault({ ...start, ladder: { ...start.ladder, acute: [...rungs] } })).toBeNull();
  });
});

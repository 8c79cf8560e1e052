import { describe, expect, it } from 'vitest';
import { dropInDays, tallied, weekOf } from '#shared/domain/activity.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { dutyDays, missingInDropIn, newDropInForm, withDuty } from './drop-in-form.ts';

const peer = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
const rhythm = { weekday: 4, everyWeeks: 2, from: '2026-11-02', until: '2026-12-18' };

describe('the days of a drop-in session', () => {
  it('[H10] follow from its weekday and rhythm, both ends included', () => {
    expect(dropInDays(rhythm)).toEqual(['2026-11-05', '2026-11-19', '2026-12-03', '2026-12-17']);
    const monday = { ...rhythm, weekday: 1, everyWeeks: 1, until: '2026-11-09' };
    expect(dropInDays(monday)).toEqual(['2026-11-02', '2026-11-09']);
    expect(dropInDays({ ...rhythm, until: '2026-11-04' })).toEqual([]);
  });

  it('keep their weekday over the change of the clock', () => {
    const autumn = { weekday: 7, everyWeeks: 1, from: '2026-10-18', until: '2026-11-01' };
    expect(dropInDays(autumn)).toEqual(['2026-10-18', '2026-10-25', '2026-11-01']);
  });

  it('have their peers, for one day or for all later ones too', () => {
    const form = { ...rhythm, duty: [] };
    const one = withDuty(form, '2026-11-19', [peer], false);
    expect(one).toEqual([{ on: '2026-11-19', peerIds: [peer] }]);
    const all = withDuty(form, '2026-11-19', [peer], true);
    expect(all.map(({ on }) => on)).toEqual(['2026-11-19', '2026-12-03', '2026-12-17']);
    expect(dutyDays({ ...form, duty: one })[0]).toEqual({ on: '2026-11-05', peerIds: [] });
  });

  it('a new session runs to the end of the school year and asks with whom it was agreed', () => {
    const form = newDropInForm('2026-11-24');
    expect(form.until).toBe('2027-07-31');
    expect(missingInDropIn(form)).toEqual(['title', 'place', 'agreedWith']);
    expect(missingInDropIn({ ...form, startsAt: '9 uur' })).toContain('startsAt');
  });
});

describe('the tally of a week', () => {
  it('[H4] adds up what was counted on its days, from Monday to Sunday', () => {
    const days = weekOf('2026-11-24');
    expect([days[0], days[6]]).toEqual(['2026-11-23', '2026-11-29']);
    const tallies = [
      { on: '2026-11-23', theme: 'quarrel', count: 2, mediations: 1 },
      { on: '2026-11-24', theme: 'quarrel', count: 1, mediations: 0 },
      { on: '2026-11-24', theme: 'practical', count: 5, mediations: 0 },
      { on: '2026-11-30', theme: 'quarrel', count: 7, mediations: 7 },
    ] as const;
    expect(tallied(tallies, 'quarrel', days)).toEqual({ count: 3, mediations: 1 });
  });
});

import { describe, expect, it } from 'vitest';
import { daysOfSeries, readPlan, type PlanForm } from './plan-form.ts';

const form: PlanForm = {
  ...{ type: 'intervision', from: '2026-12-08', everyWeeks: '2', until: '2027-01-19' },
  ...{ startsAt: '13.05', minutes: '45', place: '', leadId: '' },
};

describe('planning', () => {
  it('reads a time with a dot, and one session as a series of one day', () => {
    expect(readPlan(form)).toMatchObject({ startsAt: '13:05', minutes: 45 });
    expect(readPlan({ ...form, everyWeeks: '0' })).toMatchObject({
      series: { from: '2026-12-08', until: '2026-12-08', everyWeeks: 1 },
    });
  });

  it('names what is not in order', () => {
    expect(readPlan({ ...form, from: '', startsAt: 'straks', minutes: '0' })).toEqual([
      'from',
      'startsAt',
      'minutes',
    ]);
    expect(readPlan({ ...form, until: '2026-12-01' })).toEqual(['until']);
  });

  it('says of each day of the rhythm whether it is planned, and why not', () => {
    const holidays = [{ name: 'Kerst', from: '2026-12-19', until: '2027-01-03' }];
    const sessions = [
      { body: { on: '2027-01-05', state: 'planned' as const } },
      { body: { on: '2026-12-08', state: 'cancelled' as const } },
    ];
    const { from, until } = form;
    expect(daysOfSeries({ from, until, everyWeeks: 2 }, holidays, sessions)).toEqual([
      { on: '2026-12-08', out: null },
      { on: '2026-12-22', out: { holiday: 'Kerst' } },
      { on: '2027-01-05', out: 'taken' },
      { on: '2027-01-19', out: null },
    ]);
    expect(daysOfSeries({ from: '', until, everyWeeks: 2 }, holidays, sessions)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { calendarRows, weekOf } from './calendar-rows.ts';

type Session = ViewOf<'intervisionSession'>;

const session = (on: string, state: string, groupId = 'een', type = 'intervision') =>
  ({ id: on, body: { on, state, groupId, type } }) as unknown as Session;

const all = [
  session('2026-11-10', 'held'),
  session('2026-11-17', 'planned', 'twee', 'reflection'),
  session('2026-11-24', 'live'),
  session('2026-12-01', 'cancelled'),
  session('2026-12-08', 'planned'),
];
const days = (filter: Partial<Parameters<typeof calendarRows>[1]>) =>
  calendarRows(all, { part: 'all', groupId: '', type: '', ...filter }).map(({ body }) => body.on);

describe('the calendar', () => {
  it('keeps a planned session whose day has passed among what is still to come', () => {
    expect(days({ part: 'coming' })).toEqual(['2026-11-17', '2026-11-24', '2026-12-08']);
    expect(days({ part: 'past' })).toEqual(['2026-11-10', '2026-12-01']);
    expect(days({})).toHaveLength(5);
  });

  it('filters by group and by type', () => {
    expect(days({ groupId: 'twee' })).toEqual(['2026-11-17']);
    expect(days({ type: 'reflection', groupId: 'een' })).toEqual([]);
  });

  it('names the week of a day as schools do, also around New Year', () => {
    expect(weekOf('2026-11-24')).toEqual({
      number: 48,
      from: '2026-11-23',
      until: '2026-11-29',
    });
    expect(weekOf('2027-01-02').number).toBe(53);
  });
});

import { describe, expect, it } from 'vitest';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { calendarRows, opensAt, talkedWith, weekOf } from './calendar-rows.ts';

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

  it('leads from a talk with one peer to where its coach reads it, and nowhere for others', () => {
    const uuid = (n: number) =>
      recordIdSchema.parse(`00000000-0000-4000-8000-00000000000${String(n)}`);
    const [peer, talk] = [uuid(1), uuid(2)];
    const one = (type: string, groupId: string | null = null) =>
      ({ id: talk, body: { type, groupId, peerIds: [peer] } }) as unknown as Session;
    const nobody = { own: new Set<never>(), notesOf: new Set<never>() };
    const coach = { own: new Set([peer]), notesOf: new Set([talk]) };
    expect(opensAt(one('checkIn'), coach)).toBe(`/intervisie/belasting/${peer}`);
    expect(opensAt(one('consult'), coach)).toBe(`/intervisie/bijeenkomst/${talk}`);
    expect(opensAt(one('checkIn'), nobody)).toBeNull();
    expect(opensAt(one('consult'), nobody)).toBeNull();
    // A coach who came later, before what was said was opened for them.
    expect(opensAt(one('consult'), { ...coach, notesOf: new Set() })).toBeNull();
    expect(opensAt(one('intervision', 'een'), nobody)).toBe(`/intervisie/bijeenkomst/${talk}`);
    expect(talkedWith(one('consult'), coach)).toBe(peer);
    expect(talkedWith(one('consult'), nobody)).toBeNull();
    expect(talkedWith(one('intervision', 'een'), coach)).toBeNull();
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

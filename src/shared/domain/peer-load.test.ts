import { describe, expect, it } from 'vitest';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { heavyFrom, inOrder, loadTrend, type PeerCheckInBody } from './peer-check-in.ts';
import {
  careMissing,
  checkInOverdue,
  coachesByPeer,
  countDue,
  countedSince,
  fewestToTell,
  heavyLack,
  planSays,
} from './peer-load.ts';
import type { PairStatus } from './pair.ts';
import type { TaskBody } from './task.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const id = (n: number) => recordIdSchema.parse(uuid(n));
const member = (n: number) => memberIdSchema.parse(uuid(n));
const day = '2026-11-24';

type Asked = Pick<PeerCheckInBody, 'peerId' | 'on' | 'load'>;
const asked = (peer: number, load: number, on = day): Asked => ({ peerId: id(peer), on, load });

describe('where it goes', () => {
  const trend = (...loads: readonly number[]) => loadTrend(loads.map((load) => ({ load })));

  it.each([
    [[], 'unknown'],
    [[5], 'unknown'],
    [[2, 3], 'rising'],
    [[3, 2], 'falling'],
    [[2, 2], 'steady'],
    // Against a mean of 2⅓ a 3 is not yet heavier; against 2 it is.
    [[2, 2, 3, 3], 'steady'],
    [[1, 2, 3, 3], 'rising'],
    [[3, 4, 4, 3], 'steady'],
    [[4, 4, 4, 3], 'falling'],
    // What lies further back than three no longer weighs.
    [[1, 3, 3, 3, 3], 'steady'],
    [[5, 5, 2, 2, 2, 3], 'rising'],
  ] as const)('%j goes %s', (loads, expected) => {
    expect(trend(...loads)).toBe(expected);
  });

  it('goes by the day, whatever the order they were entered in, and by the clock on one day', () => {
    const laid = (load: number, on: string, createdAtMs: number) => ({
      createdAtMs,
      body: { on, load },
    });
    const all = [laid(3, '2026-11-20', 9), laid(5, '2026-11-20', 2), laid(2, '2026-11-01', 5)];
    expect(inOrder(all).map(({ body }) => body.load)).toEqual([2, 5, 3]);
  });
});

describe('when to ask again', () => {
  const settings = { peerCheckInEveryDays: 28 };

  it.each([
    ['2026-10-27', 0],
    ['2026-10-26', 1],
    ['2026-09-29', 28],
    ['2026-11-24', 0],
    // A day still to come is no reason to ask.
    ['2026-12-01', 0],
  ])('asked on %s it is %d days late', (lastOn, late) => {
    expect(checkInOverdue(lastOn, '2026-01-01', day, settings)).toBe(late);
  });

  it('counts from the first day as a coach while it was never asked', () => {
    expect(checkInOverdue(null, '2026-10-27', day, settings)).toBe(0);
    expect(checkInOverdue(null, '2026-10-26', day, settings)).toBe(1);
  });
});

describe('heavy and what is done with it', () => {
  const at = 1_000;
  const checkIn = (load: number) => ({ createdAtMs: at, body: asked(1, load) });
  const care = (
    change: Partial<Pick<TaskBody, 'rule' | 'sourceId' | 'withdrawn'>> = {},
    ms = at,
  ) => ({
    createdAtMs: ms,
    body: { rule: 'afterCare' as const, sourceId: id(1), withdrawn: false, ...change },
  });

  it('is heavy from four on', () => {
    expect(careMissing(checkIn(heavyFrom - 1), [])).toBe(false);
    expect(careMissing(checkIn(heavyFrom), [])).toBe(true);
    expect(careMissing(checkIn(5), [])).toBe(true);
    expect(heavyFrom).toBe(4);
  });

  it('was taken up by a task of after-care for this peer, made from that moment on', () => {
    expect(careMissing(checkIn(4), [care()])).toBe(false);
    expect(careMissing(checkIn(4), [care({}, at - 1)])).toBe(true);
    expect(careMissing(checkIn(4), [care({ sourceId: id(2) })])).toBe(true);
    expect(careMissing(checkIn(4), [care({ rule: 'intervision' })])).toBe(true);
    expect(careMissing(checkIn(4), [care({ withdrawn: true })])).toBe(true);
  });

  it('asks for after-care and for a support plan that says something', () => {
    expect(heavyLack(checkIn(3), [], false)).toBeNull();
    expect(heavyLack(undefined, [], false)).toBeNull();
    expect(heavyLack(checkIn(4), [], false)).toBe('both');
    expect(heavyLack(checkIn(4), [], true)).toBe('care');
    expect(heavyLack(checkIn(4), [care()], false)).toBe('plan');
    expect(heavyLack(checkIn(4), [care()], true)).toBeNull();
    const empty = { needs: '', supports: [], signs: '' };
    expect(planSays(undefined)).toBe(false);
    expect(planSays(empty)).toBe(false);
    expect(planSays({ ...empty, needs: 'Rust' })).toBe(true);
    expect(planSays({ ...empty, supports: ['Mentor'] })).toBe(true);
    expect(planSays({ ...empty, signs: 'Moe' })).toBe(true);
  });
});

describe('whose coach one is', () => {
  const group = (active: boolean, coach: number, ...peers: readonly number[]) => ({
    body: { active, coachIds: [member(coach)], peerIds: peers.map(id) },
  });
  const card = (status: PairStatus, coach: number, supporter: number) => ({
    body: { status, coachId: member(coach), supporterIds: [id(supporter)] },
  });

  it('counts running groups and pairs that did not end, each coach once', () => {
    const found = coachesByPeer(
      [group(true, 1, 10, 11), group(false, 2, 10)],
      [card('active', 3, 10), card('paused', 1, 10), card('ended', 4, 10)],
    );
    expect([...(found.get(id(10)) ?? [])]).toEqual([member(1), member(3)]);
    expect([...(found.get(id(11)) ?? [])]).toEqual([member(1)]);
    expect(found.get(id(12))).toBeUndefined();
  });
});

describe('[Q1] what the programme gets', () => {
  const peers = (loads: readonly number[]) => loads.map((load, at) => asked(at, load));

  it('waits for five different peers', () => {
    expect(countDue(peers([1, 2, 3, 4]), day)).toBeNull();
    expect(countDue([...peers([1, 2, 3, 4]), asked(0, 5)], day)).toBeNull();
    expect(countDue(peers([1, 2, 3, 4, 5]), day)).toEqual({ on: day, asked: 5, heavy: 2 });
    expect(fewestToTell).toBe(5);
  });

  it('never says that it is heavy for all of them; that it is for none tells of nobody', () => {
    expect(countDue(peers([4, 4, 5, 4, 4]), day)).toBeNull();
    expect(countDue(peers([1, 1, 2, 3, 3]), day)).toEqual({ on: day, asked: 5, heavy: 0 });
  });

  it('adds up the days that are asked for, not one more', () => {
    const count = (on: string) => ({ on, asked: 5, heavy: 1 });
    const counts = [count(day), count('2026-10-26'), count('2026-10-25'), count('2026-11-25')];
    expect(countedSince(counts, day, 30)).toEqual({ asked: 10, heavy: 2 });
    expect(countedSince([], day, 30)).toEqual({ asked: 0, heavy: 0 });
  });
});

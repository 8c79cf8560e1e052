import { describe, expect, it } from 'vitest';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import type { IntervisionGroupBody } from '#shared/domain/intervision-group.ts';
import type { IntervisionOutcomeBody } from '#shared/domain/intervision-outcome.ts';
import { nothingHeld, type IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { intervisionItems } from './intervision-items.ts';
import type { TodayInput } from './today-item.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const record = (n: number) => recordIdSchema.parse(uuid(n));
const me = memberIdSchema.parse(uuid(1));
const other = memberIdSchema.parse(uuid(2));
const today = '2026-11-24';
const dossierId = dossierIdSchema.parse(uuid(900));

function meta(n: number) {
  const at = new Date(2026, 10, 1).getTime();
  return {
    ...{ id: record(n), dossierId, revision: 1, contentHash: 'x' },
    ...{ createdAtMs: at, createdBy: me, changedAtMs: at, changedBy: me },
  };
}

function group(n: number, change: Partial<IntervisionGroupBody> = {}): ViewOf<'intervisionGroup'> {
  return {
    ...meta(n),
    kind: 'intervisionGroup',
    body: {
      ...{ name: `Groep ${String(n)}`, kind: 'buddies', schoolYear: '2026-2027', everyDays: null },
      ...{ coachIds: [me], peerIds: [record(50)], methodId: 'fiveStep', startsAt: '13:05' },
      ...{ minutes: 45, place: '', agreements: '', active: true, dossierId },
      ...change,
    },
  };
}

function session(
  n: number,
  groupId: number | null,
  on: string,
  change: Partial<IntervisionSessionBody> = {},
): ViewOf<'intervisionSession'> {
  return {
    ...meta(n),
    kind: 'intervisionSession',
    body: {
      ...{ type: 'intervision', schoolYear: '2026-2027', on, startsAt: '13:05', minutes: 45 },
      groupId: groupId === null ? null : record(groupId),
      ...{ place: '', leadId: me, peerIds: [record(50)] },
      ...nothingHeld,
      ...change,
    },
  };
}

/** 'now' and 'week' in short: type and group. */
function items(change: Partial<TodayInput>) {
  const { first, now, week } = intervisionItems({
    ...{ me, today, followsReferrals: false, followsAllPairs: false, pairs: [] },
    ...{ confirmations: [], lastContact: new Map(), referrals: [], steps: [], requests: [] },
    ...{ decisions: [], withdrawals: [], tasks: [], cards: [] },
    intervisionSettings: { intervisionEveryDays: 14 },
    ...change,
  });
  const short = (list: typeof now) =>
    list.map((item) => ('groupName' in item ? `${item.type} ${item.groupName}` : item.type));
  return { first: short(first), now: short(now), week: short(week) };
}

function outcome(
  n: number,
  sessionN: number,
  change: Partial<IntervisionOutcomeBody> = {},
): ViewOf<'intervisionOutcome'> {
  return {
    ...meta(n),
    kind: 'intervisionOutcome',
    body: {
      ...{ sessionId: record(sessionN), kind: 'concern', text: 'Thuis is het niet veilig.' },
      ...{ letter: null, lineId: null, ownerId: null, dueOn: null, className: null },
      ...{ taskId: null, concernId: null, onPair: null, dropped: false },
      ...change,
    },
  };
}

describe('intervision on Vandaag', () => {
  it('what was too heavy for the group stays first of all until a concern is made of it, also once the session is finished', () => {
    const input = {
      intervisionGroups: [group(10), group(11, { coachIds: [other] })],
      intervisionSessions: [
        session(110, 10, '2026-11-20', { state: 'held' }),
        session(111, 11, '2026-11-20', { state: 'held', leadId: other }),
      ],
    };
    const first = (...outcomes: readonly ViewOf<'intervisionOutcome'>[]) =>
      items({ ...input, intervisionOutcomes: outcomes }).first;
    expect(first(outcome(1, 110))).toEqual(['concernUnmade Groep 10']);
    expect(first(outcome(1, 110, { concernId: record(5) }))).toEqual([]);
    expect(first(outcome(1, 110, { dropped: true }))).toEqual([]);
    expect(first(outcome(1, 110, { kind: 'task' }))).toEqual([]);
    expect(first(outcome(1, 111))).toEqual([]);
  });

  it('[J1] says to its coaches that a group should have met again, and to who follows everything too', () => {
    const groups = [group(10), group(11, { coachIds: [other] }), group(12, { active: false })];
    const held = (groupId: number, on: string) =>
      session(groupId + 100, groupId, on, { state: 'held', leadId: other });
    const sessions = [held(10, '2026-11-09'), held(11, '2026-11-01'), held(12, '2026-09-01')];
    const input = { intervisionGroups: groups, intervisionSessions: sessions };
    expect(items(input).now).toEqual(['intervisionOverdue Groep 10']);
    expect(items({ ...input, followsAllPairs: true }).now).toEqual([
      'intervisionOverdue Groep 11',
      'intervisionOverdue Groep 10',
    ]);
    // Fourteen days after the last one it is not late yet.
    const onTime = [held(10, '2026-11-10'), held(11, '2026-11-24')];
    expect(items({ ...input, intervisionSessions: onTime, followsAllPairs: true }).now).toEqual([]);
  });

  it('[J1] has one row for a group whose last session was not held, or still stands open', () => {
    const groups = [group(10), group(11), group(12, { coachIds: [other] })];
    const sessions = [
      session(20, 10, '2026-11-09', { state: 'held' }),
      session(21, 10, '2026-11-23'),
      session(22, 11, '2026-11-09', { state: 'live' }),
      session(23, 12, '2026-11-02', { leadId: other }),
    ];
    const input = { intervisionGroups: groups, intervisionSessions: sessions };
    expect(items(input).now).toEqual(['intervision Groep 11', 'intervision Groep 10']);
    // Of another's group the session does not stand here, so that it is overdue does.
    expect(items({ ...input, followsAllPairs: true }).now).toEqual([
      'intervision Groep 11',
      'intervision Groep 10',
      'intervisionOverdue Groep 12',
    ]);
  });

  it('leads in one press to the session of today, and shows what comes this week', () => {
    const sessions = [
      session(20, 10, '2026-11-24'),
      session(21, 10, '2026-12-01'),
      session(22, 10, '2026-12-02'),
      session(23, 10, '2026-11-24', { state: 'cancelled' }),
      session(24, 11, '2026-11-24', { leadId: other }),
      session(25, null, '2026-11-23', { type: 'checkIn', state: 'live' }),
    ];
    const groups = [group(10), group(11, { coachIds: [other] })];
    const found = items({ intervisionGroups: groups, intervisionSessions: sessions });
    // The group is overdue since it was made, but it meets today.
    expect(found.now).toEqual(['intervision ', 'intervision Groep 10']);
    expect(found.week).toEqual(['intervision Groep 10']);
  });
});

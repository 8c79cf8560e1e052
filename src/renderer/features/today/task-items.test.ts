import { describe, expect, test } from 'vitest';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import type { PairCard } from '#shared/domain/pair-card.ts';
import type { TaskBody } from '#shared/domain/task.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { newlyDue } from './newly-due.ts';
import { cardItems, taskItems } from './task-items.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const record = (n: number) => recordIdSchema.parse(uuid(n));
const me = memberIdSchema.parse(uuid(1));
const other = memberIdSchema.parse(uuid(2));
const today = '2026-11-24';

const meta = (n: number) => ({
  id: record(n),
  dossierId: dossierIdSchema.parse(uuid(900)),
  revision: 1,
  createdAtMs: n,
  createdBy: me,
  changedAtMs: n,
  changedBy: me,
  contentHash: '',
});

function task(n: number, body: Partial<TaskBody> = {}): ViewOf<'task'> {
  return {
    ...meta(n),
    kind: 'task',
    body: {
      title: 'Bel de mentor',
      ownerId: me,
      dueOn: today,
      sourceId: null,
      pairId: null,
      visibility: 'team',
      rule: null,
      round: 1,
      standInId: null,
      doneOn: null,
      withdrawn: false,
      outcome: '',
      ...body,
    },
  };
}

function card(n: number, body: Partial<PairCard> = {}): ViewOf<'pairCard'> {
  return {
    ...meta(n),
    kind: 'pairCard',
    body: {
      pairId: record(100 + n),
      code: `2026-0${String(n)}`,
      form: 'peerBuddy',
      schoolYear: '2026-2027',
      coachId: other,
      backstopId: other,
      supporterIds: [record(501)],
      supporteeCount: 1,
      className: null,
      status: 'active',
      mayMeet: true,
      startedOn: '2026-09-01',
      endedOn: null,
      meetEveryDays: 7,
      lastContactOn: null,
      supporterChanges: 0,
      ...body,
    },
  };
}

describe('tasks on Vandaag', () => {
  const items = (tasks: readonly ViewOf<'task'>[], followsAllPairs = false) =>
    taskItems({ me, today, tasks, pairs: [], followsAllPairs });

  test('[P38] mine that are due or late are needed now, the latest first; within a week comes this week', () => {
    const { now, week } = items([
      task(10),
      task(11, { dueOn: '2026-11-20' }),
      task(12, { dueOn: '2026-12-01' }),
      task(13, { dueOn: '2026-12-02' }),
      task(14, { doneOn: today }),
    ]);
    expect(now).toMatchObject([
      { taskId: record(11), daysLate: 4 },
      { taskId: record(10), daysLate: 0 },
    ]);
    expect(week).toMatchObject([{ taskId: record(12), daysLate: -7 }]);
  });

  test('one where I stand in says for whom', () => {
    expect(items([task(10, { ownerId: other, standInId: me })]).now).toMatchObject([
      { insteadOf: other },
    ]);
  });

  test('[P38] what is late with others is one line, for who follows the whole', () => {
    const tasks = [
      task(10, { ownerId: other, dueOn: '2026-11-20' }),
      task(11, { ownerId: other, dueOn: '2026-11-23' }),
      task(12, { ownerId: other }),
    ];
    expect(items(tasks).now).toEqual([]);
    expect(items(tasks, true).now).toMatchObject([{ type: 'othersTasksLate', count: 2 }]);
  });

  test('[P38] a day that turns counts what became due with it, not what was due before', () => {
    const { now } = items([
      task(10, { dueOn: '2026-11-22' }),
      task(11, { dueOn: '2026-11-23' }),
      task(12),
    ]);
    expect(newlyDue(now, '2026-11-23', today)).toBe(1);
    expect(newlyDue(now, '2026-11-22', today)).toBe(2);
    expect(newlyDue(now, today, today)).toBe(0);
  });
});

describe('pairs behind a closed dossier', () => {
  const items = (cards: readonly ViewOf<'pairCard'>[], followsAllPairs = true) =>
    cardItems({ me, today, cards, pairs: [], followsAllPairs });

  test('are named by code and coach when they went quiet, the longest first', () => {
    const found = items([
      card(1, { lastContactOn: '2026-11-10' }),
      card(2, { lastContactOn: '2026-10-01' }),
      card(3, { lastContactOn: '2026-11-20' }),
      card(4, { status: 'paused' }),
      card(5, { mayMeet: false }),
    ]);
    expect(found).toMatchObject([
      { code: '2026-02', health: 'silent', coachId: other },
      { code: '2026-01', health: 'quiet' },
    ]);
    expect(items([card(2)], false)).toEqual([]);
  });
});

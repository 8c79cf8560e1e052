import { expect, test } from 'vitest';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import type { TaskBody } from '#shared/domain/task.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { isShown, taskRows } from './task-rows.ts';
import { subjectOfTask, type SubjectSource } from './task-subjects.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const record = (n: number) => recordIdSchema.parse(uuid(n));
const me = memberIdSchema.parse(uuid(1));
const other = memberIdSchema.parse(uuid(2));
const today = '2026-11-24';

function task(n: number, body: Partial<TaskBody> = {}): ViewOf<'task'> {
  return {
    id: record(n),
    dossierId: dossierIdSchema.parse(uuid(900)),
    kind: 'task',
    revision: 1,
    createdAtMs: n,
    createdBy: me,
    changedAtMs: n,
    changedBy: me,
    contentHash: '',
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

const rowsOf = (tasks: readonly ViewOf<'task'>[]) =>
  taskRows(tasks, {
    me,
    today,
    statusOf: () => 'paused',
    nameOf: (id) => (id === me ? 'Ik' : 'Ander'),
    subjectOf: () => ({ name: 'Sem', to: null }),
    sentence: ({ title, rule }, subject) => (rule === null ? title : `${rule} ${subject}`),
  });

test('[P38] each task says how it stands against its day', () => {
  const rows = rowsOf([
    task(10, { dueOn: '2026-11-20' }),
    task(11),
    task(12, { dueOn: '2026-12-01' }),
    task(13, { dueOn: '2026-12-02' }),
    task(14, { title: '', rule: 'checkIn', pairId: record(5), dueOn: '2026-11-01' }),
    task(15, { doneOn: '2026-11-01' }),
    task(16, { doneOn: '2026-11-01', withdrawn: true }),
  ]);
  expect(rows.map(({ state, daysLate }) => [state, daysLate])).toEqual([
    ['late', 4],
    ['today', 0],
    ['soon', 0],
    ['later', 0],
    ['resting', 0],
    ['done', 0],
    ['withdrawn', 0],
  ]);
  expect(rows[4]?.title).toBe('checkIn Sem');
});

test('mine are those I own or stand in for', () => {
  const rows = rowsOf([
    task(10),
    task(11, { ownerId: other, standInId: me }),
    task(12, { ownerId: other }),
    task(13, { doneOn: today }),
  ]);
  const shown = (choice: 'mine' | 'others' | 'all' | 'finished') =>
    rows.filter((row) => isShown(row, choice)).map((row) => row.task.createdAtMs);
  expect(shown('mine')).toEqual([10, 11]);
  expect(shown('others')).toEqual([12]);
  expect(shown('all')).toEqual([10, 11, 12]);
  expect(shown('finished')).toEqual([13]);
});

test('a task leads to what it is about, as far as one can read it', () => {
  const source: SubjectSource = {
    pairs: new Map(),
    pupils: new Map(),
    aboutPupil: new Map([[record(7), { pupilId: record(8), to: '/leerlingen/hulpvragen' }]]),
    places: new Map([[record(9), '/programma']]),
    pairTitle: () => 'koppel',
  };
  const subject = (sourceId: number | null, pairId: number | null) =>
    subjectOfTask(
      {
        sourceId: sourceId === null ? null : record(sourceId),
        pairId: pairId === null ? null : record(pairId),
      },
      source,
    );
  expect(subject(null, null)).toEqual({ name: '', to: null });
  expect(subject(6, 6)).toEqual({ name: '', to: null });
  expect(subject(7, null)).toEqual({ name: '', to: '/leerlingen/hulpvragen' });
  expect(subject(9, null)).toEqual({ name: '', to: '/programma' });
});

import { describe, expect, it } from 'vitest';
import { classRows } from '#shared/domain/class-overview.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { recordViewSchema, type ViewKind, type ViewOf } from '#shared/ipc/record-view.ts';
import { classEvents } from './class-events.ts';

const idOf = (number: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`);
const year = '2026-2027';

function view<K extends ViewKind>(kind: K, id: number, body: object): ViewOf<K> {
  const parsed = recordViewSchema.parse({
    ...{ id: idOf(id), dossierId: idOf(500), kind, revision: 1, contentHash: 'x', body },
    ...{ createdAtMs: Date.UTC(2026, 9, 20, 12), createdBy: idOf(900) },
    ...{ changedAtMs: 0, changedBy: idOf(900) },
  });

  return parsed as ViewOf<K>;
}

const card = (id: number, className: string, change: object = {}) =>
  view('pairCard', id, {
    ...{ pairId: idOf(id), code: `2026-0${String(id)}`, form: 'peerLeader', schoolYear: year },
    ...{ coachId: idOf(900), backstopId: idOf(900), supporterIds: [idOf(1)], supporteeCount: 0 },
    ...{ className, status: 'active', mayMeet: true, startedOn: '2026-09-01', endedOn: null },
    ...{ meetEveryDays: 7, lastContactOn: null, supporterChanges: 0 },
    ...change,
  });

const lesson = (id: number, className: string, state: string) =>
  view('lesson', id, {
    ...{ className, schoolYear: year, kind: 'ownLesson', design: 'example' },
    ...{ theme: 'bullying', peerIds: [idOf(1)] },
    ...{ on: '2026-10-12', minutes: 50, missedPeriods: 0, state },
    plan: { goal: '', steps: '', materials: '', roles: '', questions: '', helpedBy: '' },
    feedback: { wentWell: '', better: '', how: '', mentor: '' },
  });

const activity = (id: number, className: string | null) =>
  view('activity', id, {
    ...{ className, schoolYear: year, kind: 'camp', title: 'Kamp', on: '2026-09-20', minutes: 600 },
    ...{ missedPeriods: 0, peerIds: [], note: '', state: 'done' },
  });

describe('the timeline of a class', () => {
  it('[P48] has its duos, their changes, its lessons and its activities, and nothing of other classes', () => {
    const cards = [
      card(10, '1B', { status: 'ended', endedOn: '2026-10-01' }),
      card(11, '1B', { startedOn: '2026-10-05' }),
      card(12, '1C'),
    ];
    const [row] = classRows(year, year, { pupils: [], classes: [], cards, pairs: [] });
    if (!row) throw new Error('no class');
    const lessons = [
      lesson(20, '1B', 'given'),
      lesson(21, '1C', 'given'),
      lesson(22, '1B', 'cancelled'),
    ];
    const activities = [activity(30, '1B'), activity(31, null)];
    const events = classEvents(row, { cards, lessons, activities });
    expect(events.map(({ on, type }) => `${on} ${type}`)).toEqual([
      '2026-10-12 lesson',
      '2026-10-05 duoStarted',
      '2026-10-01 duoEnded',
      '2026-10-01 changed',
      '2026-09-20 activity',
      '2026-09-01 duoStarted',
    ]);
    expect(events[0]).toMatchObject({ id: idOf(20), enteredAtMs: Date.UTC(2026, 9, 20, 12) });
  });
});

import { expect, it } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import { proposedSessions } from '#shared/domain/training-rules.ts';
import type { TrainingBody } from '#shared/domain/training.ts';
import { cycled, marksOf, movedTo, shownMark } from './attendance-model.ts';

const pupilId = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
const training: TrainingBody = {
  name: 'Training',
  template: 'peerBuddy',
  schoolYear: '2026-2027',
  provider: 'ownSchool',
  providerName: '',
  trainerId: null,
  sessions: [...proposedSessions('peerBuddy', '2026-09-07', () => crypto.randomUUID())],
  trainees: [
    {
      pupilId,
      memberId: null,
      contactId: null,
      attended: [],
      excused: [],
      placementMinutes: 0,
      result: 'busy',
      completedOn: null,
    },
  ],
};

it('a space goes from absent to present, excused and back; only what was touched is sent', () => {
  const cell = { row: 0, column: 1 };
  const once = cycled(training, {}, cell);
  expect(shownMark(training, once, cell)?.mark).toBe('present');
  expect(marksOf(training, once)).toEqual([
    { trainee: pupilId, sessionId: training.sessions[1]?.id, mark: 'present' },
  ]);
  const twice = cycled(training, once, cell);
  expect(shownMark(training, twice, cell)?.mark).toBe('excused');
  expect(shownMark(training, cycled(training, twice, cell), cell)?.mark).toBe('absent');
});

it('arrows stay inside the grid and other keys go nowhere', () => {
  expect(movedTo(training, { row: 0, column: 0 }, 'ArrowRight')).toEqual({ row: 0, column: 1 });
  expect(movedTo(training, { row: 0, column: 2 }, 'ArrowRight')).toEqual({ row: 0, column: 2 });
  expect(movedTo(training, { row: 0, column: 0 }, 'ArrowDown')).toEqual({ row: 0, column: 0 });
  expect(movedTo(training, { row: 0, column: 0 }, 'Enter')).toBeNull();
});

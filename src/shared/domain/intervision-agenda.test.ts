import { expect, it } from 'vitest';
import { agendaKept, agendaOf } from './intervision-agenda.ts';
import { lookBacksByOutcome, type LookBackVerdict } from './intervision-look-back.ts';
import type { AgendaPoint } from './intervision-notes.ts';
import { intervisionOutcomeRecord, type IntervisionOutcomeBody } from './intervision-outcome.ts';
import { recordIdSchema, type RecordId } from './id.ts';

const id = (last: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(last).padStart(12, '0')}`);

const outcome = (change: Partial<IntervisionOutcomeBody>): IntervisionOutcomeBody => ({
  ...{ sessionId: id(1), kind: 'agreement', text: 'Samen lunchen', letter: 'A', lineId: null },
  ...{ ownerId: null, dueOn: null, className: null, taskId: null, concernId: null },
  ...{ onPair: null, dropped: false },
  ...change,
});

const back = (
  outcomes: readonly IntervisionOutcomeBody[],
  verdicts: readonly (LookBackVerdict | null)[] = [],
) =>
  agendaOf(
    {
      ...{ groupId: id(9), peerIds: [], lastOn: null, sessionIds: new Set([id(1)]) },
      ...{
        topics: [],
        notes: [],
        lookBacks: verdicts.map((verdict, at) => said(id(20 + at), verdict)),
        outcomes: outcomes.map((body, at) => ({ id: id(20 + at), body })),
      },
    },
    () => '00000000-0000-4000-8000-000000000099',
  ).map(({ text }) => text);

const said = (outcomeId: RecordId, verdict: LookBackVerdict | null, on = '2026-11-24') => ({
  body: { outcomeId, sessionId: id(2), on, verdict, remark: '' },
});

it('[J2] what was not handled well yet comes back, what was settled or taken away does not', () => {
  expect(
    back(
      [
        ...['nieuw', 'nog niet', 'deels', 'goed', 'hoeft niet'].map((text) => outcome({ text })),
        outcome({ text: 'weg', dropped: true }),
      ],
      [null, 'notYet', 'partly', 'well', 'dropped'],
    ),
  ).toEqual(['nieuw', 'nog niet', 'deels']);
});

it('a concern does not come back in the group', () => {
  const concern = outcome({ kind: 'concern', text: 'thuis niet veilig' });
  expect(back([concern])).toEqual([]);
});

it('[J2] of more sessions that looked back the last one holds, and the one before when it took that back', () => {
  const point = id(20);
  const earlier = said(point, 'well', '2026-11-10');
  const verdict = (...all: readonly ReturnType<typeof said>[]) =>
    lookBacksByOutcome(all).get(point)?.verdict;
  expect(verdict(said(point, 'notYet'), earlier)).toBe('notYet');
  expect(verdict(said(point, null), earlier)).toBe('well');
});

it('[J2] a point of an older file is read without what a later session found', () => {
  const old = { ...outcome({}), lookBack: { on: '2026-11-24', sessionId: id(2), verdict: 'well' } };
  const read = intervisionOutcomeRecord.migrations[1]?.(old);
  expect(intervisionOutcomeRecord.schema.parse(read)).toEqual(outcome({}));
});

it('[B6, J7] the notes keep of what lies elsewhere only where it lies', () => {
  const point = (source: AgendaPoint['source']) => ({
    ...{ id: '00000000-0000-4000-8000-000000000099', source, sourceId: id(3), done: false },
    text: 'Noor is vaak te laat',
  });
  const kept = agendaKept([point('mentor'), point('lookBack'), point('topic'), point('own')]);
  expect(kept.map(({ text }) => text)).toEqual([
    '',
    '',
    'Noor is vaak te laat',
    'Noor is vaak te laat',
  ]);
  expect(kept.every(({ sourceId }) => sourceId === id(3))).toBe(true);
});

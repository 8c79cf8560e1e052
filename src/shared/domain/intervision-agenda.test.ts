import { expect, it } from 'vitest';
import { agendaOf } from './intervision-agenda.ts';
import type { IntervisionOutcomeBody } from './intervision-outcome.ts';
import { lettersLetGo } from './intervision-case-key.ts';
import { recordIdSchema } from './id.ts';

const id = (last: number) =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(last).padStart(12, '0')}`);

const outcome = (change: Partial<IntervisionOutcomeBody>): IntervisionOutcomeBody => ({
  ...{ sessionId: id(1), kind: 'agreement', text: 'Samen lunchen', letter: 'A', lineId: null },
  ...{ ownerId: null, dueOn: null, className: null, taskId: null, concernId: null },
  ...{ lookBack: null, onPair: null, dropped: false },
  ...change,
});

const back = (outcomes: readonly IntervisionOutcomeBody[]) =>
  agendaOf(
    {
      ...{ groupId: id(9), peerIds: [], lastOn: null, sessionIds: new Set([id(1)]) },
      ...{
        topics: [],
        notes: [],
        outcomes: outcomes.map((body, at) => ({ id: id(20 + at), body })),
      },
    },
    () => '00000000-0000-4000-8000-000000000099',
  ).map(({ text }) => text);

const said = (verdict: 'well' | 'partly' | 'notYet' | 'dropped') => ({
  ...{ on: '2026-11-24', sessionId: id(2), verdict, remark: '' },
});

it('[J2] what was not handled well yet comes back, what was settled or taken away does not', () => {
  expect(
    back([
      outcome({ text: 'nieuw' }),
      outcome({ text: 'nog niet', lookBack: said('notYet') }),
      outcome({ text: 'deels', lookBack: said('partly') }),
      outcome({ text: 'goed', lookBack: said('well') }),
      outcome({ text: 'hoeft niet', lookBack: said('dropped') }),
      outcome({ text: 'weg', dropped: true }),
    ]),
  ).toEqual(['nieuw', 'nog niet', 'deels']);
});

it('a concern does not come back in the group; its letter is kept until it was laid down', () => {
  const concern = outcome({ kind: 'concern', text: 'thuis niet veilig' });
  expect(back([concern])).toEqual([]);
  const key = {
    body: { sessionId: id(1), letter: 'A', presenterId: id(3), pairId: null, droppedOn: null },
  };
  expect(lettersLetGo([key], [concern])).toEqual([]);
  expect(lettersLetGo([key], [{ ...concern, concernId: id(5) }])).toEqual([key]);
});

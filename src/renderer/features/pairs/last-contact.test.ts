import { expect, test } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import { lastContacts } from './last-contact.ts';

const pairId = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
const other = recordIdSchema.parse('00000000-0000-4000-8000-000000000002');

test('[P3] the newest held contact counts, whatever the order; a plan or a missed one does not', () => {
  const last = lastContacts(
    [
      { body: { pairId, state: 'held', on: '2026-10-27' } },
      { body: { pairId, state: 'held', on: '2026-09-01' } },
      { body: { pairId, state: 'planned', on: '2026-12-01' } },
      { body: { pairId, state: 'missed', on: '2026-11-03' } },
      { body: { pairId: other, state: 'cancelled', on: '2026-11-03' } },
    ],
    [],
  );
  expect([...last]).toEqual([[pairId, '2026-10-27']]);
});

test('a meeting in an old note still counts; a talk with an adult and an observation do not', () => {
  const note = (type: 'buddyMeeting' | 'conversation' | 'observation', occurredOn: string) => ({
    body: { pairId, type, occurredOn },
  });
  const last = lastContacts(
    [],
    [
      note('conversation', '2026-11-01'),
      note('buddyMeeting', '2026-10-05'),
      note('observation', '2026-11-02'),
    ],
  );
  expect(last.get(pairId)).toBe('2026-10-05');
});

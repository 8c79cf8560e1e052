import { expect, test } from 'vitest';
import { recordIdSchema } from '#shared/domain/id.ts';
import { lastContacts } from './last-contact.ts';

const pairId = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');
const other = recordIdSchema.parse('00000000-0000-4000-8000-000000000002');

test('the newest conversation or buddy meeting counts, whatever the order', () => {
  const last = lastContacts([
    { body: { pairId, type: 'buddyMeeting', occurredOn: '2026-10-27' } },
    { body: { pairId, type: 'conversation', occurredOn: '2026-09-01' } },
    { body: { pairId: other, type: 'conversation', occurredOn: '2026-09-02' } },
  ]);
  expect([...last.values()]).toEqual(['2026-10-27', '2026-09-02']);
});

test('an observation is no contact', () => {
  expect(
    lastContacts([{ body: { pairId, type: 'observation', occurredOn: '2026-11-01' } }]).size,
  ).toBe(0);
});

import { expect, it } from 'vitest';
import { intervisionNotesRecord } from './intervision-notes.ts';
import { intervisionSessionRecord } from './intervision-session.ts';

const memberId = '00000000-0000-4000-8000-000000000001';
const session = {
  ...{ type: 'intervision', schoolYear: '2026-2027', groupId: null, on: '2026-11-24' },
  ...{ startsAt: '13:05', minutes: 45, place: '', leadId: memberId, attendance: [] },
  ...{ peerIds: ['00000000-0000-4000-8000-000000000002'], state: 'live', reason: '' },
  ...{ movedFrom: null, dossierId: null },
};

it('[B6] of an older session it is still known who was a guest, and not in the programme why', () => {
  const old = { ...session, guests: [{ memberId, reason: 'Noor wordt gepest' }] };
  const read = intervisionSessionRecord.migrations[1]?.(old);
  expect(intervisionSessionRecord.schema.parse(read)).toEqual({
    ...session,
    guests: [{ memberId }],
  });
});

it('[B6] older notes are read without reasons', () => {
  expect(intervisionNotesRecord.migrations[1]?.({ groupName: 'x' })).toEqual({
    ...{ groupName: 'x', guestReasons: [] },
  });
});

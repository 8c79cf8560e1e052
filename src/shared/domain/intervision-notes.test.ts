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

/** Read as an app of today does; throws when it is not the shape of today. */
function upToDate(version: number, old: unknown) {
  let body = old;
  for (let at = version; at < intervisionSessionRecord.version; at++) {
    body = intervisionSessionRecord.migrations[at]?.(body);
  }
  return intervisionSessionRecord.schema.parse(body);
}

it('[B6] of an older session it is still known who was a guest, and not in the programme why', () => {
  const old = { ...session, guests: [{ memberId, reason: 'Noor wordt gepest' }] };
  expect(upToDate(1, old)).toMatchObject({ guests: [{ memberId }] });
});

it.each([
  ['live', null, { changeReason: 'Ziek', noNextBecause: '' }],
  ['held', null, { changeReason: '', noNextBecause: 'Ziek' }],
  ['held', '2026-11-17', { changeReason: 'Ziek', noNextBecause: '' }],
])('the one reason of an older session that is %s, moved from %s, is told apart', (...of) => {
  const [state, movedFrom, told] = of;
  const old = { ...session, state, movedFrom, reason: 'Ziek', guests: [] };
  expect(upToDate(2, old)).toMatchObject(told);
});

it('[B6] older notes are read without reasons', () => {
  expect(intervisionNotesRecord.migrations[1]?.({ groupName: 'x' })).toEqual({
    ...{ groupName: 'x', guestReasons: [] },
  });
});

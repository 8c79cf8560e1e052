import { describe, expect, it } from 'vitest';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { nothingHeld } from '#shared/domain/intervision-session.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { guestRows } from './guest-rows.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const record = (n: number) => recordIdSchema.parse(uuid(n));
const me = memberIdSchema.parse(uuid(1));
const coach = memberIdSchema.parse(uuid(2));
const dossierId = dossierIdSchema.parse(uuid(900));

const meta = (n: number) => ({
  ...{ id: record(n), dossierId, revision: 1, contentHash: 'x' },
  ...{ createdAtMs: n, createdBy: coach, changedAtMs: n, changedBy: coach },
});

const notes = (n: number, session: number, on: string): ViewOf<'intervisionNotes'> => ({
  ...meta(n),
  kind: 'intervisionNotes',
  body: {
    ...{ sessionId: record(session), groupName: 'Groep', type: 'intervision', on, closedOn: on },
    ...{ methodId: 'fiveStep', methodName: '', steps: [], stepId: '', seconds: {}, agenda: [] },
    ...{ cases: [], lines: [], secrecySaid: true, positiveClose: '', paper: 'none' },
    guestReasons: [],
  },
});

const session = (n: number, ...guests: readonly (typeof me)[]): ViewOf<'intervisionSession'> => ({
  ...meta(n),
  kind: 'intervisionSession',
  body: {
    ...{ type: 'intervision', schoolYear: '2026-2027', groupId: record(10), on: '2026-11-24' },
    ...{ startsAt: '13:05', minutes: 45, place: '', leadId: coach, peerIds: [record(50)] },
    ...nothingHeld,
    ...{ state: 'held', dossierId },
    guests: guests.map((memberId) => ({ memberId })),
  },
});

describe('where one is a guest', () => {
  const all = [
    notes(100, 20, '2026-11-10'),
    notes(101, 21, '2026-11-24'),
    notes(102, 22, '2026-11-17'),
  ];
  const found = (...sessions: readonly ViewOf<'intervisionSession'>[]) =>
    guestRows(me, all, sessions).map(({ body }) => body.sessionId);

  it('[B6] is only the sessions one was let into, newest first, and none of one’s own groups', () => {
    const sessions = [session(20, me, coach), session(21), session(22, me), session(23, me)];
    expect(found(...sessions)).toEqual([record(22), record(20)]);
    expect(found(session(20, coach), session(21), session(22))).toEqual([]);
  });

  it('[B6] is all that is open to who does not work with the programme', () => {
    expect(found()).toEqual([record(21), record(22), record(20)]);
  });
});

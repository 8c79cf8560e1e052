import { describe, expect, it } from 'vitest';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import type { IntervisionGroupBody } from '#shared/domain/intervision-group.ts';
import type { PupilBody } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { loadRows, type LoadInput } from './load-rows.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const record = (n: number) => recordIdSchema.parse(uuid(n));
const me = memberIdSchema.parse(uuid(1));
const other = memberIdSchema.parse(uuid(2));
const today = '2026-11-24';
const dossierId = dossierIdSchema.parse(uuid(900));

function meta(n: number, createdAtMs = new Date(2026, 10, 20).getTime()) {
  return {
    ...{ id: record(n), dossierId, revision: 1, contentHash: 'x' },
    ...{ createdAtMs, createdBy: me, changedAtMs: createdAtMs, changedBy: me },
  };
}

function group(n: number, change: Partial<IntervisionGroupBody>): ViewOf<'intervisionGroup'> {
  return {
    ...meta(n, new Date(2026, 9, 20).getTime()),
    kind: 'intervisionGroup',
    body: {
      ...{ name: 'Groep', kind: 'buddies', schoolYear: '2026-2027', everyDays: null },
      ...{ coachIds: [me], peerIds: [record(50)], methodId: 'fiveStep', startsAt: '13:05' },
      ...{ minutes: 45, place: '', agreements: '', active: true, dossierId },
      ...change,
    },
  };
}

function pupil(n: number, change: Partial<PupilBody> = {}): ViewOf<'pupil'> {
  return {
    ...meta(n),
    kind: 'pupil',
    body: {
      ...{ pupilNumber: String(n), givenName: 'Noor', namePrefix: '', familyName: 'Vos' },
      ...{ className: '4H1', schoolYear: '2026-2027', mentorName: '', site: '', birthDate: null },
      ...{ status: 'active', importedAtMs: null, importRunId: null, mergedInto: null },
      ...change,
    },
  };
}

const checkIn = (n: number, peer: number, load: number, on: string, atMs = 1) =>
  ({
    ...meta(n, atMs),
    kind: 'peerCheckIn',
    body: {
      ...{ peerId: record(peer), sessionId: null, on, load },
      ...{ gives: '', costs: '', needs: '', agreements: '' },
    },
  }) satisfies ViewOf<'peerCheckIn'>;

const rows = (change: Partial<LoadInput>) =>
  loadRows({
    ...{ me, today, groups: [group(10, {})], cards: [], pupils: [pupil(50), pupil(51)] },
    ...{ checkIns: [], plans: [], tasks: [], settings: { peerCheckInEveryDays: 28 } },
    ...change,
  });

describe('the rows of own peers', () => {
  it('tells nothing of a peer whose coach one is not, also when check-ins can be read', () => {
    const checkIns = [checkIn(60, 50, 5, '2026-11-01'), checkIn(61, 51, 5, '2026-11-01')];
    expect(rows({ checkIns }).map(({ id, lack }) => [id, lack])).toEqual([[record(50), 'both']]);
    expect(rows({ checkIns, groups: [group(10, { coachIds: [other] })] })).toEqual([]);
    expect(rows({ checkIns, groups: [group(10, { active: false })] })).toEqual([]);
  });

  it('is late past the set number of days since the last, or since one became a coach', () => {
    const late = (checkIns: LoadInput['checkIns']) => rows({ checkIns }).map((row) => row.overdue);
    // The group was made on 20 October.
    expect(late([])).toEqual([7]);
    expect(late([checkIn(60, 50, 1, '2026-10-27')])).toEqual([0]);
    expect(late([checkIn(60, 50, 1, '2026-10-26')])).toEqual([1]);
  });

  it('goes by the last one laid down on a day', () => {
    const checkIns = [checkIn(60, 50, 2, today, 9), checkIn(61, 50, 5, today, 3)];
    expect(rows({ checkIns })[0]).toMatchObject({ last: 2, lack: null, trend: 'falling', days: 0 });
  });

  it('asks nothing about a peer who left school', () => {
    const pupils = [pupil(50, { status: 'left' })];
    const checkIns = [checkIn(60, 50, 5, '2026-09-01')];
    expect(rows({ pupils, checkIns })[0]).toMatchObject({ overdue: 0, lack: null, last: 5 });
  });
});

import { describe, expect, it } from 'vitest';
import { startRungs, defaultLadder, type ConcernClockBody } from '#shared/domain/concern-clock.ts';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { concernItems, glassItems } from './concern-items.ts';
import type { TodayInput } from './today-item.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const care = memberIdSchema.parse(uuid(1));
const leader = memberIdSchema.parse(uuid(2));
const other = memberIdSchema.parse(uuid(3));
const heardAtMs = new Date(2026, 10, 24, 10, 0).getTime();
const minute = 60_000;

function clock(change: Partial<ConcernClockBody> = {}): ViewOf<'concernClock'> {
  const people = { careCoordinator: [care], approver: [leader] };
  const rungs = startRungs(defaultLadder, 'acute', heardAtMs, (party) =>
    party === 'careCoordinator' || party === 'approver' ? people[party] : [],
  );
  return {
    ...{ id: recordIdSchema.parse(uuid(10)), dossierId: dossierIdSchema.parse(uuid(11)) },
    ...{ kind: 'concernClock', revision: 1, contentHash: 'x' },
    ...{ createdAtMs: 1, createdBy: other, changedAtMs: 1, changedBy: other },
    body: {
      ...{ concernId: recordIdSchema.parse(uuid(12)) },
      ...{ concernDossierId: dossierIdSchema.parse(uuid(13)), code: 'S2026-001' },
      ...{ urgency: 'acute', heardAtMs, rungs: [...rungs], stopped: false },
      ...change,
    },
  };
}

const ask = (me: typeof care, nowMs: number, one = clock()) =>
  concernItems({ me, nowMs, clocks: [one] } as unknown as TodayInput).flatMap((item) =>
    item.type === 'concernClock' ? [{ late: item.late, unreached: item.unreached }] : [],
  );

describe('the clock of a concern on Vandaag', () => {
  it('[P20] stands with who must know, and with nobody else', () => {
    expect(ask(care, heardAtMs + minute)).toEqual([{ late: false, unreached: [] }]);
    expect(ask(other, heardAtMs + minute)).toEqual([]);
  });

  it('[P20] moves up: who comes after sees that somebody was not reached in time', () => {
    expect(ask(care, heardAtMs + 16 * minute)).toEqual([{ late: true, unreached: [] }]);
    expect(ask(leader, heardAtMs + 16 * minute)).toEqual([
      { late: false, unreached: ['careCoordinator'] },
    ]);
  });

  it('[P20] asks nothing of who knows, and nothing of anybody once the concern is closed', () => {
    const known = clock();
    const rungs = known.body.rungs.map((rung) => ({ ...rung, knewAtMs: heardAtMs, knewBy: care }));
    expect(ask(care, heardAtMs + 99 * minute, clock({ rungs }))).toEqual([]);
    expect(ask(care, heardAtMs + 99 * minute, clock({ stopped: true }))).toEqual([]);
  });
});

describe('a broken glass on Vandaag', () => {
  const record = {
    revision: 1,
    contentHash: 'x',
    createdBy: other,
    changedAtMs: 5,
    changedBy: other,
  };
  const at = (n: number, createdAtMs: number) => ({
    ...record,
    ...{ id: recordIdSchema.parse(uuid(n)), createdAtMs },
  });
  const concernDossier = dossierIdSchema.parse(uuid(13));
  const codeDossier = dossierIdSchema.parse(uuid(14));
  const reason = 'De zorgcoördinator is ziek.';
  const given = {
    concerns: [{ ...at(12, 1), dossierId: concernDossier, kind: 'concern', body: { code: 'S1' } }],
    reportingCodes: [
      {
        ...at(15, 1),
        ...{ dossierId: codeDossier, kind: 'reportingCode' },
        body: { code: 'M-1', concernId: uuid(12) },
      },
    ],
    glassBreaks: [concernDossier, codeDossier].map((dossierId, n) => ({
      ...at(20 + n, 5),
      ...{ dossierId, kind: 'glassBreak', body: { memberId: other, reason } },
    })),
    disclosures: [
      {
        ...at(30, 6),
        ...{ dossierId: concernDossier, body: { how: 'letIn', memberId: leader } },
      },
    ],
  };
  const shown = (me: typeof care, change: object = {}) =>
    glassItems({ me, ...given, ...change } as unknown as TodayInput).flatMap((item) =>
      item.type === 'glassBroken' ? [`${item.code} ${item.opened} ${item.reason}`] : [],
    );

  it('[P56] stands with those whose concern or reporting code it is, until it was seen', () => {
    expect(shown(care)).toEqual([`S1 concern ${reason}`, `M-1 reportingCode ${reason}`]);
    const glassSeen = [{ ...at(40, 7), body: { glassBreakId: uuid(20) } }];
    expect(shown(care, { glassSeen })).toEqual([`M-1 reportingCode ${reason}`]);
  });

  it('[P56] does not stand with who broke it, or with who was let in since', () => {
    expect(shown(other)).toEqual([]);
    expect(shown(leader)).toEqual([`M-1 reportingCode ${reason}`]);
  });
});

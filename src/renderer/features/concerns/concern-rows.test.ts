import { describe, expect, it } from 'vitest';
import { defaultLadder, startRungs } from '#shared/domain/concern-clock.ts';
import type { ConcernEvent } from '#shared/domain/concern-step.ts';
import { emptyRoute, type ConcernBody } from '#shared/domain/concern.ts';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { closedToMe, columnOf, concernRows, dueOrder, passes } from './concern-rows.ts';

const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const rid = (n: number) => recordIdSchema.parse(uuid(n));
const mid = (n: number) => memberIdSchema.parse(uuid(n));
const [care, coach, other] = [mid(1), mid(2), mid(3)];
const dossierId = dossierIdSchema.parse(uuid(11));
const heardAtMs = new Date(2026, 10, 20, 10, 0).getTime();
const hour = 60 * 60_000;
const day = 24 * hour;

const meta = (n: number, createdAtMs: number, createdBy = care) => ({
  ...{ id: rid(n), dossierId, revision: 1, contentHash: 'x' },
  ...{ createdAtMs, createdBy, changedAtMs: createdAtMs, changedBy: createdBy },
});

function concern(change: Partial<ConcernBody> = {}): ViewOf<'concern'> {
  return {
    ...meta(100, heardAtMs, coach),
    kind: 'concern',
    body: {
      ...{ code: 'S2026-001', pairId: null, heardBy: coach, category: 'suicidality' },
      ...{ ownCategory: '', urgency: 'acute', heardAtMs, broughtBy: 'pupil', peerId: null },
      ...{ ownWords: 'x', facts: '', interpretation: '', immediateAction: '', tooHeavy: false },
      people: [
        { pupilId: null, name: 'Sem Groot', className: '1B', role: 'affected' },
        { pupilId: null, name: 'de buurman', className: '', role: 'alleged' },
      ],
      route: emptyRoute,
      ...change,
    },
  };
}

type Laid = { readonly on?: string; readonly at: number; readonly byId?: typeof care };

function step(n: number, event: ConcernEvent, { on, at, byId }: Laid): ViewOf<'concernStep'> {
  return {
    ...meta(n, heardAtMs + at),
    kind: 'concernStep',
    body: { concernId: rid(100), on: on ?? '2026-11-20', byId: byId ?? null, event },
  };
}

function clock(stopped = false): ViewOf<'concernClock'> {
  const rungs = startRungs(defaultLadder, 'acute', heardAtMs, (party) =>
    party === 'careCoordinator' ? [care] : [],
  );
  return {
    ...meta(200, heardAtMs),
    kind: 'concernClock',
    body: {
      ...{ concernId: rid(100), concernDossierId: dossierId, code: 'S2026-001' },
      ...{ urgency: 'acute', heardAtMs, rungs: [...rungs], stopped },
    },
  };
}

type Sources = Parameters<typeof concernRows>[0];

function row(change: Partial<Sources> = {}) {
  const [only] = concernRows({
    ...{ me: care, nowMs: heardAtMs, concerns: [concern()], steps: [], clocks: [], tasks: [] },
    ...{ closings: [], referrals: [], referralSteps: [], waitingClosings: new Set() },
    ...change,
  });
  if (!only) throw new Error('no row');
  return only;
}

const taken: ConcernEvent = { type: 'taken' };
const closed: ConcernEvent = { type: 'closed', outcome: 'solved', closingId: rid(300) };

describe('where a concern stands', () => {
  it('is about who was affected, not about who else was there', () => {
    expect(row()).toMatchObject({ about: 'Sem Groot 1B', status: 'new', holderId: null });
  });

  it('is held by who took it in hand last, in whatever order the steps come in', () => {
    const steps = [
      step(2, taken, { at: 2 * hour, byId: other }),
      step(1, taken, { at: hour, byId: care }),
    ];
    expect(row({ steps }).holderId).toBe(other);
    expect(row({ steps: steps.toReversed() }).holderId).toBe(other);
  });

  it('was closed on the day of the closing, also when a line was written after it', () => {
    const steps = [
      step(
        3,
        { type: 'line', kind: 'fact', text: 'Naderhand.' },
        { at: 9 * day, on: '2026-11-29' },
      ),
      step(2, closed, { at: 4 * day, on: '2026-11-24' }),
      step(1, taken, { at: hour }),
    ];
    expect(row({ steps })).toMatchObject({ status: 'closed', closedOn: '2026-11-24' });
  });

  it('closed again after it was reopened: on the last day', () => {
    const steps = [
      step(1, closed, { at: day, on: '2026-11-21' }),
      step(2, { type: 'reopened', reason: 'Het speelt weer.' }, { at: 2 * day, on: '2026-11-22' }),
    ];
    expect(row({ steps })).toMatchObject({ status: 'inHand', closedOn: null });
    const again = [...steps, step(3, closed, { at: 3 * day, on: '2026-11-23' })];
    expect(row({ steps: again }).closedOn).toBe('2026-11-23');
  });
});

describe('what it waits for', () => {
  it('asks who stands on the ladder, and is late once the moment is past', () => {
    const clocks = [clock()];
    expect(row({ clocks })).toMatchObject({
      ...{ asksMe: true, mine: true, late: 0, nextParty: 'careCoordinator' },
    });
    expect(row({ clocks, me: other })).toMatchObject({ asksMe: false, mine: false });
    expect(row({ clocks, nowMs: heardAtMs + day }).late).toBe(1);
    expect(row({ clocks: [clock(true)], nowMs: heardAtMs + day })).toMatchObject({
      late: 0,
      nextByMs: null,
    });
  });

  it('is of who heard it too; closed it asks nothing of anybody', () => {
    expect(row({ me: coach })).toMatchObject({ mine: true, asksMe: false });
    const steps = [step(1, closed, { at: hour })];
    expect(row({ clocks: [clock()], steps, nowMs: heardAtMs + day })).toMatchObject({
      ...{ asksMe: false, late: 0, nextByMs: null, waitingSinceMs: null },
    });
  });
});

describe('the list and the board', () => {
  const at = (on: string) =>
    ({ status: 'closed', closedOn: on, waitsForSignature: false }) as const;

  it('show closed ones of the last thirty days on the board, older ones only in the list', () => {
    expect(columnOf(at('2026-11-01'), heardAtMs)).toBe('closed');
    expect(columnOf(at('2026-09-01'), heardAtMs)).toBeNull();
    expect(columnOf({ ...at(''), status: 'decided', waitsForSignature: true }, heardAtMs)).toBe(
      'waiting',
    );
  });

  it('let through what the filter says', () => {
    const all = { shown: 'all', whose: 'all', urgency: '' } as const;
    const open = row({ me: other });
    expect(passes(open, all)).toBe(true);
    expect(passes(open, { ...all, shown: 'closed' })).toBe(false);
    expect(passes(open, { ...all, whose: 'mine' })).toBe(false);
    expect(passes(open, { ...all, urgency: 'week' })).toBe(false);
    expect(passes(open, { ...all, urgency: 'acute' })).toBe(true);
  });

  it('stand in the order late, soon, without a moment, closed', () => {
    const clocks = [clock()];
    const inOrder = [
      row({ clocks, nowMs: heardAtMs + day }),
      row({ clocks }),
      row(),
      row({ steps: [step(1, closed, { at: hour })] }),
    ].map(dueOrder);
    expect(inOrder.toSorted()).toEqual(inOrder);
    expect(new Set(inOrder).size).toBe(4);
  });
});

it('a clock that runs of a concern one cannot read stands apart', () => {
  expect(closedToMe([clock()], [])).toHaveLength(1);
  expect(closedToMe([clock()], [concern()])).toEqual([]);
  expect(closedToMe([clock(true)], [])).toEqual([]);
});

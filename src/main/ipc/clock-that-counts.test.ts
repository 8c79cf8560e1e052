// The clock of a concern against changed programs of people who can open it: no alarm goes quiet by a record that
// does not hold, and what does hold counts for every reader.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import type { ConcernClockBody, RungParty } from '#shared/domain/concern-clock.ts';
import { rungsFor } from '#shared/domain/concern-clock.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { testConcern } from '#test/support/concern.ts';
import {
  openTestVault,
  putPair,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
let concernId: RecordId;
let pupilId: RecordId;

const today = '2026-11-24';
const minute = 60_000;

/** Laid down by the coach of the pair, who thereby knows; care and an approver have to be told. */
async function report(change: Parameters<typeof testConcern>[2] = {}): Promise<void> {
  const coordinator = await vault.as('coordinator');
  const pair = putPair(coordinator, vault.idOf('coach'));
  pupilId = pair.supporteeId;
  const made = await serveAs(await vault.as('coach')).ask('concerns.create', {
    pairId: pair.pairId,
    fields: testConcern(pupilId, vault.now(), change),
    pausePair: false,
  });
  ({ concernId } = made);
  vault.advance(5 * minute);
}

beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => {
  vault.close();
});

/** The clock as a screen of this member gets it; undefined when it gets none. */
async function clockOn(context: MemberContext) {
  const { records } = await serveAs(context).ask('records.load', undefined);
  const clocks = records.flatMap((one) => (one.kind === 'concernClock' ? [one] : []));
  return clocks.find(({ body }) => body.concernId === concernId);
}

const clockFor = async (who: StaffName) => clockOn(await vault.as(who));

/** Whether this member is still waited for, one day later. */
async function isAskedOf(who: StaffName): Promise<boolean> {
  const clock = await clockFor(who);
  const nextDay = vault.now() + 25 * 60 * minute;
  return clock !== undefined && rungsFor(clock.body, vault.idOf(who), nextDay).length > 0;
}

/** Writes a revision of the clock past the handlers, as a changed program of this member would. */
async function forge(
  who: StaffName,
  change: (body: ConcernClockBody, me: MemberContext) => Partial<ConcernClockBody>,
  also: (me: MemberContext) => Parameters<MemberContext['commit']>[0]['puts'] = () => [],
): Promise<void> {
  const me = await vault.as(who);
  const [stored] = me.vault.list('concernClock');
  const shown = await clockOn(me);
  if (!stored || !shown) throw new Error('no clock');
  const { id: recordId, dossierId, revision: expectedRevision } = stored;
  const body = { ...shown.body, ...change(shown.body, me) };
  me.vault.commit({
    puts: [{ dossierId, recordId, kind: 'concernClock', body, expectedRevision }, ...also(me)],
  });
  vault.advance(minute);
}

const knewOf = (party: RungParty, who: StaffName, atMs?: number) => (body: ConcernClockBody) => ({
  rungs: body.rungs.map((rung) =>
    rung.party === party
      ? { ...rung, knewAtMs: atMs ?? vault.now(), knewBy: vault.idOf(who) }
      : rung,
  ),
});

const rung = (body: ConcernClockBody | undefined, party: RungParty) =>
  body?.rungs.find((one) => one.party === party);

describe('that somebody knew', () => {
  it('[P20] counts by their own word, or by who told them, and by nobody else', async () => {
    await report();
    await forge('approver', knewOf('careCoordinator', 'coordinator'));
    expect(await isAskedOf('coordinator')).toBe(true);
    const clock = await clockFor('coordinator');
    expect(rung(clock?.body, 'careCoordinator')?.knewAtMs).toBeNull();
    expect(clock?.disregarded).toEqual({ by: vault.idOf('approver'), atMs: vault.now() - minute });
    await forge('coordinator', knewOf('careCoordinator', 'coordinator'));
    expect(await isAskedOf('coordinator')).toBe(false);
    await forge('coach', knewOf('approver', 'coach'));
    const after = await clockFor('safeguarding');
    expect(rung(after?.body, 'careCoordinator')?.knewBy).toBe(vault.idOf('coordinator'));
    expect(rung(after?.body, 'approver')?.knewBy).toBe(vault.idOf('coach'));
  });

  it('[P20] does not count from who stands on no such rung and follows no concerns', async () => {
    await report();
    await forge('approver', knewOf('careCoordinator', 'approver'));
    expect(await isAskedOf('coordinator')).toBe(true);
  });

  it('[P20] does not count with another hour than that of writing, nor is it said anew', async () => {
    await report({ urgency: 'acute' });
    vault.advance(120 * minute);
    await forge(
      'coordinator',
      knewOf('careCoordinator', 'coordinator', vault.now() - 110 * minute),
    );
    expect(rung((await clockFor('approver'))?.body, 'careCoordinator')?.knewAtMs).toBeNull();
    await forge('coordinator', knewOf('careCoordinator', 'coordinator'));
    const known = rung((await clockFor('approver'))?.body, 'careCoordinator')?.knewAtMs;
    await forge('coordinator', knewOf('careCoordinator', 'coordinator'));
    expect(rung((await clockFor('approver'))?.body, 'careCoordinator')?.knewAtMs).toBe(known);
  });

  it('[P20] said through the app after a change that does not count, builds on what stood', async () => {
    await report();
    await forge('approver', () => ({ rungs: [], stopped: true }));
    const coordinator = await vault.as('coordinator');
    const clock = await clockOn(coordinator);
    await serveAs(coordinator).ask('concerns.knows', {
      clockId: clock?.id ?? concernId,
      expectedRevision: clock?.revision ?? 0,
      rung: 1,
    });
    const now = await clockOn(coordinator);
    expect(now?.body.rungs.map(({ knewAtMs }) => knewAtMs !== null)).toEqual([true, true, false]);
    expect(now?.body.stopped).toBe(false);
    expect(now?.disregarded?.by).toBe(vault.idOf('approver'));
  });
});

describe('that nobody has to know, or later', () => {
  it.each([
    ['no rungs', () => ({ rungs: [] })],
    ['nobody on them', (body) => ({ rungs: body.rungs.map((one) => ({ ...one, memberIds: [] })) })],
    ['later', (body) => ({ rungs: body.rungs.map((one) => ({ ...one, byMs: one.byMs + 1e9 })) })],
    ['less urgent', () => ({ urgency: 'regular' as const })],
    ['of another concern', () => ({ concernId: newId<RecordId>() })],
    ['of another dossier', () => ({ concernDossierId: newId<DossierId>() })],
  ] as const satisfies readonly (readonly [string, (body: ConcernClockBody) => object])[])(
    '[P20] does not count: %s',
    async (_, change) => {
      await report();
      await forge('approver', change);
      expect(await isAskedOf('coordinator')).toBe(true);
      expect(await isAskedOf('approver')).toBe(true);
      expect((await clockFor('safeguarding'))?.disregarded?.by).toBe(vault.idOf('approver'));
    },
  );

  it('[P20] does not count by a second clock beside the first', async () => {
    await report();
    const approver = await vault.as('approver');
    const [clock] = approver.vault.list('concernClock');
    if (!clock) throw new Error('no clock');
    const body = { ...(await clockOn(approver))?.body, rungs: [], stopped: true };
    const { dossierId } = clock;
    const recordId = newId<RecordId>();
    approver.vault.commit({
      puts: [{ dossierId, recordId, kind: 'concernClock', body, expectedRevision: 0 }],
    });
    const { records } = await serveAs(approver).ask('records.load', undefined);
    expect(records.filter(({ kind }) => kind === 'concernClock').map(({ id }) => id)).toEqual([
      clock.id,
    ]);
  });

  it('[P20] counts when the concern became less urgent with a reason, and not without', async () => {
    await report();
    const softer = (me: MemberContext) => {
      const { dossierId, body, revision } = me.get('concern', concernId);
      return [
        {
          ...{ dossierId, recordId: concernId, kind: 'concern', expectedRevision: revision },
          body: { ...body, urgency: 'regular' },
        },
      ];
    };
    await forge('coach', () => ({ urgency: 'regular', rungs: [] }), softer);
    expect((await clockFor('coordinator'))?.body.urgency).toBe('day');
    expect((await clockFor('safeguarding'))?.body.urgency).toBe('day');
    await report();
    const coach = await vault.as('coach');
    const event = { type: 'urgency' as const, to: 'week' as const, reason: 'Rustiger.' };
    await serveAs(coach).ask('concerns.step', { concernId, on: today, byId: null, event });
    for (const who of ['coordinator', 'safeguarding', 'coach'] as const) {
      const clock = await clockFor(who);
      expect([who, clock?.body.urgency, clock?.disregarded]).toEqual([who, 'week', undefined]);
    }
  });

  it('[P20] counts when it was heard earlier or is more urgent, through the app', async () => {
    await report({ urgency: 'week', heardAtMs: vault.now() - minute });
    const coordinator = await vault.as('coordinator');
    const fields = testConcern(pupilId, vault.now() - 60 * minute, { urgency: 'acute' });
    const input = { concernId, expectedRevision: 1, fields };
    await serveAs(coordinator).ask('concerns.update', input);
    for (const who of ['coordinator', 'approver', 'safeguarding'] as const) {
      const clock = await clockFor(who);
      expect([who, clock?.body.urgency, clock?.disregarded]).toEqual([who, 'acute', undefined]);
    }
  });

  it('[P20] keeps the coach on the ladder when who changes it cannot read the pair', async () => {
    await report({ urgency: 'week' });
    const coordinator = await vault.as('coordinator');
    const memberId = vault.idOf('adviser');
    await serveAs(coordinator).ask('concerns.letIn', { concernId, memberId, reason: 'Nodig.' });
    const event = { type: 'urgency' as const, to: 'day' as const, reason: 'Noemde een plan.' };
    const adviser = await vault.as('adviser');
    await serveAs(adviser).ask('concerns.step', { concernId, on: today, byId: null, event });
    const clock = await clockFor('coordinator');
    expect(rung(clock?.body, 'teacherCoach')?.memberIds).toEqual([vault.idOf('coach')]);
    expect([clock?.body.urgency, clock?.disregarded]).toEqual(['day', undefined]);
  });
});

describe('that the clock stopped', () => {
  const account = {
    outcome: 'helpWorks' as const,
    summary: 'Sem mist zijn oude school.',
    done: 'Met de mentor gesproken.',
    pupilNow: 'Gaat beter.',
    peerNow: 'Weet het.',
  };
  const mild = { category: 'bullying', urgency: 'week' } as const;

  async function step(me: MemberContext, event: CallInput<'concerns.step'>['event']) {
    await serveAs(me).ask('concerns.step', { concernId, on: today, byId: null, event });
    vault.advance(minute);
  }

  /** Decided, every must done, closed: through the app, by the care coordinator. */
  async function close(): Promise<void> {
    const me = await vault.as('coordinator');
    await step(me, { type: 'decision', decision: 'otherHelp', reason: 'De mentor helpt.' });
    for (const { id, body, revision } of me.list('task')) {
      if (body.sourceId !== concernId || body.doneOn !== null) continue;
      await serveAs(me).ask('tasks.finish', {
        ...{ taskId: id, expectedRevision: revision, doneOn: today },
        ...{ outcome: 'Gedaan.', withdrawn: false },
      });
    }
    const { closingId } = await serveAs(me).ask('concerns.saveClosing', {
      ...{ concernId, closing: null, fields: account },
    });
    await serveAs(me).ask('concerns.close', { concernId, closingId, on: today });
    vault.advance(minute);
  }

  it.each(['approver', 'coach', 'coordinator', 'safeguarding'] as const)(
    '[P20] does not count without a closing, written by: %s',
    async (who) => {
      await report();
      await forge(who, () => ({ stopped: true }));
      expect(await isAskedOf('coordinator')).toBe(true);
      expect(await isAskedOf('approver')).toBe(true);
      expect((await clockFor('coordinator'))?.disregarded?.by).toBe(vault.idOf(who));
    },
  );

  it('[P20, P31] does not count with a closing that does not stand', async () => {
    await report();
    await forge(
      'coordinator',
      () => ({ stopped: true }),
      (me) => {
        const { dossierId } = me.get('concern', concernId);
        const event = { type: 'closed', outcome: 'solved', closingId: newId<RecordId>() };
        return [
          {
            ...{ dossierId, recordId: newId<RecordId>(), kind: 'concernStep', expectedRevision: 0 },
            body: { concernId, on: today, byId: null, event },
          },
        ];
      },
    );
    expect(await isAskedOf('coordinator')).toBe(true);
    expect((await clockFor('coach'))?.body.stopped).toBe(false);
  });

  it('[P20] counts for every reader when the concern was closed, and runs again when reopened', async () => {
    await report(mild);
    await close();
    for (const who of ['coordinator', 'coach', 'safeguarding'] as const) {
      const clock = await clockFor(who);
      expect([who, clock?.body.stopped, clock?.disregarded]).toEqual([who, true, undefined]);
    }
    const me = await vault.as('coordinator');
    await step(me, { type: 'reopened', reason: 'Er kwam iets bij.' });
    expect((await clockFor('safeguarding'))?.body.stopped).toBe(false);
    // The closing of before does not stop it a second time.
    await forge('coordinator', () => ({ stopped: true }));
    expect((await clockFor('coordinator'))?.body.stopped).toBe(false);
    expect((await clockFor('safeguarding'))?.body.stopped).toBe(false);
  });
});

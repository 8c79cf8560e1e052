// Concerns through the services' door: what follows from laying one down, who reads it, and its course.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { seriousSituations } from '#shared/domain/concern.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { concernState } from '#shared/domain/concern-step.ts';
import { testConcern } from '#test/support/concern.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
let coach: MemberContext;
let pairId: RecordId;
let peerId: RecordId;
let pupilId: RecordId;

const today = '2026-11-24';

beforeEach(async () => {
  vault = await openTestVault();
  const pair = putPair(await vault.as('coordinator'), vault.idOf('coach'));
  pairId = pair.pairId;
  peerId = pair.supporterId;
  pupilId = pair.supporteeId;
  coach = await vault.as('coach');
});

afterEach(() => {
  vault.close();
});

const report = (change: Parameters<typeof testConcern>[2] = {}, pausePair = true) =>
  serveAs(coach).ask('concerns.create', {
    pairId,
    fields: testConcern(pupilId, vault.now(), { peerId, ...change }),
    pausePair,
  });

const stateIn = (context: MemberContext, concernId: RecordId) =>
  concernState(context.list('concernStep').filter(({ body }) => body.concernId === concernId));

describe('a concern that is laid down', () => {
  it('[K6, P18] has a category and its own code, and by its urgency an hour by which it is known that day', async () => {
    const { concernId, code } = await report();
    expect(code).toBe('S2026-001');
    const { body } = coach.get('concern', concernId);
    expect([body.category, body.urgency, body.ownWords]).toEqual([
      'suicidality',
      'day',
      'Ik wil er niet meer zijn.',
    ]);
    const clock = coach.list('concernClock').find(({ body: one }) => one.concernId === concernId);
    const days = clock?.body.rungs.map(({ party, byMs }) => [party, dateOf(byMs)]);
    expect(days?.slice(0, 2)).toEqual([
      ['teacherCoach', today],
      ['careCoordinator', today],
    ]);
  });

  it('[R1] is of any of the eight serious situations, each with an adult who must know', async () => {
    expect(seriousSituations).toHaveLength(8);
    for (const category of seriousSituations) {
      const { concernId } = await report({ category });
      expect(coach.get('concern', concernId).body.category).toBe(category);
      const clock = coach.list('concernClock').find(({ body }) => body.concernId === concernId);
      expect(clock?.body.rungs.flatMap(({ memberIds }) => memberIds)).toContain(
        vault.idOf('coordinator'),
      );
    }
  });

  it('[P23] pauses the pair for safety, with a reason and a task for the coach', async () => {
    const { code, paused } = await report();
    expect(paused).toBe(true);
    const { body } = coach.get('pair', pairId);
    expect(body.status).toBe('paused');
    expect(body.pauses.at(-1)).toMatchObject({ reason: 'safety', note: code, until: null });
    const task = coach.list('task').find((each) => each.body.rule === 'safetyPause');
    expect(task?.body).toMatchObject({ ownerId: vault.idOf('coach'), dueOn: today });
  });

  it('does not pause a pair twice', async () => {
    await report();
    expect((await report()).paused).toBe(false);
    expect(coach.get('pair', pairId).body.pauses).toHaveLength(1);
  });

  it('[Q5] makes after-care of the peer a task of the coach, without anybody asking for it', async () => {
    const { concernId } = await report({ peerId: null }, false);
    const task = coach.list('task').find(({ body }) => body.rule === 'afterCare');
    expect(task?.body).toMatchObject({ sourceId: concernId, ownerId: vault.idOf('coach') });
    expect(task?.body.dueOn).toBe('2026-11-25');
  });

  it('[K8] needs nothing but that the peer feels it is too heavy', async () => {
    await expect(report({ ownWords: '', tooHeavy: true })).resolves.toBeDefined();
    const fields = testConcern(pupilId, vault.now(), { ownWords: ' ' });
    const empty = { pairId, fields, pausePair: false };
    expect(await serveAs(coach).refusal('concerns.create', empty)).toBe('concernEmpty');
  });

  it('[K2, K3] keeps when the peer asked the pupil to talk and the answer, to whom the peer brought it and when', async () => {
    const route = {
      encouragedOn: '2026-11-23',
      pupilAnswer: 'doesNotWant' as const,
      broughtTo: ['teacherCoach' as const],
      broughtOn: today,
      pupilToldOn: today,
    };
    const { concernId } = await report({ route });
    for (const field of ['encouragedOn', 'broughtOn'] as const) {
      const later = { ...route, [field]: '2026-12-01' };
      const fields = testConcern(pupilId, vault.now(), { route: later });
      const input = { pairId, fields, pausePair: false };
      expect(await serveAs(coach).refusal('concerns.create', input)).toBe('dateImpossible');
    }
    for (const who of ['coach', 'coordinator'] as const) {
      expect((await vault.as(who)).get('concern', concernId).body.route).toEqual(route);
    }
  });

  it('[P19] gives each person in the event a role, and asks for who is affected', async () => {
    const people = [
      { pupilId, name: 'Sem de Groot', className: '1B', role: 'affected' as const },
      { pupilId: null, name: 'een jongen uit 3V', className: '', role: 'alleged' as const },
    ];
    const { concernId } = await report({ people });
    expect(coach.get('concern', concernId).body.people.map(({ role }) => role)).toEqual([
      'affected',
      'alleged',
    ]);
    const nobody = {
      pairId,
      fields: testConcern(pupilId, vault.now(), { people: people.slice(1) }),
    };
    const input = { ...nobody, pausePair: false };
    expect(await serveAs(coach).refusal('concerns.create', input)).toBe('affectedMissing');
  });

  it('is not heard in the future, and its peer is of the pair', async () => {
    const later = { pairId, fields: testConcern(pupilId, vault.now() + 60_000), pausePair: false };
    expect(await serveAs(coach).refusal('concerns.create', later)).toBe('dateImpossible');
    const other = { ...later, fields: testConcern(pupilId, vault.now(), { peerId: pupilId }) };
    expect(await serveAs(coach).refusal('concerns.create', other)).toBe('peerNotInPair');
  });
});

describe('who reads a concern', () => {
  it('[L3] is the coach of the pair and care, and nobody else of the team', async () => {
    const { concernId } = await report();
    const seen: string[] = [];
    for (const who of ['coordinator', 'otherCoach', 'approver', 'programme'] as const) {
      const context = await vault.as(who);
      if (context.list('concern').some(({ id }) => id === concernId)) seen.push(who);
    }
    expect(seen).toEqual(['coordinator']);
  });

  it('[P20] leaves a clock without a word about the pupil with everyone on the ladder', async () => {
    await report();
    const approver = await vault.as('approver');
    const [clock] = approver.list('concernClock');
    expect(clock?.body.rungs.map(({ party }) => party)).toEqual([
      'teacherCoach',
      'careCoordinator',
      'approver',
    ]);
    const text = JSON.stringify(clock?.body);
    expect(['Sem', '1B', 'suicid', 'zijn'].filter((word) => text.includes(word))).toEqual([]);
  });

  it('[L2] is written down for each who is let in or told, and cannot be let in twice', async () => {
    const { concernId } = await report();
    const coordinator = await vault.as('coordinator');
    const door = serveAs(coordinator);
    const memberId = vault.idOf('otherCoach');
    const letIn = { concernId, memberId, reason: 'Neemt de pauzes waar.' };
    await door.ask('concerns.letIn', letIn);
    expect(await door.refusal('concerns.letIn', letIn)).toBe('alreadyIn');
    await door.ask('concerns.disclose', {
      concernId,
      fields: {
        items: ['existence', 'agreements'],
        memberId: null,
        name: 'mentor van 1B',
        capacity: 'mentor',
        on: today,
        how: 'spoken',
        ground: 'needToKnow',
        purpose: 'Let op hem in de les.',
      },
    });
    expect(
      coordinator.list('disclosure').map(({ body }) => [body.name, body.items.length]),
    ).toEqual([
      ['Olga Docentcoach', 8],
      ['mentor van 1B', 2],
    ]);
    const { entries } = await door.ask('log.list', { limit: 50 });
    const { dossierId } = coordinator.get('concern', concernId);
    const logged = entries.filter(({ body }) => body.subject?.dossierId === dossierId);
    expect(logged.map(({ body }) => body.action)).toEqual(
      expect.arrayContaining(['granted', 'changed']),
    );
    const other = await vault.as('otherCoach');
    expect(other.list('concern').map(({ id }) => id)).toEqual([concernId]);
  });
});

describe('the clock', () => {
  it('[P20] knows who laid it down, and moves to whoever is told', async () => {
    await report();
    const coordinator = await vault.as('coordinator');
    const [clock] = coordinator.list('concernClock');
    expect(clock?.body.rungs.map(({ knewAtMs }) => knewAtMs !== null)).toEqual([
      true,
      false,
      false,
    ]);
    const input = { clockId: clock?.id ?? pairId, expectedRevision: 1, rung: 1 };
    await serveAs(coordinator).ask('concerns.knows', input);
    const again = { ...input, expectedRevision: 2 };
    expect(await serveAs(coordinator).refusal('concerns.knows', again)).toBe('rungKnown');
    const other = await vault.as('approver');
    expect(await serveAs(other).refusal('concerns.knows', { ...again, rung: 2 })).toBe('ok');
  });

  it('starts when it was heard: what is written down late is late at once', async () => {
    await report({ urgency: 'acute', heardAtMs: vault.now() - 3_600_000 });
    const [clock] = coach.list('concernClock');
    expect(clock?.body.rungs[0]?.byMs).toBe(vault.now() - 2_700_000);
  });

  it('goes by the new urgency when that changes, and keeps what was known', async () => {
    const { concernId } = await report({ urgency: 'week' });
    const event = { type: 'urgency' as const, to: 'acute' as const, reason: 'Noemde een plan.' };
    await serveAs(coach).ask('concerns.step', { concernId, on: today, byId: null, event });
    const coordinator = await vault.as('coordinator');
    expect(coordinator.get('concern', concernId).body.urgency).toBe('acute');
    const parties = coordinator.list('concernClock')[0]?.body.rungs.map(({ party }) => party);
    expect(parties).toEqual(['careCoordinator', 'approver']);
    const approver = await vault.as('approver');
    expect(approver.list('concernClock')).toHaveLength(1);
  });
});

describe('the course of a concern', () => {
  it('goes from new to in hand to decided, and the decision ends the task to decide', async () => {
    const { concernId } = await report();
    const coordinator = await vault.as('coordinator');
    const door = serveAs(coordinator);
    const step = { concernId, on: today, byId: null };
    await door.ask('concerns.step', { ...step, event: { type: 'taken' } });
    expect(stateIn(coordinator, concernId).status).toBe('inHand');
    const event = { type: 'decision', decision: 'keepFollowing', reason: 'Eerst praten.' } as const;
    await door.ask('concerns.step', { ...step, event });
    expect(stateIn(coordinator, concernId)).toMatchObject({
      status: 'decided',
      decision: 'keepFollowing',
    });
    const tasks = coordinator.list('task').filter(({ body }) => body.sourceId === concernId);
    const open = tasks.filter(({ body }) => body.doneOn === null).map(({ body }) => body.rule);
    expect(open.toSorted()).toEqual(['afterCare', 'concernFollowUp']);
  });

  it('leaves deciding to care, and takes no step of before it was heard', async () => {
    const { concernId } = await report();
    const event = { type: 'decision', decision: 'refuse', reason: 'Niets aan de hand.' } as const;
    const step = { concernId, on: today, byId: null, event };
    expect(await serveAs(coach).refusal('concerns.step', step)).toBe('careOnly');
    const early = { ...step, on: '2026-11-20', event: { type: 'taken' as const } };
    expect(await serveAs(coach).refusal('concerns.step', early)).toBe('dateImpossible');
  });

  it('names it when two people change the same concern in turn, and loses nothing', async () => {
    const { concernId } = await report();
    const fields = testConcern(pupilId, vault.now(), { facts: 'Huilde in de gang.' });
    const first = { concernId, expectedRevision: 1, fields };
    await serveAs(coach).ask('concerns.update', first);
    const coordinator = await vault.as('coordinator');
    const second = { ...first, fields: { ...fields, facts: 'Anders.' } };
    const refused = await serveAs(coordinator).refusal('concerns.update', second);
    expect(refused).toBe('revisionConflict');
    expect(coordinator.get('concern', concernId).body.facts).toBe('Huilde in de gang.');
  });

  it('[P20] is not made less urgent, or heard later, without anybody saying why', async () => {
    const { concernId } = await report();
    const door = serveAs(coach);
    const changed = (change: Parameters<typeof testConcern>[2], heard = vault.now()) =>
      door.refusal('concerns.update', {
        concernId,
        expectedRevision: coach.get('concern', concernId).revision,
        fields: testConcern(pupilId, heard, change),
      });
    const heardAt = vault.now();
    expect(await changed({ urgency: 'regular' })).toBe('urgencyLowered');
    vault.advance(60_000);
    expect(await changed({})).toBe('heardLater');
    expect(await changed({}, heardAt - 60_000)).toBe('ok');
    expect(await changed({}, heardAt)).toBe('ok');
  });

  it('[P20] made more urgent gives the clock to who stands on the new rungs', async () => {
    const { concernId } = await report({ urgency: 'week' });
    expect((await vault.as('approver')).list('concernClock')).toEqual([]);
    coach = await vault.as('coach');
    const fields = testConcern(pupilId, vault.now(), { urgency: 'acute' });
    await serveAs(coach).ask('concerns.update', { concernId, expectedRevision: 1, fields });
    expect((await vault.as('approver')).list('concernClock')).toHaveLength(1);
  });

  it('a must is settled by its step, and dropped with a reason by whose it is or by care', async () => {
    const { concernId } = await report();
    const other = vault.idOf('otherCoach');
    const coordinator = await vault.as('coordinator');
    await serveAs(coordinator).ask('concerns.letIn', {
      concernId,
      memberId: other,
      reason: 'Mee.',
    });
    const finish = async (who: 'otherCoach' | 'coach', rule: string, outcome: string) => {
      const context = await vault.as(who);
      const task = context.list('task').find(({ body }) => body.rule === rule);
      const taskId = task?.id ?? concernId;
      const how = { expectedRevision: 1, doneOn: today, withdrawn: true, outcome };
      return serveAs(context).refusal('tasks.finish', { taskId, ...how });
    };
    expect(await finish('coach', 'concernDecide', 'Hoeft niet.')).toBe('taskByStep');
    expect(await finish('coach', 'afterCare', '')).toBe('mustReasonMissing');
    expect(await finish('otherCoach', 'afterCare', 'Hoeft niet.')).toBe('mustOfOther');
    expect(await finish('coach', 'afterCare', 'Noor is van school.')).toBe('ok');
  });

  it('refuses to write with a clock that was set back, and keeps what stands', async () => {
    const { concernId } = await report();
    vault.advance(-3_600_000);
    const step = { concernId, on: today, byId: null, event: { type: 'taken' as const } };
    expect(await serveAs(coach).refusal('concerns.step', step)).toBe('clockSetBack');
    expect(coach.get('concern', concernId).revision).toBe(1);
  });
});

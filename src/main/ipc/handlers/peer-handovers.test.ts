import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { GroupFields } from '#shared/domain/intervision-group.ts';
import { openSession, putGroup, putSession } from '#test/support/intervision.ts';
import { allowedMatch } from '#test/support/matches.ts';
import {
  openTestVault,
  putPupil,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

const day = '2026-11-24';
const dayMs = 86_400_000;

let test: TestVault;
let context: MemberContext;
let door: Door;
let groupId: RecordId;
let peerId: RecordId;

async function be(who: StaffName): Promise<void> {
  context = await test.as(who);
  door = serveAs(context);
}
const check = (load: number) =>
  door.ask('peerCheckIns.save', { peerId, sessionId: null, on: day, load });
const loads = () =>
  context
    .list('peerCheckIn')
    .filter(({ body }) => body.peerId === peerId)
    .map(({ body }) => body.load)
    .toSorted();
const letIn = (...who: readonly StaffName[]) =>
  door.ask('peerCheckIns.letIn', { peerId, memberIds: who.map((one) => test.idOf(one)) });
const standing = () => door.ask('peerCheckIns.standing', undefined);

async function saveGroup(change: Partial<GroupFields>): Promise<void> {
  const { revision, body } = context.get('intervisionGroup', groupId);
  const { dossierId: _dossier, schoolYear: _year, ...fields } = body;
  await door.ask('intervisionGroups.save', {
    ...{ groupId, expectedRevision: revision, fields: { ...fields, ...change } },
  });
}

async function savePlan(needs: string): Promise<void> {
  const revision = context.list('peerSupportPlan').find(({ body }) => body.peerId === peerId);
  await door.ask('peerSupportPlans.save', {
    expectedRevision: revision?.revision ?? 0,
    fields: { peerId, needs, supports: [], signs: '', lookBackOn: null },
  });
}

/** A pair in which the peer supports, with this coach. */
async function makePair(supporteeId: RecordId, coach: StaffName): Promise<RecordId> {
  const { pairId } = await door.ask('pairs.create', {
    ...{ form: 'peerBuddy', supporterIds: [peerId], supporteeIds: [supporteeId], className: null },
    ...{ coachId: test.idOf(coach), backstopId: test.idOf('coordinator'), meetEveryDays: 7 },
    goal: { category: 'planning', question: 'Hoe plan ik mijn huiswerk?', outside: '' },
    ...{ startedOn: day, mixedWith: [], match: allowedMatch, tooHeavyForPeer: false },
  });
  return pairId;
}

beforeEach(async () => {
  test = await openTestVault();
  await be('coach');
  const made = putGroup(context, [test.idOf('coach')]);
  groupId = made.groupId;
  peerId = made.peerIds[0] ?? groupId;
});
afterEach(() => {
  test.close();
});

describe('a coach who comes, when who changes it can read', () => {
  it('[Q1] reads earlier check-ins, the plan and questions in between only once they are opened by name', async () => {
    await check(4);
    await savePlan('Af en toe stoppen');
    await door.ask('peerConsults.save', {
      ...{ peerId, on: day, minutes: 10, title: 'Tussendoor', question: 'Hij komt niet' },
      ...{ advice: '', choice: '', followUpOn: null },
    });
    await saveGroup({ coachIds: [test.idOf('otherCoach')] });
    await be('otherCoach');
    expect([loads(), context.list('peerSupportPlan')]).toEqual([[], []]);
    expect(context.list('intervisionNotes')).toEqual([]);
    await be('coach');
    await letIn('otherCoach');
    await be('otherCoach');
    expect(loads()).toEqual([4]);
    expect(context.list('peerSupportPlan').map(({ body }) => body.needs)).toEqual([
      'Af en toe stoppen',
    ]);
    expect(context.list('intervisionNotes').map(({ body }) => body.type)).toEqual(['consult']);
    expect((await standing()).earlier).toEqual([]);
  });

  it('[Q1] who left reads no further, of the plan neither, and the new coach goes on with it', async () => {
    await savePlan('Af en toe stoppen');
    await saveGroup({ coachIds: [test.idOf('otherCoach')] });
    await be('otherCoach');
    await check(5);
    await savePlan('Een andere koppeling');
    const needs = () => context.list('peerSupportPlan').map(({ body }) => body.needs);
    expect(needs()).toEqual(['Een andere koppeling']);
    await be('coach');
    expect(needs()).toEqual(['Af en toe stoppen']);
    expect(loads()).toEqual([]);
  });

  it('[Q1] a pair of this peer with another coach opens nothing to that coach, also when its maker reads', async () => {
    await be('coordinator');
    putGroup(context, [test.idOf('coordinator')], { peerIds: [peerId], name: 'Een andere groep' });
    await check(3);
    await makePair(putPupil(context), 'otherCoach');
    await be('otherCoach');
    expect(loads()).toEqual([]);
    await be('coordinator');
    await letIn('otherCoach');
    await be('otherCoach');
    expect(loads()).toEqual([3]);
  });
});

describe('a coach who comes, when who changes it reads nothing', () => {
  beforeEach(async () => {
    // The peer sits in no group of this coach: a pair alone makes them coach.
    await saveGroup({ peerIds: context.get('intervisionGroup', groupId).body.peerIds.slice(1) });
    await be('coordinator');
    const pairId = await makePair(putPupil(context), 'coach');
    await be('coach');
    await check(4);
    test.advance(dayMs);
    await be('coordinator');
    await door.ask('handovers.make', {
      ...{ fromId: test.idOf('coach'), toId: test.idOf('otherCoach'), pairIds: [pairId] },
      ...{ until: null, reason: 'Ander werk' },
    });
    test.advance(dayMs);
  });

  it('[Q1] the coordinator who changes it gets nothing and hands on nothing', async () => {
    expect(loads()).toEqual([]);
    await be('otherCoach');
    expect(loads()).toEqual([]);
  });

  it('[Q1] is told with whom it lies and since when, until that colleague opens it by hand', async () => {
    await be('otherCoach');
    expect(await standing()).toEqual({
      earlier: [{ peerId, memberIds: [test.idOf('coach')], lastOn: day }],
      toLetIn: [],
    });
    const memberIds = [test.idOf('otherCoach')];
    expect(await door.refusal('peerCheckIns.letIn', { peerId, memberIds })).toBe('notFound');
    await be('coach');
    expect((await standing()).toLetIn).toEqual([{ peerId, coachIds: memberIds }]);
    expect(await letIn('otherCoach')).toEqual({ coachIds: memberIds });
    expect((await standing()).toLetIn).toEqual([]);
    expect(await letIn('otherCoach')).toEqual({ coachIds: [] });
    await be('otherCoach');
    expect(loads()).toEqual([4]);
    expect((await standing()).earlier).toEqual([]);
  });

  it('[Q1] goes on by themselves meanwhile, closed to who was coach before', async () => {
    await be('otherCoach');
    await door.ask('peerCheckIns.save', { peerId, sessionId: null, on: '2026-11-26', load: 2 });
    expect(loads()).toEqual([2]);
    expect((await standing()).earlier).toHaveLength(1);
    await be('coach');
    expect(loads()).toEqual([4]);
  });

  it('tells nobody else who has it', async () => {
    await be('programme');
    expect(await standing()).toEqual({ earlier: [], toLetIn: [] });
  });
});

describe('[Q1] a group in which others read', () => {
  it('tells the coach of another one with whom it lies what was said in the first', async () => {
    await openSession(door, context, putSession(context, groupId));
    test.advance(dayMs);
    await be('coordinator');
    putGroup(context, [test.idOf('otherCoach')], { peerIds: [peerId], name: 'Een andere groep' });
    await be('otherCoach');
    expect((await standing()).earlier).toEqual([
      { peerId, memberIds: [test.idOf('coach')], lastOn: day },
    ]);
  });
});

describe('what is not earlier', () => {
  it('is a session that a fellow coach led while this member was coach already', async () => {
    await saveGroup({ coachIds: [test.idOf('coach'), test.idOf('otherCoach')] });
    test.advance(dayMs);
    await openSession(door, context, putSession(context, groupId));
    await be('otherCoach');
    expect((await standing()).earlier).toEqual([]);
  });

  it('is a session that was planned and not held before this member came', async () => {
    putSession(context, groupId);
    putSession(context, groupId, { on: '2026-11-20', state: 'cancelled', changeReason: 'Ziek' });
    test.advance(dayMs);
    await saveGroup({ coachIds: [test.idOf('otherCoach')] });
    await be('otherCoach');
    expect((await standing()).earlier).toEqual([]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { pairCardOf } from '#shared/domain/pair-card.ts';
import { openSession, putGroup, putSession } from '#test/support/intervision.ts';
import {
  openTestVault,
  putPair,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let coach: MemberContext;
let door: Door;
let peers: readonly RecordId[];
let groupId: RecordId;

const day = '2026-11-24';
const dayMs = 86_400_000;

async function be(who: StaffName): Promise<void> {
  coach = await test.as(who);
  door = serveAs(coach);
}
const peer = (at: number): RecordId => peers[at] ?? groupId;
const check = (peerId: RecordId, load: number, sessionId: RecordId | null = null) =>
  door.ask('peerCheckIns.save', { peerId, sessionId, on: day, load });

beforeAll(async () => {
  test = await openTestVault();
  await be('coach');
  ({ groupId, peerIds: peers } = putGroup(coach, [test.idOf('coach')]));
});
afterAll(() => {
  test.close();
});

describe('a check-in', () => {
  it('[Q1] is once a session a peer: a second time changes it and keeps the words', async () => {
    const sessionId = putSession(coach, groupId);
    await expect(check(peer(0), 2, sessionId)).rejects.toThrow('sessionNotOpen');
    await openSession(door, coach, sessionId);
    const first = await door.ask('peerCheckIns.save', {
      ...{ peerId: peer(0), sessionId, on: '2026-11-01', load: 2, needs: 'Een rustige plek' },
    });
    const again = await check(peer(0), 4, sessionId);
    expect(again).toEqual(first);
    expect(coach.get('peerCheckIn', first.checkInId).body).toMatchObject({
      ...{ peerId: peer(0), on: day, load: 4, needs: 'Een rustige plek' },
    });
    expect(
      await door.refusal('peerCheckIns.save', {
        ...{ peerId: peer(0), sessionId, on: day, load: 6 },
      }),
    ).toBe('invalidInput');
  });

  it('[J9, P33] by itself is a talk that the calendar and the hours know of, without a word of it', async () => {
    const { sessionId, checkInId } = await door.ask('peerCheckIns.save', {
      ...{ peerId: peer(1), sessionId: null, on: day, load: 3, costs: 'Toetsweek', minutes: 20 },
    });
    const session = coach.get('intervisionSession', sessionId);
    expect(session.body).toMatchObject({
      ...{ type: 'checkIn', state: 'held', peerIds: [peer(1)], minutes: 20, groupId: null },
    });
    expect(session.dossierId).not.toBe(coach.get('peerCheckIn', checkInId).dossierId);
    const hours = coach.list('peerHours').filter(({ body }) => body.contactId === sessionId);
    expect(hours.map(({ body }) => [body.pupilId, body.minutes, body.counts])).toEqual([
      [peer(1), 20, true],
    ]);
    expect(
      await door.refusal('peerCheckIns.save', {
        ...{ peerId: peer(1), sessionId: null, on: '2026-11-25', load: 3 },
      }),
    ).toBe('dateImpossible');
  });

  it('[B3] a question in between keeps question, advice and choice, with a task on the day to ask again that has not a word of it', async () => {
    const { sessionId, taskId } = await door.ask('peerConsults.save', {
      ...{ peerId: peer(2), on: day, minutes: 10, title: 'Tussendoor' },
      question: 'Hij komt niet opdagen',
      advice: 'Vraag eerst hoe het is',
      choice: 'Ik app hem morgen',
      followUpOn: '2026-12-01',
    });
    const { body } = coach.get('intervisionSession', sessionId);
    const notes = coach.list('intervisionNotes').find((one) => one.body.sessionId === sessionId);
    expect(body).toMatchObject({ type: 'consult', state: 'held', dossierId: notes?.dossierId });
    expect(notes?.body.lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['question', 'Hij komt niet opdagen'],
      ['advice', 'Vraag eerst hoe het is'],
      ['choice', 'Ik app hem morgen'],
    ]);
    const task = coach.list('task').find(({ id }) => id === taskId);
    expect(task).toMatchObject({
      ...{ dossierId: notes?.dossierId },
      body: {
        ...{ dueOn: '2026-12-01', rule: 'consult', title: '', sourceId: peer(2) },
        ownerId: test.idOf('coach'),
      },
    });
  });

  it('[Q3] the support plan lies beside it and is changed only by who saw its last form', async () => {
    const fields = {
      ...{ peerId: peer(0), needs: 'Af en toe stoppen', supports: ['Mentor', 'Noor'] },
      ...{ signs: 'Slecht slapen', lookBackOn: '2027-01-10' },
    };
    const { planId } = await door.ask('peerSupportPlans.save', { expectedRevision: 0, fields });
    const plan = coach.get('peerSupportPlan', planId);
    expect(plan.body).toEqual(fields);
    const own = coach.list('peerCheckIn').find(({ body }) => body.peerId === peer(0));
    expect(plan.dossierId).toBe(own?.dossierId);
    expect(await door.refusal('peerSupportPlans.save', { expectedRevision: 0, fields })).toBe(
      'revisionConflict',
    );
  });

  it('[Q1] a heavy one is followed by a task of after-care for the coach, where the check-in lies', async () => {
    const { checkInId } = await check(peer(0), 5);
    const { taskId } = await door.ask('peerCheckIns.care', { checkInId, dueOn: '2026-11-26' });
    expect(coach.get('task', taskId)).toMatchObject({
      dossierId: coach.get('peerCheckIn', checkInId).dossierId,
      body: { rule: 'afterCare', sourceId: peer(0), ownerId: test.idOf('coach') },
    });
    expect(await door.refusal('peerCheckIns.care', { checkInId, dueOn: '2026-11-23' })).toBe(
      'dateImpossible',
    );
  });
});

describe('who reads it', () => {
  it.each(['coordinator', 'programme', 'otherCoach', 'approver', 'safeguarding'] as const)(
    '[Q1] not %s, who is no coach of the peer: no load, no plan, no task, and cannot write one',
    async (who) => {
      await be(who);
      expect(coach.list('peerCheckIn')).toEqual([]);
      expect(coach.list('peerSupportPlan')).toEqual([]);
      expect(coach.list('intervisionNotes')).toEqual([]);
      expect(coach.list('task').filter(({ body }) => body.rule === 'afterCare')).toEqual([]);
      const refused = await door.refusal('peerCheckIns.save', {
        ...{ peerId: peer(0), sessionId: null, on: day, load: 1 },
      });
      expect(['notPeersCoach', 'notAllowed']).toContain(refused);
    },
  );

  it('[Q1] a guest of the session reads its notes and no load', async () => {
    await be('coach');
    const sessionId = putSession(coach, groupId);
    await openSession(door, coach, sessionId);
    await check(peer(3), 4, sessionId);
    const { revision } = coach.get('intervisionSession', sessionId);
    await door.ask('intervisionSessions.letGuestIn', {
      ...{ sessionId, expectedRevision: revision, memberId: test.idOf('coordinator') },
      reason: 'Gast voor de kern',
    });
    await be('coordinator');
    const seen = coach.list('intervisionNotes').map(({ body }) => body.sessionId);
    expect(seen).toEqual([sessionId]);
    expect(coach.list('peerCheckIn')).toEqual([]);
  });

  it('[Q1] a coach of a pair of the peer reads along from the next time; who is no coach any more reads no further', async () => {
    await be('coordinator');
    const { pairId, supporterId: peerId } = putPair(coach, test.idOf('otherCoach'));
    await be('coach');
    const group = putGroup(coach, [test.idOf('coach')], { peerIds: [peerId] });
    await check(peerId, 2);
    await be('coordinator');
    const { body } = coach.get('pair', pairId);
    coach.commit({
      puts: [
        {
          dossierId: coach.vault.programmeDossierId,
          recordId: newId<RecordId>(),
          kind: 'pairCard',
          body: pairCardOf(pairId, body, { mayMeet: true, lastContactOn: null }),
          expectedRevision: 0,
        },
      ],
    });
    await be('coach');
    await check(peerId, 3);
    await be('otherCoach');
    const loads = () => coach.list('peerCheckIn').filter((one) => one.body.peerId === peerId);
    expect(loads().map((one) => one.body.load)).toEqual([3]);
    // The group stops: its coach is no coach of this peer any more.
    const found = coach.get('intervisionGroup', group.groupId);
    coach.commit({
      puts: [
        {
          ...{ dossierId: found.dossierId, recordId: found.id, kind: 'intervisionGroup' },
          body: { ...found.body, active: false },
          expectedRevision: found.revision,
        },
      ],
    });
    await check(peerId, 5);
    expect(loads()).toHaveLength(2);
    await be('coach');
    expect(loads().map((one) => one.body.load)).toEqual([2, 3]);
  });
});

describe('what the programme gets', () => {
  it('[Q1] numbers over at least five peers of earlier days, in which no name, session or group stands', async () => {
    test.advance(dayMs);
    await be('coach');
    await check(peer(0), 1);
    expect(coach.list('peerLoadCount')).toEqual([]);
    await check(peer(2), 2);
    await check(peer(4), 4);
    test.advance(dayMs);
    await check(peer(0), 1);
    const mine = coach
      .list('peerCheckIn')
      .filter(({ createdBy }) => createdBy === test.idOf('coach'));
    await be('programme');
    const [count, ...more] = coach.list('peerLoadCount').map(({ body }) => body);
    expect(more).toEqual([]);
    expect(Object.keys(count ?? {}).toSorted()).toEqual(['asked', 'heavy', 'on']);
    expect(count?.on).toBe('2026-11-26');
    expect(count?.asked).toBe(mine.length - 1);
  });
});

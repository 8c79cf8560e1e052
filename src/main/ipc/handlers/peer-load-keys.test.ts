import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import type { IntervisionGroupBody } from '#shared/domain/intervision-group.ts';
import type { PeerCheckInBody } from '#shared/domain/peer-check-in.ts';
import { openSession, putGroup, putSession } from '#test/support/intervision.ts';
import { openTestVault, type StaffName, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let member: MemberContext;
let door: Door;
let groupId: RecordId;
let peerId: RecordId;

const day = '2026-11-24';

async function be(who: StaffName): Promise<void> {
  member = await test.as(who);
  door = serveAs(member);
}

beforeEach(async () => {
  test = await openTestVault();
  await be('coach');
  const group = putGroup(member, [test.idOf('coach')]);
  groupId = group.groupId;
  peerId = group.peerIds[0] ?? groupId;
});
afterEach(() => {
  test.close();
});

/** Each act at its own moment. */
function check(load: number, costs = '', sessionId: RecordId | null = null) {
  test.advance(1000);
  return door.ask('peerCheckIns.save', { peerId, sessionId, on: day, load, costs });
}
const said = () =>
  member
    .list('peerCheckIn')
    .filter(({ body }) => body.peerId === peerId)
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs)
    .map(({ body }) => body.load);
const planFields = (needs: string) => ({
  ...{ peerId, needs, supports: [], signs: '', lookBackOn: null },
});
function savePlan(needs: string, expectedRevision = 0) {
  test.advance(1000);
  return door.ask('peerSupportPlans.save', { expectedRevision, fields: planFields(needs) });
}
const plans = () => member.list('peerSupportPlan').map(({ body }) => body.needs);

/** Through the form, as anyone who runs the programme can. */
async function makeGroup(name: string, coach: StaffName): Promise<RecordId> {
  const { groupId: made } = await door.ask('intervisionGroups.save', {
    ...{ groupId: null, expectedRevision: 0 },
    fields: {
      ...{ name, kind: 'other', coachIds: [test.idOf(coach)], peerIds: [peerId] },
      ...{ everyDays: null, methodId: 'fiveStep', startsAt: '13:05', minutes: 45 },
      ...{ place: '', agreements: '', active: true },
    },
  });
  return made;
}

function changeGroup(change: Partial<IntervisionGroupBody>): void {
  const found = member.get('intervisionGroup', groupId);
  member.commit({
    puts: [
      {
        ...{ dossierId: found.dossierId, recordId: groupId, kind: 'intervisionGroup' },
        body: { ...found.body, ...change },
        expectedRevision: found.revision,
      },
    ],
  });
}

/** As a changed program can: whatever it likes, in a dossier of its own that the coach can open too. */
function lay(kind: string, body: unknown, dossierId: DossierId | null = null): DossierId {
  const id = dossierId ?? newId<DossierId>();
  const grantTo = [member.vault.me.id, test.idOf('coach')].map((to) => ({
    type: 'member' as const,
    id: to,
  }));
  member.commit({
    newDossiers: dossierId === null ? [{ id, kind: 'intervision', grantTo }] : [],
    puts: [{ dossierId: id, recordId: newId<RecordId>(), kind, body, expectedRevision: 0 }],
  });
  return id;
}

const emptyCheckIn = (sessionId: RecordId): PeerCheckInBody => ({
  ...{ peerId, sessionId, on: day, load: 1, gives: '', costs: '', needs: '', agreements: '' },
});

describe('who becomes a coach of a peer', () => {
  it('[Q1] gets nothing of what was said before by making a group, only what is said from then on', async () => {
    await check(5, 'Te veel verhalen');
    await savePlan('Even stoppen');
    await be('otherCoach');
    await makeGroup('Proef', 'otherCoach');
    await be('coach');
    await check(3);
    await savePlan('Even stoppen in de toetsweek', 1);
    await be('otherCoach');
    expect(said()).toEqual([3]);
    expect(plans()).toEqual([]);
    await be('coach');
    expect(said()).toEqual([5, 3]);
    expect(plans()).toEqual(['Even stoppen in de toetsweek']);
  });

  it('[Q1] gets it when who reads it opens it to them by name, and cannot take it', async () => {
    await check(5, 'Te veel verhalen');
    await savePlan('Even stoppen');
    const ask = { peerId, memberIds: [test.idOf('otherCoach')] };
    expect(await door.refusal('peerCheckIns.letIn', ask)).toBe('colleagueNotCoach');
    await be('otherCoach');
    await makeGroup('Proef', 'otherCoach');
    expect(await door.refusal('peerCheckIns.letIn', ask)).toBe('notFound');
    // A second one who came is not let in along with the first.
    await be('coordinator');
    await makeGroup('Nog een proef', 'coordinator');
    await be('coach');
    await door.ask('peerCheckIns.letIn', ask);
    await be('otherCoach');
    expect(said()).toEqual([5]);
    expect(plans()).toEqual(['Even stoppen']);
    await be('coordinator');
    expect(said()).toEqual([]);
  });

  it('[Q1] hands on the load alone: not a session in whose dossier something of the peer was put', async () => {
    const sessionId = putSession(member, groupId);
    await openSession(door, member, sessionId);
    const { dossierId } = member.get('intervisionSession', sessionId).body;
    lay('peerCheckIn', emptyCheckIn(sessionId), dossierId);
    await be('otherCoach');
    await makeGroup('Proef', 'otherCoach');
    await be('coach');
    const memberIds = [test.idOf('otherCoach')];
    expect(await door.ask('peerCheckIns.letIn', { peerId, memberIds })).toEqual({ coachIds: [] });
  });
});

describe('who comes while somebody else goes', () => {
  it('[Q1] does not get what was said before with a digit or a plan that is put right', async () => {
    const coach = test.idOf('coach');
    const both = putGroup(member, [coach, test.idOf('otherCoach')], { name: 'Buddygroep 3' });
    groupId = both.groupId;
    peerId = both.peerIds[0] ?? groupId;
    const sessionId = putSession(member, groupId);
    await openSession(door, member, sessionId);
    await check(4, 'Ruzie thuis', sessionId);
    await savePlan('Af en toe stoppen');
    changeGroup({ coachIds: [coach, test.idOf('programme')] });
    const { checkInId } = await door.ask('peerCheckIns.save', {
      ...{ peerId, sessionId, on: day, load: 3 },
    });
    expect(member.get('peerCheckIn', checkInId).body.costs).toBe('Ruzie thuis');
    await savePlan('Af en toe een week stoppen', 1);
    await check(2, 'Van nu');
    await be('programme');
    expect(member.vault.list('peerCheckIn').map(({ body }) => body)).toMatchObject([
      { load: 2, costs: 'Van nu' },
    ]);
    expect(member.vault.list('peerSupportPlan')).toEqual([]);
  });

  it('[Q1] does not get a question in between of another peer that was turned to this one', async () => {
    const [other = groupId, own = groupId] = member.get('intervisionGroup', groupId).body.peerIds;
    peerId = own;
    await check(2);
    const { sessionId } = await door.ask('peerConsults.save', {
      ...{ peerId: other, on: day, minutes: 10, title: 'Tussendoor', question: 'Hoe stop ik?' },
      ...{ advice: '', choice: '', followUpOn: null },
    });
    await be('otherCoach');
    await makeGroup('Proef', 'otherCoach');
    const { dossierId, revision, body } = member.get('intervisionSession', sessionId);
    const put = { dossierId, recordId: sessionId, kind: 'intervisionSession' };
    const turned = { ...body, peerIds: [own] };
    member.commit({ puts: [{ ...put, body: turned, expectedRevision: revision }] });
    await be('coach');
    await door.ask('peerCheckIns.letIn', { peerId, memberIds: [test.idOf('otherCoach')] });
    await be('otherCoach');
    expect(said()).toEqual([2]);
    expect(member.vault.list('intervisionNotes')).toEqual([]);
  });
});

describe('who is no coach of a peer any more', () => {
  beforeEach(async () => {
    await be('coach');
    const both = putGroup(member, [test.idOf('coach'), test.idOf('otherCoach')]);
    groupId = both.groupId;
    peerId = both.peerIds[0] ?? groupId;
  });

  it('[Q1] does not read a support plan that changes, nor after-care, nor a check-in put right', async () => {
    const sessionId = putSession(member, groupId);
    await openSession(door, member, sessionId);
    const { checkInId } = await check(4, 'Toetsweek', sessionId);
    await savePlan('Af en toe stoppen');
    changeGroup({ coachIds: [test.idOf('coach')] });
    await savePlan('Een week niets', 1);
    await door.ask('peerCheckIns.care', { checkInId, dueOn: '2026-11-26' });
    const again = await check(5, 'Ruzie thuis', sessionId);
    expect(again.checkInId).not.toBe(checkInId);
    // What was laid down anew is what changes from then on.
    expect(await check(4, 'Ruzie thuis', sessionId)).toEqual(again);
    expect(
      await door.refusal('peerSupportPlans.save', {
        ...{ expectedRevision: 2, fields: planFields('Nog een keer') },
      }),
    ).toBe('revisionConflict');
    await savePlan('Twee weken niets', 1);
    await be('otherCoach');
    expect(said()).toEqual([4]);
    expect(member.get('peerCheckIn', checkInId).body.costs).toBe('Toetsweek');
    expect(plans()).toEqual(['Af en toe stoppen']);
    expect(member.list('task').filter(({ body }) => body.rule === 'afterCare')).toEqual([]);
    // The coach who stayed keeps what was said when there were two.
    await be('coach');
    expect(plans().toSorted()).toEqual(['Af en toe stoppen', 'Twee weken niets']);
  });

  it('[Q1] nor when their role was taken', async () => {
    await check(2);
    await be('coordinator');
    member.vault.updateMember(test.idOf('otherCoach'), { roles: ['approver'] });
    await be('coach');
    await check(5);
    await door.ask('peerConsults.save', {
      ...{ peerId, on: day, minutes: 10, title: 'Tussendoor', question: 'Hoe stop ik?' },
      ...{ advice: '', choice: '', followUpOn: null },
    });
    await be('otherCoach');
    // What the key opens, whatever the screens show.
    expect(member.vault.list('peerCheckIn').map(({ body }) => body)).toMatchObject([{ load: 2 }]);
    expect(member.vault.list('intervisionNotes')).toEqual([]);
  });
});

describe('a load that a changed program laid down', () => {
  it('[Q1] is not gone on with in a dossier that somebody made who is no coach now', async () => {
    await be('otherCoach');
    changeGroup({ coachIds: [test.idOf('coach'), test.idOf('otherCoach')] });
    changeGroup({ coachIds: [test.idOf('coach')] });
    // Read by the coach alone, with a key that who made it can have kept.
    const bait = newId<DossierId>();
    const grantTo = [{ type: 'member' as const, id: test.idOf('coach') }];
    const body = emptyCheckIn(newId<RecordId>());
    const put = { dossierId: bait, recordId: newId<RecordId>(), kind: 'peerCheckIn', body };
    member.commit({
      newDossiers: [{ id: bait, kind: 'intervision', grantTo }],
      puts: [{ ...put, expectedRevision: 0 }],
    });
    await be('coach');
    const { checkInId } = await check(5, 'Te veel verhalen');
    expect(member.get('peerCheckIn', checkInId).dossierId).not.toBe(bait);
  });

  it('[Q1] does not count, and the real one is not written there', async () => {
    const sessionId = putSession(member, groupId);
    await openSession(door, member, sessionId);
    await be('programme');
    const bait = lay('peerCheckIn', emptyCheckIn(sessionId));
    lay('peerSupportPlan', planFields(''), bait);
    await be('coach');
    expect(said()).toEqual([]);
    expect(plans()).toEqual([]);
    const { checkInId } = await check(5, 'Te veel verhalen', sessionId);
    const { planId } = await savePlan('Even stoppen');
    const { taskId } = await door.ask('peerCheckIns.care', { checkInId, dueOn: '2026-11-26' });
    await check(4);
    const places = [
      ...member.list('peerCheckIn').map(({ dossierId }) => dossierId),
      member.get('peerSupportPlan', planId).dossierId,
      member.get('task', taskId).dossierId,
    ];
    expect(places).not.toContain(bait);
    for (const place of places) {
      expect(member.vault.dossier(place)?.grantees).toEqual([
        { type: 'member', id: test.idOf('coach') },
      ]);
    }
  });

  it('[Q1, B6] nor what a guest put in the dossier of their session', async () => {
    const sessionId = putSession(member, groupId);
    await openSession(door, member, sessionId);
    const { revision, body } = member.get('intervisionSession', sessionId);
    await door.ask('intervisionSessions.letGuestIn', {
      ...{ sessionId, expectedRevision: revision, memberId: test.idOf('adviser') },
      reason: 'Denkt mee',
    });
    await be('adviser');
    lay('peerCheckIn', emptyCheckIn(sessionId), body.dossierId);
    lay('peerSupportPlan', planFields(''), body.dossierId);
    await be('coach');
    await check(5, 'Te veel verhalen', sessionId);
    await savePlan('Even stoppen');
    await be('adviser');
    expect(member.list('peerCheckIn').map((one) => one.body.costs)).not.toContain(
      'Te veel verhalen',
    );
    expect(plans()).not.toContain('Even stoppen');
  });
});

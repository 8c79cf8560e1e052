import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import type { IntervisionGroupBody } from '#shared/domain/intervision-group.ts';
import type { IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import { writeOver } from '#test/support/changed-program.ts';
import {
  beginSession,
  closing,
  markAll,
  outcomeFields,
  saveOutcome,
} from '#test/support/intervision-after.ts';
import {
  fieldsOf,
  openSession,
  putGroup,
  putSession,
  testSteps,
} from '#test/support/intervision.ts';
import {
  openTestVault,
  putPair,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let member: MemberContext;
let door: Door;
let groupId: RecordId;
let peerIds: readonly RecordId[];
let mine: MemberId;
let theirs: MemberId;

async function be(who: StaffName): Promise<void> {
  member = await test.as(who);
  door = serveAs(member);
}

beforeEach(async () => {
  test = await openTestVault();
  mine = test.idOf('coach');
  theirs = test.idOf('programme');
  await be('coach');
  ({ groupId, peerIds } = putGroup(member, [mine]));
});
afterEach(() => {
  test.close();
});

const putGroupAs = (change: Partial<IntervisionGroupBody>) =>
  writeOver(member, 'intervisionGroup', groupId, change);
const putSessionAs = (sessionId: RecordId, change: Partial<IntervisionSessionBody>) =>
  writeOver(member, 'intervisionSession', sessionId, change);
function forgeGroup(body: IntervisionGroupBody): RecordId {
  const recordId = newId<RecordId>();
  const put = { dossierId: member.vault.programmeDossierId, recordId, kind: 'intervisionGroup' };
  const named = { ...body, name: `Buddygroep ${recordId}` };
  member.commit({ puts: [{ ...put, body: named, expectedRevision: 0 }] });
  return recordId;
}
/** A dossier of whoever makes it and of the coach. */
function ownDossier(): DossierId {
  const id = newId<DossierId>();
  const grantTo = [member.vault.me.id, mine].map((to) => ({ type: 'member' as const, id: to }));
  member.commit({ newDossiers: [{ id, kind: 'intervision', grantTo }], puts: [] });
  return id;
}
function emptyNotes(dossierId: DossierId, sessionId: RecordId): void {
  const body = {
    ...{ methodId: 'fiveStep', methodName: '', steps: testSteps, stepId: testSteps[0]?.id ?? '' },
    ...{ agenda: [], seconds: {}, cases: [], lines: [], secrecySaid: false, positiveClose: '' },
    ...{ paper: 'none', sessionId, groupName: '', type: 'intervision', on: '2026-11-24' },
    ...{ closedOn: null, guestReasons: [] },
  };
  const put = { dossierId, recordId: newId<RecordId>(), kind: 'intervisionNotes', body };
  member.commit({ puts: [{ ...put, expectedRevision: 0 }] });
}

const readersOf = (dossierId: string) =>
  (member.vault.dossier(dossierId)?.grantees ?? []).map((to) =>
    to.type === 'member' ? to.id : '',
  );
const planned = () => {
  const session = member.list('intervisionSession').find(({ body }) => body.state === 'planned');
  if (!session) throw new Error('nothing planned');
  return session;
};
const saveTopic = (text: string, topicId: RecordId | null = null, expectedRevision = 0) =>
  door.ask('intervisionTopics.save', {
    ...{ topicId, expectedRevision, groupId, text, broughtBy: peerIds[0] ?? null, state: 'open' },
  });
const topicsInFile = () =>
  member.vault.list('intervisionTopic').map(({ body }) => JSON.stringify(body));

describe('a session that somebody else had a hand in', () => {
  it('is not opened to a name that was written into the group: a coach is who holds its key too', async () => {
    const sessionId = putSession(member, groupId);
    await be('programme');
    putGroupAs({ coachIds: [mine, theirs] });
    expect(
      await door.refusal('intervisionSessions.open', {
        ...{ sessionId, expectedRevision: 1, methodId: 'fiveStep', methodName: '' },
        ...{ steps: testSteps, agenda: [] },
      }),
    ).toBe('notCoach');
    await be('coach');
    const notesId = await openSession(door, member, sessionId);
    expect(readersOf(member.get('intervisionNotes', notesId).dossierId)).toEqual([mine]);
    await be('programme');
    expect(member.vault.list('intervisionNotes')).toEqual([]);
  });

  it('is opened anew when somebody else said it was open, with a dossier of theirs ready', async () => {
    const sessionId = putSession(member, groupId);
    await be('programme');
    const bait = ownDossier();
    emptyNotes(bait, sessionId);
    putSessionAs(sessionId, {
      ...{ state: 'live', dossierId: bait },
      guests: [{ memberId: theirs }],
    });
    await be('coach');
    expect(member.list('intervisionNotes')).toEqual([]);
    const notesId = await openSession(door, member, sessionId);
    const fields = { ...fieldsOf(member, notesId), positiveClose: 'Wat hier gezegd wordt' };
    await door.ask('intervisionSessions.saveNotes', { notesId, expectedRevision: 1, fields });
    const { dossierId } = member.get('intervisionNotes', notesId);
    expect(readersOf(dossierId)).toEqual([mine]);
    expect(member.get('intervisionSession', sessionId).body.dossierId).toBe(dossierId);
  });

  it('goes on where it was opened when its record is turned elsewhere, and lets a guest into that alone', async () => {
    const held = await beginSession(member, [mine], { groupId });
    const { checkInId } = await door.ask('peerCheckIns.save', {
      ...{ peerId: peerIds[0] ?? groupId, sessionId: held.sessionId, on: '2026-11-24', load: 5 },
    });
    const load = member.get('peerCheckIn', checkInId).dossierId;
    const notes = member.get('intervisionNotes', held.notesId);
    await be('programme');
    putSessionAs(held.sessionId, { dossierId: load });
    await be('coach');
    const outcomeId = await saveOutcome({ ...held, door }, { text: 'Samen lunchen' });
    expect(member.get('intervisionOutcome', outcomeId).dossierId).toBe(notes.dossierId);
    await door.ask('intervisionSessions.letGuestIn', {
      ...{ sessionId: held.sessionId, memberId: test.idOf('adviser'), reason: 'Denkt mee' },
      expectedRevision: member.get('intervisionSession', held.sessionId).revision,
    });
    expect(readersOf(load)).toEqual([mine]);
    expect(readersOf(notes.dossierId)).toContain(test.idOf('adviser'));
  });

  it('is not opened for another group than it was planned for', async () => {
    const sessionId = putSession(member, groupId);
    await be('programme');
    const other = putGroup(member, [mine, theirs], { name: 'Buddygroep 2' });
    putSessionAs(sessionId, { groupId: other.groupId });
    await be('coach');
    await expect(openSession(door, member, sessionId)).rejects.toThrow('sessionNotOpen');
  });
});

describe('the dossier of a group', () => {
  it('stays where it was when somebody turns the group to a dossier of theirs', async () => {
    await be('programme');
    putGroupAs({ dossierId: ownDossier() });
    await be('coach');
    await saveTopic('Hoe stop je?');
    const held = await beginSession(member, [mine], { groupId, door });
    await markAll(held);
    const careFor = peerIds.slice(0, 1);
    await door.ask('intervisionSessions.close', closing(member, held, { careFor }));
    expect(member.list('intervisionTopic').map(({ body }) => body.text)).toEqual(['Hoe stop je?']);
    expect(member.list('task').filter(({ body }) => body.rule === 'afterCare')).toHaveLength(1);
    await be('programme');
    expect(member.vault.list('intervisionTopic')).toEqual([]);
    expect(member.list('task').filter(({ body }) => body.rule === 'afterCare')).toEqual([]);
  });

  it('is not what the record of a group was pointed at: of such a group nobody is a coach who can hand it on', async () => {
    const { pairId } = putPair(member, mine);
    const pair = member.get('pair', pairId);
    const { taskId } = await door.ask('tasks.create', {
      ...{ title: 'Iets voor mezelf', ownerId: mine, dueOn: '2026-12-01', standInId: null },
      ...{ about: { type: 'nothing' }, visibility: 'private' },
    });
    const own = member.get('task', taskId);
    await be('programme');
    const { body: real } = member.get('intervisionGroup', groupId);
    const forged = [pair, own].map(({ dossierId }) => forgeGroup({ ...real, dossierId }));
    await be('coach');
    for (groupId of forged) {
      const { body, revision } = member.get('intervisionGroup', groupId);
      const { dossierId: _place, schoolYear: _year, ...fields } = body;
      expect(
        await door.refusal('intervisionGroups.save', {
          ...{ groupId, expectedRevision: revision },
          fields: { ...fields, coachIds: [mine, test.idOf('otherCoach')] },
        }),
      ).toBe('coachesLetIn');
    }
    expect(readersOf(pair.dossierId)).not.toContain(test.idOf('otherCoach'));
    expect(readersOf(own.dossierId)).toEqual([mine]);
  });

  it('is a new one for what comes after a coach left; what was there stays readable for who stayed', async () => {
    const gone = test.idOf('otherCoach');
    ({ groupId, peerIds } = putGroup(member, [mine, gone], { name: 'Buddygroep 3' }));
    const { topicId } = await saveTopic('Van toen');
    const { revision, body } = member.get('intervisionGroup', groupId);
    const { dossierId: _place, schoolYear: _year, ...fields } = body;
    await door.ask('intervisionGroups.save', {
      ...{ groupId, expectedRevision: revision, fields: { ...fields, coachIds: [mine] } },
    });
    const { topicId: later } = await saveTopic('Van nu');
    const { topicId: changed } = await saveTopic('Van toen, met meer', topicId, 1);
    expect(changed).not.toBe(topicId);
    const held = await beginSession(member, [mine], { groupId, door });
    await markAll(held);
    const careFor = peerIds.slice(0, 1);
    await door.ask('intervisionSessions.close', closing(member, held, { careFor }));
    expect(member.get('intervisionTopic', topicId).body).toMatchObject({
      ...{ text: 'Van toen', state: 'withdrawn' },
    });
    expect(member.get('intervisionTopic', later).dossierId).toBe(
      member.get('intervisionGroup', groupId).body.dossierId,
    );
    await be('otherCoach');
    expect(topicsInFile().some((text) => text.includes('Van nu'))).toBe(false);
    expect(topicsInFile().some((text) => text.includes('met meer'))).toBe(false);
    expect(member.vault.list('task')).toEqual([]);
  });
});

describe('a coach who left the group', () => {
  const both = async () => {
    const gone = test.idOf('otherCoach');
    ({ groupId, peerIds } = putGroup(member, [gone, mine], { name: 'Buddygroep 3' }));
    const held = await beginSession(member, [gone, mine], { groupId, door });
    await markAll(held);
    return { held, gone };
  };
  async function leaves(): Promise<void> {
    const { revision, body } = member.get('intervisionGroup', groupId);
    const { dossierId: _place, schoolYear: _year, ...fields } = body;
    await door.ask('intervisionGroups.save', {
      ...{ groupId, expectedRevision: revision, fields: { ...fields, coachIds: [mine] } },
    });
  }

  it('does not lead the next session, and gets no key of it', async () => {
    const { held, gone } = await both();
    expect(member.get('intervisionSession', held.sessionId).body.leadId).toBe(gone);
    await leaves();
    await door.ask('intervisionSessions.close', closing(member, held));
    const next = planned();
    expect(next.body.leadId).toBe(mine);
    test.advance(14 * 86_400_000);
    const notesId = await openSession(door, member, next.id);
    expect(readersOf(member.get('intervisionNotes', notesId).dossierId)).toEqual([mine]);
    await be('otherCoach');
    expect(member.vault.list('intervisionNotes')).toHaveLength(1);
    expect(
      await door.refusal('intervisionSessions.attend', {
        ...{ sessionId: next.id, marks: [{ peerId: peerIds[0] ?? groupId, mark: 'present' }] },
      }),
    ).toBe('notCoach');
    // What was held when there were two stays of both, to read.
    await be('coach');
    expect(member.get('intervisionNotes', held.notesId).dossierId).not.toBe(
      member.get('intervisionNotes', notesId).dossierId,
    );
  });

  it('leads no session either that was planned for a day that passed', async () => {
    const gone = test.idOf('otherCoach');
    ({ groupId, peerIds } = putGroup(member, [gone, mine], { name: 'Buddygroep 3' }));
    const sessionId = putSession(member, groupId, { on: '2026-11-20', leadId: gone });
    await leaves();
    expect(member.get('intervisionSession', sessionId).body.leadId).toBe(mine);
    const notesId = await openSession(door, member, sessionId);
    expect(readersOf(member.get('intervisionNotes', notesId).dossierId)).toEqual([mine]);
  });

  it('gets no key either when only their role was taken', async () => {
    const gone = test.idOf('otherCoach');
    ({ groupId } = putGroup(member, [mine, gone], { name: 'Buddygroep 3' }));
    const sessionId = putSession(member, groupId);
    await be('coordinator');
    member.vault.updateMember(gone, { roles: ['approver'] });
    await be('coach');
    const notesId = await openSession(door, member, sessionId);
    expect(readersOf(member.get('intervisionNotes', notesId).dossierId)).toEqual([mine]);
  });
});

describe('a task that somebody else laid down', () => {
  it('does not get the words of an outcome that was pointed at it', async () => {
    const held = await beginSession(member, [mine], { groupId });
    const outcomeId = await saveOutcome(held, { text: 'Samen lunchen' });
    const { programmeDossierId } = member.vault;
    const put = ruleTaskPut({
      ...{ rule: 'intervision', ownerId: mine, dueOn: '2026-12-01', title: 'Iets' },
      ...{ dossierId: programmeDossierId, sourceId: outcomeId, pairId: null },
    });
    const outcome = member.get('intervisionOutcome', outcomeId);
    const body = { ...outcome.body, taskId: put.recordId };
    const point = { dossierId: outcome.dossierId, recordId: outcomeId, kind: 'intervisionOutcome' };
    member.commit({ puts: [put, { ...point, body, expectedRevision: 1 }] });
    const fields = outcomeFields({
      ...{ kind: 'task', text: 'Bram vraagt Lina', ownerId: mine, dueOn: '2026-12-01' },
    });
    await held.door.ask('intervisionOutcomes.save', {
      ...{ outcomeId, expectedRevision: 2, sessionId: held.sessionId, fields },
    });
    const { taskId } = member.get('intervisionOutcome', outcomeId).body;
    expect(taskId).not.toBe(put.recordId);
    expect(member.get('task', taskId ?? groupId)).toMatchObject({
      ...{ dossierId: outcome.dossierId, body: { title: 'Bram vraagt Lina' } },
    });
    expect(member.get('task', put.recordId).body.title).toBe('Iets');
  });

  it('[Q5] does not stand in for after-care or for paper that has to go', async () => {
    const held = await beginSession(member, [mine], { groupId });
    await markAll(held);
    const [peerId = groupId] = peerIds;
    await be('programme');
    const common = { ownerId: mine, dueOn: '2027-06-01', pairId: null } as const;
    const { programmeDossierId: programme } = member.vault;
    const lay = (rule: 'afterCare' | 'destroyPaper', dossierId: DossierId, sourceId: RecordId) =>
      ruleTaskPut({ ...common, rule, dossierId, sourceId });
    const bait = ownDossier();
    member.commit({
      puts: [
        lay('afterCare', programme, peerId),
        lay('afterCare', bait, peerId),
        lay('destroyPaper', programme, held.notesId),
        lay('destroyPaper', bait, held.notesId),
      ],
    });
    await be('coach');
    // Nor does it say that a heavy check-in was taken up.
    expect(member.list('task').filter(({ body }) => body.rule === 'afterCare')).toEqual([]);
    const input = closing(member, held, { careFor: [peerId], paper: 'open' });
    await door.ask('intervisionSessions.close', input);
    const own = member.list('task').filter(({ createdBy }) => createdBy === mine);
    expect(own.map(({ body }) => [body.rule, body.dueOn]).toSorted()).toEqual([
      ['afterCare', '2026-11-26'],
      ['destroyPaper', '2026-11-25'],
    ]);
  });
});

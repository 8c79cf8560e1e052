import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import type { IntervisionGroupBody } from '#shared/domain/intervision-group.ts';
import type { DossierKind } from '#shared/domain/record.ts';
import { writeOver } from '#test/support/changed-program.ts';
import { beginSession, closing, markAll, saveOutcome } from '#test/support/intervision-after.ts';
import { openSession, putGroup, putSession, testSteps } from '#test/support/intervision.ts';
import {
  openTestVault,
  putPair,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

const day = '2026-11-24';

let test: TestVault;
let member: MemberContext;
let door: Door;
let groupId: RecordId;
let peerIds: readonly RecordId[];
let mine: MemberId;
let other: MemberId;

async function be(who: StaffName): Promise<void> {
  member = await test.as(who);
  door = serveAs(member);
}

beforeEach(async () => {
  test = await openTestVault();
  mine = test.idOf('coach');
  other = test.idOf('otherCoach');
  await be('coach');
  ({ groupId, peerIds } = putGroup(member, [mine]));
});
afterEach(() => {
  test.close();
});

/** In a new dossier of these, or in one that is there. */
function lay(
  kind: string,
  body: unknown,
  place: DossierId | { readonly kind: DossierKind; readonly members: readonly MemberId[] },
): { readonly dossierId: DossierId; readonly recordId: RecordId } {
  const dossierId = typeof place === 'string' ? place : newId<DossierId>();
  const recordId = newId<RecordId>();
  const made =
    typeof place === 'string'
      ? []
      : [
          {
            ...{ id: dossierId, kind: place.kind },
            grantTo: place.members.map((id) => ({ type: 'member' as const, id })),
          },
        ];
  member.commit({
    newDossiers: made,
    puts: [{ dossierId, recordId, kind, body, expectedRevision: 0 }],
  });
  return { dossierId, recordId };
}
const emptyNotes = (sessionId: RecordId) => ({
  ...{ methodId: 'fiveStep', methodName: '', steps: testSteps, stepId: testSteps[0]?.id ?? '' },
  ...{ agenda: [], seconds: {}, cases: [], lines: [], secrecySaid: false, positiveClose: '' },
  ...{ paper: 'none', sessionId, groupName: '', type: 'intervision', on: day },
  ...{ closedOn: null, guestReasons: [] },
});

async function saveGroup(id: RecordId, change: Partial<IntervisionGroupBody>): Promise<void> {
  const { revision, body } = member.get('intervisionGroup', id);
  const { dossierId: _place, schoolYear: _year, ...fields } = body;
  await door.ask('intervisionGroups.save', {
    ...{ groupId: id, expectedRevision: revision, fields: { ...fields, ...change } },
  });
}
const saveTopic = (input: {
  readonly groupId: RecordId;
  readonly topicId?: RecordId;
  readonly state?: 'open' | 'withdrawn';
}) =>
  ({
    ...{ topicId: null, expectedRevision: input.topicId ? 1 : 0, text: 'Van de groep' },
    ...{ broughtBy: null, state: 'open' as const, ...input },
  }) as const;
const readersOf = (dossierId: string) =>
  (member.vault.dossier(dossierId)?.grantees ?? []).map((to) =>
    to.type === 'member' ? to.id : '',
  );
/** Who reads the notes of a session that is opened now. */
async function readersOfNew(ofGroup: RecordId, sessionId = putSession(member, ofGroup)) {
  const notesId = await openSession(door, member, sessionId);
  return readersOf(member.get('intervisionNotes', notesId).dossierId);
}

describe('who left a group', () => {
  beforeEach(() => {
    ({ groupId, peerIds } = putGroup(member, [mine, other], { name: 'Buddygroep 3' }));
  });

  it('does not get the next session by laying its notes ready, nor by saying that it is open', async () => {
    await saveGroup(groupId, { coachIds: [mine] });
    const sessionIds = [putSession(member, groupId), putSession(member, groupId)];
    await be('otherCoach');
    for (const [at, sessionId] of sessionIds.entries()) {
      const members = [other, mine];
      const bait = lay('intervisionNotes', emptyNotes(sessionId), { kind: 'intervision', members });
      if (at === 0) continue;
      writeOver(member, 'intervisionSession', sessionId, {
        state: 'live',
        dossierId: bait.dossierId,
      });
    }
    await be('coach');
    expect(member.list('intervisionNotes')).toEqual([]);
    for (const sessionId of sessionIds) {
      expect(await readersOfNew(groupId, sessionId)).toEqual([mine]);
    }
  });

  it('nor with notes that were laid ready while they were a coach still', async () => {
    const sessionId = putSession(member, groupId);
    await be('otherCoach');
    const place = { kind: 'intervision', members: [other, mine] } as const;
    lay('intervisionNotes', emptyNotes(sessionId), place);
    await be('coach');
    await saveGroup(groupId, { coachIds: [mine] });
    expect(await readersOfNew(groupId, sessionId)).toEqual([mine]);
  });

  it('does not come back by their own hand, through the form or past it', async () => {
    await saveGroup(groupId, { coachIds: [mine] });
    await be('otherCoach');
    const back = saveGroup(groupId, { coachIds: [mine, other] });
    await expect(back).rejects.toThrow('coachesLetIn');
    writeOver(member, 'intervisionGroup', groupId, { coachIds: [mine, other] });
    await be('coach');
    expect(await readersOfNew(groupId)).toEqual([mine]);
    // Who stayed takes them in again.
    await saveGroup(groupId, { coachIds: [mine] });
    await saveGroup(groupId, { coachIds: [mine, other] });
    const sessionId = putSession(member, groupId, { on: '2026-11-23' });
    expect((await readersOfNew(groupId, sessionId)).toSorted()).toEqual([mine, other].toSorted());
  });

  it('changes nothing any more of what was said while they were a coach', async () => {
    const held = await beginSession(member, [mine, other], { groupId });
    const outcomeId = await saveOutcome(held, { text: 'Samen lunchen' });
    await saveGroup(groupId, { coachIds: [mine] });
    await be('otherCoach');
    writeOver(member, 'intervisionOutcome', outcomeId, { text: 'Niet meer samen' });
    await be('coach');
    const stands = member.get('intervisionOutcome', outcomeId);
    expect(stands.body.text).toBe('Samen lunchen');
    expect(stands.disregarded?.by).toBe(other);
  });

  it('does not withdraw what the group wants to talk about by way of a group of their own', async () => {
    const { topicId } = await door.ask('intervisionTopics.save', saveTopic({ groupId }));
    await saveGroup(groupId, { coachIds: [mine] });
    await be('otherCoach');
    const own = putGroup(member, [other], { name: 'Buddygroep 4' });
    const input = saveTopic({ groupId: own.groupId, topicId, state: 'withdrawn' });
    expect(await door.refusal('intervisionTopics.save', input)).toBe('notFound');
  });
});

describe('who made a group for others', () => {
  it('can have kept the key of its first dossier, so that its coaches begin one of their own', async () => {
    await be('programme');
    const made = putGroup(member, [mine], { name: 'Buddygroep 5' });
    const first = member.get('intervisionGroup', made.groupId).body.dossierId;
    await be('coach');
    const { topicId } = await door.ask('intervisionTopics.save', saveTopic(made));
    const { dossierId } = member.get('intervisionTopic', topicId);
    expect(dossierId).not.toBe(first);
    expect(member.get('intervisionGroup', made.groupId).body.dossierId).toBe(dossierId);
    const next = await door.ask('intervisionTopics.save', saveTopic(made));
    expect(member.get('intervisionTopic', next.topicId).dossierId).toBe(dossierId);
  });

  it('does not become a coach of it with that key', async () => {
    await be('programme');
    const theirs = test.idOf('programme');
    const made = putGroup(member, [mine, theirs], { name: 'Buddygroep 5' });
    writeOver(member, 'intervisionGroup', made.groupId, { coachIds: [mine] });
    writeOver(member, 'intervisionGroup', made.groupId, { coachIds: [mine, theirs] });
    await be('coach');
    const readers = await readersOfNew(made.groupId);
    expect(readers).not.toContain(theirs);
  });
});

describe('a new coach', () => {
  it('does not get a session of another group that was turned to this one', async () => {
    await beginSession(member, [mine], { groupId });
    const [session] = member.list('intervisionSession');
    const second = putGroup(member, [mine], { name: 'Buddygroep 6' });
    await be('programme');
    writeOver(member, 'intervisionSession', session?.id ?? groupId, { groupId: second.groupId });
    await be('coach');
    await saveGroup(second.groupId, { coachIds: [mine, other] });
    await be('otherCoach');
    expect(member.vault.list('intervisionNotes')).toEqual([]);
  });

  it('does not get the topics of another group that a forged one points at', async () => {
    await door.ask('intervisionTopics.save', saveTopic({ groupId }));
    await be('programme');
    const { dossierId, body } = member.get('intervisionGroup', groupId);
    const forged = lay('intervisionGroup', { ...body, name: 'Buddygroep 7' }, dossierId);
    await be('coach');
    await saveGroup(forged.recordId, { coachIds: [mine, other] });
    await be('otherCoach');
    expect(member.vault.list('intervisionTopic')).toEqual([]);
  });
});

describe('what a later session found of a point', () => {
  it('does not count when it is of another group', async () => {
    const held = await beginSession(member, [mine], { groupId });
    const outcomeId = await saveOutcome(held, { text: 'Samen lunchen' });
    await be('otherCoach');
    const second = await beginSession(member, [other, mine], { group: { name: 'Buddygroep 8' } });
    const { dossierId } = member.get('intervisionNotes', second.notesId);
    const body = { outcomeId, sessionId: second.sessionId, on: day, verdict: 'dropped' };
    lay('intervisionLookBack', { ...body, remark: '' }, dossierId);
    await be('coach');
    expect(member.list('intervisionLookBack')).toEqual([]);
  });
});

describe('who is behind a letter', () => {
  const link = (sessionId: RecordId) =>
    door.ask('intervisionSessions.linkCase', {
      ...{ sessionId, letter: 'A', presenterId: peerIds[0] ?? null, pairId: null },
    });
  const kept = () => member.list('intervisionCaseKey').map(({ body }) => body.presenterId);

  it.each([
    ['thrown away', '2020-2021', 0, 1],
    ['kept for ever', '2098-2099', 300, 0],
  ])('is not %s by who writes another year in the session', async (_how, year, days, left) => {
    const held = await beginSession(member, [mine], { groupId });
    await link(held.sessionId);
    await saveOutcome(held, { text: 'Nog niet klaar', letter: 'A' });
    await be('programme');
    writeOver(member, 'intervisionSession', held.sessionId, { schoolYear: year });
    test.advance(days * 86_400_000);
    await be('coach');
    await door.ask('records.load', undefined);
    expect(kept().filter((id) => id !== null)).toHaveLength(left);
  });

  it('does not lie in a dossier that somebody else made, whatever the coach wrote there', async () => {
    const { pairId } = putPair(member, mine);
    const { body } = member.get('pair', pairId);
    await be('programme');
    const place = { kind: 'personal', members: [test.idOf('programme'), mine] } as const;
    const forged = lay('pair', { ...body, code: '2026-099' }, place);
    await be('coach');
    await door.ask('tasks.create', {
      ...{ title: 'Bellen', ownerId: mine, dueOn: '2026-12-01', standInId: null },
      ...{ about: { type: 'pair', id: forged.recordId }, visibility: 'team' },
    });
    const held = await beginSession(member, [mine], { groupId });
    await link(held.sessionId);
    await be('programme');
    expect(member.vault.list('intervisionCaseKey')).toEqual([]);
  });
});

describe('a session that is finished', () => {
  it('settles no topic of another group, whatever id stands on its agenda', async () => {
    const theirs = putGroup(member, [mine], { name: 'Buddygroep 2' }).groupId;
    const { topicId } = await door.ask('intervisionTopics.save', saveTopic({ groupId: theirs }));
    const point = { source: 'topic' as const, sourceId: topicId, text: 'Van de groep', done: true };
    const agenda = [{ id: crypto.randomUUID(), ...point }];
    const held = await beginSession(member, [mine], { groupId, door, notes: { agenda } });
    await markAll(held);
    await door.ask('intervisionSessions.close', closing(member, held));
    expect(member.get('intervisionTopic', topicId).body.state).toBe('open');
  });

  it('is led by the coaches it was planned for, also when its record names another as who leads', async () => {
    const held = await beginSession(member, [mine], { groupId });
    await markAll(held);
    await be('otherCoach');
    writeOver(member, 'intervisionSession', held.sessionId, { groupId: null, leadId: other });
    const marks = [{ peerId: peerIds[0] ?? groupId, mark: 'absent' as const }];
    const input = { sessionId: held.sessionId, marks };
    expect(await door.refusal('intervisionSessions.attend', input)).toBe('notCoach');
    await be('coach');
    expect(await door.refusal('intervisionSessions.attend', input)).toBe('ok');
  });
});

describe('a topic', () => {
  it('is as the coaches left it, also when who left writes over it', async () => {
    ({ groupId } = putGroup(member, [mine, other], { name: 'Buddygroep 3' }));
    const { topicId } = await door.ask('intervisionTopics.save', saveTopic({ groupId }));
    await saveGroup(groupId, { coachIds: [mine] });
    await be('otherCoach');
    const topic = member.get('intervisionTopic', topicId);
    const { dossierId, body, revision } = topic;
    const put = { dossierId, kind: 'intervisionTopic' as const };
    member.commit({
      puts: [
        { ...put, recordId: topicId, body: { ...body, text: 'Weg' }, expectedRevision: revision },
        { ...put, recordId: newId(), body: { ...body, text: 'Erbij' }, expectedRevision: 0 },
      ],
    });
    await be('coach');
    expect(member.list('intervisionTopic').map((one) => one.body.text)).toEqual(['Van de groep']);
  });
});

describe('a group whose only coach may not lead any more', () => {
  it('gets another one, who begins with a dossier of their own', async () => {
    await door.ask('intervisionTopics.save', saveTopic({ groupId }));
    await be('coordinator');
    member.vault.updateMember(mine, { roles: ['approver'] });
    await be('programme');
    await saveGroup(groupId, { coachIds: [other] });
    await be('otherCoach');
    expect(await readersOfNew(groupId)).toEqual([other]);
    expect(member.list('intervisionTopic')).toEqual([]);
  });
});

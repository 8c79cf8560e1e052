// What a guest of a session can and cannot do to it, with a program of their own making.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { writeOver } from '#test/support/changed-program.ts';
import { beginSession, saveOutcome, type HeldSession } from '#test/support/intervision-after.ts';
import { fieldsOf, putGroup } from '#test/support/intervision.ts';
import { openTestVault, type StaffName, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let member: MemberContext;
let door: Door;
let groupId: RecordId;
let mine: MemberId;

async function be(who: StaffName): Promise<void> {
  member = await test.as(who);
  door = serveAs(member);
}

beforeEach(async () => {
  test = await openTestVault();
  mine = test.idOf('coach');
  await be('coach');
  ({ groupId } = putGroup(member, [mine]));
});
afterEach(() => {
  test.close();
});

describe('a guest with a changed program', () => {
  const guest = () => be('adviser');
  const begin = async (held: HeldSession) => {
    await door.ask('intervisionSessions.letGuestIn', {
      ...{ sessionId: held.sessionId, memberId: test.idOf('adviser'), reason: 'Denkt mee' },
      expectedRevision: member.get('intervisionSession', held.sessionId).revision,
    });
    return saveOutcome(held, { text: 'Samen lunchen' });
  };

  it('[B6] changes nothing of what the coaches wrote, and the coach hears who tried', async () => {
    const positiveClose = 'Ieder durft iets te vragen';
    const held = await beginSession(member, [mine], { groupId, notes: { positiveClose } });
    const outcomeId = await begin(held);
    await guest();
    writeOver(member, 'intervisionNotes', held.notesId, { positiveClose: 'Niemand durft iets' });
    writeOver(member, 'intervisionOutcome', outcomeId, { text: 'Niet meer samen', dropped: true });
    await be('coach');
    const notes = member.get('intervisionNotes', held.notesId);
    expect(notes.body.positiveClose).toBe(positiveClose);
    expect(notes.disregarded?.by).toBe(test.idOf('adviser'));
    expect(member.get('intervisionOutcome', outcomeId).body).toMatchObject({
      ...{ text: 'Samen lunchen', dropped: false },
    });
  });

  it('changes nothing either after the session was turned to a group that the coach does not read', async () => {
    const held = await beginSession(member, [mine], { groupId });
    const outcomeId = await begin(held);
    await guest();
    writeOver(member, 'intervisionOutcome', outcomeId, { text: 'Niet meer samen' });
    await be('programme');
    const other = putGroup(member, [test.idOf('programme')], { name: 'Buddygroep 2' });
    writeOver(member, 'intervisionSession', held.sessionId, { groupId: other.groupId });
    await be('coach');
    expect(member.get('intervisionOutcome', outcomeId).body.text).toBe('Samen lunchen');
    await be('programme');
    writeOver(member, 'intervisionSession', held.sessionId, { groupId: null });
    await be('coach');
    expect(member.get('intervisionOutcome', outcomeId).body.text).toBe('Samen lunchen');
  });

  it('is written over by the next line of the coach, and nothing of it comes back', async () => {
    const held = await beginSession(member, [mine], { groupId });
    await begin(held);
    await guest();
    writeOver(member, 'intervisionNotes', held.notesId, { positiveClose: 'Niemand durft iets' });
    await be('coach');
    const { revision } = member.get('intervisionNotes', held.notesId);
    const fields = { ...fieldsOf(member, held.notesId), positiveClose: 'Goed zo' };
    await door.ask('intervisionSessions.saveNotes', {
      ...{ notesId: held.notesId, expectedRevision: revision, fields },
    });
    expect(member.get('intervisionNotes', held.notesId)).toMatchObject({
      ...{ revision: revision + 1, body: { positiveClose: 'Goed zo' } },
    });
    expect(member.get('intervisionNotes', held.notesId).disregarded).toBeUndefined();
  });
});

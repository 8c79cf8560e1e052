import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fieldsOf, openSession, putGroup, putSession } from '#test/support/intervision.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { IntervisionOutcomeBody } from '#shared/domain/intervision-outcome.ts';
import type { AttendanceMark } from '#shared/domain/intervision-session.ts';

const dayMs = 86_400_000;

describe('a session of intervision', () => {
  let test: TestVault;

  beforeEach(async () => {
    test = await openTestVault();
  });
  afterEach(() => test.close());

  /** A session that the coach has opened, with one case and one line. */
  async function begun(context: MemberContext) {
    const { groupId, peerIds } = putGroup(context, [test.idOf('coach')]);
    const sessionId = putSession(context, groupId);
    const door = serveAs(context);
    const notesId = await openSession(door, context, sessionId);
    const fields = {
      ...fieldsOf(context, notesId),
      cases: [{ letter: 'A', question: 'Hoe begin ik een gesprek?' }],
      lines: [
        {
          id: crypto.randomUUID(),
          letter: 'A',
          stepId: 'fiveStep.explore',
          kind: 'fact' as const,
          text: 'Zit alleen in de pauze.',
        },
      ],
    };
    await door.ask('intervisionSessions.saveNotes', { notesId, expectedRevision: 1, fields });
    return { groupId, peerIds, sessionId, notesId, door };
  }

  function putOutcome(
    context: MemberContext,
    sessionId: RecordId,
    change: Partial<IntervisionOutcomeBody>,
  ): RecordId {
    const { dossierId } = context.get('intervisionSession', sessionId).body;
    if (!dossierId) throw new Error('not opened');
    const recordId = newId<RecordId>();
    const body = {
      ...{ sessionId, kind: 'agreement', text: 'Samen lunchen', letter: 'A', lineId: null },
      ...{ ownerId: null, dueOn: null, className: null, taskId: null, concernId: null },
      ...{ onPair: null, dropped: false },
      ...change,
    };
    context.commit({
      puts: [{ dossierId, recordId, kind: 'intervisionOutcome', body, expectedRevision: 0 }],
    });
    return recordId;
  }

  it('is read by its coaches only: not by the care team, the programme or another coach', async () => {
    const coach = await test.as('coach');
    const { notesId, sessionId } = await begun(coach);
    expect(coach.get('intervisionNotes', notesId).body.lines).toHaveLength(1);
    for (const who of ['coordinator', 'programme', 'otherCoach', 'safeguarding'] as const) {
      const other = await test.as(who);
      expect(other.list('intervisionNotes')).toEqual([]);
      // That it was held, they know.
      expect(other.get('intervisionSession', sessionId).body.state).toBe('live');
    }
  });

  it('is opened only by who leads it or coaches the group, once, and not before its day', async () => {
    const coach = await test.as('coach');
    const { groupId } = putGroup(coach, [test.idOf('coach')]);
    const today = putSession(coach, groupId);
    const later = putSession(coach, groupId, { on: '2026-12-08' });
    const ask = (sessionId: RecordId) => ({
      ...{ sessionId, expectedRevision: 1, methodId: 'fiveStep', methodName: 'Vijf stappen' },
      steps: [
        { id: 'a', title: 'A', minutes: 1, speaker: 'leader' as const, prompt: '', kind: null },
      ],
      agenda: [],
    });
    const other = serveAs(await test.as('otherCoach'));
    expect(await other.refusal('intervisionSessions.open', ask(today))).toBe('notCoach');
    const again = await test.as('coach');
    const door = serveAs(again);
    expect(await door.refusal('intervisionSessions.open', ask(later))).toBe('dateImpossible');
    const first = await door.ask('intervisionSessions.open', ask(today));
    const second = await door.ask('intervisionSessions.open', ask(today));
    expect(second.notesId).toBe(first.notesId);
    expect(again.list('intervisionNotes')).toHaveLength(1);
  });

  it('[B6] a guest reads that session and nothing else of the group, its topics, cases or peers', async () => {
    const coach = await test.as('coach');
    const { groupId, peerIds, sessionId, door } = await begun(coach);
    const group = coach.get('intervisionGroup', groupId).body;
    coach.commit({
      puts: [
        {
          dossierId: group.dossierId,
          recordId: newId<RecordId>(),
          kind: 'intervisionTopic',
          body: {
            ...{ groupId, text: 'Hoe stop je?', broughtBy: null, on: '2026-11-20' },
            ...{ state: 'open', sessionId: null },
          },
          expectedRevision: 0,
        },
      ],
    });
    await door.ask('intervisionSessions.linkCase', {
      ...{ sessionId, letter: 'A', presenterId: peerIds[0] ?? null, pairId: null },
    });
    // Another session of the same group, before and after.
    const other = putSession(coach, groupId, { on: '2026-11-23' });
    await openSession(door, coach, other);
    const guest = { sessionId, memberId: test.idOf('adviser'), reason: 'Denkt mee over pesten' };
    const { revision } = coach.get('intervisionSession', sessionId);
    await door.ask('intervisionSessions.letGuestIn', { ...guest, expectedRevision: revision });
    expect(coach.get('intervisionSession', sessionId).body.guests).toEqual([
      { memberId: guest.memberId },
    ]);
    // Why stands with what is said, and not where the whole programme reads it.
    expect(coach.list('intervisionNotes').flatMap(({ body }) => body.guestReasons)).toEqual([
      { memberId: guest.memberId, reason: guest.reason },
    ]);
    const said = JSON.stringify(coach.vault.history(sessionId));
    expect(said).not.toContain(guest.reason);
    expect(
      await door.refusal('intervisionSessions.letGuestIn', {
        ...guest,
        expectedRevision: revision + 1,
      }),
    ).toBe('alreadyIn');

    const adviser = await test.as('adviser');
    expect(adviser.list('intervisionNotes').map(({ body }) => body.sessionId)).toEqual([sessionId]);
    expect(adviser.list('intervisionTopic')).toEqual([]);
    expect(adviser.list('intervisionCaseKey')).toEqual([]);
    expect(adviser.list('peerCheckIn')).toEqual([]);
    expect(adviser.list('intervisionSession')).toEqual([]);
  });

  it('[B6] only a care coordinator, adviser or safeguarding officer can be a guest', async () => {
    const coach = await test.as('coach');
    const { sessionId, door } = await begun(coach);
    const ask = (memberId: ReturnType<TestVault['idOf']>) =>
      door.refusal('intervisionSessions.letGuestIn', {
        ...{ sessionId, memberId, reason: 'Denkt mee' },
        expectedRevision: coach.get('intervisionSession', sessionId).revision,
      });
    expect(await ask(test.idOf('approver'))).toBe('guestRole');
    expect(await ask(test.idOf('otherCoach'))).toBe('guestRole');
    expect(await ask(test.idOf('coordinator'))).toBe('ok');
    // A guest reads; writing is for who leads.
    const guest = await test.as('coordinator');
    const notes = guest.list('intervisionNotes')[0];
    if (!notes) throw new Error('the guest reads nothing');
    const refusal = await serveAs(guest).refusal('intervisionSessions.saveNotes', {
      notesId: notes.id,
      expectedRevision: notes.revision,
      fields: fieldsOf(guest, notes.id),
    });
    expect(refusal).toBe('notCoach');
  });

  it('[P36] who is behind a letter is known to the coach who led it alone', async () => {
    const coach = await test.as('coach');
    const second = test.idOf('otherCoach');
    const { groupId, peerIds } = putGroup(coach, [test.idOf('coach'), second]);
    const sessionId = putSession(coach, groupId);
    const door = serveAs(coach);
    const notesId = await openSession(door, coach, sessionId);
    const { pairId } = putPair(coach, test.idOf('coach'));
    const presenterId = peerIds[1] ?? null;
    await door.ask('intervisionSessions.linkCase', { sessionId, letter: 'A', presenterId, pairId });
    expect(coach.list('intervisionCaseKey')[0]?.body).toMatchObject({ presenterId, pairId });
    expect(JSON.stringify(coach.get('intervisionNotes', notesId).body)).not.toContain(pairId);

    const other = await test.as('otherCoach');
    expect(other.get('intervisionNotes', notesId).body.sessionId).toBe(sessionId);
    expect(other.list('intervisionCaseKey')).toEqual([]);
  });

  it('[P36] and is let go when the group opens its next session after all was followed up', async () => {
    const coach = await test.as('coach');
    const { groupId, peerIds, sessionId, door } = await begun(coach);
    const presenterId = peerIds[0] ?? null;
    const link = (letter: string) =>
      door.ask('intervisionSessions.linkCase', { sessionId, letter, presenterId, pairId: null });
    await link('A');
    await link('B');
    const open = putOutcome(coach, sessionId, { letter: 'B' });
    hold(coach, sessionId);

    test.advance(dayMs);
    const next = putSession(coach, groupId);
    await openSession(door, coach, next);
    const keys = () =>
      new Map(coach.list('intervisionCaseKey').map(({ body }) => [body.letter, body]));
    // Nothing came of A; of B something is still to be done.
    expect(keys().get('A')).toMatchObject({ presenterId: null, droppedOn: '2026-11-25' });
    expect(keys().get('B')).toMatchObject({ presenterId, droppedOn: null });

    await door.ask('intervisionOutcomes.lookBack', {
      ...{ outcomeId: open, sessionId: next, expectedRevision: 0, verdict: 'well', remark: '' },
    });
    hold(coach, next);
    const third = putSession(coach, groupId);
    await openSession(door, coach, third);
    expect(keys().get('B')).toMatchObject({ presenterId: null, pairId: null });
  });

  it('[P36] and is let go at unlock, also when a colleague leads from then on or the group stops', async () => {
    const coach = await test.as('coach');
    const { groupId, peerIds, sessionId, door } = await begun(coach);
    const presenterId = peerIds[0] ?? null;
    for (const letter of ['A', 'B']) {
      await door.ask('intervisionSessions.linkCase', {
        ...{ sessionId, letter, presenterId, pairId: null },
      });
    }
    putOutcome(coach, sessionId, { letter: 'B' });
    hold(coach, sessionId);
    const kept = async () => {
      const again = await test.as('coach');
      await serveAs(again).ask('records.load', undefined);
      return again
        .list('intervisionCaseKey')
        .filter(({ body }) => body.presenterId !== null)
        .map(({ body }) => body.letter);
    };
    expect(await kept()).toEqual(['A', 'B']);
    test.advance(dayMs);
    expect(await kept()).toEqual(['B']);
    const programme = await test.as('programme');
    const { dossierId, body, revision } = programme.get('intervisionGroup', groupId);
    programme.commit({
      puts: [
        {
          ...{ dossierId, recordId: groupId, kind: 'intervisionGroup' },
          ...{ body: { ...body, active: false }, expectedRevision: revision },
        },
      ],
    });
    expect(await kept()).toEqual([]);
  });

  function hold(context: MemberContext, sessionId: RecordId): void {
    const { dossierId, body, revision } = context.get('intervisionSession', sessionId);
    context.commit({
      puts: [
        {
          ...{ dossierId, recordId: sessionId, kind: 'intervisionSession' },
          body: { ...body, state: 'held' },
          expectedRevision: revision,
        },
      ],
    });
  }

  it('marks who is there; who walks in unexpected is on the list from then on', async () => {
    const coach = await test.as('coach');
    const { peerIds, sessionId, door } = await begun(coach);
    const extra = putPair(coach, test.idOf('coach')).supporterId;
    const marks = [...peerIds, extra].map((peerId, at) => ({
      peerId,
      mark: at === 0 ? ('excused' as const) : ('present' as const),
    }));
    await door.ask('intervisionSessions.attend', { sessionId, marks });
    const { body } = coach.get('intervisionSession', sessionId);
    expect(body.peerIds).toHaveLength(6);
    expect(body.attendance).toEqual(marks);
  });

  it('keeps the marks of a colleague who marks at the same time; of one peer the last mark holds', async () => {
    const coach = await test.as('coach');
    const { peerIds, sessionId, door } = await begun(coach);
    const [first = sessionId, second = sessionId] = peerIds;
    const mark = (peerId: RecordId, as: AttendanceMark) =>
      door.ask('intervisionSessions.attend', { sessionId, marks: [{ peerId, mark: as }] });
    await Promise.all([mark(first, 'present'), mark(second, 'absent')]);
    const { revision } = await mark(first, 'excused');
    expect(coach.get('intervisionSession', sessionId)).toMatchObject({
      revision,
      body: {
        attendance: [
          { peerId: first, mark: 'excused' },
          { peerId: second, mark: 'absent' },
        ],
      },
    });
  });

  it('refuses notes whose lines stand under no case or twice, and a change that crossed another', async () => {
    const coach = await test.as('coach');
    const { notesId, door } = await begun(coach);
    const fields = fieldsOf(coach, notesId);
    const save = (change: Partial<typeof fields>, expectedRevision = 2) =>
      door.refusal('intervisionSessions.saveNotes', {
        ...{ notesId, expectedRevision, fields: { ...fields, ...change } },
      });
    expect(await save({ cases: [] })).toBe('invalidInput');
    expect(await save({ lines: [...fields.lines, ...fields.lines] })).toBe('invalidInput');
    expect(await save({ stepId: 'nowhere' })).toBe('invalidInput');
    expect(await save({}, 1)).toBe('revisionConflict');
    expect(await save({})).toBe('ok');
  });
});

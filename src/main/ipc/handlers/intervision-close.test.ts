import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeOver } from '#test/support/changed-program.ts';
import {
  beginSession,
  closing,
  markAll,
  type HeldSession,
} from '#test/support/intervision-after.ts';
import { putSession } from '#test/support/intervision.ts';
import { openTestVault, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallInput } from '#shared/ipc/contract.ts';

let test: TestVault;
let coach: MemberContext;
let held: HeldSession;

beforeEach(async () => {
  test = await openTestVault();
  coach = await test.as('coach');
  held = await beginSession(coach, [test.idOf('coach')]);
});
afterEach(() => {
  test.close();
});

type Change = Partial<CallInput<'intervisionSessions.close'>>;
const close = (change: Change = {}) =>
  held.door.refusal('intervisionSessions.close', closing(coach, held, change));
const session = () => coach.get('intervisionSession', held.sessionId).body;
const notes = () => coach.get('intervisionNotes', held.notesId).body;
const reopen = () =>
  held.door.ask('intervisionSessions.reopen', {
    sessionId: held.sessionId,
    expectedRevision: coach.get('intervisionSession', held.sessionId).revision,
  });
const openTasks = (rule: string) =>
  coach.list('task').filter(({ body }) => body.rule === rule && body.doneOn === null);

describe('finishing a session', () => {
  it('[P34] is refused until it is known of everyone whether they were there', async () => {
    expect(await close()).toBe('attendanceMissing');
    await markAll(held);
    expect(await close()).toBe('ok');
    expect(session().state).toBe('held');
    expect(notes().closedOn).toBe('2026-11-24');
    expect(await close()).toBe('sessionNotOpen');
  });

  it('[P34] writes the hours of who was there, and takes them back when it is opened again', async () => {
    await markAll(held);
    await close({ minutes: 50 });
    const hours = () => coach.list('peerHours').map(({ body }) => body);
    const present = held.peerIds.slice(0, 4);
    expect(hours().map(({ pupilId }) => pupilId)).toEqual(present);
    expect(hours()).toEqual(
      present.map((pupilId) => ({
        ...{ pupilId, on: '2026-11-24', minutes: 50, kind: 'intervision', missedPeriods: 0 },
        ...{ contactId: held.sessionId, note: '', counts: true },
      })),
    );
    await reopen();
    expect(session().state).toBe('live');
    expect(hours().every(({ counts }) => !counts)).toBe(true);
    await close();
    expect(hours()).toHaveLength(4);
    expect(hours().every(({ counts, minutes }) => counts && minutes === 45)).toBe(true);
  });

  it('[I7] asks with what good thing everyone leaves: written down, or asked and left unwritten', async () => {
    await markAll(held);
    expect(await close({ positiveClose: ' ' })).toBe('positiveCloseMissing');
    expect(await close({ positiveClose: '', closeSkipped: true })).toBe('ok');
    expect(notes().positiveClose).toBe('');
    await reopen();
    expect(await close({ positiveClose: 'Ik vroeg iets, en het hielp.' })).toBe('ok');
    expect(notes().positiveClose).toBe('Ik vroeg iets, en het hielp.');
  });

  it('[P34] plans the next day of the group with its peers, or keeps why there is none', async () => {
    await markAll(held);
    expect(await close({ nextOn: null })).toBe('nextMissing');
    expect(await close({ nextOn: '2026-11-24' })).toBe('dateImpossible');
    expect(await close({ nextOn: null, noNextBecause: 'Toetsweek' })).toBe('ok');
    expect(session().noNextBecause).toBe('Toetsweek');
    await reopen();
    expect(await close({ nextOn: '2026-12-08' })).toBe('ok');
    const planned = () =>
      coach.list('intervisionSession').filter(({ body }) => body.state === 'planned');
    expect(planned().map(({ body }) => body)).toMatchObject([
      { groupId: held.groupId, on: '2026-12-08', peerIds: held.peerIds, attendance: [] },
    ]);
    // It stands there now: nothing has to be said of a next one, and no second one comes of the same day.
    await reopen();
    expect(await close({ nextOn: null })).toBe('ok');
    await reopen();
    expect(await close({ nextOn: '2026-12-08' })).toBe('ok');
    expect(planned()).toHaveLength(1);
  });

  it('makes of paper that lies about a task of tomorrow, settled when it turns out to be gone', async () => {
    await markAll(held);
    expect(await close({ paper: 'open' })).toBe('ok');
    expect(openTasks('destroyPaper').map(({ body }) => body)).toMatchObject([
      { ownerId: test.idOf('coach'), dueOn: '2026-11-25' },
    ]);
    await reopen();
    await close({ paper: 'open' });
    expect(openTasks('destroyPaper')).toHaveLength(1);
    await reopen();
    await close({ paper: 'destroyed' });
    expect(openTasks('destroyPaper')).toEqual([]);
  });

  it('[Q5] gives who leads a task to ask a peer how it is, with the coaches of the group alone', async () => {
    await markAll(held);
    const [first] = held.peerIds;
    if (!first) throw new Error('no peer');
    const stranger = newId<RecordId>();
    expect(await close({ careFor: [stranger] })).toBe('presenterNotThere');
    expect(await close({ careFor: [first] })).toBe('ok');
    const [task] = openTasks('afterCare');
    expect(task).toMatchObject({
      dossierId: coach.get('intervisionGroup', held.groupId).body.dossierId,
      body: { ownerId: test.idOf('coach'), sourceId: first, dueOn: '2026-11-26' },
    });
    for (const who of ['coordinator', 'programme', 'otherCoach'] as const) {
      const other = await test.as(who);
      expect(other.list('task').filter(({ body }) => body.rule === 'afterCare')).toEqual([]);
    }
  });

  it('[J3] topics that were dealt with are discussed, the others stay on the list', async () => {
    const { dossierId } = coach.get('intervisionGroup', held.groupId).body;
    const topic = (text: string): RecordId => {
      const recordId = newId<RecordId>();
      coach.commit({
        puts: [
          {
            ...{ dossierId, recordId, kind: 'intervisionTopic', expectedRevision: 0 },
            body: {
              ...{ groupId: held.groupId, text, broughtBy: null, on: '2026-11-20' },
              ...{ state: 'open', sessionId: null },
            },
          },
        ],
      });
      return recordId;
    };
    const [done, later] = [topic('Hoe stop je een gesprek?'), topic('Wat als het stil blijft?')];
    const point = (sourceId: RecordId, said: boolean) => ({
      ...{ id: crypto.randomUUID(), source: 'topic' as const, sourceId, text: 'Onderwerp' },
      done: said,
    });
    held = await beginSession(coach, [test.idOf('coach')], {
      ...{ groupId: held.groupId, door: held.door },
      notes: { agenda: [point(done, true), point(later, false)] },
    });
    await markAll(held);
    await close();
    expect(coach.get('intervisionTopic', done).body).toMatchObject({
      state: 'discussed',
      sessionId: held.sessionId,
    });
    expect(coach.get('intervisionTopic', later).body.state).toBe('open');
  });

  it('is for who leads it: the other coach and the care team are refused', async () => {
    await markAll(held);
    const input = closing(coach, held);
    const other = serveAs(await test.as('otherCoach'));
    expect(await other.refusal('intervisionSessions.close', input)).toBe('notCoach');
  });

  it('does not touch a session that is planned only', async () => {
    const planned = putSession(coach, held.groupId, { on: '2026-12-01' });
    expect(
      await held.door.refusal('intervisionSessions.close', {
        ...closing(coach, held),
        sessionId: planned,
        expectedRevision: 1,
      }),
    ).toBe('sessionNotOpen');
  });

  it('keeps why it was moved apart from why there is no next one', async () => {
    const moved = { changeReason: 'Studiedag', movedFrom: '2026-11-23' };
    writeOver(coach, 'intervisionSession', held.sessionId, moved);
    await markAll(held);
    expect(await close({ nextOn: '2026-12-08' })).toBe('ok');
    expect(session()).toMatchObject({ changeReason: 'Studiedag', noNextBecause: '' });
  });

  it('is opened again only when it was finished, and a talk with one peer never', async () => {
    const again = (sessionId: RecordId) =>
      held.door.refusal('intervisionSessions.reopen', {
        sessionId,
        expectedRevision: coach.get('intervisionSession', sessionId).revision,
      });
    expect(await again(held.sessionId)).toBe('cannotReopen');
    const { sessionId } = await held.door.ask('peerConsults.save', {
      ...{ peerId: held.peerIds[0] ?? held.groupId, on: '2026-11-24', minutes: 15 },
      ...{ question: 'Hoe begin ik?', advice: '', choice: '', title: 'Consult', followUpOn: null },
    });
    expect(await again(sessionId)).toBe('cannotReopen');
  });
});

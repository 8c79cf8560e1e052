import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testConcern } from '#test/support/concern.ts';
import {
  beginSession,
  closing,
  markAll,
  outcomeFields,
  saveOutcome,
  type HeldSession,
} from '#test/support/intervision-after.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { OutcomeFields } from '#shared/domain/intervision-outcome.ts';
import { fieldsOf, putSession, testSteps } from '#test/support/intervision.ts';
import { serveAs } from '#test/support/serve-as.ts';

const dayMs = 86_400_000;

let test: TestVault;
let coach: MemberContext;
let held: HeldSession;

beforeEach(async () => {
  test = await openTestVault();
  coach = await test.as('coach');
  held = await beginSession(coach, [test.idOf('coach'), test.idOf('otherCoach')]);
});
afterEach(() => {
  test.close();
});

const outcome = (id: RecordId) => coach.get('intervisionOutcome', id);
const tasks = () => coach.list('task').map(({ body }) => body);
const mine = { ownerId: '', dueOn: '2026-11-27' };
const change = (outcomeId: RecordId, fields: Partial<OutcomeFields>) =>
  held.door.ask('intervisionOutcomes.save', {
    ...{ outcomeId, expectedRevision: outcome(outcomeId).revision, sessionId: held.sessionId },
    fields: outcomeFields(fields),
  });

describe('what comes of a session', () => {
  it('a task is on the list of its owner in the same step, in the dossier of the session, and follows it', async () => {
    const ownerId = test.idOf('otherCoach');
    const asked = { ...mine, kind: 'task' as const, text: 'Mentor vragen naar de pauzes', ownerId };
    const id = await saveOutcome(held, asked);
    const { dossierId } = coach.get('intervisionSession', held.sessionId).body;
    const [task] = coach.list('task');
    expect(task).toMatchObject({
      dossierId,
      body: { title: asked.text, ownerId, dueOn: mine.dueOn, sourceId: id, rule: 'intervision' },
    });
    await change(id, { ...asked, text: 'Mentor bellen', dueOn: '2026-11-30' });
    expect(tasks()).toMatchObject([{ title: 'Mentor bellen', dueOn: '2026-11-30', doneOn: null }]);
    await change(id, { kind: 'agreement', text: 'Wij letten zelf op' });
    expect(tasks()).toMatchObject([{ withdrawn: true, doneOn: '2026-11-24' }]);
  });

  it('[R2] first finding out more is an outcome of its own, with who does it and by when', async () => {
    const ask = (fields: Partial<OutcomeFields>) =>
      held.door.refusal('intervisionOutcomes.save', {
        ...{ outcomeId: null, expectedRevision: 0, sessionId: held.sessionId },
        fields: outcomeFields({ kind: 'findOut', text: 'Weet de mentor hiervan?', ...fields }),
      });
    expect(await ask({})).toBe('ownerMissing');
    expect(await ask({ ownerId: test.idOf('coach'), dueOn: '2026-11-20' })).toBe('dateImpossible');
    expect(await ask({ ownerId: test.idOf('coach'), dueOn: '2026-11-27' })).toBe('ok');
    expect(coach.list('intervisionOutcome')[0]?.body.kind).toBe('findOut');
    expect(tasks()).toMatchObject([{ title: 'Weet de mentor hiervan?', dueOn: '2026-11-27' }]);
  });

  it('is given only to who can read the session, and only under a letter of the session', async () => {
    const ask = (fields: Partial<OutcomeFields>) =>
      held.door.refusal('intervisionOutcomes.save', {
        ...{ outcomeId: null, expectedRevision: 0, sessionId: held.sessionId },
        fields: outcomeFields({ kind: 'task', ownerId: test.idOf('coach'), ...fields }),
      });
    const dueOn = '2026-11-27';
    expect(await ask({ ownerId: test.idOf('coordinator'), dueOn })).toBe('readerMissing');
    expect(await ask({ dueOn, letter: 'B' })).toBe('invalidInput');
    expect(await ask({ dueOn, letter: 'A' })).toBe('ok');
  });

  it('taken away it leaves with its task, and comes back with one', async () => {
    const ownerId = test.idOf('coach');
    const id = await saveOutcome(held, { ...mine, kind: 'task', text: 'Bellen', ownerId });
    const drop = (dropped: boolean) =>
      held.door.ask('intervisionOutcomes.drop', {
        ...{ outcomeId: id, expectedRevision: outcome(id).revision, dropped },
      });
    await drop(true);
    expect(tasks()).toMatchObject([{ withdrawn: true }]);
    await drop(false);
    const { taskId, dropped } = outcome(id).body;
    expect(dropped).toBe(false);
    expect(taskId && coach.get('task', taskId).body.doneOn).toBeNull();
  });

  it('becomes a concern that knows nothing of the session, and the outcome knows its concern', async () => {
    const id = await saveOutcome(held, { kind: 'concern', text: 'Slaapt niet thuis', letter: 'A' });
    const { concernId } = await held.door.ask('concerns.create', {
      ...{ pairId: null, pausePair: false },
      fields: testConcern(putPupil(coach), coach.now()),
    });
    await held.door.ask('intervisionOutcomes.toConcern', {
      ...{ outcomeId: id, expectedRevision: 1, concernId },
    });
    expect(outcome(id).body.concernId).toBe(concernId);
    expect(JSON.stringify(coach.get('concern', concernId).body)).not.toContain(held.sessionId);
  });
});

describe('looking back', () => {
  /** Finishes the session and opens the next one of the group, a day later. */
  async function next(): Promise<HeldSession> {
    await markAll(held);
    await held.door.ask('intervisionSessions.close', closing(coach, held));
    test.advance(dayMs);
    const coaches = [test.idOf('coach')];
    return beginSession(coach, coaches, { groupId: held.groupId, door: held.door });
  }

  it('[J2] says of each earlier point whether it was handled well, and leaves it open while it was not', async () => {
    const ownerId = test.idOf('coach');
    const id = await saveOutcome(held, { ...mine, kind: 'task', text: 'Mentor bellen', ownerId });
    const after = await next();
    let expectedRevision = 0;
    const say = async (verdict: 'well' | 'notYet' | null, remark = '') => {
      await held.door.ask('intervisionOutcomes.lookBack', {
        ...{ outcomeId: id, expectedRevision, sessionId: after.sessionId, verdict, remark },
      });
      expectedRevision += 1;
    };
    const said = () => coach.list('intervisionLookBack').map(({ body }) => body);
    await say('notYet', 'Geen gehoor');
    expect(said()).toEqual([
      {
        ...{ outcomeId: id, on: '2026-11-25', sessionId: after.sessionId },
        ...{ verdict: 'notYet', remark: 'Geen gehoor' },
      },
    ]);
    const open = () => tasks().filter(({ rule, doneOn }) => rule === 'intervision' && !doneOn);
    expect(open()).toHaveLength(1);
    await say('well');
    expect(said()).toMatchObject([{ verdict: 'well' }]);
    // Handled well, so nothing is left to do; taken back, it is.
    expect(open()).toHaveLength(0);
    await say(null);
    expect(said()).toMatchObject([{ verdict: null }]);
    expect(open()).toHaveLength(1);
  });

  it('[B6] what is said later is not read by a guest of then, and a guest of now reads no earlier words', async () => {
    const id = await saveOutcome(held, { text: 'Samen lunchen op dinsdag' });
    const letIn = (sessionId: RecordId, who: 'coordinator' | 'adviser') =>
      held.door.ask('intervisionSessions.letGuestIn', {
        ...{ sessionId, memberId: test.idOf(who), reason: 'Denkt mee' },
        expectedRevision: coach.get('intervisionSession', sessionId).revision,
      });
    await letIn(held.sessionId, 'coordinator');
    await markAll(held);
    await held.door.ask('intervisionSessions.close', closing(coach, held));
    test.advance(dayMs);
    const sessionId = putSession(coach, held.groupId);
    const point = (source: 'lookBack' | 'mentor', text: string, sourceId: RecordId | null) => ({
      ...{ id: crypto.randomUUID(), source, sourceId, text, done: false },
    });
    const { notesId } = await held.door.ask('intervisionSessions.open', {
      ...{ sessionId, expectedRevision: 1, methodId: 'fiveStep', methodName: 'Vijf stappen' },
      steps: testSteps,
      agenda: [
        point('lookBack', 'Samen lunchen op dinsdag', id),
        point('mentor', 'Noor is vaak te laat bij haar klas', null),
      ],
    });
    await letIn(sessionId, 'adviser');
    await held.door.ask('intervisionOutcomes.lookBack', {
      ...{ outcomeId: id, expectedRevision: 0, sessionId, verdict: 'notYet' },
      remark: 'Zij durfde niet',
    });
    // A screen that sends the words along changes nothing.
    const fields = fieldsOf(coach, notesId);
    const agenda = fields.agenda.map((one) => ({ ...one, text: 'Noor is vaak te laat' }));
    await held.door.ask('intervisionSessions.saveNotes', {
      ...{ notesId, expectedRevision: 2, fields: { ...fields, agenda } },
    });
    const allOf = (context: MemberContext) =>
      JSON.stringify(
        (
          ['intervisionNotes', 'intervisionOutcome', 'intervisionLookBack', 'task'] as const
        ).flatMap((kind) =>
          context.list(kind).flatMap((one) => [...context.vault.history(one.id)]),
        ),
      );
    const earlier = allOf(await test.as('coordinator'));
    expect(earlier).toContain('Samen lunchen op dinsdag');
    for (const word of ['notYet', 'Zij durfde niet', sessionId]) {
      expect(earlier).not.toContain(word);
    }
    const later = allOf(await test.as('adviser'));
    expect(later).toContain('Zij durfde niet');
    for (const word of ['Samen lunchen', 'te laat', held.sessionId]) {
      expect(later).not.toContain(word);
    }
  });

  it('[J2] happens in a later session of the same group, nowhere else', async () => {
    const id = await saveOutcome(held, {});
    const elsewhere = await beginSession(coach, [test.idOf('coach')], { door: held.door });
    const ask = (sessionId: RecordId) =>
      held.door.refusal('intervisionOutcomes.lookBack', {
        ...{ outcomeId: id, expectedRevision: 0, sessionId, verdict: 'well', remark: '' },
      });
    expect(await ask(held.sessionId)).toBe('lookBackElsewhere');
    expect(await ask(elsewhere.sessionId)).toBe('lookBackElsewhere');
    const { sessionId } = await next();
    expect(await ask(sessionId)).toBe('ok');
  });
});

describe('a case and its pair', () => {
  it('[P36] what was agreed about a letter becomes a task on the pair, by the coach who knows which pair', async () => {
    const { pairId } = putPair(coach, test.idOf('coach'));
    const text = 'Samen een vaste plek in de pauze zoeken';
    const id = await saveOutcome(held, { text, letter: 'A' });
    const title = 'Kijk waar ze kunnen zitten';
    const put = (door = held.door, words = title) =>
      door.refusal('intervisionOutcomes.toPair', {
        ...{ outcomeId: id, expectedRevision: 1, dueOn: '2026-11-27', title: words },
      });
    expect(await put()).toBe('caseNotLinked');
    const letter = { sessionId: held.sessionId, letter: 'A', presenterId: null, pairId };
    await held.door.ask('intervisionSessions.linkCase', letter);

    // The other coach of the group reads the outcome, and not which pair it is about.
    const other = serveAs(await test.as('otherCoach'));
    expect(await put(other)).toBe('caseNotLinked');

    coach = await test.as('coach');
    const door = serveAs(coach);
    // A guest of the session who reads the pair would know it by the words.
    expect(await put(door, `${text}!`)).toBe('sameWordsOnPair');
    expect(await put(door)).toBe('ok');
    const task = coach.list('task').find(({ body }) => body.pairId === pairId);
    expect(task).toMatchObject({
      dossierId: coach.get('pair', pairId).dossierId,
      body: { title, ownerId: test.idOf('coach'), sourceId: null },
    });
    // Neither says where the other is.
    expect(JSON.stringify(outcome(id).body)).not.toContain(pairId);
    expect(JSON.stringify(task?.body)).not.toContain(held.sessionId);
    expect(outcome(id).body.onPair).toBe('2026-11-24');
    expect(
      await door.refusal('intervisionOutcomes.toPair', {
        ...{ outcomeId: id, expectedRevision: 2, dueOn: '2026-11-27', title },
      }),
    ).toBe('alreadyOnPair');
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { newNoteFields } from '#shared/domain/note.ts';
import { defaultSettings } from '#shared/domain/programme-settings.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { allowedMatch } from '#test/support/matches.ts';
import {
  openTestVault,
  putPair,
  putPupil,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

const today = '2026-11-24';
let test: TestVault;
let context: MemberContext;
let door: Door;

async function be(who: StaffName): Promise<void> {
  context = await test.as(who);
  door = serveAs(context);
}

beforeAll(async () => {
  test = await openTestVault();
  await be('coordinator');
});
afterAll(() => {
  test.close();
});

function newTask(change: Partial<CallInput<'tasks.create'>> = {}): CallInput<'tasks.create'> {
  return {
    title: 'Bel de mentor',
    ownerId: test.idOf('coordinator'),
    dueOn: '2026-11-27',
    visibility: 'team',
    about: { type: 'nothing' },
    standInId: null,
    ...change,
  };
}

const bodyOf = (id: RecordId) => context.get('task', id).body;

describe('a task', () => {
  it('[P37] has an owner and a date, and lies with the team', async () => {
    const { taskId } = await door.ask('tasks.create', newTask({ ownerId: test.idOf('coach') }));
    expect(context.get('task', taskId)).toMatchObject({
      dossierId: context.vault.programmeDossierId,
      body: { ownerId: test.idOf('coach'), dueOn: '2026-11-27', visibility: 'team', doneOn: null },
    });
    expect(await door.refusal('tasks.create', newTask({ title: ' ' }))).toBe('invalidInput');
    expect(await door.refusal('tasks.create', newTask({ dueOn: '2026-11-23' }))).toBe(
      'dateImpossible',
    );
  });

  it('[P37] keeps the note it came from, in the dossier of the pair', async () => {
    const { pairId } = putPair(context, test.idOf('coach'));
    const { noteId } = await door.ask('notes.save', {
      pairId,
      amends: null,
      fields: { ...newNoteFields(today), facts: richTextOf('Sem was er niet.') },
    });
    const { taskId } = await door.ask(
      'tasks.create',
      newTask({ about: { type: 'note', id: noteId } }),
    );
    expect(context.get('task', taskId)).toMatchObject({
      dossierId: context.get('pair', pairId).dossierId,
      body: { sourceId: noteId, pairId },
    });
  });

  it('[P37] a private one is read by its owner alone, also when it is about a pair', async () => {
    const { pairId } = putPair(context, test.idOf('coach'));
    const { taskId } = await door.ask(
      'tasks.create',
      newTask({ visibility: 'private', about: { type: 'pair', id: pairId } }),
    );
    expect(bodyOf(taskId)).toMatchObject({ sourceId: pairId, pairId: null });
    expect(context.vault.dossierKind(context.get('task', taskId).dossierId)).toBe('personal');
    expect(
      await door.refusal(
        'tasks.create',
        newTask({ visibility: 'private', ownerId: test.idOf('coach') }),
      ),
    ).toBe('taskPrivate');
    expect(
      await door.refusal('tasks.change', {
        taskId,
        expectedRevision: 1,
        ownerId: test.idOf('coach'),
      }),
    ).toBe('taskPrivate');
    await be('coach');
    expect(context.vault.get(taskId)).toBeNull();
    await be('coordinator');
  });

  it('goes only to somebody who can read what it is about', async () => {
    const { pairId } = putPair(context, test.idOf('coach'));
    const about = { type: 'pair', id: pairId } as const;
    const other = test.idOf('otherCoach');
    expect(await door.refusal('tasks.create', newTask({ about, ownerId: other }))).toBe(
      'readerMissing',
    );
    expect(await door.refusal('tasks.create', newTask({ about, standInId: other }))).toBe(
      'readerMissing',
    );
    expect(await door.refusal('tasks.create', newTask({ ownerId: test.idOf('approver') }))).toBe(
      'readerMissing',
    );
    const { taskId } = await door.ask(
      'tasks.create',
      newTask({ about, ownerId: test.idOf('coach') }),
    );
    const hand = { taskId, expectedRevision: 1 };
    expect(await door.refusal('tasks.change', { ...hand, ownerId: other })).toBe('readerMissing');
    await be('otherCoach');
    expect(await door.refusal('tasks.create', newTask({ about }))).toBe('notFound');
    expect(context.vault.get(taskId)).toBeNull();
    await be('coordinator');
  });

  it('is handed on, gets a stand-in, and is done with an outcome; done ones do not change', async () => {
    const pupilId = putPupil(context);
    const { taskId } = await door.ask(
      'tasks.create',
      newTask({ about: { type: 'pupil', id: pupilId } }),
    );
    expect(bodyOf(taskId).sourceId).toBe(pupilId);
    // Where the pupil's own file lies, so that the log's readers do not read along.
    expect(context.get('task', taskId).dossierId).toBe(context.get('pupil', pupilId).dossierId);
    await door.ask('tasks.change', {
      taskId,
      expectedRevision: 1,
      ownerId: test.idOf('coach'),
      standInId: test.idOf('programme'),
      dueOn: '2026-12-01',
    });
    await be('coach');
    expect(bodyOf(taskId)).toMatchObject({
      standInId: test.idOf('programme'),
      dueOn: '2026-12-01',
    });
    const done = { taskId, doneOn: today, outcome: 'Gebeld, het gaat goed.', withdrawn: false };
    expect(
      await door.refusal('tasks.finish', { ...done, expectedRevision: 2, doneOn: '2026-11-25' }),
    ).toBe('dateImpossible');
    await door.ask('tasks.finish', { ...done, expectedRevision: 2 });
    expect(bodyOf(taskId)).toMatchObject({ doneOn: today, outcome: 'Gebeld, het gaat goed.' });
    expect(
      await door.refusal('tasks.change', { taskId, expectedRevision: 3, title: 'Anders' }),
    ).toBe('taskDone');
    await door.ask('tasks.reopen', { taskId, expectedRevision: 3 });
    expect(bodyOf(taskId)).toMatchObject({ doneOn: null, outcome: '' });
    await be('coordinator');
  });
});

describe('check-ins', () => {
  async function newPair(startedOn: string): Promise<RecordId> {
    const { pairId } = await door.ask('pairs.create', {
      form: 'peerBuddy',
      supporterIds: [putPupil(context)],
      supporteeIds: [putPupil(context)],
      className: null,
      coachId: test.idOf('coach'),
      backstopId: test.idOf('coordinator'),
      goal: { category: 'planning', question: 'Hoe plan ik?', outside: '' },
      meetEveryDays: 7,
      startedOn,
      mixedWith: [],
      match: allowedMatch,
      tooHeavyForPeer: false,
    });
    return pairId;
  }
  const checkIns = (pairId: RecordId) =>
    context
      .list('task')
      .filter(({ body }) => body.pairId === pairId && body.rule === 'checkIn' && !body.withdrawn)
      .sort((a, b) => a.body.round - b.body.round);
  const finish = (pairId: RecordId) => {
    const open = checkIns(pairId).find(({ body }) => body.doneOn === null);
    if (!open) throw new Error('no open check-in');
    return door.ask('tasks.finish', {
      taskId: open.id,
      expectedRevision: open.revision,
      doneOn: today,
      outcome: '',
      withdrawn: false,
    });
  };
  const days = (pairId: RecordId) => checkIns(pairId).map(({ body }) => body.dueOn);

  it('[P39] begin with the pair, as a task of its coach in its own dossier, and each is followed by the next', async () => {
    const pairId = await newPair(today);
    expect(checkIns(pairId)).toMatchObject([
      {
        dossierId: context.get('pair', pairId).dossierId,
        body: { ownerId: test.idOf('coach'), round: 1, dueOn: '2026-12-08', sourceId: pairId },
      },
    ]);
    await finish(pairId);
    await finish(pairId);
    expect(days(pairId)).toEqual(['2026-12-08', '2026-12-22', '2027-01-19']);
  });

  it('[P39] of a pair that started before: the first is a day still to come, on the schedule', async () => {
    expect(days(await newPair('2026-10-01'))).toEqual(['2026-11-26']);
  });

  it('[P39] follow the school’s own rhythm', async () => {
    context.commit({
      puts: [
        {
          dossierId: context.vault.programmeDossierId,
          recordId: newId<RecordId>(),
          kind: 'programmeSettings',
          body: { ...defaultSettings, checkInDays: [7], checkInEveryDays: 21 },
          expectedRevision: 0,
        },
      ],
    });
    const pairId = await newPair(today);
    await finish(pairId);
    expect(days(pairId)).toEqual(['2026-12-01', '2026-12-22']);
  });

  it('[P39] stop while the pair rests, and go on when it does', async () => {
    const pairId = await newPair(today);
    const pause = { pairId, expectedRevision: 1, from: today, reason: 'exams', note: '' } as const;
    await door.ask('pairs.pause', pause);
    await finish(pairId);
    expect(checkIns(pairId)).toHaveLength(1);
    await door.ask('pairs.resume', { pairId, expectedRevision: 2, on: today });
    expect(checkIns(pairId).map(({ body }) => body.round)).toEqual([1, 2]);
    const ending = {
      on: today,
      reason: 'endOfYear' as const,
      note: '',
      supporterVoice: '',
      supporteeVoice: '',
      done: [],
    };
    await door.ask('pairs.end', { pairId, expectedRevision: 3, ending });
    await finish(pairId);
    expect(checkIns(pairId)).toHaveLength(2);
  });

  it('putting one back takes the next one away again, and doing it makes it again', async () => {
    const pairId = await newPair(today);
    await finish(pairId);
    const [first] = checkIns(pairId);
    if (!first) throw new Error('no check-in');
    await door.ask('tasks.reopen', { taskId: first.id, expectedRevision: first.revision });
    expect(checkIns(pairId).map(({ body }) => body.round)).toEqual([1]);
    await finish(pairId);
    expect(checkIns(pairId).map(({ body }) => body.round)).toEqual([1, 2]);
  });
});

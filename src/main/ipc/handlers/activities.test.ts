import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { goalsOfForm } from '#shared/domain/goal.ts';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { emptyFeedback, emptyPlan, lessonThemes, themeOfGoal } from '#shared/domain/lesson.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { allowedMatch } from '#test/support/matches.ts';
import { openTestVault, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;
let noor: RecordId;
let ilse: RecordId;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context);
  noor = putPupil(context, { givenName: 'Noor', className: '4H1' });
  ilse = putPupil(context, { givenName: 'Ilse', className: '4H1' });
});
afterAll(() => {
  test.close();
});

type Lesson = CallInput<'lessons.save'>['lesson'];
const newOne = { recordId: null, expectedRevision: 0 } as const;

function lesson(change: Partial<Lesson> = {}): Lesson {
  return {
    className: '1B',
    kind: 'ownLesson',
    theme: 'planning',
    peerIds: [noor, ilse],
    on: '2026-11-20',
    minutes: 50,
    missedPeriods: 1,
    plan: emptyPlan,
    feedback: emptyFeedback,
    state: 'planned',
    ...change,
  };
}

const saveLesson = (change: Partial<Lesson> = {}) =>
  door.ask('lessons.save', { ...newOne, lesson: lesson(change) });

describe('lessons', () => {
  it('[H1] a duo gives a lesson of its own to a class, or helps in the mentor’s lesson', async () => {
    const own = await saveLesson();
    const help = await saveLesson({ kind: 'helpInMentorLesson', className: '1A' });
    expect(context.get('lesson', own.recordId).body).toMatchObject({
      kind: 'ownLesson',
      className: '1B',
      peerIds: [noor, ilse],
      on: '2026-11-20',
      schoolYear: '2026-2027',
    });
    expect(context.get('lesson', help.recordId).body.kind).toBe('helpInMentorLesson');
    expect(context.get('lesson', own.recordId).dossierId).toBe(context.vault.programmeDossierId);
  });

  it('[H2] a lesson has a theme of the catalogue, or another one by name', async () => {
    expect(lessonThemes).toEqual(
      expect.arrayContaining(['planning', 'bullying', 'cyberbullying', 'systemsAndTimetable']),
    );
    for (const theme of [...lessonThemes, 'Omgaan met geld']) {
      const { recordId } = await saveLesson({ theme });
      expect(context.get('lesson', recordId).body.theme).toBe(theme);
    }
  });

  it('[D2] what peer leaders work on stands as a goal of the duo, with a lesson theme for each', async () => {
    const content = ['contacts', 'findingWay', 'bullying', 'learning', 'planning'] as const;
    expect(goalsOfForm.peerLeader).toEqual(expect.arrayContaining([...content]));
    for (const category of content) {
      const { pairId } = await door.ask('pairs.create', {
        form: 'peerLeader',
        supporterIds: [noor, ilse],
        supporteeIds: [],
        className: '1B',
        coachId: test.idOf('coach'),
        backstopId: test.idOf('coordinator'),
        goal: { category, question: '', outside: '' },
        meetEveryDays: 7,
        startedOn: '2026-11-02',
        mixedWith: [],
        match: allowedMatch,
        tooHeavyForPeer: false,
      });
      const goal = context.get('pair', pairId).body.goal.category;
      const { recordId } = await saveLesson({ theme: themeOfGoal[goal] ?? '' });
      expect(lessonThemes).toContain(context.get('lesson', recordId).body.theme);
    }
  });

  it('[H5] preparing it, who helped, and looking back on it are parts of the same record', async () => {
    const plan = {
      goal: 'Een weekplanning maken',
      steps: '10 min start\n30 min oefenen',
      materials: 'weekformulier',
      roles: 'Noor vertelt, Ilse loopt rond',
      questions: 'En als ik geen zin heb?',
      helpedBy: 'Daan',
    };
    const { recordId } = await saveLesson({ plan });
    const feedback = {
      wentWell: 'Iedereen deed mee.',
      better: 'Het begin duurde lang.',
      how: 'Formulieren klaarleggen.',
      mentor: 'Rustig en duidelijk.',
    };
    await door.ask('lessons.save', {
      recordId,
      expectedRevision: 1,
      lesson: lesson({ plan, feedback, state: 'given' }),
    });
    expect(context.get('lesson', recordId).body).toMatchObject({ plan, feedback, state: 'given' });
  });

  it('a lesson that is still to come cannot have been given', async () => {
    const coming = lesson({ on: '2026-12-01', state: 'given' });
    expect(await door.refusal('lessons.save', { ...newOne, lesson: coming })).toBe(
      'dateImpossible',
    );
  });

  it('a peer who is unknown or left gives no new lesson; one who was in it stays in it', async () => {
    const gone = putPupil(context, { givenName: 'Weg', status: 'left' });
    const withGone = lesson({ peerIds: [gone] });
    expect(await door.refusal('lessons.save', { ...newOne, lesson: withGone })).toBe('notFound');
    const unknown = lesson({ peerIds: [recordIdSchema.parse(crypto.randomUUID())] });
    expect(await door.refusal('lessons.save', { ...newOne, lesson: unknown })).toBe('notFound');
  });

  it('a change on an older revision is refused, and so is a member without a part in it', async () => {
    const { recordId } = await saveLesson();
    const again = { recordId, expectedRevision: 1, lesson: lesson({ minutes: 45 }) };
    await door.ask('lessons.save', again);
    expect(await door.refusal('lessons.save', again)).toBe('revisionConflict');
    const approver = serveAs(await test.as('approver'));
    expect(await approver.refusal('lessons.save', again)).toBe('notAllowed');
    context = await test.as('coordinator');
    door = serveAs(context);
  });
});

describe('activities', () => {
  it('[H3] an activity has a kind, a day, a class or more, and the peers who were there', async () => {
    const activity = {
      className: null,
      kind: 'celebration',
      title: 'Sinterklaas in de brugklas',
      on: '2026-11-23',
      minutes: 120,
      missedPeriods: 2,
      peerIds: [noor, ilse, noor],
      note: '',
      state: 'done' as const,
    };
    const { recordId } = await door.ask('activities.save', { ...newOne, activity });
    expect(context.get('activity', recordId).body).toMatchObject({
      className: null,
      kind: 'celebration',
      peerIds: [noor, ilse],
      schoolYear: '2026-2027',
    });
    const camp = { ...activity, className: '1B', kind: 'camp', on: '2026-12-05' };
    expect(await door.refusal('activities.save', { ...newOne, activity: camp })).toBe(
      'dateImpossible',
    );
    const planned = { ...camp, state: 'planned' as const };
    expect(await door.refusal('activities.save', { ...newOne, activity: planned })).toBe('ok');
  });
});

type Session = CallInput<'dropIns.save'>['session'];

function session(change: Partial<Session> = {}): Session {
  return {
    title: 'Koffiehoek',
    kind: 'place',
    weekday: 4,
    everyWeeks: 2,
    startsAt: '12:30',
    minutes: 30,
    from: '2026-11-02',
    until: '2026-12-18',
    place: 'Aula, bij het raam',
    agreedWith: 'De conciërge',
    duty: [],
    ...change,
  };
}

describe('drop-in sessions', () => {
  it('[H10] a fixed moment has days, a safe place of any kind, peers on duty, and is agreed with somebody', async () => {
    const duty = [
      { on: '2026-11-05', peerIds: [noor] },
      { on: '2026-12-03', peerIds: [ilse, noor] },
    ];
    for (const kind of ['place', 'digital', 'person', 'activity'] as const) {
      const { recordId } = await door.ask('dropIns.save', {
        ...newOne,
        session: session({ kind, duty }),
      });
      expect(context.get('dropInSession', recordId).body).toMatchObject({ kind, duty });
    }
    const alone = session({ agreedWith: ' ' });
    expect(await door.refusal('dropIns.save', { ...newOne, session: alone })).toBe('invalidInput');
  });

  it('duty that has been stays when the day of the week changes; duty to come on the old day goes', async () => {
    const duty = [
      { on: '2026-11-05', peerIds: [noor] },
      { on: '2026-12-03', peerIds: [ilse] },
    ];
    const { recordId } = await door.ask('dropIns.save', { ...newOne, session: session({ duty }) });
    await door.ask('dropIns.save', {
      recordId,
      expectedRevision: 1,
      session: session({ weekday: 1, duty }),
    });
    expect(context.get('dropInSession', recordId).body.duty).toEqual([duty[0]]);
  });

  it('a period without the day is refused', async () => {
    const empty = session({ from: '2026-11-06', until: '2026-11-11' });
    expect(await door.refusal('dropIns.save', { ...newOne, session: empty })).toBe('noSuchDay');
  });
});

describe('the tally', () => {
  it('[H4] one press adds one to a theme of today, without a name; an undo takes it back', async () => {
    const add = (by: 1 | -1, mediation = false) =>
      door.ask('tallies.add', { theme: mediation ? 'quarrel' : 'practical', by, mediation });
    await add(1);
    expect(await add(1)).toEqual({ count: 2 });
    expect(await add(-1)).toEqual({ count: 1 });
    await add(1, true);
    const tallies = context.list('questionTally').map(({ body }) => body);
    expect(tallies).toEqual(
      expect.arrayContaining([
        { on: '2026-11-24', theme: 'practical', count: 1, mediations: 0 },
        { on: '2026-11-24', theme: 'quarrel', count: 1, mediations: 1 },
      ]),
    );
    expect(tallies).toHaveLength(2);
  });

  it('never counts below nothing', async () => {
    const less = { theme: 'contact', by: -1, mediation: false } as const;
    expect(await door.ask('tallies.add', less)).toEqual({ count: 0 });
  });
});

describe('hours by hand', () => {
  it('[O2] several peers are registered for a fictitious period at once, also one to come', async () => {
    const { recordIds } = await door.ask('peerHours.add', {
      pupilIds: [noor, ilse],
      on: '2026-11-27',
      minutes: 50,
      kind: 'electivePeriod',
      missedPeriods: 0,
      note: 'KWT-uur peers, 7e uur',
    });
    expect(recordIds.map((id) => context.get('peerHours', id).body)).toMatchObject([
      { pupilId: noor, kind: 'electivePeriod', contactId: null, counts: true },
      { pupilId: ilse, kind: 'electivePeriod', contactId: null, counts: true },
    ]);
  });

  it('other hours are of a day that has been, and an entry can be withdrawn and taken back', async () => {
    const entry = {
      pupilIds: [noor],
      on: '2026-11-20',
      minutes: 30,
      kind: 'preparation' as const,
      missedPeriods: 0,
      note: '',
    };
    expect(await door.refusal('peerHours.add', { ...entry, on: '2026-11-25' })).toBe(
      'dateImpossible',
    );
    const { recordIds } = await door.ask('peerHours.add', entry);
    const [recordId] = recordIds;
    if (!recordId) throw new Error('nothing was added');
    await door.ask('peerHours.setCounts', { recordId, expectedRevision: 1, counts: false });
    expect(context.get('peerHours', recordId).body.counts).toBe(false);
    await door.ask('peerHours.setCounts', { recordId, expectedRevision: 2, counts: true });
    expect(context.get('peerHours', recordId).body.counts).toBe(true);
  });

  it('hours that follow from a contact change with the contact, not here', async () => {
    const recordId = recordIdSchema.parse(crypto.randomUUID());
    const dossierId = context.vault.programmeDossierId;
    const body = {
      pupilId: noor,
      on: '2026-11-20',
      minutes: 25,
      kind: 'contact',
      missedPeriods: 0,
      contactId: crypto.randomUUID(),
      note: '',
      counts: true,
    };
    context.commit({
      puts: [{ dossierId, recordId, kind: 'peerHours', body, expectedRevision: 0 }],
    });
    const withdraw = { recordId, expectedRevision: 1, counts: false };
    expect(await door.refusal('peerHours.setCounts', withdraw)).toBe('hoursFromContact');
  });
});

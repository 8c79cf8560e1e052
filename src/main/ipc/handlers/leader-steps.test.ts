import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { leaderStanding, stepBefore } from '#shared/domain/leader-step.ts';
import { emptyFeedback, emptyPlan, lessonRecord } from '#shared/domain/lesson.ts';
import { ownGoalRecord } from '#shared/domain/own-goal.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { openTestVault, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coach');
  door = serveAs(context);
});
afterAll(() => {
  test.close();
});

type Lesson = CallInput<'lessons.save'>['lesson'];

const lessonOf = (peerIds: RecordId[], change: Partial<Lesson>): Lesson => ({
  className: '1B',
  kind: 'ownLesson',
  design: 'example',
  theme: 'planning',
  peerIds,
  on: '2026-11-10',
  minutes: 50,
  missedPeriods: 1,
  plan: emptyPlan,
  feedback: emptyFeedback,
  state: 'given',
  ...change,
});

const give = (peer: RecordId, change: Partial<Lesson>) =>
  door.ask('lessons.save', {
    recordId: null,
    expectedRevision: 0,
    lesson: lessonOf([peer], change),
  });

const lessons = () => context.list('lesson').map(({ body }) => body);

describe('the steps of a peer leader', () => {
  it('[R4] follow from the lessons held: helping, an example lesson, a changed one, a design of their own', async () => {
    const noor = putPupil(context, { givenName: 'Noor', className: '4H1' });
    const standing = () => {
      const { now, next } = leaderStanding([noor], lessons());
      return [now, next];
    };
    expect(standing()).toEqual([null, 'helps']);
    await give(noor, { kind: 'helpInMentorLesson' });
    expect(standing()).toEqual(['helps', 'example']);
    await give(noor, { state: 'planned', on: '2026-12-01' });
    await give(noor, { state: 'cancelled' });
    expect(standing()).toEqual(['helps', 'example']);
    await give(noor, {});
    expect(standing()).toEqual(['example', 'varies']);
    await give(noor, { design: 'varied' });
    expect(standing()).toEqual(['varies', 'ownDesign']);
    await give(noor, { design: 'own', theme: 'Groepsapp' });
    expect(standing()).toEqual(['ownDesign', null]);
  });

  it('[R4] a design of their own before any example lesson names the example as the step to take first, and can still be planned', async () => {
    const ilse = putPupil(context, { givenName: 'Ilse', className: '4H1' });
    const own = { design: 'own', theme: 'Groepsapp', on: '2026-11-12' } as const;
    const planned = lessonOf([ilse], { ...own, state: 'planned', on: '2026-12-03' });
    const first = () => stepBefore({ ...planned, design: 'own' }, [ilse], lessons());
    expect(first()).toBe('example');
    const which = { recordId: null, expectedRevision: 0 };
    expect(await door.refusal('lessons.save', { ...which, lesson: planned })).toBe('ok');
    await give(ilse, own);
    // Having held one does not make the example needless: where she stands says so too.
    expect(leaderStanding([ilse], lessons())).toMatchObject({ now: null, next: 'helps' });
    expect(first()).toBe('example');
    await give(ilse, { on: '2026-11-20' });
    expect(first()).toBeNull();
    // What was held after the day of the lesson does not count for it.
    expect(stepBefore({ ...planned, design: 'own', on: '2026-11-12' }, [ilse], lessons())).toBe(
      'example',
    );
    expect(stepBefore({ ...planned, design: 'example' }, [ilse], [])).toBeNull();
  });

  it('[R4] has learning goals per step, that are ticked off with the peer and can be taken back', async () => {
    const pupilId = putPupil(context, { givenName: 'Sara', className: '4H1' });
    const fields = {
      goal: 'Ik houd me aan de tijd van elke stap',
      setOn: '2026-11-02',
      step: 'example' as const,
    };
    const { goalId } = await door.ask('ownGoals.save', { pupilId, ownGoal: null, fields });
    const reach = (expectedRevision: number, on: string | null) =>
      door.refusal('ownGoals.reach', { goalId, expectedRevision, on });
    expect(await reach(1, '2026-11-01')).toBe('dateImpossible');
    expect(await reach(1, '2026-11-25')).toBe('dateImpossible');
    expect(await reach(1, '2026-11-20')).toBe('ok');
    expect(await reach(1, '2026-11-21')).toBe('revisionConflict');
    expect(context.get('ownGoal', goalId).body).toMatchObject({
      ...fields,
      reachedOn: '2026-11-20',
    });
    const goal = 'Ik houd me aan de tijd';
    const change = (setOn: string) =>
      door.refusal('ownGoals.save', {
        pupilId,
        ownGoal: { id: goalId, expectedRevision: 2 },
        fields: { ...fields, goal, setOn },
      });
    expect(await change('2026-11-22')).toBe('dateImpossible');
    expect(await change('2026-11-03')).toBe('ok');
    expect(context.get('ownGoal', goalId).body).toMatchObject({ goal, reachedOn: '2026-11-20' });
    expect(await reach(3, null)).toBe('ok');
    expect(context.get('ownGoal', goalId).body.reachedOn).toBeNull();
    const approver = serveAs(await test.as('approver'));
    expect(
      await approver.refusal('ownGoals.reach', { goalId, expectedRevision: 4, on: null }),
    ).toBe('notAllowed');
  });
});

describe('what was written down before', () => {
  it('a lesson on a theme of the set was an example, any other their own; a goal was of no step', () => {
    const before = {
      className: '1B',
      schoolYear: '2026-2027',
      kind: 'ownLesson',
      theme: 'planning',
      peerIds: ['0b9f7ab2-4c8c-4f0c-9d0a-0d4b6b1f5f11'],
      on: '2026-11-10',
      minutes: 50,
      missedPeriods: 1,
      plan: emptyPlan,
      feedback: emptyFeedback,
      state: 'given',
    };
    const read = (body: unknown) => lessonRecord.schema.parse(lessonRecord.migrations[1]?.(body));
    expect(read(before)).toEqual({ ...before, design: 'example' });
    expect(read({ ...before, theme: 'Omgaan met geld' }).design).toBe('own');
    const goal = {
      pupilId: before.peerIds[0],
      goal: 'Leren luisteren',
      setOn: '2026-09-10',
      reviews: [],
    };
    expect(ownGoalRecord.schema.parse(ownGoalRecord.migrations[1]?.(goal))).toEqual({
      ...goal,
      step: null,
      reachedOn: null,
    });
  });
});

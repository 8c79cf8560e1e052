import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import {
  planItems,
  planSteps,
  programmePlanRecord,
  type PlanItemState,
  type PlanStep,
} from '#shared/domain/programme-plan.ts';
import { emptyPlan } from '#shared/domain/programme-plan-rules.ts';
import {
  currentStage,
  evaluationBefore,
  evaluationState,
  planStages,
  stageProgress,
} from '#shared/domain/programme-stages.ts';
import { openTestVault, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;
const schoolYear = '2026-2027';
const evaluation = {
  on: '2026-11-20',
  withWhom: 'werkgroep, mentoren, peers',
  findings: 'De brugklas voelt zich sneller thuis; mentoren hoorden te weinig.',
  changes: 'Elke maand een mentorenblad.',
};

beforeEach(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context);
});
afterEach(() => {
  test.close();
});

const bodies = () => context.list('programmePlan').map(({ body }) => body);
const plan = (year = schoolYear) =>
  context.list('programmePlan').find(({ body }) => body.schoolYear === year);
const tasks = () => context.list('task').filter(({ body }) => body.rule === 'yearlyEvaluation');
const open = () => tasks().filter(({ body }) => body.doneOn === null);

const item = (step: PlanStep, id: string): PlanItemState => ({
  ...{ id, step, title: '', status: 'done', ownerId: null, dueOn: null, reason: '', note: '' },
});

const finish = async (step: PlanStep, id: string) => {
  await door.ask('programme.saveItem', {
    schoolYear,
    expectedRevision: plan()?.revision ?? 0,
    item: item(step, id),
  });
};
const evaluate = (value = evaluation, year = schoolYear) =>
  door.refusal('programme.savePart', {
    schoolYear: year,
    expectedRevision: plan(year)?.revision ?? 0,
    change: { part: 'evaluation', value },
  });

describe('the programme in five steps', () => {
  it('[R6] stands at the first step with a point left to do, and at renewal when all is done', async () => {
    const stands = () => currentStage(plan()?.body ?? emptyPlan(schoolYear));
    expect(planStages).toHaveLength(5);
    expect(stands()).toBe('orientation');
    // The introduction waits for line managers; a step can be skipped with a reason.
    await door.ask('programme.saveItem', {
      schoolYear,
      expectedRevision: 0,
      item: { ...item('supportBase', 'introduction'), status: 'skipped', reason: 'Al ingevoerd.' },
    });
    const seen: string[] = [];
    for (const step of planSteps) {
      for (const id of planItems[step]) {
        if (id !== 'introduction' && id !== 'evaluation') await finish(step, id);
      }
      seen.push(stands());
    }
    expect(seen).toEqual([
      ...['approach', 'approach', 'people', 'people', 'practice', 'renewal', 'renewal'],
    ]);
    const last = () => stageProgress(plan()?.body ?? emptyPlan(schoolYear)).at(-1);
    expect(last()).toMatchObject({ stage: 'renewal', done: 4, total: 5 });
    // Writing the evaluation down does its point.
    expect(await evaluate()).toBe('ok');
    expect(last()).toMatchObject({ done: 5, total: 5 });
    expect(stands()).toBe('renewal');
  });
});

describe('the yearly evaluation', () => {
  it('[R6] is a task of the programme coordinator by itself, due at the end of the school year and then a year after the last', async () => {
    await finish('supportBase', 'informTeam');
    await finish('supportBase', 'openingMeeting');
    expect(open().map(({ body }) => body)).toMatchObject([
      { ownerId: test.idOf('programme'), dueOn: '2027-07-31', sourceId: plan()?.id, round: 1 },
    ]);
    const [first] = open();
    if (!first) throw new Error('there is no task');
    // It is done by the evaluation and in no other way.
    expect(
      await door.refusal('tasks.finish', {
        ...{ taskId: first.id, expectedRevision: 1, doneOn: '2026-11-24' },
        ...{ withdrawn: true, outcome: 'geen tijd' },
      }),
    ).toBe('taskByStep');
    expect(await evaluate()).toBe('ok');
    expect(plan()?.body.evaluation).toEqual(evaluation);
    expect(context.get('task', first.id).body.doneOn).toBe('2026-11-24');
    expect(open().map(({ body }) => [body.dueOn, body.round])).toEqual([['2027-11-20', 2]]);
    // Mending its words makes no second task.
    expect(await evaluate({ ...evaluation, findings: 'Aangevuld.' })).toBe('ok');
    expect(tasks()).toHaveLength(2);
  });

  it('[R6] is overdue after its day; what was to change stands above the next one; a new year is evaluated anew', async () => {
    await finish('supportBase', 'informTeam');
    expect(evaluationState(bodies(), '2027-07-31')).toMatchObject({ lastOn: null, overdue: false });
    expect(evaluationState(bodies(), '2027-08-01').overdue).toBe(true);
    await evaluate();
    expect(evaluationState(bodies(), '2027-08-01')).toEqual({
      ...{ lastOn: '2026-11-20', dueOn: '2027-11-20', overdue: false },
    });
    expect(evaluationState(bodies(), '2027-11-21').overdue).toBe(true);
    await door.ask('rollovers.run', {
      ...{ token: crypto.randomUUID(), schoolYear: '2027-2028', endPairIds: [] },
      ...{ closingTasks: false, tasks: [] },
    });
    expect(plan('2027-2028')?.body.evaluation).toBeNull();
    expect(evaluationBefore(bodies(), '2027-2028')?.evaluation?.changes).toBe(evaluation.changes);
    expect(open()).toHaveLength(1);
  });

  it('[R6] is of its own year, has findings and changes, and is written by who manages the programme', async () => {
    expect(await evaluate({ ...evaluation, on: '2026-11-25' })).toBe('dateImpossible');
    expect(await evaluate({ ...evaluation, on: '2026-07-31' })).toBe('dateImpossible');
    expect(await evaluate({ ...evaluation, changes: ' ' })).toBe('invalidInput');
    expect(plan()).toBeUndefined();
    context = await test.as('coach');
    door = serveAs(context);
    expect(await evaluate()).toBe('notAllowed');
  });

  it('a plan of before it was asked was not evaluated', () => {
    const { evaluation: _none, ...before } = emptyPlan(schoolYear);
    const read = programmePlanRecord.migrations[1]?.(before);
    expect(programmePlanRecord.schema.parse(read)).toEqual(emptyPlan(schoolYear));
  });
});

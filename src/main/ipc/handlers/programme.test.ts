import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { PlanItemState, ProgrammePlanBody } from '#shared/domain/programme-plan.ts';
import {
  emptyPlan,
  itemsOfStep,
  lastToldOn,
  planForYear,
  shownCount,
  stepProgress,
} from '#shared/domain/programme-plan-rules.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { StaffContactBody } from '#shared/domain/staff-contact.ts';
import { openTestVault, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;
const schoolYear = '2026-2027';

beforeEach(async () => {
  test = await openTestVault();
  context = await test.as('programme');
  door = serveAs(context);
});
afterEach(() => {
  test.close();
});

function item(change: Partial<PlanItemState> = {}): PlanItemState {
  return {
    id: 'informTeam',
    step: 'supportBase',
    title: '',
    status: 'done',
    ownerId: null,
    dueOn: null,
    reason: '',
    note: '',
    ...change,
  };
}

function putContact(change: Partial<StaffContactBody>): RecordId {
  const recordId = newId<RecordId>();
  const body: StaffContactBody = {
    name: 'Lies Leiding',
    functions: ['lineManager'],
    classNames: [],
    schoolYear: '',
    site: '',
    reach: '',
    inFavourOn: null,
    active: true,
    ...change,
  };
  const dossierId = context.vault.programmeDossierId;
  context.commit({
    puts: [{ dossierId, recordId, kind: 'staffContact', body, expectedRevision: 0 }],
  });
  return recordId;
}

const plan = () => context.list('programmePlan')[0];

describe('the plan in seven steps', () => {
  it('[B1, C1] the coordinator owns the plan: status, owner and day per item, skipped or added at will', async () => {
    const owner = test.idOf('programme');
    await door.ask('programme.saveItem', {
      schoolYear,
      expectedRevision: 0,
      item: item({ status: 'busy', ownerId: owner, dueOn: '2026-12-01' }),
    });
    await door.ask('programme.saveItem', {
      schoolYear,
      expectedRevision: 1,
      item: item({ id: 'openingMeeting', status: 'skipped', reason: 'Vorig jaar gehouden.' }),
    });
    await door.ask('programme.saveItem', {
      schoolYear,
      expectedRevision: 2,
      item: item({ id: newId(), step: 'goals', title: 'Leerlingenraad vragen', status: 'open' }),
    });
    expect(plan()?.createdBy).toBe(owner);
    const body = plan()?.body ?? emptyPlan(schoolYear);
    expect(itemsOfStep(body, 'supportBase')[0]).toMatchObject({
      status: 'busy',
      ownerId: owner,
      dueOn: '2026-12-01',
    });
    expect(stepProgress(body, 'supportBase')).toMatchObject({ busy: 1, skipped: 1, total: 3 });
    expect(itemsOfStep(body, 'goals').at(-1)?.title).toBe('Leerlingenraad vragen');
    expect(itemsOfStep(body, 'lastingSupport').map(({ id }) => id)).toContain('newTeachers');
  });

  it('[C1] skipping asks for a reason, an own item for a name', async () => {
    const ask = { schoolYear, expectedRevision: 0 };
    expect(
      await door.refusal('programme.saveItem', { ...ask, item: item({ status: 'skipped' }) }),
    ).toBe('skipReasonMissing');
    expect(await door.refusal('programme.saveItem', { ...ask, item: item({ id: newId() }) })).toBe(
      'itemTitleMissing',
    );
  });

  it('[B1] a teacher coach reads the plan and cannot change it', async () => {
    await door.ask('programme.saveItem', { schoolYear, expectedRevision: 0, item: item() });
    const coach = await test.as('coach');
    expect(coach.list('programmePlan')).toHaveLength(1);
    expect(
      await serveAs(coach).refusal('programme.saveItem', {
        schoolYear,
        expectedRevision: 1,
        item: item({ status: 'open' }),
      }),
    ).toBe('notAllowed');
  });

  it('two people change two items at once; the same item changed twice is shown, not overwritten', async () => {
    const ask = { schoolYear, expectedRevision: 0 };
    await door.ask('programme.saveItem', { ...ask, item: item() });
    await door.ask('programme.saveItem', { ...ask, item: item({ id: 'openingMeeting' }) });
    expect(
      await door.refusal('programme.saveItem', { ...ask, item: item({ note: 'Anders' }) }),
    ).toBe('revisionConflict');
    expect(plan()?.body.items.map(({ id, note }) => [id, note])).toEqual([
      ['informTeam', ''],
      ['openingMeeting', ''],
    ]);
  });

  it('[C3] the introduction waits until every line manager is recorded as in favour', async () => {
    const ask = { schoolYear, expectedRevision: 0, item: item({ id: 'introduction' }) };
    expect(await door.refusal('programme.saveItem', ask)).toBe('lineManagersUnknown');
    putContact({ name: 'Ina Eens', inFavourOn: '2026-11-02' });
    putContact({ name: 'Wim Weg', active: false });
    putContact({ name: 'Tom Twijfel' });
    await expect(door.ask('programme.saveItem', ask)).rejects.toThrow(
      '"lineManagersMissing","params":{"names":"Tom Twijfel"}',
    );
    const tom = context.list('staffContact').find(({ body }) => body.name === 'Tom Twijfel');
    if (!tom) throw new Error('no Tom');
    context.commit({
      puts: [
        {
          dossierId: tom.dossierId,
          recordId: tom.id,
          kind: 'staffContact',
          body: { ...tom.body, inFavourOn: '2026-11-20' },
          expectedRevision: 1,
        },
      ],
    });
    expect(await door.refusal('programme.saveItem', ask)).toBe('ok');
  });
});

describe('what belongs to the plan', () => {
  const save = (change: CallInput<'programme.savePart'>['change'], expectedRevision = 0) =>
    door.ask('programme.savePart', { schoolYear, expectedRevision, change });

  it('[C4] a working group with the coordinator as chair, a plan of action and its tasks', async () => {
    const memberId = test.idOf('programme');
    const value = [{ memberId, contactId: null, role: 'coördinator', chair: true }];
    await save({ part: 'workingGroup', value });
    const { taskId } = await door.ask('programme.addTask', {
      schoolYear,
      title: 'Ouderavond voorbereiden',
      ownerId: memberId,
      dueOn: '2026-12-10',
    });
    expect(plan()?.body.workingGroup).toEqual(value);
    const task = context.get('task', taskId);
    expect(task.body).toMatchObject({ rule: 'actionPlan', sourceId: plan()?.id });
    expect(task.dossierId).toBe(context.vault.programmeDossierId);
  });

  it('[C5] the action plan has five steps with a timeline and who does what, and the five questions', async () => {
    const empty = emptyPlan(schoolYear).actionPlan;
    const steps = empty.steps.map((step, index) => ({
      ...step,
      what: `Stap ${String(index + 1)}`,
      who: 'werkgroep',
      from: '2026-12-01',
      until: '2027-02-01',
    }));
    const questions = (['whom', 'shape', 'visible', 'position', 'opposition'] as const).map(
      (question) => ({ question, answer: 'Samen met de mentoren.' }),
    );
    await save({ part: 'actionPlan', value: { ...empty, aim: 'Rust', steps, questions } });
    expect(plan()?.body.actionPlan.steps).toEqual(steps);
    expect(plan()?.body.actionPlan.questions).toHaveLength(5);
    const four = { ...empty, steps: steps.slice(1) };
    expect(
      await door.refusal('programme.savePart', {
        schoolYear,
        expectedRevision: 1,
        change: { part: 'actionPlan', value: four },
      }),
    ).toBe('invalidInput');
  });

  it('[C6] hours per person and task, also for a mentor without a login', async () => {
    const contactId = putContact({ name: 'Mees Mentor', functions: ['mentor'] });
    const value: ProgrammePlanBody['hours'] = [
      { memberId: test.idOf('coach'), contactId: null, task: 'teacherCoach', hours: 80 },
      { memberId: null, contactId, task: 'mentor', hours: 12.5 },
    ];
    await save({ part: 'hours', value });
    expect(plan()?.body.hours).toEqual(value);
  });

  it('[A9, C8, D8] conditions, where it is anchored, and measurements at the level of the school', async () => {
    const readiness: ProgrammePlanBody['readiness'] = [
      { point: 'adultsReachable', met: true, note: 'Ook in de pauze.' },
    ];
    const embedding: ProgrammePlanBody['embedding'] = [
      { where: 'longTermPlan', text: 'Hoofdstuk 4', since: '2026-09-01' },
    ];
    const indicators = [
      {
        name: 'Pestmeldingen in de brugklas',
        measurements: [{ on: '2026-10-01', value: 14, note: '' }],
      },
    ];
    await save({ part: 'readiness', value: readiness });
    await save({ part: 'embedding', value: embedding }, 1);
    await save({ part: 'indicators', value: indicators }, 2);
    expect(plan()?.body).toMatchObject({ readiness, embedding, indicators });
  });

  it('[C9] the three tasks that tell pupils who the peers are, made once', async () => {
    const ownerId = test.idOf('programme');
    const tasks = [1, 2, 3].map((round) => ({
      round,
      title: `Bekendmaken ${String(round)}`,
      ownerId,
      dueOn: '2026-12-15',
    }));
    expect(await door.ask('programme.makePublicity', { schoolYear, tasks })).toEqual({ made: 3 });
    expect(await door.ask('programme.makePublicity', { schoolYear, tasks })).toEqual({ made: 0 });
    const made = context.list('task').filter(({ body }) => body.rule === 'publicity');
    expect(made.map(({ body }) => body.round).sort()).toEqual([1, 2, 3]);
  });

  it('[C2, C7] who was told what and when, of new teachers too; numbers never point at one person', async () => {
    const fields = {
      on: '2026-09-03',
      audience: 'broadGroup',
      means: 'meeting',
      about: 'Startbijeenkomst',
      reached: 42,
    } as const;
    const { communicationId } = await door.ask('programme.tell', { communication: null, fields });
    await door.ask('programme.tell', {
      communication: { id: communicationId, expectedRevision: 1 },
      fields: { ...fields, reached: 40 },
    });
    await door.ask('programme.tell', {
      communication: null,
      fields: { ...fields, audience: 'newTeachers', on: '2026-10-01' },
    });
    const told = context.list('communication').map(({ body }) => body);
    expect(told).toHaveLength(2);
    expect(lastToldOn(told, 'broadGroup')).toBe('2026-09-03');
    expect(lastToldOn(told, 'newTeachers')).toBe('2026-10-01');
    expect(lastToldOn(told, 'managers')).toBeNull();
    const later = { ...fields, on: '2027-01-01' };
    expect(await door.refusal('programme.tell', { communication: null, fields: later })).toBe(
      'dateImpossible',
    );
    expect([0, 1, 4, 5].map(shownCount)).toEqual([0, 'few', 'few', 5]);
  });
});

describe('a plan for the next year', () => {
  it('keeps own items and starts every status again', () => {
    const before = emptyPlan(schoolYear);
    const own = item({
      id: newId(),
      step: 'goals',
      title: 'Eigen',
      note: 'gedaan',
      status: 'done',
    });
    const next = planForYear({ ...before, items: [own] }, '2027-2028');
    expect(next.schoolYear).toBe('2027-2028');
    expect(itemsOfStep(next, 'goals').at(-1)).toMatchObject({
      title: 'Eigen',
      status: 'open',
      note: '',
    });
  });
});

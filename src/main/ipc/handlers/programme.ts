// Answers about the plan of the programme, its tasks, and telling others of it.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { evaluationTaskPuts } from '#main/ipc/evaluation-task.ts';
import { ruleTaskPut } from '#main/ipc/rule-task.ts';
import { newId } from '#main/platform/id.ts';
import type { Put } from '#main/store/index.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { programmePlanSchema, type ProgrammePlanBody } from '#shared/domain/programme-plan.ts';
import {
  emptyPlan,
  itemFault,
  itemsOfStep,
  lineManagers,
  withItem,
} from '#shared/domain/programme-plan-rules.ts';
import { evaluationItem } from '#shared/domain/programme-stages.ts';
import { schoolYearDays } from '#shared/domain/school-year.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

type StoredPlan = {
  readonly id: RecordId;
  readonly revision: number;
  readonly body: ProgrammePlanBody;
  readonly isNew: boolean;
};

/** The plan of a school year, or a new empty one that still has to be put. */
export function planOf(context: MemberContext, schoolYear: string): StoredPlan {
  const found = context
    .list('programmePlan')
    .filter(({ body }) => body.schoolYear === schoolYear)
    .sort((a, b) => a.createdAtMs - b.createdAtMs)
    .at(0);
  return found
    ? { id: found.id, revision: found.revision, body: found.body, isNew: false }
    : { id: newId<RecordId>(), revision: 0, body: emptyPlan(schoolYear), isNew: true };
}

export function planPut(context: MemberContext, plan: StoredPlan, body: ProgrammePlanBody): Put {
  return {
    dossierId: context.vault.programmeDossierId,
    recordId: plan.id,
    kind: 'programmePlan',
    body,
    expectedRevision: plan.revision,
  };
}

/** The plan as it stood on somebody's screen. */
function planAsSeen(
  context: MemberContext,
  plan: StoredPlan,
  revision: number,
): ProgrammePlanBody | null {
  if (revision === plan.revision) return plan.body;
  if (revision === 0) return emptyPlan(plan.body.schoolYear);
  const seen = context.vault.history(plan.id).find((one) => one.revision === revision);
  return programmePlanSchema.safeParse(seen?.body).data ?? null;
}

/** Changes one part of a plan, unless somebody changed that very part since it was seen. */
function savePlan(
  context: MemberContext,
  input: { readonly schoolYear: string; readonly expectedRevision: number },
  part: (plan: ProgrammePlanBody) => unknown,
  change: (plan: ProgrammePlanBody) => ProgrammePlanBody,
): void {
  const plan = planOf(context, input.schoolYear);
  const seen = planAsSeen(context, plan, input.expectedRevision);
  if (seen === null || JSON.stringify(part(seen)) !== JSON.stringify(part(plan.body))) {
    throw new AppFailure('revisionConflict', {
      expected: input.expectedRevision,
      actual: plan.revision,
    });
  }
  const next = change(plan.body);
  const put = planPut(context, plan, next);
  const { dossierId, recordId } = put;
  const puts = [put, ...evaluationTaskPuts(context, plan.id, next)];
  context.commit({ puts, log: [{ action: 'changed', subject: { dossierId, recordId } }] });
}

function mustBeActive(context: MemberContext, memberId: MemberId | null): void {
  if (memberId === null) return;
  const member = context.vault.members().find(({ id }) => id === memberId);
  if (!member?.active) throw new AppFailure('notFound', { kind: 'member' });
}

/** The plan that tasks refer to, made on the way when the year has none yet. */
function planToReferTo(
  context: MemberContext,
  schoolYear: string,
): { readonly id: RecordId; readonly puts: readonly Put[] } {
  const plan = planOf(context, schoolYear);
  const { id, body, isNew } = plan;
  if (!isNew) return { id, puts: [] };
  return { id, puts: [planPut(context, plan, body), ...evaluationTaskPuts(context, id, body)] };
}

type PlanChange = CallParsed<'programme.savePart'>['change'];

/** An evaluation looks back: not on a day to come, and not before its year began. */
function mustBeInYear(context: MemberContext, schoolYear: string, on: string): void {
  mustNotBeLater('on', on, dateOf(context.now()));
  const { first } = schoolYearDays(schoolYear);
  if (on < first) throw new AppFailure('dateImpossible', { field: 'on', date: on, today: first });
}

/** The plan with a part changed; writing the evaluation down does its point of the plan. */
function withPart(plan: ProgrammePlanBody, change: PlanChange): ProgrammePlanBody {
  const next = { ...plan, [change.part]: change.value };
  if (change.part !== 'evaluation') return next;
  const { step, id } = evaluationItem;
  const item = itemsOfStep(plan, step).find((one) => one.id === id);
  return item ? withItem(next, { ...item, status: 'done', reason: '' }) : next;
}

export const programmeHandlers = defineHandlers({
  'programme.saveItem': (context, { item, ...input }) => {
    const managers = lineManagers(context.list('staffContact').map(({ body }) => body));
    const fault = itemFault(item, managers);
    if (fault === 'lineManagersMissing') {
      throw new AppFailure(fault, { names: managers.missing.join(', ') });
    }
    if (fault) throw new AppFailure(fault);
    const same = (plan: ProgrammePlanBody) =>
      plan.items.find(({ id, step }) => id === item.id && step === item.step);
    const before = same(planOf(context, input.schoolYear).body);
    if (before?.ownerId !== item.ownerId) mustBeActive(context, item.ownerId);
    savePlan(context, input, same, (plan) => withItem(plan, item));
    return undefined;
  },
  'programme.savePart': (context, { change, ...input }) => {
    if (change.part === 'evaluation') mustBeInYear(context, input.schoolYear, change.value.on);
    savePlan(
      context,
      input,
      (plan) => plan[change.part],
      (plan) => withPart(plan, change),
    );
    return undefined;
  },
  'programme.addTask': (context, { schoolYear, ...task }) => {
    mustBeActive(context, task.ownerId);
    const plan = planToReferTo(context, schoolYear);
    const dossierId = context.vault.programmeDossierId;
    const put = ruleTaskPut({
      ...task,
      rule: 'actionPlan',
      dossierId,
      sourceId: plan.id,
      pairId: null,
    });
    context.commit({
      puts: [...plan.puts, put],
      log: [{ action: 'changed', subject: { dossierId, recordId: put.recordId } }],
    });
    return { taskId: put.recordId };
  },
  'programme.makePublicity': (context, { schoolYear, tasks }) => {
    const plan = planToReferTo(context, schoolYear);
    const dossierId = context.vault.programmeDossierId;
    const there = context
      .list('task')
      .filter(({ body }) => body.rule === 'publicity' && body.sourceId === plan.id)
      .map(({ body }) => body.round);
    const missing = tasks.filter(({ round }) => !there.includes(round));
    for (const { ownerId } of missing) mustBeActive(context, ownerId);
    if (missing.length === 0) return { made: 0 };
    const puts = missing.map((task) =>
      ruleTaskPut({ ...task, rule: 'publicity', dossierId, sourceId: plan.id, pairId: null }),
    );
    context.commit({
      puts: [...plan.puts, ...puts],
      log: [{ action: 'changed', subject: { dossierId, recordId: plan.id } }],
    });
    return { made: missing.length };
  },
  'programme.tell': (context, { communication, fields }) => {
    mustNotBeLater('on', fields.on, dateOf(context.now()));
    const dossierId = context.vault.programmeDossierId;
    if (communication) context.get('communication', communication.id);
    const recordId = communication?.id ?? newId<RecordId>();
    const expectedRevision = communication?.expectedRevision ?? 0;
    context.commit({
      puts: [{ dossierId, recordId, kind: 'communication', body: fields, expectedRevision }],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { communicationId: recordId };
  },
});

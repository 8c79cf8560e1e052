// The task of evaluating the programme every year: it is there by itself as soon as there is a plan, is done
// when the evaluation is written down, and then comes back a year later.
import { dateOf } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import type { ProgrammePlanBody } from '#shared/domain/programme-plan.ts';
import { evaluationState } from '#shared/domain/programme-stages.ts';
import type { Put } from '#main/store/index.ts';
import type { MemberContext } from './context.ts';
import { ruleTaskPut } from './rule-task.ts';

/** The coordinator of the programme, or who asks when nobody has that task. */
function ownerOf({ vault }: MemberContext): MemberId {
  const active = vault.members().filter((member) => member.active);
  return active.find(({ roles }) => roles.includes('programmeCoordinator'))?.id ?? vault.me.id;
}

/** What must change among the tasks when this plan is put like this. */
export function evaluationTaskPuts(
  context: MemberContext,
  planId: RecordId,
  body: ProgrammePlanBody,
): readonly Put[] {
  const today = dateOf(context.now());
  const stored = context.list('programmePlan');
  const before = stored.map((plan) => plan.body);
  const after = [...stored.filter(({ id }) => id !== planId).map((plan) => plan.body), body];
  const { dueOn, lastOn } = evaluationState(after, today);
  const evaluated = lastOn !== evaluationState(before, today).lastOn;
  const open = context
    .list('task')
    .filter((task) => task.body.rule === 'yearlyEvaluation' && task.body.doneOn === null);
  if (open.length > 0 && !evaluated) return [];
  const rounds = context
    .list('task')
    .filter((task) => task.body.rule === 'yearlyEvaluation')
    .map((task) => task.body.round);
  return [
    ...open.map((task): Put => ({
      dossierId: task.dossierId,
      recordId: task.id,
      kind: 'task',
      body: { ...task.body, doneOn: today },
      expectedRevision: task.revision,
    })),
    ruleTaskPut({
      rule: 'yearlyEvaluation',
      ownerId: ownerOf(context),
      dueOn,
      dossierId: context.vault.programmeDossierId,
      sourceId: planId,
      pairId: null,
      round: Math.max(0, ...rounds) + 1,
    }),
  ];
}

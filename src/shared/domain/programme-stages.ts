// The programme along the five steps of a Peer2Peer school, from orientation to renewal, and its yearly
// evaluation: which points belong to which step, where the programme stands, when an evaluation is due.
import { addMonthsTo } from './date.ts';
import type { PlanItemState, PlanStep, ProgrammePlanBody } from './programme-plan.ts';
import { planSteps } from './programme-plan.ts';
import { itemsOfStep } from './programme-plan-rules.ts';
import { schoolYearDays, schoolYearOf } from './school-year.ts';

/** The five steps as the Peer2Peer site gives them ("Hoe word je een Peer2Peer-school?"). */
export const planStages = ['orientation', 'approach', 'people', 'practice', 'renewal'] as const;
export type PlanStage = (typeof planStages)[number];

const stageOfStep: Readonly<Record<PlanStep, PlanStage>> = {
  supportBase: 'orientation',
  staff: 'approach',
  goals: 'approach',
  selection: 'people',
  training: 'people',
  guidance: 'practice',
  lastingSupport: 'renewal',
};

/** The point of the plan that the yearly evaluation ticks. */
export const evaluationItem = { step: 'guidance', id: 'evaluation' } as const;

const isEvaluation = ({ step, id }: Pick<PlanItemState, 'step' | 'id'>): boolean =>
  step === evaluationItem.step && id === evaluationItem.id;

export type StageProgress = {
  readonly stage: PlanStage;
  readonly done: number;
  /** Skipped points do not count. */
  readonly total: number;
};

/** How far each of the five steps is, by its points. */
export function stageProgress(plan: Pick<ProgrammePlanBody, 'items'>): readonly StageProgress[] {
  const items = planSteps
    .flatMap((step) => itemsOfStep(plan, step))
    .filter(({ status }) => status !== 'skipped')
    .map((item) => ({
      stage: isEvaluation(item) ? ('renewal' as const) : stageOfStep[item.step],
      done: item.status === 'done',
    }));
  return planStages.map((stage) => {
    const own = items.filter((item) => item.stage === stage);
    return { stage, done: own.filter(({ done }) => done).length, total: own.length };
  });
}

/** The first step with a point left to do; renewing is never finished for good. */
export function currentStage(plan: Pick<ProgrammePlanBody, 'items'>): PlanStage {
  return stageProgress(plan).find(({ done, total }) => done < total)?.stage ?? 'renewal';
}

type Evaluated = Pick<ProgrammePlanBody, 'schoolYear' | 'evaluation'>;

export type EvaluationState = {
  /** The day of the last evaluation; null when there was none. */
  readonly lastOn: string | null;
  readonly dueOn: string;
  readonly overdue: boolean;
};

/**
 * When the programme is to be evaluated again: a year after the last time, or at the end of the school year
 * of the first plan when it never was.
 */
export function evaluationState(plans: readonly Evaluated[], today: string): EvaluationState {
  const lastOn =
    plans
      .flatMap(({ evaluation }) => (evaluation === null ? [] : [evaluation.on]))
      .sort()
      .at(-1) ?? null;
  const first = plans.map(({ schoolYear }) => schoolYear).sort()[0] ?? schoolYearOf(today);
  const dueOn = lastOn === null ? schoolYearDays(first).last : addMonthsTo(lastOn, 12);
  return { lastOn, dueOn, overdue: dueOn < today };
}

/** The evaluation of the year before, whose changes this year should show; null when there is none. */
export function evaluationBefore(
  plans: readonly Evaluated[],
  schoolYear: string,
): Evaluated | null {
  return (
    plans
      .filter((plan) => plan.evaluation !== null && plan.schoolYear < schoolYear)
      .sort((a, b) => a.schoolYear.localeCompare(b.schoolYear))
      .at(-1) ?? null
  );
}

// The rules of the plan: what an empty one is, when an item may be done or skipped, how far a step is,
// and which parts of an older plan a new school year starts with.
import type {
  CommunicationBody,
  PlanItemState,
  PlanStep,
  ProgrammePlanBody,
} from './programme-plan.ts';
import { planItems, planSteps, readinessPoints } from './programme-plan.ts';
import type { StaffContactBody } from './staff-contact.ts';

const emptyActionStep = { what: '', who: '', from: null, until: null, done: false };

/** The plan of a year in which nothing was written down yet. */
export function emptyPlan(schoolYear: string): ProgrammePlanBody {
  return {
    schoolYear,
    items: [],
    readiness: [],
    workingGroup: [],
    actionPlan: {
      aim: '',
      approach: '',
      questions: [],
      steps: Array.from({ length: 5 }, () => emptyActionStep),
    },
    hours: [],
    embedding: [],
    indicators: [],
    evaluation: null,
  };
}

/** Whether this is the id of an item that every plan has, in this step. */
export function isBuiltIn(step: PlanStep, id: string): boolean {
  const ids: readonly string[] = planItems[step];
  return ids.includes(id);
}

function untouched(step: PlanStep, id: string): PlanItemState {
  return {
    id,
    step,
    title: '',
    status: 'open',
    ownerId: null,
    dueOn: null,
    reason: '',
    note: '',
  };
}

/** The items of a step in order: the built-in ones, touched or not, then the school's own. */
export function itemsOfStep(
  plan: Pick<ProgrammePlanBody, 'items'>,
  step: PlanStep,
): readonly PlanItemState[] {
  const stored = plan.items.filter((item) => item.step === step);
  const builtIn = planItems[step].map(
    (id) => stored.find((item) => item.id === id) ?? untouched(step, id),
  );
  return [...builtIn, ...stored.filter(({ id }) => !isBuiltIn(step, id))];
}

export type StepProgress = {
  readonly done: number;
  readonly busy: number;
  readonly open: number;
  readonly skipped: number;
  /** Skipped items do not count: the plan is no blueprint. */
  readonly total: number;
};

export function stepProgress(plan: Pick<ProgrammePlanBody, 'items'>, step: PlanStep): StepProgress {
  const items = itemsOfStep(plan, step);
  const count = (status: PlanItemState['status']) =>
    items.filter((item) => item.status === status).length;
  const skipped = count('skipped');
  return {
    done: count('done'),
    busy: count('busy'),
    open: count('open'),
    skipped,
    total: items.length - skipped,
  };
}

/** The first step with something left to do; the last one is never finished for good. */
export function currentStep(plan: Pick<ProgrammePlanBody, 'items'>): PlanStep {
  return (
    planSteps.find((step) => {
      const { done, total } = stepProgress(plan, step);
      return done < total;
    }) ?? 'lastingSupport'
  );
}

export type LineManagers = {
  readonly all: number;
  /** Names of those who did not say yet that they stand behind it. */
  readonly missing: readonly string[];
};

/** Which line managers are known, and who of them is not in favour. */
export function lineManagers(contacts: readonly StaffContactBody[]): LineManagers {
  const managers = contacts.filter(
    ({ active, functions }) => active && functions.includes('lineManager'),
  );
  return {
    all: managers.length,
    missing: managers.filter(({ inFavourOn }) => inFavourOn === null).map(({ name }) => name),
  };
}

export type ItemFault =
  'itemTitleMissing' | 'skipReasonMissing' | 'lineManagersUnknown' | 'lineManagersMissing';

/** Why an item cannot stand like this, or null. */
export function itemFault(item: PlanItemState, managers: LineManagers): ItemFault | null {
  const builtIn = isBuiltIn(item.step, item.id);
  if (!builtIn && item.title === '') return 'itemTitleMissing';
  if (item.status === 'skipped' && item.reason === '') return 'skipReasonMissing';
  if (builtIn && item.id === 'introduction' && item.status === 'done') {
    if (managers.all === 0) return 'lineManagersUnknown';
    if (managers.missing.length > 0) return 'lineManagersMissing';
  }
  return null;
}

/** The plan with this item in the place of the one with its id, or added. */
export function withItem(plan: ProgrammePlanBody, item: PlanItemState): ProgrammePlanBody {
  const known = plan.items.some(({ id, step }) => id === item.id && step === item.step);
  const items = known
    ? plan.items.map((one) => (one.id === item.id && one.step === item.step ? item : one))
    : [...plan.items, item];
  return { ...plan, items };
}

/** Hours given in all, per task and together. */
export function hoursTotal(hours: ProgrammePlanBody['hours']): number {
  return hours.reduce((sum, one) => sum + one.hours, 0);
}

/** How many of the conditions for adding to basic support are met. */
export function readinessMet(plan: Pick<ProgrammePlanBody, 'readiness'>): number {
  return readinessPoints.filter((point) =>
    plan.readiness.some((one) => one.point === point && one.met),
  ).length;
}

/** The last day each audience was told something; null when it never was. */
export function lastToldOn(
  told: readonly CommunicationBody[],
  audience: CommunicationBody['audience'],
): string | null {
  return (
    told
      .filter((one) => one.audience === audience)
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? null
  );
}

/** A number that says nothing about one person: one to four is 'fewer than five'. */
export function shownCount(count: number): number | 'few' {
  return count > 0 && count < 5 ? 'few' : count;
}

/**
 * The plan a new school year starts with: own items, working group, hours, plan of action, embedding and
 * measurements stay; every item, condition and step is open again,
 * and the year has to be evaluated anew. Nothing in a plan is about a case.
 */
export function planForYear(from: ProgrammePlanBody, schoolYear: string): ProgrammePlanBody {
  return {
    ...from,
    schoolYear,
    items: from.items.map((item) => ({
      ...item,
      status: 'open' as const,
      dueOn: null,
      reason: '',
      note: '',
    })),
    readiness: [],
    evaluation: null,
    actionPlan: { ...from.actionPlan, steps: emptyPlan(schoolYear).actionPlan.steps },
  };
}

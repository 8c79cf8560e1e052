// The rules of choosing a peer: where an application stands, what a decision must rest on, what may be
// changed when. There is no way to be accepted without the word of a second person.
import type { ApplicationBody, ProfileCriterion, RefusalGround } from './application.ts';
import { profileCriteria } from './application.ts';
import { standingConfirmation } from './confirmation-ask.ts';
import type { Confirmation } from './confirmation.ts';
import { addDaysTo } from './date.ts';
import type { RecordId } from './id.ts';
import { nextSchoolYear, schoolYearOf, type SchoolYear } from './school-year.ts';
import type { ErasureBody } from './sign-off-subjects.ts';
import type { PairForm } from './support-form.ts';
import type { ErrorCode } from '#shared/result/errors.ts';

/**
 * The school years one can apply for on a day, the likely one first: from March on a school recruits for the
 * year to come, so that new peers are trained before the old ones go.
 */
export function yearsToApplyFor(appliedOn: string): readonly SchoolYear[] {
  const year = schoolYearOf(appliedOn);
  const month = Number(appliedOn.slice(5, 7));
  const years = [year, nextSchoolYear(year)];
  return month >= 3 && month <= 7 ? years.toReversed() : years;
}

/** The stages of an application in their order; the last two are where one leaves the way. */
export const applicationStages = [
  'applied',
  'interview',
  'decided',
  'told',
  'withdrawn',
  'wiped',
] as const;
export type ApplicationStage = (typeof applicationStages)[number];

export type ApplicationState = {
  readonly stage: ApplicationStage;
  /** What was decided, once the second person agreed; null until then. */
  readonly outcome: 'accepted' | 'refused' | 'reserve' | null;
  readonly second: 'notAsked' | 'waiting' | 'agrees' | 'disagrees';
};

type Applied = { readonly id: RecordId; readonly body: ApplicationBody };

function stageOf(body: ApplicationBody): ApplicationStage {
  if (body.wipedOn !== null) return 'wiped';
  if (body.withdrawnOn !== null) return 'withdrawn';
  if (body.toldOn !== null) return 'told';
  if (body.decision !== null) return 'decided';
  return body.interviews.length > 0 ? 'interview' : 'applied';
}

/** Where an application stands. The confirmations may be of anything; only its own are looked at. */
export function applicationState(
  { id, body }: Applied,
  confirmations: readonly Confirmation[],
): ApplicationState {
  const stage = stageOf(body);
  const { decision } = body;
  if (decision === null || stage === 'withdrawn' || stage === 'wiped') {
    return { stage, outcome: null, second: 'notAsked' };
  }
  const word = standingConfirmation({ kind: 'application', id, body }, confirmations);
  if (word === null) return { stage, outcome: null, second: 'waiting' };
  return word.body.agrees
    ? { stage, outcome: decision.outcome, second: 'agrees' }
    : { stage, outcome: null, second: 'disagrees' };
}

/** Whether this pupil was accepted for this form, with the word of a second person, and did not withdraw. */
export function isAccepted(
  pupilId: RecordId,
  form: PairForm,
  applications: readonly Applied[],
  confirmations: readonly Confirmation[],
): boolean {
  return applications.some(
    (application) =>
      application.body.pupilId === pupilId &&
      application.body.form === form &&
      applicationState(application, confirmations).outcome === 'accepted',
  );
}

/** The profile a candidate is held against; interest in other cultures only for who supports a newcomer. */
export function criteriaOf(form: PairForm): readonly ProfileCriterion[] {
  return profileCriteria.filter(
    (criterion) => criterion !== 'otherCultures' || form === 'newcomerBuddy',
  );
}

/** Each criterion of the form at most once, and none of another form. */
export function criteriaFit(
  form: PairForm,
  criteria: readonly { readonly criterion: ProfileCriterion }[],
): boolean {
  const asked = criteriaOf(form);
  const given = criteria.map(({ criterion }) => criterion);
  return new Set(given).size === given.length && given.every((one) => asked.includes(one));
}

/**
 * The grounds a refusal can rest on for this candidate: a criterion that was doubted or denied with a
 * reason, marks that are not sufficient, no place. What somebody can still learn is never one.
 */
export function possibleGrounds(body: ApplicationBody): readonly RefusalGround[] {
  const fromProfile = body.criteria
    .filter(({ answer, reason }) => answer !== 'yes' && reason !== '')
    .map(({ criterion }) => criterion);
  const marks = body.marksSufficient?.answer === false ? (['marks'] as const) : [];
  return [...fromProfile, ...marks, 'noPlace'];
}

export type NewDecision = {
  readonly outcome: 'accepted' | 'refused' | 'reserve';
  readonly grounds: readonly RefusalGround[];
  readonly reason: string;
};

/** Why this cannot be decided (yet), or null. */
export function decisionFault(body: ApplicationBody, decision: NewDecision): ErrorCode | null {
  if (body.withdrawnOn !== null || body.wipedOn !== null) return 'applicationClosed';
  if (decision.outcome === 'refused') {
    const possible = possibleGrounds(body);
    const holds = decision.grounds.every((ground) => possible.includes(ground));
    return decision.grounds.length > 0 && holds && decision.reason !== '' ? null : 'groundsMissing';
  }
  if (decision.grounds.length > 0) return 'groundsMissing';
  if (body.interviews.length === 0) return 'interviewMissing';
  const answered = body.criteria.map(({ criterion }) => criterion);
  return criteriaOf(body.form).every((one) => answered.includes(one)) ? null : 'criteriaOpen';
}

/** Why what is known of the candidate cannot be changed now, or null. */
export function assessmentFault(body: ApplicationBody): ErrorCode | null {
  if (body.withdrawnOn !== null || body.wipedOn !== null) return 'applicationClosed';
  return body.decision === null ? null : 'decisionStands';
}

/** Why the decision cannot be taken back, or null: once told, only a place on the reserve list can. */
export function reopenFault(body: ApplicationBody): ErrorCode | null {
  if (body.withdrawnOn !== null || body.wipedOn !== null) return 'applicationClosed';
  if (body.decision === null) return 'notFound';
  return body.toldOn !== null && body.decision.outcome !== 'reserve' ? 'decisionTold' : null;
}

/** The day by which what is kept of a refused or withdrawn candidate must be gone. */
export function destroyByOf(endedOn: string, keepRefusedDays: number): string {
  return addDaysTo(endedOn, keepRefusedDays);
}

/** Why the content cannot be taken out now, or null: from the day by which it must be gone. */
export function wipeFault(body: ApplicationBody, today: string): ErrorCode | null {
  if (body.wipedOn !== null || body.destroyBy === null) return 'applicationClosed';
  return today >= body.destroyBy ? null : 'keptUntil';
}

/**
 * What an approver is told of a clearing: the day it came in, how it ended and until when it is kept, or why
 * it cannot be cleared now.
 */
export function erasureFacts(
  { id, revision, body }: Applied & { readonly revision: number },
  today: string,
):
  | { readonly fault: ErrorCode; readonly known: null }
  | { readonly fault: null; readonly known: Omit<ErasureBody, 'reason'> } {
  const fault = wipeFault(body, today);
  if (fault !== null || body.destroyBy === null) {
    return { fault: fault ?? 'applicationClosed', known: null };
  }
  const known = {
    what: 'application' as const,
    subjectId: id,
    revision,
    receivedOn: body.appliedOn,
    ended: body.withdrawnOn === null ? ('refused' as const) : ('withdrawn' as const),
    destroyBy: body.destroyBy,
  };
  return { fault: null, known };
}

/** The same application without a word about the candidate; what was decided and when stays. */
export function wiped(body: ApplicationBody, today: string): ApplicationBody {
  return {
    ...body,
    motivationText: '',
    marksSufficient: null,
    interviews: [],
    criteria: [],
    growth: [],
    decision: body.decision && { ...body.decision, grounds: [], reason: '' },
    wipedOn: today,
  };
}

// When a training counts: what a trainee attended and missed, when it may be called finished, what a
// certificate needs, and since when a pupil is trained for a form of support.
import { addDaysTo } from './date.ts';
import type { RecordId } from './id.ts';
import type { PairForm } from './support-form.ts';
import { startTopics, templateOfForm, templateRules } from './training-template.ts';
import type { Trainee, TrainingBody, TrainingSession, TrainingTemplate } from './training.ts';

/** Who finished attended at least this part of the minutes that were held. */
export const attendedShare = 2 / 3;

export type Completion = {
  readonly allowed: boolean;
  /** Mandatory topics that the trainee was not there for, by id. */
  readonly missingTopics: readonly string[];
  readonly attendedMinutes: number;
  readonly heldMinutes: number;
  /** The least number of minutes that is enough. */
  readonly neededMinutes: number;
};

function minutesOf(sessions: readonly TrainingSession[]): number {
  return sessions.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Minutes of the held sessions that a trainee attended. */
export function attendedMinutes(training: TrainingBody, trainee: Trainee): number {
  const there = training.sessions.filter(({ id, held }) => held && trainee.attended.includes(id));
  return minutesOf(there);
}

/**
 * Whether this trainee finished: at least one session was held, every mandatory topic came in a held
 * session that they attended, and they attended two thirds of the held minutes.
 */
export function mayComplete(training: TrainingBody, trainee: Trainee): Completion {
  const held = training.sessions.filter((session) => session.held);
  const attended = held.filter(({ id }) => trainee.attended.includes(id));
  const had = new Set(attended.flatMap(({ topics }) => topics));
  const { mandatory } = templateRules[training.template];
  const missingTopics = mandatory.filter((topic) => !had.has(topic));
  const heldMinutes = minutesOf(held);
  const neededMinutes = Math.ceil(heldMinutes * attendedShare);
  const attendedMinutesSum = minutesOf(attended);
  const enough = heldMinutes > 0 && attendedMinutesSum >= neededMinutes;
  return {
    allowed: enough && missingTopics.length === 0,
    missingTopics,
    attendedMinutes: attendedMinutesSum,
    heldMinutes,
    neededMinutes,
  };
}

/** The day on which a pupil finished a training for this form, the latest when several; null when none. */
export function trainedFor(
  pupilId: RecordId,
  form: PairForm,
  trainings: readonly TrainingBody[],
): string | null {
  const template = templateOfForm(form);
  const days = trainings
    .filter((training) => training.template === template)
    .flatMap(({ trainees }) => trainees)
    .filter((trainee) => trainee.pupilId === pupilId && trainee.result === 'completed')
    .flatMap(({ completedOn }) => (completedOn === null ? [] : [completedOn]));
  return days.sort().at(-1) ?? null;
}

/** What a printed certificate needs; each that is not met is named. */
export const certificateConditionNames = [
  'completed',
  'topics',
  'attendance',
  'placement',
] as const;
export type CertificateCondition = {
  readonly name: (typeof certificateConditionNames)[number];
  readonly met: boolean;
};

/**
 * The conditions of a certificate: finished, all mandatory topics, enough attendance, and where the school
 * asks for it the minutes of a placement.
 */
export function certificateConditions(
  training: TrainingBody,
  trainee: Trainee,
  asked: { readonly placementMinutes: number } = { placementMinutes: 0 },
): readonly CertificateCondition[] {
  const completion = mayComplete(training, trainee);
  return [
    { name: 'completed', met: trainee.result === 'completed' && trainee.completedOn !== null },
    { name: 'topics', met: completion.missingTopics.length === 0 },
    {
      name: 'attendance',
      met: completion.heldMinutes > 0 && completion.attendedMinutes >= completion.neededMinutes,
    },
    { name: 'placement', met: trainee.placementMinutes >= asked.placementMinutes },
  ];
}

/** Mandatory topics that stand in none of the sessions: who plans this way, nobody finishes. */
export function unplannedTopics(training: Pick<TrainingBody, 'template' | 'sessions'>): string[] {
  const planned = new Set(training.sessions.flatMap(({ topics }) => topics));
  return templateRules[training.template].mandatory.filter((topic) => !planned.has(topic));
}

/** Whether this session needs an experienced adult: pupils start on their role and on hard subjects. */
export function needsAdult(
  template: TrainingTemplate,
  session: { readonly topics: readonly string[] },
): boolean {
  return (
    templateRules[template].audience !== 'staff' &&
    session.topics.some((topic) => startTopics.some((one) => one === topic))
  );
}

const halfDayMinutes = 180;
const daysBetweenHalfDays = 7;

/** Three half-days from the first day on, a week apart, with the topics of the template. */
export function proposedSessions(
  template: TrainingTemplate,
  firstOn: string,
  newSessionId: () => string,
): readonly TrainingSession[] {
  return templateRules[template].halfDays.map(({ topics, workingForms }, index) => ({
    id: newSessionId(),
    on: addDaysTo(firstOn, index * daysBetweenHalfDays),
    minutes: halfDayMinutes,
    place: '',
    topics: [...topics],
    workingForms: [...workingForms],
    adult: '',
    missedPeriods: 0,
    held: false,
  }));
}

/** Who a trainee is, as one word: for finding them again among the others. */
export function traineeKey(trainee: Pick<Trainee, 'pupilId' | 'memberId' | 'contactId'>): string {
  return trainee.pupilId ?? trainee.memberId ?? trainee.contactId ?? '';
}

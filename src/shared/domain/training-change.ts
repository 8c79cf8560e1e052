// Changing a training: what each change makes of it, and why it may be refused. Pure; the day is handed in.
import type { MemberId, RecordId } from './id.ts';
import { mayComplete, needsAdult, traineeKey } from './training-rules.ts';
import type { Trainee, TrainingBody, TrainingSession, TrainingTemplate } from './training.ts';
import type { ErrorCode } from '#shared/result/errors.ts';

/** Why a session cannot be like this, or null: what was held has a topic, and the start an adult. */
export function sessionFault(
  template: TrainingTemplate,
  session: TrainingSession,
): ErrorCode | null {
  if (!session.held) return null;
  if (session.topics.length === 0) return 'topicsMissing';
  return needsAdult(template, session) && session.adult === '' ? 'adultMissing' : null;
}

/** A session where somebody was stays. */
export function dropFault(training: TrainingBody, sessionId: string): ErrorCode | null {
  const there = training.trainees.some(
    ({ attended, excused }) => attended.includes(sessionId) || excused.includes(sessionId),
  );
  return there ? 'sessionHeld' : null;
}

/** The training with this session in it, in the order of their days. */
export function withSession(training: TrainingBody, session: TrainingSession): TrainingBody {
  const others = training.sessions.filter(({ id }) => id !== session.id);
  const sessions = [...others, session].sort((a, b) => a.on.localeCompare(b.on));
  return { ...training, sessions };
}

const nothingYet = {
  attended: [],
  excused: [],
  placementMinutes: 0,
  result: 'busy',
  completedOn: null,
} satisfies Partial<Trainee>;

/** The training with these people added; who takes part already stays as they are. */
export function withTrainees(
  training: TrainingBody,
  people: {
    readonly pupilIds: readonly RecordId[];
    readonly memberIds: readonly MemberId[];
    readonly contactIds: readonly RecordId[];
  },
): TrainingBody {
  const nobody = { pupilId: null, memberId: null, contactId: null };
  const asked: readonly Trainee[] = [
    ...people.pupilIds.map((pupilId) => ({ ...nothingYet, ...nobody, pupilId })),
    ...people.memberIds.map((memberId) => ({ ...nothingYet, ...nobody, memberId })),
    ...people.contactIds.map((contactId) => ({ ...nothingYet, ...nobody, contactId })),
  ];
  const known = new Set(training.trainees.map(traineeKey));
  const added = asked.filter((trainee) => !known.has(traineeKey(trainee)));
  return { ...training, trainees: [...training.trainees, ...added] };
}

export function withTrainee(training: TrainingBody, key: string, trainee: Trainee): TrainingBody {
  const trainees = training.trainees.map((one) => (traineeKey(one) === key ? trainee : one));
  return { ...training, trainees };
}

export const attendanceMarks = ['present', 'excused', 'absent'] as const;
export type AttendanceMark = (typeof attendanceMarks)[number];

export type Mark = {
  readonly trainee: string;
  readonly sessionId: string;
  readonly mark: AttendanceMark;
};

/** What is written down of somebody in a session. Nothing written down is absent. */
export function markOf(trainee: Trainee, sessionId: string): AttendanceMark {
  if (trainee.attended.includes(sessionId)) return 'present';
  return trainee.excused.includes(sessionId) ? 'excused' : 'absent';
}

function withMark(trainee: Trainee, sessionId: string, mark: AttendanceMark): Trainee {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== sessionId);
  return {
    ...trainee,
    attended: [...without(trainee.attended), ...(mark === 'present' ? [sessionId] : [])],
    excused: [...without(trainee.excused), ...(mark === 'excused' ? [sessionId] : [])],
  };
}

/** The training with this attendance; every session in which somebody was marked is held from now on. */
export function withMarks(training: TrainingBody, marks: readonly Mark[]): TrainingBody {
  const held = new Set(marks.map(({ sessionId }) => sessionId));
  return {
    ...training,
    sessions: training.sessions.map((session) =>
      held.has(session.id) ? { ...session, held: true } : session,
    ),
    trainees: training.trainees.map((trainee) =>
      marks
        .filter((mark) => mark.trainee === traineeKey(trainee))
        .reduce((one, { sessionId, mark }) => withMark(one, sessionId, mark), trainee),
    ),
  };
}

/** Why the trainee cannot get this result, or null. Nobody finishes before the last session they attended. */
export function finishFault(
  training: TrainingBody,
  trainee: Trainee,
  result: Trainee['result'],
  completedOn: string | null,
): ErrorCode | null {
  if (result !== 'completed') return null;
  if (!mayComplete(training, trainee).allowed) return 'trainingIncomplete';
  const last = training.sessions.findLast(({ id }) => trainee.attended.includes(id));
  return completedOn === null || (last && completedOn < last.on) ? 'completedTooEarly' : null;
}

// Answers about trainings. One record per training in the programme dossier; every change goes through one
// place that commits it and writes it down.
import { defineHandlers, mustNotBeLater, type MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { canBeChosen } from '#shared/domain/pupil.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import {
  dropFault,
  finishFault,
  sessionFault,
  withMarks,
  withSession,
  withTrainees,
  withTrainee,
} from '#shared/domain/training-change.ts';
import { proposedSessions, traineeKey } from '#shared/domain/training-rules.ts';
import type { Trainee, TrainingBody } from '#shared/domain/training.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure, type ErrorCode } from '#shared/result/errors.ts';

type Which = { readonly trainingId: RecordId; readonly expectedRevision: number };

function refuse(fault: ErrorCode | null): void {
  if (fault !== null) throw new AppFailure(fault);
}

function put(
  context: MemberContext,
  recordId: RecordId,
  body: TrainingBody,
  expectedRevision: number,
): void {
  const dossierId = context.vault.programmeDossierId;
  context.commit({
    puts: [{ dossierId, recordId, kind: 'training', body, expectedRevision }],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
}

function change(
  context: MemberContext,
  { trainingId, expectedRevision }: Which,
  next: (body: TrainingBody) => TrainingBody,
): void {
  put(context, trainingId, next(context.get('training', trainingId).body), expectedRevision);
}

function traineeOf(training: TrainingBody, key: string): Trainee {
  const trainee = training.trainees.find((one) => traineeKey(one) === key);
  if (!trainee) throw new AppFailure('notFound', { kind: 'trainee' });
  return trainee;
}

type Facts = Pick<TrainingBody, 'name' | 'provider' | 'providerName' | 'trainerId'>;

/** An outside provider has a name; the school itself needs none. */
function checkedFacts(context: MemberContext, facts: Facts): Facts {
  if (facts.provider === 'external' && facts.providerName === '') {
    throw new AppFailure('providerMissing');
  }
  const trainer = context.vault.members().find(({ id }) => id === facts.trainerId);
  if (facts.trainerId !== null && !trainer?.active) {
    throw new AppFailure('notFound', { kind: 'member' });
  }
  const { name, provider, trainerId } = facts;
  const providerName = provider === 'external' ? facts.providerName : '';
  return { name, provider, providerName, trainerId };
}

/** Pupils at this school, active colleagues with and without a login. */
function checkPeople(
  context: MemberContext,
  people: {
    readonly pupilIds: readonly RecordId[];
    readonly memberIds: readonly MemberId[];
    readonly contactIds: readonly RecordId[];
  },
): void {
  for (const id of people.pupilIds) {
    if (!canBeChosen(context.get('pupil', id).body)) throw new AppFailure('pupilLeft');
  }
  const active = context.vault.members().filter((member) => member.active);
  for (const memberId of people.memberIds) {
    if (!active.some(({ id }) => id === memberId)) {
      throw new AppFailure('notFound', { kind: 'member' });
    }
  }
  for (const id of people.contactIds) {
    if (!context.get('staffContact', id).body.active) {
      throw new AppFailure('notFound', { kind: 'staffContact' });
    }
  }
}

function attend(context: MemberContext, input: CallParsed<'trainings.attend'>): void {
  const today = dateOf(context.now());
  change(context, input, (body) => {
    for (const { trainee, sessionId } of input.marks) {
      if (traineeOf(body, trainee).result !== 'busy') throw new AppFailure('traineeDone');
      const session = body.sessions.find(({ id }) => id === sessionId);
      if (!session) throw new AppFailure('notFound', { kind: 'session' });
      mustNotBeLater('session', session.on, today);
      refuse(sessionFault(body.template, { ...session, held: true }));
    }
    return withMarks(body, input.marks);
  });
}

function finish(context: MemberContext, input: CallParsed<'trainings.finish'>): void {
  const { result, completedOn } = input;
  mustNotBeLater('completedOn', completedOn, dateOf(context.now()));
  change(context, input, (body) => {
    const trainee = traineeOf(body, input.trainee);
    refuse(finishFault(body, trainee, result, completedOn));
    const day = result === 'completed' ? completedOn : null;
    return withTrainee(body, input.trainee, { ...trainee, result, completedOn: day });
  });
}

export const trainingHandlers = defineHandlers({
  'trainings.create': (context, { template, firstOn, ...facts }) => {
    const checked = checkedFacts(context, facts);
    const today = dateOf(context.now());
    const sessions = firstOn === null ? [] : proposedSessions(template, firstOn, () => newId());
    const trainingId = newId<RecordId>();
    const schoolYear = schoolYearOf(firstOn ?? today);
    const body = { ...checked, template, schoolYear, sessions: [...sessions], trainees: [] };
    put(context, trainingId, body, 0);
    return { trainingId };
  },
  'trainings.update': (context, { trainingId, expectedRevision, ...facts }) => {
    const checked = checkedFacts(context, facts);
    change(context, { trainingId, expectedRevision }, (body) => ({ ...body, ...checked }));
    return undefined;
  },
  'trainings.saveSession': (context, input) => {
    change(context, input, (body) => {
      const known = body.sessions.find(({ id }) => id === input.session.id);
      const session = { ...input.session, held: known?.held ?? false };
      if (session.held) mustNotBeLater('session', session.on, dateOf(context.now()));
      refuse(sessionFault(body.template, session));
      return withSession(body, session);
    });
    return undefined;
  },
  'trainings.dropSession': (context, input) => {
    change(context, input, (body) => {
      refuse(dropFault(body, input.sessionId));
      return { ...body, sessions: body.sessions.filter(({ id }) => id !== input.sessionId) };
    });
    return undefined;
  },
  'trainings.addTrainees': (context, input) => {
    checkPeople(context, input);
    change(context, input, (body) => withTrainees(body, input));
    return undefined;
  },
  'trainings.removeTrainee': (context, input) => {
    change(context, input, (body) => {
      const trainee = traineeOf(body, input.trainee);
      if (trainee.attended.length > 0 || trainee.result === 'completed') {
        throw new AppFailure('traineeAttended');
      }
      return { ...body, trainees: body.trainees.filter((one) => one !== trainee) };
    });
    return undefined;
  },
  'trainings.attend': (context, input) => {
    attend(context, input);
    return undefined;
  },
  'trainings.placement': (context, input) => {
    change(context, input, (body) => {
      const trainee = traineeOf(body, input.trainee);
      const { placementMinutes } = input;
      return withTrainee(body, input.trainee, { ...trainee, placementMinutes });
    });
    return undefined;
  },
  'trainings.finish': (context, input) => {
    finish(context, input);
    return undefined;
  },
});

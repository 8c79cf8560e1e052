import { describe, expect, it } from 'vitest';
import { recordIdSchema, type RecordId } from './id.ts';
import {
  certificateConditions,
  mayComplete,
  needsAdult,
  proposedSessions,
  trainedFor,
  unplannedTopics,
} from './training-rules.ts';
import { startTopics, templateRules } from './training-template.ts';
import { trainingTemplates, type Trainee, type TrainingBody } from './training.ts';

const pupil: RecordId = recordIdSchema.parse('00000000-0000-4000-8000-000000000001');

function planned(change: Partial<TrainingBody> = {}): TrainingBody {
  const template = change.template ?? 'peerBuddy';
  const sessions = proposedSessions(template, '2026-09-07', () => crypto.randomUUID());
  return {
    name: 'Training',
    template,
    schoolYear: '2026-2027',
    provider: 'ownSchool',
    providerName: '',
    trainerId: null,
    sessions: sessions.map((session) => ({ ...session, held: true })),
    trainees: [],
    ...change,
  };
}

function trainee(training: TrainingBody, attended: readonly number[]): Trainee {
  return {
    pupilId: pupil,
    memberId: null,
    contactId: null,
    attended: training.sessions.filter((_, at) => attended.includes(at)).map(({ id }) => id),
    excused: [],
    placementMinutes: 0,
    result: 'busy',
    completedOn: null,
  };
}

const peerTemplates = trainingTemplates.filter((one) => templateRules[one].audience === 'peers');

describe('the templates', () => {
  it.each(trainingTemplates)(
    '%s plans every mandatory topic in its three half-days',
    (template) => {
      expect(unplannedTopics(planned({ template }))).toEqual([]);
    },
  );

  it.each(peerTemplates)(
    '[G5, G9] %s: limits and the joint start are never optional',
    (template) => {
      expect(templateRules[template].mandatory).toContain('limits');
      expect(templateRules[template].halfDays[0].topics).toEqual(startTopics);
      expect(needsAdult(template, templateRules[template].halfDays[0])).toBe(true);
    },
  );
});

describe('finishing a training', () => {
  it('takes all mandatory topics and two thirds of the minutes', () => {
    const training = planned();
    expect(mayComplete(training, trainee(training, [0, 1]))).toMatchObject({ allowed: true });
    expect(mayComplete(training, trainee(training, [0]))).toMatchObject({
      allowed: false,
      missingTopics: ['limits', 'secrecy'],
      attendedMinutes: 180,
      neededMinutes: 360,
    });
  });

  it('a topic of a session that was not held does not count, nor does a training without sessions', () => {
    const training = planned();
    const [first, second, third] = training.sessions;
    if (!first || !second || !third) throw new Error('three half-days');
    const notHeld = { ...training, sessions: [first, { ...second, held: false }, third] };
    expect(mayComplete(notHeld, trainee(training, [0, 1, 2])).missingTopics).toEqual([
      'limits',
      'secrecy',
    ]);
    const empty = planned({ sessions: [] });
    expect(mayComplete(empty, trainee(empty, [])).allowed).toBe(false);
  });

  it('[G4] a pupil is trained for the form whose own training they finished', () => {
    const training = planned();
    const done = { ...trainee(training, [0, 1]), result: 'completed' as const };
    const body = { ...training, trainees: [{ ...done, completedOn: '2026-09-21' }] };
    const later = { ...training, trainees: [{ ...done, completedOn: '2026-10-02' }] };
    expect(trainedFor(pupil, 'peerBuddy', [later, body])).toBe('2026-10-02');
    expect(trainedFor(pupil, 'newcomerBuddy', [body])).toBeNull();
    expect(trainedFor(pupil, 'peerBuddy', [training])).toBeNull();
  });

  it('a certificate names each condition that is not met', () => {
    const training = planned();
    const busy = trainee(training, [0, 1]);
    const unmet = certificateConditions(training, busy, { placementMinutes: 60 })
      .filter(({ met }) => !met)
      .map(({ name }) => name);
    expect(unmet).toEqual(['completed', 'placement']);
  });
});

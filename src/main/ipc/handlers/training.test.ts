import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { mayComplete, trainedFor } from '#shared/domain/training-rules.ts';
import { templateRules, type TrainingTopic } from '#shared/domain/training-template.ts';
import {
  trainingTemplates,
  type TrainingBody,
  type TrainingTemplate,
} from '#shared/domain/training.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { openTestVault, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coach');
  door = serveAs(context);
});
afterAll(() => {
  test.close();
});

async function newTraining(
  template: TrainingTemplate,
  change: Partial<CallInput<'trainings.create'>> = {},
): Promise<RecordId> {
  const { trainingId } = await door.ask('trainings.create', {
    name: `Training ${template}`,
    template,
    provider: 'ownSchool',
    providerName: '',
    trainerId: test.idOf('coach'),
    firstOn: '2026-11-02',
    ...change,
  });
  return trainingId;
}

const bodyOf = (id: RecordId): TrainingBody => context.get('training', id).body;
const which = (trainingId: RecordId) => ({
  trainingId,
  expectedRevision: context.get('training', trainingId).revision,
});

/** The session with this number, with an adult filled in. */
async function withAdult(id: RecordId, at: number): Promise<string> {
  const session = bodyOf(id).sessions[at];
  if (!session) throw new Error('no such session');
  const { held: _, ...sent } = { ...session, adult: 'Petra Coördinator' };
  await door.ask('trainings.saveSession', { ...which(id), session: sent });
  return session.id;
}

async function addPeople(
  id: RecordId,
  people: {
    readonly pupils?: readonly RecordId[];
    readonly members?: readonly MemberId[];
    readonly contacts?: readonly RecordId[];
  },
): Promise<void> {
  const pupilIds = [...(people.pupils ?? [])];
  const memberIds = [...(people.members ?? [])];
  const contactIds = [...(people.contacts ?? [])];
  await door.ask('trainings.addTrainees', { ...which(id), pupilIds, memberIds, contactIds });
}

async function present(id: RecordId, trainee: string, sessions: readonly number[]): Promise<void> {
  for (const at of sessions) {
    const sessionId = await withAdult(id, at);
    await door.ask('trainings.attend', {
      ...which(id),
      marks: [{ trainee, sessionId, mark: 'present' }],
    });
  }
}

const topicsOf = (id: RecordId): readonly string[] =>
  bodyOf(id).sessions.flatMap(({ topics }) => topics);

async function plannedTopics(template: TrainingTemplate): Promise<readonly string[]> {
  return topicsOf(await newTraining(template));
}

describe('planning a training', () => {
  it('[B2, G1] a docentcoach gives a training; peers, docentcoaches and the coordinator follow one', async () => {
    const peers = await newTraining('peerBuddy');
    expect(bodyOf(peers).trainerId).toBe(test.idOf('coach'));
    const pupil = putPupil(context);
    await addPeople(peers, { pupils: [pupil] });
    const coaches = await newTraining('teacherCoach');
    const contactId = newId<RecordId>();
    const body = {
      name: 'Mo Mentor',
      functions: ['mentor'],
      classNames: [],
      schoolYear: '2026-2027',
      site: '',
      reach: '',
      inFavourOn: null,
      active: true,
    };
    const dossierId = context.vault.programmeDossierId;
    context.commit({
      puts: [{ dossierId, recordId: contactId, kind: 'staffContact', body, expectedRevision: 0 }],
    });
    await addPeople(coaches, { members: [test.idOf('otherCoach')], contacts: [contactId] });
    const coordinator = await newTraining('programmeCoordinator');
    await addPeople(coordinator, { members: [test.idOf('programme')] });
    expect(bodyOf(peers).trainees.map(({ pupilId }) => pupilId)).toEqual([pupil]);
    expect(bodyOf(coaches).trainees).toMatchObject([
      { memberId: test.idOf('otherCoach') },
      { contactId },
    ]);
    expect(bodyOf(coordinator).trainees).toMatchObject([{ memberId: test.idOf('programme') }]);
  });

  it('[G2] the school gives it itself or somebody from outside, who then has a name', async () => {
    const outside = { provider: 'external', providerName: 'Peer2Peer' } as const;
    const id = await newTraining('peerLeader', outside);
    expect(bodyOf(id)).toMatchObject(outside);
    const nameless = { ...which(id), name: 'Training', trainerId: null, ...outside };
    expect(await door.refusal('trainings.update', { ...nameless, providerName: '' })).toBe(
      'providerMissing',
    );
  });

  it('[G4, P10, R5] each role has three half-days of its own, which the school fills in further', async () => {
    const seen = new Set<string>();
    for (const template of trainingTemplates) {
      const id = await newTraining(template);
      expect(bodyOf(id).sessions.map(({ on, minutes }) => [on, minutes])).toEqual([
        ['2026-11-02', 180],
        ['2026-11-09', 180],
        ['2026-11-16', 180],
      ]);
      seen.add([...topicsOf(id)].sort().join());
    }
    expect(seen.size).toBe(trainingTemplates.length);
    const id = await newTraining('peerBuddy');
    const [first] = bodyOf(id).sessions;
    if (!first) throw new Error('no session');
    const { held: _, ...session } = {
      ...first,
      place: 'Aula',
      missedPeriods: 3,
      topics: [...first.topics, 'Onze eigen huisregels'],
    };
    await door.ask('trainings.saveSession', { ...which(id), session });
    expect(bodyOf(id).sessions[0]).toMatchObject(session);
  });

  it.each<[string, TrainingTemplate, readonly TrainingTopic[]]>([
    ['[G3]', 'teacherCoach', ['coachingSkills', 'leadingIntervision', 'ambassador']],
    [
      '[G6]',
      'peerLeader',
      [
        'presentation',
        'unexpected',
        'bullied',
        'toMentor',
        'socialSkills',
        'feedback',
        'askingOn',
        'notJudging',
      ],
    ],
    ['[G7]', 'peerBuddy', ['complicatedProblems', 'whomToAsk']],
    ['[G8]', 'newcomerBuddy', ['emotions', 'languageBarrier', 'culturalDifferences', 'shyness']],
    [
      '[G10]',
      'peerBuddy',
      [
        'activeListening',
        'listeningEar',
        'timing',
        'resistance',
        'nonViolent',
        'conversationInThrees',
      ],
    ],
  ])('%s the training %s deals with its own topics', async (_id, template, topics) => {
    expect(await plannedTopics(template)).toEqual(expect.arrayContaining([...topics]));
  });

  it('[G10] conversations are practised in threes with feedback in the whole group', async () => {
    const { sessions } = bodyOf(await newTraining('newcomerBuddy'));
    const practice = sessions.find(({ topics }) => topics.includes('conversationInThrees'));
    expect(practice?.workingForms).toEqual(expect.arrayContaining(['threes', 'plenary']));
  });
});

describe('being there', () => {
  it('[G9] the joint start is held with cards and role play, and never without an experienced adult', async () => {
    const id = await newTraining('peerBuddy');
    const pupil = putPupil(context);
    await addPeople(id, { pupils: [pupil] });
    const [start] = bodyOf(id).sessions;
    expect(start).toMatchObject({
      topics: ['role', 'sensitiveSubjects', 'boundaries'],
      workingForms: ['cards', 'rolePlay', 'plenary'],
    });
    const marks = [{ trainee: pupil, sessionId: start?.id ?? '', mark: 'present' as const }];
    expect(await door.refusal('trainings.attend', { ...which(id), marks })).toBe('adultMissing');
    await withAdult(id, 0);
    await door.ask('trainings.attend', { ...which(id), marks });
    expect(bodyOf(id).sessions[0]?.held).toBe(true);
  });

  it('[P10] attendance, excuses and hours of placement stand per trainee; a day to come cannot be marked', async () => {
    const id = await newTraining('peerLeader', { firstOn: '2026-11-16' });
    const pupil = putPupil(context);
    await addPeople(id, { pupils: [pupil] });
    await present(id, pupil, [0]);
    const sessionId = bodyOf(id).sessions[1]?.id ?? '';
    const excused = [{ trainee: pupil, sessionId, mark: 'excused' as const }];
    await door.ask('trainings.attend', { ...which(id), marks: excused });
    await door.ask('trainings.placement', { ...which(id), trainee: pupil, placementMinutes: 120 });
    expect(bodyOf(id).trainees).toMatchObject([
      {
        attended: [bodyOf(id).sessions[0]?.id],
        excused: [sessionId],
        placementMinutes: 120,
      },
    ]);
    const later = [
      { trainee: pupil, sessionId: bodyOf(id).sessions[2]?.id ?? '', mark: 'present' as const },
    ];
    expect(await door.refusal('trainings.attend', { ...which(id), marks: later })).toBe(
      'dateImpossible',
    );
    expect(await door.refusal('trainings.dropSession', { ...which(id), sessionId })).toBe(
      'sessionHeld',
    );
    expect(await door.refusal('trainings.removeTrainee', { ...which(id), trainee: pupil })).toBe(
      'traineeAttended',
    );
  });

  it('who left school cannot take part, and nobody takes part twice', async () => {
    const id = await newTraining('peerBuddy');
    const gone = putPupil(context, { status: 'left' });
    const here = putPupil(context);
    const nobody = { memberIds: [], contactIds: [] };
    expect(
      await door.refusal('trainings.addTrainees', { ...which(id), pupilIds: [gone], ...nobody }),
    ).toBe('pupilLeft');
    await addPeople(id, { pupils: [here] });
    await addPeople(id, { pupils: [here] });
    expect(bodyOf(id).trainees).toHaveLength(1);
  });
});

describe('finishing', () => {
  const finish = (id: RecordId, trainee: string, completedOn = '2026-11-20') => ({
    ...which(id),
    trainee,
    result: 'completed' as const,
    completedOn,
  });

  it('[G5] nobody finishes a peer training without limits and responsibilities', async () => {
    for (const template of trainingTemplates) {
      if (templateRules[template].audience !== 'peers') continue;
      const id = await newTraining(template);
      const pupil = putPupil(context);
      await addPeople(id, { pupils: [pupil] });
      await present(id, pupil, [0, 2]);
      const trainee = bodyOf(id).trainees[0];
      if (!trainee) throw new Error('no trainee');
      expect(mayComplete(bodyOf(id), trainee).missingTopics).toContain('limits');
      expect(await door.refusal('trainings.finish', finish(id, pupil))).toBe('trainingIncomplete');
      await present(id, pupil, [1]);
      expect(await door.refusal('trainings.finish', finish(id, pupil))).toBe('ok');
    }
  });

  it('a trained peer is known by the day of finishing, and their attendance stands from then on', async () => {
    const id = await newTraining('newcomerBuddy');
    const pupil = putPupil(context);
    await addPeople(id, { pupils: [pupil] });
    await present(id, pupil, [0, 1]);
    expect(await door.refusal('trainings.finish', finish(id, pupil, '2026-11-08'))).toBe(
      'completedTooEarly',
    );
    expect(await door.refusal('trainings.finish', finish(id, pupil, '2026-12-08'))).toBe(
      'dateImpossible',
    );
    await door.ask('trainings.finish', finish(id, pupil));
    const trainings = context.list('training').map(({ body }) => body);
    expect(trainedFor(pupil, 'newcomerBuddy', trainings)).toBe('2026-11-20');
    const sessionId = bodyOf(id).sessions[0]?.id ?? '';
    const marks = [{ trainee: pupil, sessionId, mark: 'absent' as const }];
    expect(await door.refusal('trainings.attend', { ...which(id), marks })).toBe('traineeDone');
  });

  it('without a session there is nothing to finish', async () => {
    const id = await newTraining('peerBuddy', { firstOn: null });
    const pupil = putPupil(context);
    await addPeople(id, { pupils: [pupil] });
    expect(bodyOf(id).sessions).toEqual([]);
    expect(await door.refusal('trainings.finish', finish(id, pupil))).toBe('trainingIncomplete');
  });
});

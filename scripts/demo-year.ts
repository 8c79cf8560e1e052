// A programme that has been lived in: candidates, a training, pairs with their contacts, lessons, plans and
// tasks. Made through the app's own calls from within its page, as its screens make them; nothing is
// written around the services.
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { plainMatch } from '#shared/domain/match.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { CallName } from '#shared/ipc/names.ts';
import type { ViewKind, ViewOf } from '#shared/ipc/record-view.ts';
import type { YearTexts } from './demo-year-texts.ts';

/** Asks the services as a screen does; throws what they refuse. */
export type Ask = <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;

export type Year = {
  readonly ask: Ask;
  readonly texts: YearTexts;
  /** 'yyyy-mm-dd', so many days ago; negative is to come. */
  readonly daysAgo: (days: number) => string;
  readonly coachId: MemberId;
  readonly backstopId: MemberId;
  readonly peers: readonly RecordId[];
  readonly younger: readonly RecordId[];
  readonly classes: readonly string[];
  readonly schoolYear: string;
};

const pick = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length];
  if (one === undefined) throw new Error('the demo lacks a text');
  return one;
};

/** A record that is new. */
const fresh = { recordId: null, expectedRevision: 0 } as const;

async function of<K extends ViewKind>(ask: Ask, kind: K): Promise<readonly ViewOf<K>[]> {
  const { records } = await ask('records.load', undefined);
  return records.filter((record): record is ViewOf<K> => record.kind === kind);
}

/** Candidates and their training; `confirm` lets the second person agree in between. */
export async function chooseAndTrain(year: Year, confirm: () => Promise<void>): Promise<void> {
  const { ask, texts, daysAgo } = year;
  const made: RecordId[] = [];
  for (const [at, pupilId] of year.peers.entries()) {
    const { applicationId } = await ask('applications.create', {
      ...{
        pupilId,
        form: at < 6 ? 'peerBuddy' : 'peerLeader',
        appliedOn: daysAgo(80),
        schoolYear: year.schoolYear,
      },
      ...{ motivation: 'letter', motivationText: pick(texts.motivations, at), voluntary: true },
    });
    await ask('applications.update', {
      ...{ applicationId, expectedRevision: 1 },
      marksSufficient: { answer: true, on: daysAgo(78) },
      interviews: [
        {
          ...{ on: daysAgo(76), setting: at % 2 === 0 ? 'group' : 'individual' },
          ...{ interviewers: texts.interviewers, outcome: texts.interview },
        },
      ],
      criteria: (['initiative', 'stable', 'empathy', 'social'] as const).map((criterion) => ({
        ...{ criterion, answer: 'yes' as const, reason: texts.criterion },
      })),
      growth: at % 2 === 0 ? ['planning'] : ['listening', 'cooperation'],
    });
    await ask('applications.decide', {
      ...{ applicationId, expectedRevision: 2, on: daysAgo(74), secondId: year.coachId },
      ...{ outcome: 'accepted', grounds: [], reason: texts.accepted },
    });
    made.push(applicationId);
  }
  await confirm();
  await train(year, 'peerBuddy', year.peers.slice(0, 6));
  await train(year, 'peerLeader', year.peers.slice(6));
}

async function train(
  year: Year,
  template: 'peerBuddy' | 'peerLeader',
  pupilIds: readonly RecordId[],
) {
  const { ask, texts, daysAgo } = year;
  const { trainingId } = await ask('trainings.create', {
    ...{ template, name: texts.training, provider: 'ownSchool', providerName: '' },
    ...{ trainerId: year.coachId, firstOn: daysAgo(70) },
  });
  const current = async () => {
    const found = (await of(ask, 'training')).find(({ id }) => id === trainingId);
    if (!found) throw new Error('the training is gone');
    return found;
  };
  await ask('trainings.addTrainees', {
    ...{ trainingId, expectedRevision: 1, pupilIds: [...pupilIds] },
    ...{ memberIds: [], contactIds: [] },
  });
  for (const { id } of (await current()).body.sessions) {
    const { revision, body } = await current();
    const session = body.sessions.find((one) => one.id === id);
    if (!session) continue;
    const { held: _held, ...kept } = session;
    await ask('trainings.saveSession', {
      ...{ trainingId, expectedRevision: revision },
      session: { ...kept, place: texts.place, adult: pick(texts.staff, 0) },
    });
  }
  const planned = await current();
  await ask('trainings.attend', {
    ...{ trainingId, expectedRevision: planned.revision },
    marks: pupilIds.flatMap((trainee) =>
      planned.body.sessions.map(({ id }) => ({ trainee, sessionId: id, mark: 'present' as const })),
    ),
  });
  for (const trainee of pupilIds) {
    const { revision, body } = await current();
    const completedOn =
      body.sessions
        .map(({ on }) => on)
        .sort()
        .at(-1) ?? daysAgo(50);
    await ask('trainings.finish', {
      ...{ trainingId, expectedRevision: revision, trainee, result: 'completed', completedOn },
    });
  }
}

type NewPair = CallInput<'pairs.create'>;

async function makePair(year: Year, about: Partial<NewPair> & Pick<NewPair, 'form'>, at: number) {
  const { ask, texts, daysAgo } = year;
  const { pairId } = await ask('pairs.create', {
    ...{ supporterIds: [], supporteeIds: [], className: null, mixedWith: [] },
    ...{ coachId: year.coachId, backstopId: year.backstopId, meetEveryDays: 7 },
    goal: { category: 'planning', question: pick(texts.questions, at), outside: texts.outside },
    match: { ...plainMatch, reason: pick(texts.matchReasons, at) },
    ...{ startedOn: daysAgo(42), tooHeavyForPeer: false },
    ...about,
  });
  const on = daysAgo(43);
  const agreement = { supporterAgreedOn: on, supporteeAgreedOn: on, secrecyToldOn: on };
  await ask('pairs.update', {
    ...{ pairId, expectedRevision: 1, agreement: { ...agreement, mentorMayKnow: at % 3 > 0 } },
  });
  return pairId;
}

/** Pairs with their contacts: most go well, one is quiet, one rests, one came to its end. */
export async function livePairs(year: Year): Promise<number> {
  const { ask, texts, daysAgo } = year;
  const pairs: RecordId[] = [];
  for (const [at, supporteeId] of year.younger.slice(0, 8).entries()) {
    const supporterIds = [pick(year.peers.slice(0, 6), at)];
    pairs.push(
      await makePair(year, { form: 'peerBuddy', supporterIds, supporteeIds: [supporteeId] }, at),
    );
  }
  const leaders = year.peers.slice(6);
  for (const [at, className] of year.classes.slice(0, leaders.length >> 1).entries()) {
    const supporterIds = leaders.slice(at * 2, at * 2 + 2);
    const goal = { category: 'transition' as const, question: '', outside: '' };
    await makePair(year, { form: 'peerLeader', supporterIds, className, goal }, at);
  }
  let contacts = 0;
  for (const [at, pairId] of pairs.entries()) {
    const days = at === 5 ? [38, 31] : [38, 31, 24, 17, 10, 3];
    for (const [round, day] of days.entries()) {
      await ask('contacts.save', {
        pairId,
        contact: null,
        fields: contactOf(at, round, day),
      });
      contacts += 1;
    }
    if (at < 3) {
      const planned = { ...contactOf(at, 6, -4), state: 'planned' as const, learned: '' };
      const fields = { ...planned, goalProgress: null, feelingAfter: null, positiveClose: '' };
      await ask('contacts.save', { pairId, contact: null, fields });
    }
  }
  await endings(year, pairs);
  return contacts;

  function contactOf(at: number, round: number, day: number) {
    return {
      ...{
        state: 'held' as const,
        on: daysAgo(day),
        startsAt: null,
        minutes: 20 + 5 * (round % 3),
      },
      ...{ place: 'school' as const, placeNote: '', channel: 'meeting' as const },
      initiative: round % 3 === 0 ? ('supportee' as const) : ('supporter' as const),
      kind: round === 0 ? ('gettingToKnow' as const) : ('goal' as const),
      ...{ theme: 'planning' as const, learned: pick(texts.learned, at + round) },
      goalProgress: round === 0 ? null : Math.min(5, 1 + Math.ceil(round / 2) + (at % 2)),
      positiveClose: pick(texts.closes, round),
      feelingAfter: round % 4 === 2 ? ('mixed' as const) : ('good' as const),
      ...{ stuck: false, tooHeavy: false, questionForCoach: '', agreement: '', missedPeriods: 0 },
    };
  }
}

async function endings(year: Year, pairs: readonly RecordId[]): Promise<void> {
  const { ask, texts, daysAgo } = year;
  const revisionOf = async (pairId: RecordId) =>
    (await of(ask, 'pair')).find(({ id }) => id === pairId)?.revision ?? 1;
  const resting = pick(pairs, 6);
  await ask('pairs.pause', {
    ...{ pairId: resting, expectedRevision: await revisionOf(resting), from: daysAgo(2) },
    ...{ reason: 'exams', note: texts.pause },
  });
  const ended = pick(pairs, 7);
  await ask('pairs.end', {
    ...{ pairId: ended, expectedRevision: await revisionOf(ended) },
    ending: {
      ...{ on: daysAgo(1), reason: 'goalReached', note: '' },
      ...{ supporterVoice: texts.voices[0], supporteeVoice: texts.voices[1] },
      done: ['closingTalk', 'lookedBack', 'supporteeKnowsWhere'],
    },
  });
}

/** Lessons, an evening out, a coffee corner, the tally, the plan, who was told, and what is to do. */
export async function runProgramme(year: Year): Promise<void> {
  const { ask, texts, daysAgo, schoolYear } = year;
  const leaders = year.peers.slice(6);
  for (const [at, className] of year.classes.slice(0, 3).entries()) {
    const given = at < 2;
    await ask('lessons.save', {
      ...fresh,
      lesson: {
        ...{ className, kind: 'ownLesson', theme: at === 0 ? 'planning' : 'bullying' },
        ...{ peerIds: leaders.slice(0, 2), on: daysAgo(given ? 20 - at * 7 : -6), minutes: 50 },
        ...{ missedPeriods: 1, plan: { ...texts.lesson, helpedBy: pick(texts.staff, at) } },
        feedback: given ? texts.lookBack : { wentWell: '', better: '', how: '', mentor: '' },
        state: given ? 'given' : 'planned',
      },
    });
    await ask('activities.save', {
      ...fresh,
      activity: {
        ...{ className: null, kind: 'other', title: pick(texts.activities, at) },
        ...{ on: daysAgo(30 - at * 12), minutes: 120, missedPeriods: 0, peerIds: [...leaders] },
        ...{ note: '', state: 'done' },
      },
    });
  }
  await ask('dropIns.save', {
    ...fresh,
    session: {
      ...{
        ...texts.dropIn,
        kind: 'place',
        weekday: 2,
        everyWeeks: 1,
        startsAt: '12:30',
      },
      ...{ minutes: 30, from: daysAgo(40), until: daysAgo(-60), duty: [] },
    },
  });
  for (const [at, name] of texts.staff.entries()) {
    await ask('staffContacts.save', {
      contact: null,
      fields: {
        ...{ name, functions: at === 3 ? ['lineManager'] : ['mentor'], schoolYear, site: '' },
        classNames: at === 3 ? [] : year.classes.slice(at, at + 1),
        ...{ reach: '', inFavourOn: at === 3 ? daysAgo(90) : null, active: true },
      },
    });
  }
  await plan(year);
}

async function plan(year: Year): Promise<void> {
  const { ask, texts, daysAgo, schoolYear } = year;
  const done = [
    ...(['informTeam', 'openingMeeting', 'lineManagers', 'introduction'] as const).map(
      (id) => ({ id, step: 'supportBase' }) as const,
    ),
    ...(['coordinator', 'teacherCoaches'] as const).map((id) => ({ id, step: 'staff' }) as const),
  ];
  for (const [at, { id, step }] of done.entries()) {
    await ask('programme.saveItem', {
      ...{ schoolYear, expectedRevision: at },
      item: {
        ...{ id, step, title: '', status: 'done', ownerId: year.backstopId },
        ...{ dueOn: daysAgo(70 - at * 5), reason: '', note: '' },
      },
    });
  }
  for (const [at, about] of texts.told.entries()) {
    await ask('programme.tell', {
      communication: null,
      fields: {
        ...{ on: daysAgo(85 - at * 30), means: 'meeting', about, reached: 12 + at * 9 },
        audience: pick(['allTeachers', 'broadGroup', 'newTeachers'] as const, at),
      },
    });
  }
  for (const [at, title] of texts.tasks.entries()) {
    await ask('tasks.create', {
      ...{ title, ownerId: at === 1 ? year.coachId : year.backstopId, dueOn: daysAgo(-3 * at) },
      ...{ visibility: 'team', about: { type: 'nothing' }, standInId: null },
    });
  }
}

/** For the second person: agrees with every decision that waits for them. */
export async function confirmAll(ask: Ask): Promise<number> {
  const waiting = (await of(ask, 'application')).filter(({ body }) => body.decision !== null);
  for (const { id, body } of waiting) {
    const revision = body.decision?.revision ?? 1;
    await ask('confirmations.give', { subjectId: id, revision, agrees: true, note: '' });
  }
  return waiting.length;
}

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import type { CertificateAsk } from '#shared/domain/certificate.ts';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { emptyFeedback, emptyPlan } from '#shared/domain/lesson.ts';
import { defaultSettings } from '#shared/domain/programme-settings.ts';
import { templateRules } from '#shared/domain/training-template.ts';
import type { TrainingBody } from '#shared/domain/training.ts';
import type { PaperContent } from '#shared/ipc/paper.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;
let noor: RecordId;
let ilse: RecordId;
let lessonId: RecordId;

const shell: Partial<AppContext> = {
  ask: (request) =>
    Promise.resolve(
      (request.name === 'pdf.make'
        ? { bytes: new Uint8Array([37, 80, 68, 70]) }
        : { fileName: 'certificaat.pdf' }) as never,
    ),
  preferences: {
    get: () => ({ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true }),
    set: () => {
      throw new Error('not here');
    },
  },
};

const sessionIds = [1, 2, 3].map((n) => `00000000-0000-4000-8000-00000000010${String(n)}`);

function training(change: Partial<TrainingBody['trainees'][number]>): TrainingBody {
  const topics = [...templateRules.peerLeader.mandatory];
  return {
    name: 'Training peer leaders',
    template: 'peerLeader',
    schoolYear: '2026-2027',
    provider: 'external',
    providerName: 'Bureau Voorbeeld',
    trainerId: null,
    sessions: sessionIds.map((id, at) => ({
      id,
      on: `2026-09-1${String(at)}`,
      minutes: 180,
      place: '',
      topics,
      workingForms: [],
      adult: 'Daan',
      missedPeriods: 3,
      held: true,
    })),
    trainees: [
      {
        pupilId: noor,
        memberId: null,
        contactId: null,
        attended: [...sessionIds],
        excused: [],
        placementMinutes: 120,
        result: 'completed',
        completedOn: '2026-09-20',
        ...change,
      },
      {
        pupilId: ilse,
        memberId: null,
        contactId: null,
        attended: sessionIds.slice(0, 1),
        excused: [],
        placementMinutes: 0,
        result: 'busy',
        completedOn: null,
      },
    ],
  };
}

function put(kind: 'training' | 'peerHours' | 'programmeSettings', body: unknown): void {
  const recordId = recordIdSchema.parse(crypto.randomUUID());
  const dossierId = context.vault.programmeDossierId;
  context.commit({ puts: [{ dossierId, recordId, kind, body, expectedRevision: 0 }] });
}

beforeAll(async () => {
  test = await openTestVault();
  context = await test.as('coordinator');
  door = serveAs(context, shell);
  noor = putPupil(context, { givenName: 'Noor', familyName: 'Vries', className: '4H1' });
  ilse = putPupil(context, { givenName: 'Ilse', familyName: 'Kok', className: '4H1' });
  putPair(context, test.idOf('coach'), { supporterIds: [noor] });
  put('training', training({}));
  put('programmeSettings', { ...defaultSettings, hoursPerCredit: 5 });
  const { recordId } = await door.ask('lessons.save', {
    recordId: null,
    expectedRevision: 0,
    lesson: {
      className: '1B',
      kind: 'ownLesson',
      theme: 'planning',
      peerIds: [noor, ilse],
      on: '2026-11-20',
      minutes: 50,
      missedPeriods: 1,
      plan: { ...emptyPlan, goal: 'Een weekplanning', steps: 'Start', roles: 'Noor begint' },
      feedback: emptyFeedback,
      state: 'given',
    },
  });
  lessonId = recordId;
  put('peerHours', {
    pupilId: noor,
    on: '2026-10-05',
    minutes: 25,
    kind: 'contact',
    missedPeriods: 0,
    contactId: crypto.randomUUID(),
    note: '',
    counts: true,
  });
  await door.ask('peerHours.add', {
    pupilIds: [noor],
    on: '2026-11-19',
    minutes: 30,
    kind: 'preparation',
    missedPeriods: 0,
    note: 'met Sem besproken',
  });
  await door.ask('peerHours.add', {
    pupilIds: [noor, ilse],
    on: '2026-11-26',
    minutes: 50,
    kind: 'electivePeriod',
    missedPeriods: 0,
    note: 'KWT-uur, 7e uur',
  });
});
afterAll(() => {
  test.close();
});

function certificate(change: Partial<CertificateAsk> = {}) {
  const ask: CertificateAsk = {
    pupilId: noor,
    form: 'peerLeader',
    schoolYear: '2026-2027',
    skills: ['listening', 'Staat rustig voor een klas'],
    place: 'Amersfoort',
    on: '2026-11-24',
    coordinator: 'Petra Coördinator',
    head: '',
    ...change,
  };
  return { paper: 'certificate' as const, ask };
}

describe('the certificate of a peer', () => {
  it('[O3, P12, R5] holds the training with its conditions, the hours of practice, skills, credits and who signs', async () => {
    const { content } = await door.ask('papers.preview', certificate());
    expect(content).toEqual({
      school: '',
      site: '',
      name: 'Noor de Vries',
      form: 'peerLeader',
      formName: null,
      schoolYear: '2026-2027',
      training: {
        name: 'Training peer leaders',
        provider: 'Bureau Voorbeeld',
        halfDays: 3,
        minutes: 540,
        placementMinutes: 120,
        completedOn: '2026-09-20',
      },
      conditions: ['completed', 'topics', 'attendance', 'placement'],
      practiceMinutes: 50 + 25 + 30,
      credits: 2.5,
      skills: ['listening', 'Staat rustig voor een klas'],
      place: 'Amersfoort',
      on: '2026-11-24',
      coordinator: 'Petra Coördinator',
      head: '',
    } satisfies PaperContent<'certificate'>);
  });

  it('[P12] is refused without a finished training for that role, whatever was attended', async () => {
    expect(await door.refusal('papers.preview', certificate({ pupilId: ilse }))).toBe(
      'trainingNotCompleted',
    );
    expect(await door.refusal('papers.print', certificate({ form: 'peerBuddy' }))).toBe(
      'trainingNotCompleted',
    );
  });

  it('[O3] names no other pupil: a supportee in one’s own words is refused', async () => {
    const skills = ['Hielp Sem met plannen'];
    expect(await door.refusal('papers.preview', certificate({ skills }))).toBe('paperHasNames');
    const { content } = await door.ask('papers.preview', certificate());
    expect(JSON.stringify(content)).not.toContain('Sem');
  });

  it('is not dated before the training was finished', async () => {
    expect(await door.refusal('papers.preview', certificate({ on: '2026-09-01' }))).toBe(
      'dateImpossible',
    );
  });

  it('is registered with the peer, without a name in the file, and is theirs to keep', async () => {
    const printed = await door.ask('papers.print', certificate());
    expect(printed?.print).toMatchObject({ paper: 'certificate', destroyBy: null, copy: 1 });
    const register = context.list('print').find(({ body }) => body.paper === 'certificate');
    expect(register?.dossierId).toBe(context.get('pupil', noor).dossierId);
  });
});

describe('the overview of hours', () => {
  const ask = (pupilId: RecordId) => ({
    paper: 'hoursOverview' as const,
    ask: { pupilId, schoolYear: '2026-2027' },
  });

  it('[O1, R9] prints the hours of a peer per kind with the study credits by the school’s own ratio', async () => {
    const { content } = await door.ask('papers.preview', ask(noor));
    expect(content).toMatchObject({
      name: 'Noor de Vries',
      minutes: 540 + 120 + 50 + 25 + 30,
      hoursPerCredit: 5,
      credits: 2.5,
      kinds: [
        { kind: 'contact', times: 1, minutes: 25 },
        { kind: 'training', times: 4, minutes: 660 },
        { kind: 'lesson', times: 1, minutes: 50 },
        { kind: 'preparation', times: 1, minutes: 30 },
      ],
    });
  });

  it('[E4] tells how many lesson periods the peer missed, and for what', async () => {
    const { content } = await door.ask('papers.preview', ask(noor));
    expect(content).toMatchObject({ missedPeriods: 10 });
    expect(content).toMatchObject({
      kinds: [
        { kind: 'contact', missedPeriods: 0 },
        { kind: 'training', missedPeriods: 9 },
        { kind: 'lesson', missedPeriods: 1 },
        { kind: 'preparation', missedPeriods: 0 },
      ],
    });
  });

  it('[O2] names elective periods apart, and leaves out what was noted by hand', async () => {
    const { content } = await door.ask('papers.preview', ask(ilse));
    expect(content).toMatchObject({ electivePeriods: 1 });
    const own = await door.ask('papers.preview', ask(noor));
    expect(JSON.stringify(own)).toContain('KWT-uur, 7e uur');
    expect(JSON.stringify(own)).not.toContain('Sem');
  });
});

describe('the sheet of a lesson', () => {
  it('[H5] holds the preparation and who gives it, with the words or the room to look back', async () => {
    const { content } = await door.ask('papers.preview', {
      paper: 'lessonPlan',
      ask: { lessonId },
    });
    expect(content).toMatchObject({
      peers: ['Noor de Vries', 'Ilse de Kok'],
      className: '1B',
      plan: { goal: 'Een weekplanning', roles: 'Noor begint' },
      feedback: emptyFeedback,
    });
  });
});

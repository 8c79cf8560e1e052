import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  beginSession,
  closing,
  markAll,
  saveOutcome,
  type HeldSession,
} from '#test/support/intervision-after.ts';
import { writeOver } from '#test/support/changed-program.ts';
import { testSteps } from '#test/support/intervision.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { LineKind } from '#shared/domain/intervision-method.ts';
import type { MentorSheetRequest } from '#shared/domain/mentor-sheet.ts';
import type { Paper, PaperContent } from '#shared/ipc/paper.ts';

const shell: Partial<AppContext> = {
  ask: (request) =>
    Promise.resolve(
      (request.name === 'pdf.make'
        ? { bytes: new Uint8Array([37, 80, 68, 70]) }
        : { fileName: 'blad.pdf' }) as never,
    ),
  preferences: {
    get: () => ({ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true }),
    set: () => {
      throw new Error('not here');
    },
  },
};

let test: TestVault;
let coach: MemberContext;
let held: HeldSession;

const line = (text: string, kind: LineKind = 'fact', letter: string | null = 'A') => ({
  ...{ id: crypto.randomUUID(), letter, stepId: 'fiveStep.explore', kind, text },
});
const heavy = line('Zegt dat het thuis niet veilig is');
const point = line('Graag letten op een plek in de pauze', 'agreement');
const lines = [
  line('Zit alleen in de pauze'),
  line('Eerst vragen hoe hij het zou willen', 'advice'),
  line('Ik ga het gewoon vragen', 'choice'),
  line('Luisteren is al iets doen', 'insight'),
  heavy,
  point,
];
const topic = {
  ...{ id: crypto.randomUUID(), source: 'topic' as const, sourceId: null, done: true },
  text: 'Wat doe je als iemand niets zegt?',
};
const feedback = {
  ...{ id: crypto.randomUUID(), source: 'mentor' as const, sourceId: null, done: true },
  text: 'Noor is vaak te laat bij haar klas',
};

beforeEach(async () => {
  test = await openTestVault();
  coach = await test.as('coach');
  held = await beginSession(coach, [test.idOf('coach')], {
    door: serveAs(coach, shell),
    notes: { lines, agenda: [topic, feedback], positiveClose: 'Ieder durft iets te vragen.' },
  });
});
afterEach(() => {
  test.close();
});

const mentorPoint = (className: string | null = '1B', text = point.text) =>
  saveOutcome(held, { kind: 'mentorPoint', text, className, letter: 'A', lineId: point.id });

function sheet(points: RecordId[], change: Partial<MentorSheetRequest> = {}) {
  const ask: MentorSheetRequest = {
    ...{ className: '1B', mentorName: '', from: '2026-11-01', to: '2026-11-24' },
    ...{ ticks: [], points, requests: [], next: [], replyBefore: null },
    ...change,
  };
  return { paper: 'mentorSheet' as const, ask };
}

describe('a point for a mentor', () => {
  it('[J6] comes on the sheet of that class by tick only, and says nothing of the session, the case or who', async () => {
    const id = await mentorPoint();
    expect(await held.door.refusal('papers.preview', sheet([]))).toBe('nothingTicked');
    const other = sheet([], { requests: ['Wilt u mij bellen?'] });
    const without = await held.door.ask('papers.preview', other);
    expect(JSON.stringify(without)).not.toContain(point.text);
    const paper = await held.door.ask('papers.preview', sheet([id]));
    expect(paper.content).toMatchObject({ requests: [point.text] });
    const said = JSON.stringify(paper);
    for (const word of ['Buddygroep', 'ntervisie', 'Leerling A', held.sessionId, id, 'Noor']) {
      expect(said).not.toContain(word);
    }
  });

  it('[J6] is not on the sheet of another class, nor when it was taken away or is no point', async () => {
    const id = await mentorPoint('1C');
    expect(await held.door.refusal('papers.preview', sheet([id]))).toBe('nothingTicked');
    const agreed = await saveOutcome(held, { text: 'Wij lunchen samen' });
    expect(await held.door.refusal('papers.preview', sheet([agreed]))).toBe('nothingTicked');
    const gone = await mentorPoint();
    await held.door.ask('intervisionOutcomes.drop', {
      ...{ outcomeId: gone, expectedRevision: 1, dropped: true },
    });
    expect(await held.door.refusal('papers.preview', sheet([gone]))).toBe('nothingTicked');
  });

  it('[J6] does not leave with the name of a pupil in it, and cannot be ticked by who cannot read it', async () => {
    putPupil(coach, { givenName: 'Sem', className: '1B' });
    const named = await mentorPoint('1B', 'Sem zit alleen in de pauze');
    expect(await held.door.refusal('papers.preview', sheet([named]))).toBe('paperHasNames');
    const id = await mentorPoint();
    const coordinator = serveAs(await test.as('coordinator'), shell);
    expect(await coordinator.refusal('papers.preview', sheet([id]))).toBe('nothingTicked');
  });

  it('[J6] that was printed is known as given by who reads the session, and by nobody else', async () => {
    const id = await mentorPoint();
    await held.door.ask('papers.print', sheet([id]));
    const prints = coach.list('print').filter(({ body }) => body.subjectIds.includes(id));
    expect(prints.map(({ body }) => [body.paper, body.outcome])).toEqual([
      ['mentorSheet', 'saved'],
    ]);
    expect(prints[0]?.dossierId).toBe(coach.get('intervisionOutcome', id).dossierId);
    const coordinator = await test.as('coordinator');
    expect(coordinator.list('print')).toEqual([]);
  });
});

const report = () => ({
  paper: 'intervisionReport' as const,
  ask: { sessionId: held.sessionId },
});

/** The content, as the report or not at all. */
function reportOf(paper: Paper): PaperContent<'intervisionReport'> {
  if (paper.paper !== 'intervisionReport') throw new Error('another paper');
  return paper.content;
}

it('[B6] holds in the report what the coaches wrote, not what a guest laid over it', async () => {
  const id = await saveOutcome(held, { text: 'Samen lunchen' });
  await held.door.ask('intervisionSessions.letGuestIn', {
    ...{ sessionId: held.sessionId, memberId: test.idOf('adviser'), reason: 'Denkt mee' },
    expectedRevision: coach.get('intervisionSession', held.sessionId).revision,
  });
  const guest = await test.as('adviser');
  writeOver(guest, 'intervisionOutcome', id, { text: 'Niet meer samen' });
  coach = await test.as('coach');
  const door = serveAs(coach, shell);
  const content = JSON.stringify(reportOf(await door.ask('papers.preview', report())));
  expect(content).toContain('Samen lunchen');
  expect(content).not.toContain('Niet meer samen');
});

describe('the report of a session', () => {
  beforeEach(async () => {
    await saveOutcome(held, { kind: 'concern', text: heavy.text, letter: 'A', lineId: heavy.id });
    await mentorPoint();
    await saveOutcome(held, {
      ...{ kind: 'task', text: 'Mentor vragen naar de pauzes', letter: 'A' },
      ...{ ownerId: test.idOf('coach'), dueOn: '2026-11-27' },
    });
    await markAll(held);
    await held.door.ask('intervisionSessions.close', closing(coach, held));
  });

  it('[P34] holds the steps, advices, choice and agreements of each letter, who were there by number', async () => {
    const content = reportOf(await held.door.ask('papers.preview', report()));
    expect(content).toMatchObject({
      ...{ group: 'Buddygroep 2', groupKind: 'buddies', method: 'Vijfstappenmethode' },
      ...{ present: 4, absent: 1, guests: 0, ledBy: 'Daan Docentcoach', lookBackOn: '2026-12-08' },
      ...{
        agenda: [topic.text],
        mentorsHeard: true,
        mentorPoints: [point.text],
        ...{ concerns: 0, concernsToMake: 1 },
      },
    });
    expect(content.parts).toEqual([
      {
        ...{ letter: 'A', question: 'Hoe begin ik een gesprek?' },
        said: lines.slice(0, 4).map(({ kind, text }) => ({ kind, text })),
        outcomes: [
          {
            ...{ kind: 'task', text: 'Mentor vragen naar de pauzes' },
            ...{ owner: 'Daan Docentcoach', dueOn: '2026-11-27' },
          },
        ],
      },
    ]);
  });

  it('[P36] names no peer, nobody who brought something in, no pair and no word of a concern', async () => {
    const { pairId } = putPair(coach, test.idOf('coach'));
    await held.door.ask('intervisionSessions.linkCase', {
      ...{ sessionId: held.sessionId, letter: 'A', presenterId: held.peerIds[0] ?? null, pairId },
    });
    const said = JSON.stringify(await held.door.ask('papers.preview', report()));
    const peers = ['Noor', 'Bram', 'Lina', 'Youssef', 'Fleur', '4H1'];
    for (const word of [...peers, ...held.peerIds, pairId, heavy.text, feedback.text]) {
      expect(said).not.toContain(word);
    }
  });

  it('is not printed while the name of a pupil stands in it', async () => {
    await held.door.ask('intervisionSessions.reopen', {
      sessionId: held.sessionId,
      expectedRevision: coach.get('intervisionSession', held.sessionId).revision,
    });
    await saveOutcome(held, { text: 'Bram belt op dinsdag', letter: 'A' });
    expect(await held.door.refusal('papers.print', report())).toBe('paperHasNames');
  });

  it.each(['Brams moeder belt', 'NOOR komt later', 'met lina spreken', 'Zoe vraagt het'])(
    '[P36] is not printed while a name stands in it however written: %s',
    async (text) => {
      putPupil(coach, { givenName: 'Zoë' });
      const { revision: expectedRevision } = coach.get('intervisionSession', held.sessionId);
      await held.door.ask('intervisionSessions.reopen', {
        ...{ sessionId: held.sessionId, expectedRevision },
      });
      await saveOutcome(held, { text });
      expect(await held.door.refusal('papers.print', report())).toBe('paperHasNames');
    },
  );

  it('[P36] names nobody by the name of the group or of the method, until they are called otherwise', async () => {
    const { dossierId, body, revision } = coach.get('intervisionGroup', held.groupId);
    const call = (name: string, expectedRevision: number) =>
      coach.commit({
        puts: [
          {
            ...{ dossierId, recordId: held.groupId, kind: 'intervisionGroup' },
            ...{ body: { ...body, name }, expectedRevision },
          },
        ],
      });
    call('Groep van Fleur', revision);
    expect(await held.door.refusal('papers.print', report())).toBe('paperHasNames');
    call('Dinsdaggroep', revision + 1);
    const paper = await held.door.ask('papers.preview', report());
    expect(reportOf(paper).group).toBe('Dinsdaggroep');
    const method = {
      ...{ replaces: 'fiveStep', name: 'Zoals Noor het doet', about: '', checked: true },
      ...{ inUse: true, steps: testSteps },
    };
    coach.commit({
      puts: [
        {
          ...{ dossierId, recordId: newId<RecordId>(), kind: 'intervisionMethod' },
          ...{ body: method, expectedRevision: 0 },
        },
      ],
    });
    expect(await held.door.refusal('papers.print', report())).toBe('paperHasNames');
  });

  it('is for who leads the group: a guest reads the session and does not take it along', async () => {
    await held.door.ask('intervisionSessions.letGuestIn', {
      ...{ sessionId: held.sessionId, memberId: test.idOf('coordinator'), reason: 'Denkt mee' },
      expectedRevision: coach.get('intervisionSession', held.sessionId).revision,
    });
    const guest = await test.as('coordinator');
    expect(guest.list('intervisionNotes')).toHaveLength(1);
    expect(await serveAs(guest, shell).refusal('papers.preview', report())).toBe('notCoach');
    const other = serveAs(await test.as('otherCoach'), shell);
    expect(await other.refusal('papers.preview', report())).toBe('notCoach');
  });
});

describe('the attendance list', () => {
  it('[P34] has the names and the time, apart from the report and without a word of it', async () => {
    await markAll(held);
    const ask = { sessionId: held.sessionId };
    const paper = await held.door.ask('papers.preview', { paper: 'attendanceList', ask });
    expect(paper.content).toMatchObject({ group: 'Buddygroep 2', minutes: 45, place: 'Lokaal 12' });
    const said = JSON.stringify(paper.content);
    for (const name of ['Noor', 'Bram', 'Lina', 'Youssef', 'Fleur']) expect(said).toContain(name);
    for (const word of [topic.text, ...lines.map(({ text }) => text)]) {
      expect(said).not.toContain(word);
    }
    expect(said).toContain('excused');
  });
});

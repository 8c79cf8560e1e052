import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { newNoteFields } from '#shared/domain/note.ts';
import type { Preferences } from '#shared/domain/preferences.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import type { CodeEntry } from '#shared/domain/reporting-code.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { putConcern } from '#test/support/put-concern.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

const today = '2026-11-24';
const word = 'zeldzaamwoord';
const preferences: Preferences = {
  language: 'nl',
  theme: 'system',
  contrast: 'normal',
  contentProtection: true,
};

async function become(who: Parameters<TestVault['as']>[0]): Promise<void> {
  context = await test.as(who);
  door = serveAs(context, {
    preferences: { get: () => preferences, set: () => preferences },
  });
}

beforeAll(async () => {
  test = await openTestVault();
  await become('coordinator');
});
afterAll(() => {
  test.close();
});

async function opened(change: Parameters<typeof putConcern>[2] = {}) {
  const { concernId, pupilId } = putConcern(context, test.idOf('coach'), change);
  const { reportingCodeId } = await door.ask('reportingCodes.open', {
    concernId,
    personAt: 1,
    cause: `Een blauwe plek, ${word}.`,
  });
  return { concernId, pupilId, id: reportingCodeId };
}

const step = (
  id: RecordId,
  entry: CodeEntry,
  change: { on?: string; orderReason?: string } = {},
) => ({
  reportingCodeId: id,
  on: change.on ?? today,
  by: 'Zora',
  orderReason: change.orderReason ?? '',
  entry,
  nextOn: null,
});
/** Nobody lays down two steps in one millisecond. */
const later = () => {
  test.advance(1);
};
const lay = (...of: Parameters<typeof step>) => {
  later();
  return door.ask('reportingCodes.addStep', step(...of));
};
const refusal = (...of: Parameters<typeof step>) => {
  later();
  return door.refusal('reportingCodes.addStep', step(...of));
};

const signs: CodeEntry = { step: 'signs', facts: word, heard: '', hypothesis: '' };
const advice: CodeEntry = {
  step: 'consultation',
  with: 'veiligThuis',
  who: '',
  anonymous: true,
  advice: `Bel nu, ${word}.`,
};
const noTalk: CodeEntry = {
  step: 'talk',
  withPupil: true,
  withParents: false,
  notBecause: 'Dat is nu niet veilig.',
  outcome: 'Sem weet ervan.',
};
const doubt: CodeEntry = {
  step: 'weighing',
  answers: { safety: { answer: 'doubt', motivation: 'Er is een slot op de kamerdeur.' } },
};
const reported: Extract<CodeEntry, { step: 'decision' }> = {
  step: 'decision',
  decision: 'reported',
  reportedOn: today,
  reportNumber: 'VT-881',
  help: '',
  manager: '',
  termOn: null,
  toldPupil: true,
  toldParents: false,
  notToldBecause: 'Op advies van Veilig Thuis.',
  reason: 'Twijfel over de veiligheid.',
  againstBecause: '',
};
const musts = (dossierId: string) =>
  context
    .list('task')
    .filter((task) => task.dossierId === dossierId && task.body.doneOn === null)
    .map(({ body }) => [body.rule, body.dueOn]);

describe('opening a reporting code', () => {
  it('[P22] gives it a number, whom it is about and a first task', async () => {
    const { id, pupilId } = await opened();
    const code = context.get('reportingCode', id);
    expect(code.body).toMatchObject({
      code: expect.stringMatching(/^M-[0-9A-F]{6}$/u) as string,
      heardOn: '2026-11-20',
      pupilId,
      pupilName: 'Sem de Groot',
      openedOn: today,
    });
    expect(musts(code.dossierId)).toEqual([['reportingCodeStep', '2026-12-01']]);
  });

  it('is about somebody who is affected, and once for each', async () => {
    const { concernId } = await opened();
    const again = { concernId, personAt: 1, cause: 'Nog eens.' };
    expect(await door.refusal('reportingCodes.open', again)).toBe('reportingCodeExists');
    expect(await door.refusal('reportingCodes.open', { ...again, personAt: 0 })).toBe('notFound');
  });
});

describe('the five steps', () => {
  it('[P22] are laid down with day, by whom and what came of it; doubt about safety asks to report at once', async () => {
    const { id } = await opened();
    const { dossierId } = context.get('reportingCode', id);
    await lay(id, signs, { on: '2026-11-20' });
    await lay(id, advice);
    await lay(id, noTalk);
    await lay(id, doubt);
    expect(musts(dossierId)).toEqual([['reportingCodeStep', today]]);
    await lay(id, reported);
    expect(musts(dossierId)).toEqual([['reportingCodeFeedback', '2026-12-01']]);
    test.advance(1000);
    await lay(id, { ...reported, decision: 'notConfirmed', againstBecause: 'Toch niet.' });
    expect(musts(dossierId)).toContainEqual(['reportingCodeFeedback', '2026-12-01']);
    const all = context.list('reportingCodeStep').filter(({ body }) => body.reportingCodeId === id);
    expect(all).toHaveLength(6);
    expect(all.map(({ body }) => body.entry)).toContainEqual(reported);
  });

  it('[P22] out of order only with a reason, except when the concern is acute', async () => {
    const { id } = await opened();
    expect(await refusal(id, advice)).toBe('orderReasonMissing');
    expect(await refusal(id, advice, { orderReason: 'Eerst gebeld.' })).toBe('ok');
    const acute = await opened({ urgency: 'acute' });
    expect(musts(context.get('reportingCode', acute.id).dossierId)).toEqual([
      ['reportingCodeStep', today],
    ]);
    expect(await refusal(acute.id, reported)).toBe('ok');
  });

  it('lie not in the future and not before the concern was heard', async () => {
    const { id } = await opened();
    expect(await refusal(id, signs, { on: '2026-11-25' })).toBe('dateImpossible');
    expect(await refusal(id, signs, { on: '2026-11-19' })).toBe('dateImpossible');
    await lay(id, doubt);
    expect(await refusal(id, { ...reported, reportedOn: '2026-11-19' })).toBe('dateImpossible');
  });

  it('[P22] against the advice needs its reason', async () => {
    const { id } = await opened();
    await lay(id, doubt);
    const help = { help: 'Gesprekken.', manager: 'Zora', termOn: '2026-12-20' };
    const not: CodeEntry = { ...reported, decision: 'notReported', reportedOn: null, ...help };
    expect(await refusal(id, not)).toBe('againstAdvice');
    expect(await refusal(id, { ...not, againstBecause: 'Na advies van Veilig Thuis.' })).toBe('ok');
  });

  it('[P22] a closed one has no open must: first what came back, then the closing', async () => {
    const { id } = await opened();
    const { dossierId } = context.get('reportingCode', id);
    await lay(id, doubt);
    await lay(id, reported);
    const closing: CodeEntry = {
      step: 'closing',
      outcome: 'withVeiligThuis',
      text: 'Overgedragen.',
    };
    expect(await refusal(id, closing)).toBe('reportingCodeMusts');
    await lay(id, { step: 'followUp', about: 'feedback', outcome: 'Zij doen onderzoek.' });
    await lay(id, closing);
    expect(musts(dossierId)).toEqual([]);
    expect(await refusal(id, signs)).toBe('reportingCodeClosed');
    await lay(id, { step: 'reopening', reason: 'Er is weer iets.' });
    expect(await refusal(id, signs)).toBe('ok');
  });
});

describe('who knows of it', () => {
  it('[L3, P22] the coach who reported the concern, the programme and the approver see nothing; the safeguarding officer does', async () => {
    const { id, concernId } = await opened();
    await lay(id, signs);
    const { dossierId, body } = context.get('reportingCode', id);
    const number = body.code;
    expect(context.list('caseCounter').map((one) => one.body.counts)).not.toContain(
      'reportingCode',
    );
    const ask = { concernId, personAt: 1, cause: 'Nog een.' };
    for (const who of ['coach', 'programme', 'approver'] as const) {
      await become(who);
      const loaded = await door.ask('records.load', undefined);
      const said = JSON.stringify(loaded.records);
      for (const trace of [id, word, number, dossierId, 'reportingCode']) {
        expect(said.includes(trace), `${who} sees ${trace}`).toBe(false);
      }
      expect(await door.refusal('dossiers.open', { dossierId })).toBe('notFound');
      expect(await door.refusal('reportingCodes.open', ask)).toBe('notAllowed');
      expect(await refusal(id, signs)).toBe('notAllowed');
      await context.search.build();
      expect((await door.ask('search.find', { query: word, limit: 20 })).hits).toEqual([]);
    }
    await become('safeguarding');
    const { records } = await door.ask('dossiers.open', { dossierId });
    expect(JSON.stringify(records)).toContain(word);
    await lay(id, advice);
    await become('coordinator');
  });

  it('[L4, P22] nothing of it stands in the mentor’s sheet, the report of a talk or what is searched', async () => {
    const { pairId, supporteeId } = putPair(context, test.idOf('coach'));
    const { id } = await opened({
      pairId,
      people: [
        { pupilId: supporteeId, name: 'x', className: '1B', role: 'alleged' },
        { pupilId: supporteeId, name: 'Sem de Groot', className: '1B', role: 'affected' },
      ],
    });
    await lay(id, signs);
    const sheet = await door.ask('papers.preview', {
      paper: 'mentorSheet',
      ask: {
        className: '1B',
        mentorName: '',
        from: '2026-11-01',
        to: today,
        ticks: [{ pairId, status: true, contacts: true, goal: true }],
        requests: [],
        next: [],
        replyBefore: null,
      },
    });
    const fields = { ...newNoteFields(today), facts: richTextOf('Wij praatten over gym.') };
    const { noteId } = await door.ask('notes.save', { pairId, amends: null, fields });
    const report = await door.ask('papers.preview', {
      paper: 'conversationReport',
      ask: { noteId, reader: 'mentor' },
    });
    await context.search.build();
    expect((await door.ask('search.find', { query: 'gym', limit: 20 })).hits).toHaveLength(1);
    const found = await door.ask('search.find', { query: word, limit: 20 });
    expect(JSON.stringify(report)).toContain('gym');
    for (const said of [sheet, report, found.hits]) {
      expect(JSON.stringify(said)).not.toContain(word);
      expect(JSON.stringify(said)).not.toMatch(/M-[0-9A-F]{6}/u);
    }
  });

  it('[P56] who came into the office later is behind the glass: opens it with a reason, which is seen before they let others in', async () => {
    const { id } = await opened();
    const { dossierId } = context.get('reportingCode', id);
    context.vault.updateMember(test.idOf('otherCoach'), { roles: ['safeguardingOfficer'] });
    const memberId = test.idOf('otherCoach');
    const coach = { reportingCodeId: id, memberId: test.idOf('coach') };
    expect(await door.refusal('reportingCodes.letIn', coach)).toBe('notAllowed');
    await become('otherCoach');
    expect(await door.refusal('dossiers.open', { dossierId })).toBe('notFound');
    expect(context.vault.behindGlass()).toContain(dossierId);
    const reason = 'De coördinator is ziek en Veilig Thuis belt.';
    await door.ask('concerns.breakGlass', { dossierId, reason });
    expect(context.get('reportingCode', id).body.code).toMatch(/^M/);
    await become('coordinator');
    const broken = context.list('glassBreak').filter((one) => one.dossierId === dossierId);
    expect(broken.map(({ body }) => body)).toEqual([{ memberId, reason }]);
    const seen = { glassBreakId: broken[0]?.id ?? id };
    context.vault.updateMember(test.idOf('programme'), { roles: ['careCoordinator'] });
    const helper = { reportingCodeId: id, memberId: test.idOf('programme') };
    await become('otherCoach');
    expect(await door.refusal('concerns.glassSeen', seen)).toBe('notAllowed');
    expect(await door.refusal('reportingCodes.letIn', helper)).toBe('glassUnseen');
    await become('coordinator');
    await door.ask('concerns.glassSeen', seen);
    await become('otherCoach');
    await door.ask('reportingCodes.letIn', helper);
    await become('coordinator');
    await become('programme');
    expect(context.get('reportingCode', id).body.pupilName).toBe('Sem de Groot');
    await become('coordinator');
  });
});

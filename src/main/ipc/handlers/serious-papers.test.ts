import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { Paper } from '#shared/ipc/paper.ts';
import { openTestVault, type StaffName, type TestVault } from '#test/support/open-test-vault.ts';
import { putConcern } from '#test/support/put-concern.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

const shell: Partial<AppContext> = {
  ask: (request) =>
    Promise.resolve(
      (request.name === 'pdf.make'
        ? { bytes: new Uint8Array([37]) }
        : { fileName: 'b.pdf' }) as never,
    ),
  preferences: {
    get: () => ({ language: 'nl', theme: 'system', contrast: 'normal', contentProtection: true }),
    set: () => {
      throw new Error('not here');
    },
  },
};

async function become(who: StaffName): Promise<void> {
  context = await test.as(who);
  door = serveAs(context, shell);
}

beforeAll(async () => {
  test = await openTestVault();
  await become('coordinator');
});
afterAll(() => {
  test.close();
});

const sheetOf = (reportingCodeId: RecordId, without: boolean) => ({
  paper: 'reportingCodeSheet' as const,
  ask: { reportingCodeId, reader: 'Veilig Thuis', without },
});

async function makeCode(): Promise<RecordId> {
  const { concernId } = putConcern(context, test.idOf('coach'), {
    people: [
      { pupilId: null, name: 'Kees Bakker', className: '', role: 'alleged' },
      { pupilId: null, name: 'Sem de Groot', className: '1B', role: 'affected' },
    ],
  });
  const { reportingCodeId } = await door.ask('reportingCodes.open', {
    concernId,
    personAt: 1,
    cause: 'Sem de Groot had een blauwe plek.',
  });
  await door.ask('reportingCodes.addStep', {
    reportingCodeId,
    on: '2026-11-24',
    by: 'Zora Coördinator',
    orderReason: '',
    entry: {
      step: 'signs',
      facts: 'Sem zegt dat Kees Bakker hem sloeg.',
      heard: 'De moeder noemde familie De Groot "rustig".',
      hypothesis: 'Kees is boos.',
    },
    nextOn: null,
  });
  return reportingCodeId;
}

it('[P22] the worksheet holds the steps for one named reader; for advice no name stands on it', async () => {
  const id = await makeCode();
  const whole = await door.ask('papers.preview', sheetOf(id, false));
  expect(whole.content).toMatchObject({
    pupil: 'Sem de Groot',
    reader: 'Veilig Thuis',
    entries: [{ by: 'Zora Coördinator', entry: { step: 'signs' } }],
  });
  const advice = await door.ask('papers.preview', sheetOf(id, true));
  expect(advice.content).toMatchObject({ pupil: null, className: null });
  const said = JSON.stringify(advice.content);
  for (const name of ['Sem', 'Groot', '1B', 'Kees', 'Bakker']) expect(said).not.toContain(name);
  expect(said).toContain('⟦supportee⟧');
});

it('[L2] printing it is registered in its own dossier and logged; the coach cannot ask for it', async () => {
  const id = await makeCode();
  await door.ask('papers.print', sheetOf(id, false));
  const print = context.list('print').find(({ body }) => body.subjectIds.includes(id));
  expect(print?.dossierId).toBe(context.get('reportingCode', id).dossierId);
  expect(print?.body).toMatchObject({ reader: 'Veilig Thuis', destroyBy: '2026-12-24' });
  const { entries } = await door.ask('log.list', { limit: 50 });
  expect(entries.some(({ body }) => body.action === 'printed')).toBe(true);
  await become('coach');
  expect(await door.refusal('papers.preview', sheetOf(id, false))).toBe('notAllowed');
  expect(context.list('print')).toEqual([]);
  await become('safeguarding');
  expect(await door.refusal('papers.preview', sheetOf(id, false))).toBe('ok');
  await become('coordinator');
});

it('the sheet for the board has days, no story, and leaves no trace of what or where in the log', async () => {
  await become('approver');
  const { boardReportId } = await door.ask('boardReports.create', {
    fields: {
      kind: 'otherConduct',
      knownAtMs: test.now(),
      toldBoardAtMs: null,
      toldWhom: '',
      safeNow: 'unknown',
      safetyNow: '',
    },
    designatedId: null,
    implicatedIds: [test.idOf('coach')],
  });
  const ask = { paper: 'boardReportSheet' as const, ask: { boardReportId } };
  const paper: Paper = await door.ask('papers.preview', ask);
  expect(paper.content).toMatchObject({ reporter: 'Tess Teamleider', steps: [] });
  expect(paper.stamp.destroyBy).toBeNull();
  await door.ask('papers.print', ask);
  const { dossierId } = context.get('boardReport', boardReportId);
  await become('coordinator');
  const { entries } = await door.ask('log.list', { limit: 100 });
  const said = JSON.stringify(entries);
  expect(said).not.toContain(dossierId);
  expect(said).not.toContain(paper.stamp.code);
  expect(context.list('print').some(({ body }) => body.paper === 'boardReportSheet')).toBe(false);
  expect(await door.refusal('papers.preview', ask)).toBe('notFound');
});

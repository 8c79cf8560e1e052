import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import type { BoardReportFields } from '#shared/domain/board-report.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { openTestVault, type StaffName, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;

async function become(who: StaffName): Promise<void> {
  context = await test.as(who);
  door = serveAs(context);
}

beforeAll(async () => {
  test = await openTestVault();
  // Once each: whoever holds the emergency circle takes it at the first unlock.
  for (const who of ['coordinator', 'safeguarding'] as const) await become(who);
  await become('coach');
});
afterAll(() => {
  test.close();
});

const hour = 3_600_000;
const fields = (change: Partial<BoardReportFields> = {}): BoardReportFields => ({
  kind: 'possibleSexualOffence',
  knownAtMs: test.now() - 2 * hour,
  toldBoardAtMs: test.now() - hour,
  toldWhom: 'Voorzitter van het bestuur',
  safeNow: 'yes',
  safetyNow: 'De leerling is bij de ouders.',
  ...change,
});
const make = (input: Partial<CallInput<'boardReports.create'>> = {}) =>
  door.ask('boardReports.create', {
    fields: fields(),
    designatedId: null,
    implicatedIds: [],
    ...input,
  });
const refusedWith = (change: Partial<BoardReportFields>) =>
  door.refusal('boardReports.create', {
    fields: fields(change),
    designatedId: null,
    implicatedIds: [],
  });
const dossierOf = (id: RecordId) => context.get('boardReport', id).dossierId;

describe('a report to the board', () => {
  it('keeps kind, when known, when and whom told, and whether the pupil is safe; no name of who it is about', async () => {
    const accused = test.idOf('otherCoach');
    const { boardReportId } = await make({ implicatedIds: [accused] });
    const { body } = context.get('boardReport', boardReportId);
    expect(Object.keys(body).sort()).toEqual([
      'designatedId',
      'kind',
      'knownAtMs',
      'reporterId',
      'safeNow',
      'safetyNow',
      'toldBoardAtMs',
      'toldWhom',
    ]);
    expect(JSON.stringify(body)).not.toContain(accused);
  });

  it('has days that can be right, and says whom was told', async () => {
    const later = test.now() + hour;
    expect(await refusedWith({ knownAtMs: later })).toBe('invalidInput');
    expect(await refusedWith({ toldBoardAtMs: later })).toBe('invalidInput');
    expect(await refusedWith({ toldBoardAtMs: test.now() - 3 * hour })).toBe('invalidInput');
    expect(await refusedWith({ toldWhom: '' })).toBe('invalidInput');
    expect(await refusedWith({ toldBoardAtMs: null, toldWhom: '' })).toBe('ok');
  });

  it('lets in one colleague whom the board points out, never the reporter or who is implicated', async () => {
    const adviser = test.idOf('approver');
    const ask = { fields: fields(), designatedId: adviser, implicatedIds: [adviser] };
    expect(await door.refusal('boardReports.create', ask)).toBe('designatedImplicated');
    const own = { ...ask, designatedId: test.idOf('coach'), implicatedIds: [] };
    expect(await door.refusal('boardReports.create', own)).toBe('designatedImplicated');
    const { boardReportId } = await make();
    const point = { boardReportId, expectedRevision: 1, designatedId: adviser };
    expect(
      await door.refusal('boardReports.designate', { ...point, implicatedIds: [adviser] }),
    ).toBe('designatedImplicated');
    await door.ask('boardReports.designate', { ...point, implicatedIds: [] });
    const again = { ...point, expectedRevision: 2, implicatedIds: [] };
    expect(await door.refusal('boardReports.designate', again)).toBe('nothingChanged');
  });

  it('goes on in steps; it closes only when the board was told, and then nothing is added', async () => {
    const { boardReportId } = await make({ fields: fields({ toldBoardAtMs: null, toldWhom: '' }) });
    const step = { boardReportId, on: '2026-11-24', text: '' };
    await door.ask('boardReports.addStep', { ...step, event: 'inspectorConsulted' });
    const close = { ...step, event: 'closed' as const };
    expect(await door.refusal('boardReports.addStep', close)).toBe('boardUntold');
    await door.ask('boardReports.update', { boardReportId, expectedRevision: 1, fields: fields() });
    const early = { ...close, on: '2026-11-23' };
    expect(await door.refusal('boardReports.addStep', early)).toBe('dateImpossible');
    await door.ask('boardReports.addStep', close);
    expect(await door.refusal('boardReports.addStep', close)).toBe('boardReportClosed');
    expect(
      await door.refusal('boardReports.update', {
        boardReportId,
        expectedRevision: 2,
        fields: fields(),
      }),
    ).toBe('boardReportClosed');
  });
});

describe('who knows of a report to the board', () => {
  it('[L3] nobody but who reported and who was pointed out: not the coordinator or administrator, the approver, the implicated coach', async () => {
    const word = 'zeldzaamwoord';
    await become('coach');
    const { boardReportId } = await make({
      fields: fields({ safetyNow: word }),
      designatedId: test.idOf('approver'),
      implicatedIds: [test.idOf('otherCoach')],
    });
    const dossierId = dossierOf(boardReportId);
    await door.ask('boardReports.addStep', {
      boardReportId,
      on: '2026-11-24',
      event: 'parentsTold',
      text: word,
    });
    await door.ask('dossiers.open', { dossierId });
    for (const who of [
      'coordinator',
      'programme',
      'otherCoach',
      'otherApprover',
      'safeguarding',
    ] as const) {
      await become(who);
      const { records } = await door.ask('records.load', undefined);
      const said = JSON.stringify(records);
      for (const trace of [boardReportId, dossierId, word, 'boardReport']) {
        expect(said.includes(trace), `${who} sees ${trace}`).toBe(false);
      }
      expect(await door.refusal('dossiers.open', { dossierId })).toBe('notFound');
      await context.search.build();
      expect((await door.ask('search.find', { query: word, limit: 20 })).hits).toEqual([]);
      const update = { boardReportId, expectedRevision: 1, fields: fields() };
      expect(await door.refusal('boardReports.update', update)).toBe('notFound');
    }
    await become('approver');
    const { records } = await door.ask('dossiers.open', { dossierId });
    expect(records.map(({ kind }) => kind).sort()).toEqual(['boardReport', 'boardReportStep']);
    expect(JSON.stringify(records)).toContain(word);
    await become('coach');
  });

  it('the log that an administrator reads says neither what nor where', async () => {
    await become('coach');
    const { boardReportId } = await make();
    const dossierId = dossierOf(boardReportId);
    await door.ask('dossiers.open', { dossierId });
    await become('coordinator');
    const { entries } = await door.ask('log.list', { limit: 500 });
    const byCoach = entries.filter(({ createdBy }) => createdBy === test.idOf('coach'));
    const said = JSON.stringify(entries);
    expect(said).not.toContain(boardReportId);
    expect(said).not.toContain(dossierId);
    expect(byCoach.some(({ body }) => body.action === 'changed')).toBe(true);
    expect(byCoach.filter(({ body }) => body.action === 'changed' && body.detail)).toEqual([]);
  });

  it('the emergency circle has no way in: no glass leads to it, and no circle can be let in', async () => {
    await become('coach');
    const { boardReportId } = await make();
    const dossierId = dossierOf(boardReportId);
    for (const code of ['emergency', 'careTeam', 'auditors'] as const) {
      expect(() => {
        context.commit({ grants: [{ dossierId, to: { type: 'circle', code } }], puts: [] });
      }).toThrow('notAllowed');
    }
    for (const who of ['coordinator', 'safeguarding'] as const) {
      await become(who);
      expect(context.vault.behindGlass()).not.toContain(dossierId);
      const glass = () => {
        context.breakGlass({
          dossierId,
          puts: [
            {
              dossierId,
              recordId: boardReportId,
              kind: 'boardReport',
              body: {},
              expectedRevision: 0,
            },
          ],
          log: [],
        });
      };
      expect(glass).toThrow();
    }
    await become('coach');
  });
});

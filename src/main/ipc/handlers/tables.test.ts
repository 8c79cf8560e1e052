import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppContext, MemberContext } from '#main/ipc/context.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import { openTestVault, type StaffName, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs, type Door } from '#test/support/serve-as.ts';

let test: TestVault;
let context: MemberContext;
let door: Door;
const kept: { name: string; bytes: Uint8Array }[] = [];
let cancels = false;

const ask = ((request: { suggestedName: string; bytes: Uint8Array }) => {
  kept.push({ name: request.suggestedName, bytes: request.bytes });
  return Promise.resolve(cancels ? null : { fileName: request.suggestedName });
}) as unknown as AppContext['ask'];

async function be(who: StaffName): Promise<void> {
  context = await test.as(who);
  door = serveAs(context, { ask });
}

beforeAll(async () => {
  test = await openTestVault();
  await be('coordinator');
});
afterAll(() => {
  test.close();
});

const state = {
  query: 'noor',
  sort: { column: 'health', descending: false },
  group: 'coach',
  hidden: ['code'],
  filters: { health: 'quiet' },
};

function view(change: Partial<CallInput<'views.save'>> = {}): CallInput<'views.save'> {
  return { view: null, table: 'pairs', name: 'Stil bij mij', state, kept: true, ...change };
}

const views = () =>
  context
    .list('savedView')
    .map(({ body: { table, name, kept, chosen } }) => ({ table, name, kept, chosen }))
    .sort((a, b) => a.name.localeCompare(b.name));

describe('views', () => {
  it('[P50] a view is kept with its filters, order, grouping and columns, and is its owner’s alone', async () => {
    const { viewId } = await door.ask('views.save', view());
    expect(context.get('savedView', viewId).body).toMatchObject({ state, chosen: true });
    await be('coach');
    expect(context.vault.get(viewId)).toBeNull();
    await door.ask('views.save', view({ name: 'Van Daan' }));
    await be('coordinator');
    expect(views().map(({ name }) => name)).toEqual(['Stil bij mij']);
  });

  it('[P50] the view chosen last is remembered, per table', async () => {
    const { viewId } = await door.ask('views.save', view({ name: 'Tweede' }));
    await door.ask('views.save', view({ table: 'pupils', name: 'Klas 1' }));
    expect(views().map(({ name, chosen }) => [name, chosen])).toEqual([
      ['Klas 1', true],
      ['Stil bij mij', false],
      ['Tweede', true],
    ]);
    await door.ask('views.choose', { table: 'pairs', viewId: null });
    expect(
      views()
        .filter(({ chosen }) => chosen)
        .map(({ name }) => name),
    ).toEqual(['Klas 1']);
    await door.ask('views.choose', { table: 'pairs', viewId });
    expect(context.get('savedView', viewId).body.chosen).toBe(true);
  });

  it('a view gets another name, is thrown away and taken back', async () => {
    const { viewId } = await door.ask('views.save', view({ name: 'Fout' }));
    const at = (expectedRevision: number) => ({ view: { id: viewId, expectedRevision } });
    await door.ask('views.save', view({ ...at(1), name: 'Goed' }));
    await door.ask('views.save', view({ ...at(2), name: 'Goed', kept: false }));
    expect(context.get('savedView', viewId).body).toMatchObject({ kept: false, chosen: false });
    await door.ask('views.save', view({ ...at(3), name: 'Goed' }));
    expect(context.get('savedView', viewId).body.kept).toBe(true);
    expect(await door.refusal('views.save', view(at(1)))).toBe('revisionConflict');
  });
});

function table(change: Partial<CallInput<'tables.export'>> = {}): CallInput<'tables.export'> {
  return {
    table: 'pairs',
    title: 'Koppels',
    columns: ['Code', 'Koppel'],
    rows: [
      ['2026-001', 'Zoë; "Noor" → Sem'],
      ['=1+1', ' -2+3'],
    ],
    format: 'csv',
    ...change,
  };
}

const last = () => kept.at(-1) ?? { name: '', bytes: new Uint8Array() };
const exportsInLog = () =>
  context
    .list('logEntry')
    .filter(({ body }) => body.action === 'exported')
    .sort((a, b) => a.createdAtMs - b.createdAtMs)
    .map(({ body }) => body.detail);

/** The texts of the parts of a zip file, by name. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const data = Buffer.from(bytes);
  const parts = new Map<string, string>();
  let at = data.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  while (data.readUInt32LE(at) === 0x02014b50) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? data.readUInt32LE(at + offset) : data.readUInt16LE(at + offset),
    ) as [number, number, number, number];
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const body = data.subarray(start, start + packed);
    const text = (data.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body)).toString('utf8');
    parts.set(data.toString('utf8', at + 46, at + 46 + name), text);
    at += 46 + name + extra + comment;
  }
  return parts;
}

describe('a table as a file', () => {
  it('is a CSV that Dutch Excel opens, and no cell of it is a formula', async () => {
    await door.ask('tables.export', table());
    const { name, bytes } = last();
    expect(name).toBe('koppels-2026-11-24.csv');
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)).toBe(
      `\ufeffCode;Koppel\r\n2026-001;"Zoë; ""Noor"" → Sem"\r\n"'=1+1";"' -2+3"`,
    );
  });

  it('is an XLSX whose cells are all texts', async () => {
    await door.ask('tables.export', table({ format: 'xlsx', title: 'Koppels [2026]: alles/nu' }));
    const { name, bytes } = last();
    expect(name).toBe('koppels-2026-11-24.xlsx');
    const parts = partsOf(bytes);
    const sheet = [...parts].find(([part]) => part.includes('worksheets/sheet'))?.[1] ?? '';
    expect(parts.get('xl/workbook.xml')).toContain('Koppels  2026   alles nu');
    expect(parts.get('xl/sharedStrings.xml')).toContain('=1+1');
    expect(sheet).not.toContain('<f>');
    expect([...sheet.matchAll(/<c [^>]*t="s"/g)]).toHaveLength(6);
  });

  it('is written to the log by its size, never by its content', async () => {
    const before = exportsInLog().length;
    await door.ask('tables.export', table());
    const entries = exportsInLog().slice(before);
    expect(entries).toHaveLength(2);
    expect(entries).toContainEqual({
      table: 'pairs',
      format: 'csv',
      rows: 2,
      columns: 2,
      outcome: 'saved',
    });
    cancels = true;
    expect(await door.ask('tables.export', table())).toBeNull();
    cancels = false;
    const later = exportsInLog().slice(before + 2);
    expect(later.map((detail) => detail?.['outcome'])).toEqual(['made']);
  });

  it('has its limits, and only who may print may make one', async () => {
    const rows = Array.from({ length: 20_001 }, () => ['a', 'b']);
    expect(await door.refusal('tables.export', table({ rows }))).toBe('tableTooLarge');
    expect(await door.refusal('tables.export', table({ rows: [['a']] }))).toBe('invalidInput');
    await be('approver');
    expect(await door.refusal('tables.export', table())).toBe('notAllowed');
    await be('coordinator');
  });
});

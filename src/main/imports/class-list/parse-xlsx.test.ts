import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppFailure } from '#shared/result/errors.ts';
import { workbookOf, workbookParts, zipped, type WorkbookCell } from '#test/support/workbook.ts';
import { tableLimits } from './limits.ts';
import { readTable } from './read-table.ts';

const header = ['Stamnummer', 'Roepnaam', 'Achternaam', 'Klas', 'Geboortedatum'];
const list = (...rows: readonly (readonly WorkbookCell[])[]): Uint8Array =>
  workbookOf({ name: 'Leerlingen', rows: [header, ...rows] });

const cellsOf = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> =>
  (await readTable(bytes)).rows.map(({ cells }) => cells);

async function refusal(bytes: Uint8Array): Promise<unknown> {
  try {
    await readTable(bytes);
    return null;
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
}

const refused = (reason: string, params: Record<string, number> = {}): unknown => ({
  code: 'fileUnreadable',
  params: { reason, ...params },
});

describe('an Excel workbook', () => {
  it('is read from its first sheet with rows, with the row numbers that Excel shows', async () => {
    const bytes = workbookOf(
      { name: 'Leeg', rows: [] },
      {
        name: '1B & 1C',
        rows: [['Overzicht'], [], header, ['104001', 'Zoë', 'Yılmaz', '1B', null]],
      },
      { name: 'Andere', rows: [header, ['1', 'A', 'B', '1A', null]] },
    );
    expect(await readTable(bytes)).toMatchObject({
      source: { type: 'workbook', sheet: '1B & 1C' },
      headers: header,
      headerLine: 3,
      rows: [{ line: 4, cells: ['104001', 'Zoë', 'Yılmaz', '1B', ''] }],
      ragged: [],
    });
  });

  it('gives numbers as people read them and days as dd-mm-jjjj', async () => {
    const bytes = list(
      ['0104001', 'Noor', 'Bakker', '1A', { day: '2013-03-01' }],
      [104_002, 'Sem', 'Bos', '1A', { day: '2012-12-31' }],
    );
    expect(await cellsOf(bytes)).toStrictEqual([
      ['0104001', 'Noor', 'Bakker', '1A', '01-03-2013'],
      ['104002', 'Sem', 'Bos', '1A', '31-12-2012'],
    ]);
  });

  it('never runs a formula: what Excel kept as its outcome is the text', async () => {
    const formula = { formula: 'WEBSERVICE("http://example.org")', outcome: 'Noor' };
    expect(await cellsOf(list(['1', formula, 'Bakker', '1A', null]))).toStrictEqual([
      ['1', 'Noor', 'Bakker', '1A', ''],
    ]);
  });

  it('gives any table of texts back as it was', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) =>
      // XML has no control characters, and Excel itself writes them another way.
      text
        .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
        .replaceAll('_x', 'x')
        .trim(),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        async (made) => {
          const rows = made.map((cells) => ['7', ...cells, 'x']);
          expect(await cellsOf(list(...rows))).toStrictEqual(rows);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a workbook that cannot be used', () => {
  const good = workbookParts([{ name: 'A', rows: [header, ['1', 'Noor', 'Bakker', '1A', null]] }]);
  const withPart = (name: string, content: string): Map<string, string> =>
    new Map([...good, [name, content]]);
  const sheet = 'xl/worksheets/sheet1.xml';
  const cellAt = (address: string): string =>
    `<worksheet><sheetData><row r="1"><c r="${address}"><v>1</v></c></row></sheetData></worksheet>`;

  it('is empty when no sheet has anything', async () => {
    expect(await refusal(workbookOf({ name: 'Leeg', rows: [] }))).toStrictEqual({
      code: 'fileEmpty',
    });
    expect(await refusal(list())).toStrictEqual({ code: 'fileEmpty' });
  });

  it.each([
    ['asks a password', zipped(good, { locked: true }), refused('protectedExcel')],
    ['is half a file', zipped(good).slice(0, 500), refused('damagedExcel')],
    [
      'is another kind of zip',
      zipped(new Map([['content.xml', '<a/>']])),
      refused('otherSpreadsheet'),
    ],
    [
      'misses its sheet',
      zipped(new Map([...good].filter(([name]) => name !== sheet))),
      refused('damagedExcel'),
    ],
    ['is larger than it says', zipped(good, { says: 10 }), refused('damagedExcel')],
    [
      'has a cell far to the right',
      zipped(withPart(sheet, cellAt('XFD1'))),
      refused('tooManyColumns', { line: 1, limit: tableLimits.columns }),
    ],
    [
      'has a cell far down',
      zipped(withPart(sheet, cellAt('A1048576'))),
      refused('tooManyRows', { limit: tableLimits.rows }),
    ],
    [
      'has a row number beyond Excel itself',
      zipped(
        withPart(sheet, '<worksheet><sheetData><row r="999999999"></row></sheetData></worksheet>'),
      ),
      refused('tooManyRows', { limit: tableLimits.rows }),
    ],
    [
      'hides a cell behind a sign',
      zipped(withPart(sheet, cellAt('A1" t=">" x="'))),
      refused('damagedExcel'),
    ],
    [
      'has a cell with a book in it',
      list(['1', 'x'.repeat(tableLimits.cellCharacters + 1), 'b', 'c', null]),
      refused('cellTooLong', { line: 2, limit: tableLimits.cellCharacters }),
    ],
  ])('because it %s', async (_, bytes, expected) => {
    expect(await refusal(bytes)).toStrictEqual(expected);
  });

  it('because unpacked it is a bomb: refused at once, before it is unpacked', async () => {
    const bomb = withPart(sheet, '<worksheet><sheetData>' + ' '.repeat(80_000_000));
    const bytes = zipped(bomb);
    const started = performance.now();
    expect(bytes.length).toBeLessThan(1_000_000);
    expect(await refusal(bytes)).toStrictEqual(
      refused('unpackedTooLarge', { limit: tableLimits.unpackedMegabytes }),
    );
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('because it is a bomb that lies about its size: unpacking stops at what it said', async () => {
    const bomb = withPart(sheet, '<worksheet><sheetData>' + ' '.repeat(80_000_000));
    const bytes = zipped(bomb, { says: 5_000 });
    const started = performance.now();
    expect(await refusal(bytes)).toStrictEqual(refused('damagedExcel'));
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('is always refused by name, whatever is wrong with its bytes', async () => {
    const whole = zipped(good);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (spoils) => {
          const bytes = whole.slice();
          for (const [at, value] of spoils) if (at > 3) bytes[at] = value;
          expect([null, 'fileUnreadable', 'fileEmpty']).toContain(
            ((await refusal(bytes)) as { code?: string } | null)?.code ?? null,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppFailure, type AppError } from '#shared/result/errors.ts';
import { tableLimits } from './limits.ts';
import { delimiters, type Delimiter } from './parse-csv.ts';
import { readTextTable, type Table, type TableSource } from './read-table.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const table = (text: string): Table => readTextTable(bytes(text));
const cellsOf = (result: Table): unknown => result.rows.map(({ cells }) => cells);
const linesOf = (result: Table): unknown => result.rows.map(({ line }) => line);

function refusal(content: string | Uint8Array): AppError | undefined {
  try {
    readTextTable(typeof content === 'string' ? bytes(content) : content);
    return undefined;
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
}

describe('a table', () => {
  it.each([
    ['Stamnummer,Naam,Klas\n1,"Groot, Julia de",1A\n', ','],
    ['Stamnummer;Naam;Klas\r\n1;Groot, Julia de;1A\r\n', ';'],
    ['Stamnummer\tNaam\tKlas\r1\tGroot, Julia de\t1A\r', '\t'],
    ['sep=;\r\nStamnummer;Naam;Klas\r\n1;Groot, Julia de;1A', ';'],
    ['"Stamnummer";"Naam";"Klas"\n"1";"Groot, Julia de";"1A"', ';'],
  ])('in the shape of %j is cut at the right sign', (text, delimiter) => {
    const result = table(text);
    expect(result).toMatchObject({
      source: { delimiter },
      headers: ['Stamnummer', 'Naam', 'Klas'],
      ragged: [],
    });
    expect(cellsOf(result)).toStrictEqual([['1', 'Groot, Julia de', '1A']]);
  });

  it('without one name we know is cut where the rows come out even', () => {
    const result = table('Kol 1;Kol 2\nGroot, Julia, de;1A\nHuisman, Karim;1B\n');
    expect(result).toMatchObject({ source: { delimiter: ';' }, headers: ['Kol 1', 'Kol 2'] });
  });

  it('starts below titles, dates and blank lines', () => {
    const text = 'Leerlingenlijst;;\nPeildatum 1-9-2026;;\n\nStamnr;Naam;Klas\n1;Bo;1A\n';
    const result = table(text);
    expect(result).toMatchObject({ headers: ['Stamnr', 'Naam', 'Klas'], headerLine: 4 });
    expect(linesOf(result)).toStrictEqual([5]);
  });

  it('counts the lines of the file, also inside quotes and behind blank lines', () => {
    const result = table('Stamnr;Naam\r\n1;"Bo\r\nBakker"\r\n\r\n;\r\n2;Jo\r\n');
    expect(linesOf(result)).toStrictEqual([2, 6]);
    expect(cellsOf(result)).toStrictEqual([
      ['1', 'Bo\r\nBakker'],
      ['2', 'Jo'],
    ]);
    expect(linesOf(table('sep=;\nStamnr;Naam\n1;Bo'))).toStrictEqual([3]);
  });

  it('may mix line ends, and keeps those inside quotes', () => {
    const result = table('Stamnr;Naam\r\n1;"a\r\nb"\n2;Jo\r3;Mo\r\n');
    expect(cellsOf(result)).toStrictEqual([
      ['1', 'a\r\nb'],
      ['2', 'Jo'],
      ['3', 'Mo'],
    ]);
  });

  it('loses nameless empty columns at the end, and keeps a nameless one with something in it', () => {
    expect(table('Stamnr;Naam;;\n1;Bo;;\n').headers).toStrictEqual(['Stamnr', 'Naam']);
    expect(table('Stamnr;Naam;;\n1;Bo;x;\n').headers).toStrictEqual(['Stamnr', 'Naam', '']);
  });

  it('reports rows that are too long, too short or wrongly quoted, with their line', () => {
    const result = table('Stamnr;Naam;Klas\n1;Bo;1A;x\n2;Jo\n3;"Mo" Bakker;1A\n4;Al;1A;\n');
    expect(result.ragged).toStrictEqual([
      { line: 2, cells: 4, columns: 3, reason: 'tooMany' },
      { line: 3, cells: 2, columns: 3, reason: 'tooFew' },
      expect.objectContaining({ line: 4, reason: 'quotes' }),
    ]);
  });

  it('loses only the row whose quotes do not match, not the rows behind it', () => {
    const result = table('Stamnr;Naam;Klas\n1;"Bo" Bakker;1A\n2;"Jo;1A\n3;"Mo";1A\n4;Al;1A\n');
    expect(result.rows).toStrictEqual([
      { line: 2, cells: ['1', '"Bo" Bakker', '1A'], damaged: true },
      { line: 3, cells: ['2', '"Jo', '1A'], damaged: true },
      { line: 4, cells: ['3', 'Mo', '1A'] },
      { line: 5, cells: ['4', 'Al', '1A'] },
    ]);
  });
});

describe('a file that cannot be a class list', () => {
  it.each(['', '\ufeff', ' \r\n\r\n', ';;;\n;;;', 'Stamnr;Naam;Klas\n', 'Stamnr;Naam\n;\n'])(
    'such as %j is called empty',
    (text) => {
      expect(refusal(text)).toStrictEqual({ code: 'fileEmpty' });
    },
  );

  it('is refused above 20 MB before it is read', () => {
    const large = new Uint8Array(tableLimits.megabytes * 1_000_000 + 1);
    expect(refusal(large)).toStrictEqual({ code: 'fileTooLarge', params: { maxMegabytes: 20 } });
  });

  it.each([
    ['a NUL', 'Stamnr;Naam\n1;a\0', { reason: 'binary' }],
    [
      'ten thousand columns',
      `Stamnr${';x'.repeat(9_999)}\n1`,
      { reason: 'tooManyColumns', line: 1, limit: 200 },
    ],
    [
      'a giant cell',
      `Stamnr;Naam\n1;Bo\n2;${'x'.repeat(10_001)}`,
      { reason: 'cellTooLong', line: 3, limit: 10_000 },
    ],
    [
      'a line of a million cells',
      `Stamnr;Naam\n${';'.repeat(1_000_000)}`,
      { reason: 'lineTooLong', line: 2, limit: 200_000 },
    ],
    [
      'more rows than any school',
      `Stamnr;Naam\n${'1;Bo\n'.repeat(50_000)}`,
      { reason: 'tooManyRows', limit: 50_000 },
    ],
    [
      'wrong quotes on every line',
      `Stamnr;Naam\n${'1;"Bo" Bakker\n'.repeat(30)}`,
      { reason: 'quotes', line: 22 },
    ],
  ])('is refused for %s, saying where', (_, text, params) => {
    expect(refusal(text)).toStrictEqual({ code: 'fileUnreadable', params });
  });

  it('does not make formulas do anything: they are text', () => {
    const result = table(`Stamnr;Naam\n1;=cmd|' /C calc'!A0\n`);
    expect(cellsOf(result)).toStrictEqual([['1', "=cmd|' /C calc'!A0"]]);
  });
});

describe('whatever the file is', () => {
  it('it is read or refused by name, never a surprise', () => {
    const part = fc.constantFrom(
      '"',
      ';',
      ',',
      '\t',
      '\r',
      '\n',
      '""',
      'Stamnr',
      'a',
      ' ',
      'sep=;\n',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(['fileEmpty', 'fileUnreadable', undefined]).toContain(refusal(text)?.code);
      }),
      { numRuns: 500 },
    );
  });
});

const source = (
  encoding: Extract<TableSource, { type: 'text' }>['encoding'],
  delimiter: Delimiter,
): TableSource => ({ type: 'text', encoding, delimiter });

/** Windows-1252 for the letters up to U+00FF outside 80–9F, which are the same bytes. */
const latin = (text: string): Uint8Array =>
  Uint8Array.from(Array.from(text, (letter) => letter.charCodeAt(0)));

type Quoting = 'always' | 'whenNeeded';

function written(
  rows: readonly (readonly string[])[],
  delimiter: Delimiter,
  quoting: Quoting,
  end: string,
): string {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
  const needsQuotes = (cell: string): boolean => /["\r\n,;\t]|^\s|\s$/.test(cell);
  return rows
    .map((cells) =>
      cells
        .map((cell) => (quoting === 'always' || needsQuotes(cell) ? quoted(cell) : cell))
        .join(delimiter),
    )
    .join(end);
}

describe('any table of texts', () => {
  const headers = ['Stamnummer', 'Roepnaam', 'Achternaam', 'Klas'];
  const awkward = fc.constantFrom('"', ';', ',', '\t', '\n', '\r\n', '\r', ' ', "'", '=', 'é', 'x');
  const letter = fc.integer({ min: 0xa0, max: 0xff }).map((code) => String.fromCharCode(code));
  const latinCell = fc
    .array(fc.oneof(awkward, letter), { maxLength: 8 })
    .map((letters) => letters.join(''));
  const wideCell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .map((text) => text.normalize('NFC').replaceAll('\ufeff', ''));
  const rowsOf = (cell: fc.Arbitrary<string>): fc.Arbitrary<readonly (readonly string[])[]> =>
    fc.array(
      fc.tuple(cell, cell, cell).map((cells) => ['7', ...cells]),
      { minLength: 1, maxLength: 12 },
    );
  const way = {
    delimiter: fc.constantFrom(...delimiters),
    quoting: fc.constantFrom<Quoting>('always', 'whenNeeded'),
    end: fc.constantFrom('\n', '\r\n', '\r'),
  };

  it('comes back the same from UTF-8, with every delimiter, quoting and line end', () => {
    const rows = rowsOf(fc.oneof(wideCell, latinCell));
    fc.assert(
      fc.property(fc.record({ rows, ...way, mark: fc.boolean() }), (made) => {
        const text = written([headers, ...made.rows], made.delimiter, made.quoting, made.end);
        const result = table(made.mark ? `\ufeff${text}` : text);
        expect(result).toMatchObject({ headers, ragged: [] });
        expect(result.source).toStrictEqual(
          source(made.mark ? 'utf-8-bom' : 'utf-8', made.delimiter),
        );
        expect(cellsOf(result)).toStrictEqual(made.rows);
      }),
      { numRuns: 400 },
    );
  });

  it('comes back the same from Windows-1252, with every delimiter, quoting and line end', () => {
    fc.assert(
      fc.property(fc.record({ rows: rowsOf(latinCell), ...way }), (made) => {
        // One é before an a, which no UTF-8 has, so that the encoding is not left to chance.
        const rows = [...made.rows, ['8', 'Andréa', 'Renéa', '']];
        const text = written([headers, ...rows], made.delimiter, made.quoting, made.end);
        const result = readTextTable(latin(text));
        expect(result).toMatchObject({ headers, ragged: [] });
        expect(result.source).toStrictEqual(source('windows-1252', made.delimiter));
        expect(cellsOf(result)).toStrictEqual(rows);
      }),
      { numRuns: 400 },
    );
  });
});

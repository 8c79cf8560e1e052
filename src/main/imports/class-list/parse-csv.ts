// From text to cells with papaparse, with what it leaves out: the line each row starts on, mixed line
// ends, and limits. Knows nothing of headers or pupils.
import Papa from 'papaparse';
import type { ClassListRow } from '#shared/domain/class-list-rows.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { tableLimits, type UnreadableReason } from './limits.ts';

export const delimiters = [',', ';', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

type LineEnd = '\r\n' | '\n' | '\r';

export type CsvText = { readonly text: string; readonly lineEnd: LineEnd };

function unreadable(reason: UnreadableReason, params: Record<string, number>): AppFailure {
  return new AppFailure('fileUnreadable', { reason, ...params });
}

const anyLineEnd = /\r\n|\n|\r/g;

/** Where the quoted cell that opens at `open` ends (past its closing quote). */
function afterQuoted(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? text.length : at + 1;
}

/** The parts of a text outside and inside quoted cells, in turn; the first is outside. */
function splitQuoted(text: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('"'); open >= 0;) {
    const before = open === 0 ? '\n' : (text[open - 1] ?? '');
    if (!',;\t\r\n'.includes(before)) {
      open = text.indexOf('"', open + 1);
      continue;
    }
    const close = afterQuoted(text, open);
    parts.push(text.slice(from, open), text.slice(open, close));
    from = close;
    open = text.indexOf('"', close);
  }
  parts.push(text.slice(from));
  return parts;
}

/** One kind of line end between rows; those inside quoted cells stay as they are. */
export function evenLineEnds(text: string): CsvText {
  const parts = splitQuoted(text);
  const kinds = new Set<string>();
  parts.forEach((part, index) => {
    if (index % 2 === 0) for (const [end] of part.matchAll(anyLineEnd)) kinds.add(end);
  });
  const [only = '\n', ...others] = kinds;
  if (others.length === 0) {
    return { text, lineEnd: only === '\r\n' || only === '\r' ? only : '\n' };
  }
  const even = parts.map((part, index) =>
    index % 2 === 0 ? part.replace(anyLineEnd, '\n') : part,
  );
  return { text: even.join(''), lineEnd: '\n' };
}

/** Throws `fileUnreadable` (lineTooLong, tooManyRows) before such a text is taken apart. */
export function refuseBulk(text: string): void {
  let line = 1;
  let from = 0;
  for (const { index, 0: end } of text.matchAll(anyLineEnd)) {
    if (index - from > tableLimits.lineCharacters) break;
    from = index + end.length;
    line += 1;
    if (line > tableLimits.lines) throw unreadable('tooManyRows', { limit: tableLimits.rows });
  }
  const next = text.slice(from).search(/[\r\n]/);
  const length = next < 0 ? text.length - from : next;
  if (length > tableLimits.lineCharacters) {
    throw unreadable('lineTooLong', { line, limit: tableLimits.lineCharacters });
  }
}

const lineEndsIn = (cell: string): number =>
  cell.includes('\n') || cell.includes('\r') ? (cell.match(anyLineEnd)?.length ?? 0) : 0;

function refuseSize(row: ClassListRow): void {
  const { line, cells } = row;
  if (cells.length > tableLimits.columns) {
    throw unreadable('tooManyColumns', { line, limit: tableLimits.columns });
  }
  if (cells.some((cell) => cell.length > tableLimits.cellCharacters)) {
    throw unreadable('cellTooLong', { line, limit: tableLimits.cellCharacters });
  }
}

type Parsed = { readonly rows: readonly ClassListRow[]; readonly damaged: ReadonlySet<number> };

function parse(csv: CsvText, delimiter: Delimiter, firstLine: number, atMost: number): Parsed {
  const { data, errors } = Papa.parse<readonly string[]>(csv.text, {
    delimiter,
    newline: csv.lineEnd,
    quoteChar: '"',
    skipEmptyLines: false,
    preview: atMost,
  });
  let line = firstLine;
  const rows = data.map((cells): ClassListRow => {
    const row = { line, cells };
    line += 1 + cells.reduce((sum, cell) => sum + lineEndsIn(cell), 0);
    return row;
  });
  return { rows, damaged: new Set(errors.flatMap(({ row }) => row ?? [])) };
}

/** Where the physical line after `count` others starts. */
function startOfLine(text: string, count: number): number {
  if (count === 0) return 0;
  let passed = 0;
  for (const { index, 0: end } of text.matchAll(anyLineEnd)) {
    passed += 1;
    if (passed === count) return index + end.length;
  }
  return text.length;
}

/** The first rows, as they come and without limits: enough to see which delimiter fits. */
export function parseStart(
  csv: CsvText,
  delimiter: Delimiter,
  atMost: number,
): readonly ClassListRow[] {
  return parse(csv, delimiter, 1, atMost).rows;
}

/**
 * All rows, blank ones included, with the line each starts on; `firstLine` is that of the text. A row
 * whose quotes do not match is its own line only, marked damaged, so that it takes no others along.
 * Throws `fileUnreadable` above the limits, and for a file with many such rows.
 */
export function parseCsv(
  csv: CsvText,
  delimiter: Delimiter,
  firstLine: number,
): readonly ClassListRow[] {
  const all: ClassListRow[] = [];
  let rest = csv.text;
  let restLine = firstLine;
  for (let repairs = 0; rest !== ''; repairs += 1) {
    const parsed = parse({ ...csv, text: rest }, delimiter, restLine, tableLimits.rows + 1);
    const bad = Math.min(...parsed.damaged, parsed.rows.length);
    for (const row of parsed.rows.slice(0, bad)) all.push(row);
    const damaged = parsed.rows[bad];
    if (!damaged) break;
    const { line } = damaged;
    if (repairs === tableLimits.damagedRows) throw unreadable('quotes', { line });
    const start = startOfLine(rest, line - restLine);
    const next = start + startOfLine(rest.slice(start), 1);
    const cells = rest.slice(start, next).replace(anyLineEnd, '').split(delimiter);
    all.push({ line, cells, damaged: true });
    rest = rest.slice(next);
    restLine = line + 1;
  }
  all.forEach(refuseSize);
  if (all.length > tableLimits.rows) throw unreadable('tooManyRows', { limit: tableLimits.rows });
  return all;
}

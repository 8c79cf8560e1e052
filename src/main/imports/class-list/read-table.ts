// Reads the file of a class list into headers and rows, whoever wrote it; knows columns only by name,
// to find the header line, and nothing of pupils.
import { isKnownHeader } from '#shared/domain/class-list-columns.ts';
import type { ClassListRow } from '#shared/domain/class-list-rows.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { decodeText, isZip, type TextEncoding } from './decode-text.ts';
import { tableLimits } from './limits.ts';
import {
  delimiters,
  evenLineEnds,
  parseCsv,
  parseStart,
  refuseBulk,
  type CsvText,
  type Delimiter,
} from './parse-csv.ts';
import { parseXlsx } from './parse-xlsx.ts';

/** A row with more or fewer cells than there are headers, or with quotes that do not match. */
export type RaggedRow = {
  readonly line: number;
  readonly cells: number;
  readonly columns: number;
  readonly reason: 'tooMany' | 'tooFew' | 'quotes';
};

/** How the file was read: as text, or as the named sheet of a workbook. */
export type TableSource =
  | { readonly type: 'text'; readonly encoding: TextEncoding; readonly delimiter: Delimiter }
  | { readonly type: 'workbook'; readonly sheet: string };

export type Table = {
  readonly headers: readonly string[];
  readonly headerLine: number;
  /** The rows below the header that are not blank, cells exactly as written. */
  readonly rows: readonly ClassListRow[];
  readonly source: TableSource;
  readonly ragged: readonly RaggedRow[];
};

/** Titles, dates and school names may stand above the header line, but not more than this. */
const headerWithin = 20;
const rowsForDetecting = 40;

const isFilled = (cell: string): boolean => cell.trim() !== '';
const isBlank = (row: ClassListRow): boolean => !row.cells.some(isFilled);

function knownIn(row: ClassListRow): number {
  return row.cells.filter((cell) => isFilled(cell) && isKnownHeader(cell)).length;
}

type HeaderRow = { readonly row: ClassListRow; readonly known: number };

/** The row with most column names we know; without any, the first with as many cells as any other. */
function findHeader(rows: readonly ClassListRow[]): HeaderRow | null {
  const first = rows.filter((row) => !isBlank(row)).slice(0, headerWithin);
  let best: HeaderRow | null = null;
  for (const row of first) {
    const known = knownIn(row);
    if (known > (best?.known ?? 0)) best = { row, known };
  }
  if (best) return best;
  const filled = (row: ClassListRow): number => row.cells.filter(isFilled).length;
  const widest = Math.max(0, ...first.map(filled));
  const row = first.find((one) => filled(one) === widest);
  return row ? { row, known: 0 } : null;
}

/** The share of rows that have as many cells as the header; 0 when it has only one cell. */
function evenness(rows: readonly ClassListRow[], header: ClassListRow): number {
  const below = rows.filter((row) => row.line > header.line && !isBlank(row));
  if (header.cells.length < 2) return 0;
  if (below.length === 0) return 1;
  return below.filter(({ cells }) => cells.length === header.cells.length).length / below.length;
}

/**
 * The delimiter that gives the most known column names; with none known, the one that cuts the rows
 * most evenly, then into most columns. A file of one column counts as comma-separated.
 */
export function detectDelimiter(csv: CsvText): Delimiter {
  let best: { readonly delimiter: Delimiter; readonly score: readonly number[] } | null = null;
  for (const delimiter of delimiters) {
    const rows = parseStart(csv, delimiter, rowsForDetecting);
    const header = findHeader(rows);
    if (!header) continue;
    const columns = header.row.cells.length;
    const score = [header.known, evenness(rows, header.row), columns];
    const other = best?.score ?? [];
    const differs = score.findIndex((value, index) => value !== other[index]);
    if (differs >= 0 && (score[differs] ?? 0) > (other[differs] ?? -1)) best = { delimiter, score };
  }
  return best?.delimiter ?? ',';
}

function raggedRow(row: ClassListRow, columns: number): RaggedRow | null {
  const { line } = row;
  const cells = row.cells.length;
  if (row.damaged) return { line, cells, columns, reason: 'quotes' };
  if (cells < columns) return { line, cells, columns, reason: 'tooFew' };
  const extra = row.cells.slice(columns).some(isFilled);
  return extra ? { line, cells, columns, reason: 'tooMany' } : null;
}

/** Spreadsheets announce their delimiter in a first line 'sep=;'. */
function announced(text: string): { readonly rest: string; readonly delimiter: Delimiter } | null {
  const match = /^"?sep=([,;\t])"?(?:\r\n|\n|\r)/i.exec(text);
  const delimiter = delimiters.find((one) => one === match?.[1]);
  return match && delimiter ? { rest: text.slice(match[0].length), delimiter } : null;
}

/** Headers without the nameless, empty columns that delimiters at the end of the lines make. */
function trimmedHeaders(
  cells: readonly string[],
  rows: readonly ClassListRow[],
): readonly string[] {
  const named = cells.findLastIndex(isFilled) + 1;
  const used = rows.reduce((most, row) => Math.max(most, row.cells.findLastIndex(isFilled) + 1), 0);
  return cells.slice(0, Math.max(named, used)).map((cell) => cell.trim());
}

/** Headers and rows; throws `fileEmpty` when there are no rows below the headers. */
function tableOf(all: readonly ClassListRow[], source: TableSource): Table {
  const header = findHeader(all);
  if (!header) throw new AppFailure('fileEmpty');
  const rows = all.filter((row) => row.line > header.row.line && !isBlank(row));
  if (rows.length === 0) throw new AppFailure('fileEmpty');
  const headers = trimmedHeaders(header.row.cells, rows);
  const ragged = rows.flatMap((row) => raggedRow(row, headers.length) ?? []);
  return { headers, headerLine: header.row.line, rows, source, ragged };
}

function refuseSize(bytes: Uint8Array): void {
  if (bytes.byteLength > tableLimits.megabytes * 1_000_000) {
    throw new AppFailure('fileTooLarge', { maxMegabytes: tableLimits.megabytes });
  }
}

/**
 * Reads a class list that is text. The delimiter is found unless given. Throws `fileEmpty`,
 * `fileTooLarge` (`maxMegabytes`) or `fileUnreadable` (`reason`, see limits.ts; with `line` and `limit`).
 */
export function readTextTable(
  bytes: Uint8Array,
  options: { readonly delimiter?: Delimiter } = {},
): Table {
  refuseSize(bytes);
  const { text, encoding } = decodeText(bytes);
  if (!/[^\s,;"]/.test(text)) throw new AppFailure('fileEmpty');
  refuseBulk(text);
  const separator = announced(text);
  const csv = evenLineEnds(separator?.rest ?? text);
  const delimiter = options.delimiter ?? separator?.delimiter ?? detectDelimiter(csv);
  const all = parseCsv(csv, delimiter, separator ? 2 : 1);
  return tableOf(all, { type: 'text', encoding, delimiter });
}

/** Reads a class list, text or Excel workbook. Throws as `readTextTable` does. */
export async function readTable(bytes: Uint8Array): Promise<Table> {
  refuseSize(bytes);
  if (!isZip(bytes)) return readTextTable(bytes);
  const { name: sheet, rows } = await parseXlsx(bytes);
  return tableOf(rows, { type: 'workbook', sheet });
}

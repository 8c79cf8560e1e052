// From the bytes of an Excel workbook to rows of text with read-excel-file, within the limits of any
// class list. Formulas are never run: what Excel kept as their outcome is the text. Knows no headers.
import readWorkbook from 'read-excel-file/universal';
import type { ClassListRow } from '#shared/domain/class-list-rows.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { tableLimits, type UnreadableReason } from './limits.ts';
import { packStored } from './pack.ts';
import { unpackWorkbook, type Part } from './unpack.ts';

export type Sheet = { readonly name: string; readonly rows: readonly ClassListRow[] };

function unreadable(
  reason: UnreadableReason,
  params: Readonly<Record<string, number>> = {},
): AppFailure {
  return new AppFailure('fileUnreadable', { reason, ...params });
}

/** 'AB' → 28: the place of a column, from 1. */
const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Excel itself has no more rows than this; empty ones at the end cost little. */
const lastRow = 1_048_576;
const longestTag = 1_000;

const addressOf = /\sr\s*=\s*["']([A-Z]{0,3})(\d{1,9})["']/;

/** Counts what a sheet holds while its tags pass by; `tag` is what stands between '<' and '>'. */
class Gauge {
  #cells = 0;
  #rows = 0;

  see(tag: string): void {
    // Ends and values, by far the most, are known by their first letter.
    if (tag.startsWith('/') || tag === 'v' || tag === 't') return;
    const kind = /^(?:[\w.-]+:)?(c|row)(?=[\s/]|$)/.exec(tag)?.[1];
    if (kind === undefined) return;
    // A '>' inside quotes would hide the rest of the tag from this count.
    const halved = [`"`, `'`].some((quote) => tag.split(quote).length % 2 === 0);
    if (halved || tag.length > longestTag) throw unreadable('damagedExcel');
    const [, letters = '', digits = ''] = addressOf.exec(tag) ?? [];
    if (kind === 'row') this.#row(Number(digits));
    else if (!tag.endsWith('/')) this.#filled(columnNumber(letters), Number(digits));
  }

  #row(line: number): void {
    this.#rows += 1;
    if (Math.max(line, this.#rows) > lastRow) {
      throw unreadable('tooManyRows', { limit: tableLimits.rows });
    }
  }

  #filled(column: number, line: number): void {
    this.#cells += 1;
    if (column > tableLimits.columns) {
      throw unreadable('tooManyColumns', { line, limit: tableLimits.columns });
    }
    if (line > tableLimits.rows + 1) throw unreadable('tooManyRows', { limit: tableLimits.rows });
    if (this.#cells > tableLimits.cells) {
      throw unreadable('tooManyCells', { limit: tableLimits.cells });
    }
  }
}

/** Refuses before anything is built: the reader makes room for every cell up to the last one. */
function refuseBulk(parts: readonly Part[]): void {
  for (const { bytes } of parts) {
    const gauge = new Gauge();
    const text = bytes.toString('latin1');
    for (let open = text.indexOf('<'); open >= 0;) {
      const close = text.indexOf('>', open);
      if (close < 0) break;
      gauge.see(text.slice(open + 1, close));
      open = text.indexOf('<', close);
    }
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Excel keeps days as midnight in no time zone. */
function dayText(day: Date): string {
  return `${twoDigits(day.getUTCDate())}-${twoDigits(day.getUTCMonth() + 1)}-${String(day.getUTCFullYear())}`;
}

/** A whole number as it is read by people; '1.04001E5' is how some programs write 104001. */
function numberText(text: string): string {
  const value = Number(text);
  return Number.isSafeInteger(value) ? String(value) : text;
}

/** Unknown, because the reader's types call a day its constructor. */
function cellText(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dayText(cell);
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nee';
  return typeof cell === 'string' ? cell : '';
}

function rowOf(cells: readonly unknown[], index: number): ClassListRow {
  const line = index + 1;
  const texts = cells.map(cellText);
  if (texts.length > tableLimits.columns)
    throw unreadable('tooManyColumns', { line, limit: tableLimits.columns });
  if (texts.some((text) => text.length > tableLimits.cellCharacters)) {
    throw unreadable('cellTooLong', { line, limit: tableLimits.cellCharacters });
  }
  return { line, cells: texts };
}

/** The sheets in the order of their tabs. */
async function sheetsOf(packed: ArrayBuffer) {
  try {
    return await readWorkbook(packed, { trim: false, parseNumber: numberText });
  } catch {
    // Whatever the reader stumbles over, the person can only save the file once more.
    throw unreadable('damagedExcel');
  }
}

/**
 * The first sheet with anything in it; every cell as text, days as 'dd-mm-jjjj'. Throws `fileEmpty`
 * or `fileUnreadable` (`reason`, see limits.ts).
 */
export async function parseXlsx(bytes: Uint8Array): Promise<Sheet> {
  const parts = await unpackWorkbook(bytes);
  refuseBulk(parts);
  const packed = packStored(parts);
  const { buffer, byteOffset, byteLength } = packed;
  const sheets = await sheetsOf(buffer.slice(byteOffset, byteOffset + byteLength));
  for (const { sheet, data } of sheets) {
    // A sheet with only a chart has no data at all, whatever the reader's types say.
    const rows = Array.isArray(data) ? data.map(rowOf) : [];
    if (rows.some(({ cells }) => cells.some((cell) => cell.trim() !== ''))) {
      return { name: sheet, rows };
    }
  }
  throw new AppFailure('fileEmpty');
}

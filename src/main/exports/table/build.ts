// A table as the bytes of a file that a spreadsheet opens: CSV as Dutch Excel reads it, or XLSX. Knows only
// the texts it is given; no text of them can become a formula.
import Papa from 'papaparse';
import writeXlsxFile from 'write-excel-file/node';
import type { TableName } from '#shared/domain/saved-view.ts';
import type { TableExport, TableFormat } from '#shared/domain/table-export.ts';

const fileStems: Readonly<Record<TableName, string>> = {
  pairs: 'koppels',
  pupils: 'leerlingen',
  referrals: 'doorverwijzingen',
  tasks: 'taken',
  concerns: 'signalen',
};

/** Named by the kind of table and the day: never by what is in it. */
export function exportFileName(table: TableName, day: string, format: TableFormat): string {
  return `${fileStems[table]}-${day}.${format}`;
}

// eslint-disable-next-line no-control-regex -- these are what a spreadsheet file cannot hold
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** What a spreadsheet would take for a formula, also behind spaces or written wide. */
const formula = /^[\s\u00a0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/;

const clean = (row: readonly string[]): string[] =>
  row.map((text) => text.replaceAll(unprintable, ''));

function csvBytes({ columns, rows }: TableExport): Uint8Array<ArrayBuffer> {
  const text = Papa.unparse(
    { fields: clean(columns), data: rows.map(clean) },
    { delimiter: ';', newline: '\r\n', escapeFormulae: formula },
  );
  return new TextEncoder().encode(`\ufeff${text}`);
}

/** Names of sheets hold 31 signs at most, and none of these. */
const sheetName = (title: string): string =>
  title
    .replaceAll(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim() || 'Achtervang';

const widest = 60;

function widthOf(table: TableExport, column: number): number {
  const lengths = table.rows.slice(0, 500).map((row) => row[column]?.length ?? 0);
  const header = table.columns[column]?.length ?? 0;
  return Math.min(widest, Math.max(10, header + 2, ...lengths));
}

/** Every cell is a text of the file's list of texts, which no spreadsheet reads as a formula. */
async function xlsxBytes(table: TableExport): Promise<Uint8Array<ArrayBuffer>> {
  const head = clean(table.columns).map((value) => ({
    value,
    type: String,
    fontWeight: 'bold' as const,
  }));
  const rows = table.rows.map((row) => clean(row).map((value) => ({ value, type: String })));
  const written = writeXlsxFile([head, ...rows], {
    sheet: sheetName(table.title),
    stickyRowsCount: 1,
    columns: table.columns.map((_, column) => ({ width: widthOf(table, column) })),
  });
  return new Uint8Array(await written.toBuffer());
}

export function tableBytes(table: TableExport): Promise<Uint8Array<ArrayBuffer>> {
  return table.format === 'csv' ? Promise.resolve(csvBytes(table)) : xlsxBytes(table);
}

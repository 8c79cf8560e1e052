// A table as it leaves the vault: texts only, as they stood on the screen, with the limits of such a file.
import * as z from 'zod';
import { tableNameSchema } from './saved-view.ts';

export const tableFormats = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const mostExportRows = 20_000;
export const mostExportColumns = 40;

const cell = z.string().max(4_000);

export const tableExportSchema = z.strictObject({
  table: tableNameSchema,
  /** As it stands above the table; the name of the sheet, never of the file. */
  title: z.string().trim().min(1).max(80),
  columns: z.array(z.string().max(80)).min(1).max(200),
  rows: z.array(z.array(cell).max(200)).max(200_000),
  format: z.enum(tableFormats),
});
export type TableExport = z.infer<typeof tableExportSchema>;

/** Whether it fits in a file that opens well, and every row has a cell for each column. */
export function exportFault(
  table: Pick<TableExport, 'columns' | 'rows'>,
): 'tooLarge' | 'uneven' | null {
  if (table.rows.length > mostExportRows || table.columns.length > mostExportColumns) {
    return 'tooLarge';
  }
  return table.rows.every((row) => row.length === table.columns.length) ? null : 'uneven';
}

// From the rows of a class list and a mapping to pupils, with every row that could not be used
// handed back. Knows nothing of files, of the pupils already kept, or of the screen.
import { AppFailure } from '#shared/result/errors.ts';
import { missingColumns, type ClassListMapping } from './class-list-columns.ts';
import { mergeRows } from './class-list-merge.ts';
import { describeRow, readerOf, readRow, refuseShape, usedColumns } from './class-list-read-row.ts';
import type {
  ClassListRow,
  ListEntry,
  ReadClassList,
  ReadOptions,
  RefusedRow,
} from './class-list-rows.ts';
import { isPupilNumber } from './class-list-values.ts';

/**
 * Reads every row with the mapping. Cells of dropped columns are not looked at. A pupil with several
 * rows becomes one: the newest enrolment of this school year. Throws `columnsMissing` (params
 * `columns`: 'pupilNumber', 'name' or both, with a comma) when the mapping lacks what is needed.
 */
export function readPupils(
  rows: readonly ClassListRow[],
  mapping: ClassListMapping,
  options: ReadOptions,
): ReadClassList {
  const missing = missingColumns(mapping);
  if (missing.length > 0) throw new AppFailure('columnsMissing', { columns: missing.join(',') });
  const columns = usedColumns(mapping);
  const entries: ListEntry[] = [];
  const refused: RefusedRow[] = [];
  const refusedNumbers: string[] = [];
  for (const row of rows) {
    if (row.cells.every((cell) => cell.trim() === '')) continue;
    const read = readerOf(row, columns);
    const shape = refuseShape(row, mapping.length, read);
    const result = shape ?? readRow(read, row.line, options);
    if ('pupil' in result) {
      entries.push(result);
      continue;
    }
    refused.push({
      line: row.line,
      reason: result.reason,
      params: { line: row.line, ...result.params },
      given: describeRow(read, shape === null),
    });
    if (isPupilNumber(read.text('pupilNumber'))) refusedNumbers.push(read.text('pupilNumber'));
  }
  const outcome = mergeRows(entries, options.schoolYear);
  return {
    pupils: outcome.kept.map(({ line, pupil }) => ({ line, pupil })),
    refused: [...refused, ...outcome.refused].sort((a, b) => a.line - b.line),
    merged: outcome.merged,
    fields: [...columns.keys()],
    refusedNumbers: [...refusedNumbers, ...outcome.refusedNumbers],
  };
}

/** The rows with only the cells that will be used: what a preview may show. Others become ''. */
export function usedCellsOnly(
  rows: readonly ClassListRow[],
  mapping: ClassListMapping,
): readonly ClassListRow[] {
  const used = new Set([...usedColumns(mapping).values()].map(({ index }) => index));
  return rows.map((row) => ({
    ...row,
    cells: mapping.map(({ index }) => (used.has(index) ? (row.cells[index] ?? '') : '')),
  }));
}

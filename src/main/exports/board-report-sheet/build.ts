// Builds the sheet for the board: days and who reports. There is no story to put on it.
import { schoolOf, type ExportSource } from '#main/exports/source.ts';
import { boardReportFieldsSchema } from '#shared/domain/board-report.ts';
import type { BoardReportSheet } from '#shared/domain/board-report-sheet.ts';
import type { PaperRequest } from '#shared/ipc/paper.ts';

type Ask = Extract<PaperRequest, { paper: 'boardReportSheet' }>['ask'];

/** The board keeps it. */
export function buildBoardReportSheet(
  source: ExportSource,
  ask: Ask,
): { readonly content: BoardReportSheet; readonly destroyBy: null } {
  const { body, id } = source.get('boardReport', ask.boardReportId);
  const reporter = source.vault.members().find((member) => member.id === body.reporterId);
  const steps = source
    .list('boardReportStep')
    .filter((step) => step.body.boardReportId === id)
    .sort((a, b) => a.createdAtMs - b.createdAtMs)
    .map(({ body: { on, event, text } }) => ({ on, event, text }));
  return {
    content: {
      ...schoolOf(source),
      reporter: reporter?.displayName ?? '',
      fields: boardReportFieldsSchema.strip().parse(body),
      steps,
    },
    destroyBy: null,
  };
}

// Tables as somebody likes to see them, and as a file. A view is its owner's alone; a file leaves the wall,
// so it is written to the log before it can be kept, by its size and never by its content.
import { exportFileName, tableBytes } from '#main/exports/table/build.ts';
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { ownDossier } from '#main/ipc/own-dossier.ts';
import { newId } from '#main/platform/id.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { SavedViewBody, TableName } from '#shared/domain/saved-view.ts';
import {
  exportFault,
  mostExportColumns,
  mostExportRows,
  type TableExport,
} from '#shared/domain/table-export.ts';
import { AppFailure } from '#shared/result/errors.ts';
import type { Put } from '#main/store/index.ts';

/** Makes this view the chosen one of its table; null: none of them. Only what differs is written. */
function choosePuts(
  context: MemberContext,
  table: TableName,
  viewId: RecordId | null,
): readonly Put[] {
  return context
    .list('savedView')
    .filter(({ id, body }) => body.table === table && body.chosen !== (id === viewId))
    .map(({ id, dossierId, revision, body }) => ({
      dossierId,
      recordId: id,
      kind: 'savedView',
      body: { ...body, chosen: id === viewId },
      expectedRevision: revision,
    }));
}

function logExport(context: MemberContext, table: TableExport, outcome: 'made' | 'saved'): void {
  context.log({
    action: 'exported',
    detail: {
      table: table.table,
      format: table.format,
      rows: table.rows.length,
      columns: table.columns.length,
      outcome,
    },
  });
}

export const tablesHandlers = defineHandlers({
  'views.save': (context, { view, ...fields }) => {
    const current = view === null ? null : context.get('savedView', view.id);
    const place = current ? { dossierId: current.dossierId, newDossiers: [] } : ownDossier(context);
    const recordId = current?.id ?? newId<RecordId>();
    const chosen = fields.kept && (current?.body.chosen ?? true);
    const body: SavedViewBody = { ...fields, chosen };
    const others = current === null ? choosePuts(context, fields.table, null) : [];
    const { dossierId, newDossiers } = place;
    const expectedRevision = view?.expectedRevision ?? 0;
    context.commit({
      newDossiers,
      puts: [...others, { dossierId, recordId, kind: 'savedView', body, expectedRevision }],
      log: [{ action: 'changed', subject: { dossierId, recordId } }],
    });
    return { viewId: recordId };
  },
  'views.choose': (context, { table, viewId }) => {
    if (viewId !== null) context.get('savedView', viewId);
    const puts = choosePuts(context, table, viewId);
    if (puts.length > 0) context.commit({ puts });
    return undefined;
  },
  'tables.export': async (context, table) => {
    const fault = exportFault(table);
    if (fault === 'tooLarge') {
      throw new AppFailure('tableTooLarge', { rows: mostExportRows, columns: mostExportColumns });
    }
    if (fault === 'uneven') throw new AppFailure('invalidInput', { field: 'rows' });
    const bytes = await tableBytes(table);
    const suggestedName = exportFileName(table.table, dateOf(context.now()), table.format);
    logExport(context, table, 'made');
    const saved = await context.ask({ name: 'file.save', suggestedName, bytes });
    if (saved) logExport(context, table, 'saved');
    return saved;
  },
});

// Calls about tables: saved views and export; and search in texts.
import * as z from 'zod';
import { recordIdSchema } from '#shared/domain/id.ts';
import { savedViewSchema, tableNameSchema } from '#shared/domain/saved-view.ts';
import { tableExportSchema } from '#shared/domain/table-export.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

export const tablesCalls = {
  /** A new view, another name or state, thrown away (`kept: false`) or taken back. */
  'views.save': call(
    'member',
    z.object({
      /** Null for a new one, which becomes the chosen one. */
      view: z.object({ id: recordIdSchema, expectedRevision: z.int().positive() }).nullable(),
      ...savedViewSchema.omit({ chosen: true }).shape,
    }),
    z.object({ viewId: recordIdSchema }),
  ),
  /** Which view of a table the member sees next time; null for the table as it comes. */
  'views.choose': call(
    'member',
    z.object({ table: tableNameSchema, viewId: recordIdSchema.nullable() }),
    z.undefined(),
  ),
  /** The table as shown, as a file where the person chooses; null when they chose nothing. */
  'tables.export': call(
    'printPapers',
    tableExportSchema,
    z.object({ fileName: z.string() }).nullable(),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

// Calls about class lists: choosing a file, what it would do, importing it, taking an import back.
import * as z from 'zod';
import { keptReasons } from '#shared/domain/class-list-undo.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { classListPreviewSchema, columnMappingSchema } from '#shared/ipc/class-list-preview.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const token = z.uuid();

/** How many pupils who stay as they are an undo names; the count is always whole. */
export const undoLimits = { kept: 200 } as const;

const undoSchema = z.object({
  /** Came with the import; in no list any more. */
  takenBack: z.int(),
  /** Were there before; say again what they said then. */
  restored: z.int(),
  /** Stay as they are. */
  kept: z.int(),
  keptPupils: z
    .array(
      z.object({
        id: recordIdSchema,
        name: z.string(),
        className: z.string(),
        reason: z.enum(keptReasons),
      }),
    )
    .max(undoLimits.kept),
});

export const classListsCalls = {
  'classLists.choose': call(
    'importPupils',
    z.undefined(),
    z.object({ token, fileName: z.string() }).nullable(),
  ),
  'classLists.preview': call(
    'importPupils',
    z.object({ token, mapping: columnMappingSchema.nullable(), schoolYear: z.string() }),
    classListPreviewSchema,
  ),
  'classLists.import': call(
    'importPupils',
    z.object({
      token,
      mapping: columnMappingSchema,
      schoolYear: z.string(),
      markMissing: z.boolean(),
      /** The person has seen the warnings of the preview and says that the list is right. */
      confirmed: z.boolean(),
    }),
    z.object({
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      missing: z.int(),
      refused: z.int(),
      cancelled: z.boolean(),
      /** What to take back; null when nothing was written. */
      runId: recordIdSchema.nullable(),
    }),
  ),
  'classLists.cancel': call('importPupils', z.object({ token }), z.undefined()),
  /** What taking back an import would do now. */
  'classLists.undoPreview': call('importPupils', z.object({ runId: recordIdSchema }), undoSchema),
  'classLists.undo': call('importPupils', z.object({ runId: recordIdSchema }), undoSchema),
} as const satisfies Readonly<Record<string, CallDefinition>>;

// Calls about the library: the school's own cards, guidelines and agreements.
import * as z from 'zod';
import { recordIdSchema } from '#shared/domain/id.ts';
import { libraryItemSchema } from '#shared/domain/library-item.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

export const libraryCalls = {
  /** A new item, a change of one, or (`kept: false`) throwing one away. */
  'library.save': call(
    'runProgramme',
    z.object({
      /** Null for a new item. */
      item: z.object({ id: recordIdSchema, expectedRevision: z.int().positive() }).nullable(),
      body: libraryItemSchema,
    }),
    z.object({ itemId: recordIdSchema }),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

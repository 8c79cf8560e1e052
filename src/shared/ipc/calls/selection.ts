// Calls about applications of peers and the decision on them, and the word of a second person.
import * as z from 'zod';
import { recordIdSchema } from '#shared/domain/id.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const revision = z.int().positive();

export const selectionCalls = {
  /** On exactly the revision that stood on the screen. */
  'confirmations.give': call(
    'confirm',
    z.object({
      subjectId: recordIdSchema,
      revision,
      agrees: z.boolean(),
      note: z.string().trim().max(500),
    }),
    z.undefined(),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

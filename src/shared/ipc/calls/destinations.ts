// Calls about where the school refers to.
import * as z from 'zod';
import { destinationSchema } from '#shared/domain/destination.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

export const destinationCalls = {
  /** A new address, or a change to one; of a built-in one the school's own version takes its place. */
  'destinations.save': call(
    'writeReferrals',
    z.object({
      destination: z
        .object({ id: recordIdSchema, expectedRevision: z.int().positive() })
        .nullable(),
      fields: destinationSchema,
    }),
    z.object({ destinationId: recordIdSchema }),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

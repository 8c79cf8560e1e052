// Calls about deputies, hand-overs and the new school year.
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { deputySchema } from '#shared/domain/deputy.ts';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { schoolYearSchema } from '#shared/domain/school-year.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const nothing = z.undefined();
const count = z.int().min(0);

export const tasksCalls = {
  'deputies.save': call(
    'handOver',
    z.object({
      deputy: z.object({ id: recordIdSchema, expectedRevision: z.int().positive() }).nullable(),
      fields: deputySchema,
    }),
    z.object({ deputyId: recordIdSchema }),
  ),
  /** For good when `until` is null, otherwise to a stand-in up to and including that day. */
  'handovers.make': call(
    'handOver',
    z.object({
      fromId: memberIdSchema,
      toId: memberIdSchema,
      pairIds: z.array(recordIdSchema).min(1).max(200),
      until: dateSchema.nullable(),
      reason: z.string().trim().min(1).max(300),
    }),
    z.object({ handoverId: recordIdSchema, tasks: count }),
  ),
  /** What starting this school year would do; changes nothing. */
  'rollovers.preview': call(
    'handOver',
    z.object({ schoolYear: schoolYearSchema }),
    z.object({
      /** Running pairs from before that year which the asker can open. */
      pairIds: z.array(recordIdSchema),
      /** How many more run in dossiers closed to the asker. */
      closedPairs: count,
      /** Pupils who support in a running pair now. */
      peersNow: count,
      accepted: count,
      trained: count,
      /** Kept of refused candidates beyond the day it had to go. */
      refusedTooLong: count,
      openTasks: count,
      hasPlan: z.boolean(),
    }),
  ),
  'rollovers.run': call(
    'handOver',
    z.object({
      token: z.uuid(),
      schoolYear: schoolYearSchema,
      endPairIds: z.array(recordIdSchema).max(2000),
      /** The coach of each ended pair gets a task to look back with both. */
      closingTasks: z.boolean(),
      tasks: z
        .array(
          z.object({
            round: z.int().min(1).max(20),
            title: z.string().trim().min(1).max(200),
            ownerId: memberIdSchema,
            dueOn: dateSchema,
          }),
        )
        .max(20),
    }),
    z.object({
      ended: count,
      /** Chosen, but ended by somebody else or closed to the asker. */
      skipped: count,
      /** Not reached because the run was stopped. */
      left: count,
      tasks: count,
      planMade: z.boolean(),
      cancelled: z.boolean(),
    }),
  ),
  'rollovers.cancel': call('handOver', z.object({ token: z.uuid() }), nothing),
} as const satisfies Readonly<Record<string, CallDefinition>>;

// Calls about tasks: make one, change it, finish it, put it back.
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { taskAboutSchema } from '#shared/domain/task.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const title = z.string().trim().min(1).max(200);
const nothing = z.undefined();
const thisTask = { taskId: recordIdSchema, expectedRevision: z.int().positive() };

export const taskCalls = {
  /** A private one is the asker's own and lies with them alone. */
  'tasks.create': call(
    'member',
    z.object({
      title,
      ownerId: memberIdSchema,
      dueOn: dateSchema,
      visibility: z.enum(['private', 'team']),
      about: taskAboutSchema,
      standInId: memberIdSchema.nullable(),
    }),
    z.object({ taskId: recordIdSchema }),
  ),
  /** What is left out stays; another `ownerId` hands it to somebody else. */
  'tasks.change': call(
    'member',
    z.object({
      ...thisTask,
      title: title.optional(),
      dueOn: dateSchema.optional(),
      ownerId: memberIdSchema.optional(),
      standInId: memberIdSchema.nullable().optional(),
    }),
    nothing,
  ),
  /** Done, or withdrawn when it need not be done; a check-in that is done makes the next one. */
  'tasks.finish': call(
    'member',
    z.object({
      ...thisTask,
      doneOn: dateSchema,
      outcome: z.string().trim().max(300),
      withdrawn: z.boolean(),
    }),
    nothing,
  ),
  'tasks.reopen': call('member', z.object(thisTask), nothing),
} as const satisfies Readonly<Record<string, CallDefinition>>;

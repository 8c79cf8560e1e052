// Who stands ready for whom: the named deputy of each role or person, and stand-ins for a limited time.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { memberIdSchema, recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';
import { roleSchema } from './role.ts';

export const deputySchema = z.strictObject({
  role: roleSchema,
  /** For whom; null for everyone with this role. */
  memberId: memberIdSchema.nullable(),
  deputyId: memberIdSchema,
  active: z.boolean(),
});
export type DeputyBody = z.infer<typeof deputySchema>;

export const deputyRecord = defineRecord({ kind: 'deputy', version: 1, schema: deputySchema });

/** One hand-over of pairs: for good to a successor, or to a stand-in until a day. Never changed. */
export const handoverSchema = z.strictObject({
  fromId: memberIdSchema,
  toId: memberIdSchema,
  pairIds: z.array(recordIdSchema).max(200),
  on: dateSchema,
  /** The last day of a stand-in; null for a successor. */
  until: dateSchema.nullable(),
  reason: z.string().trim().min(1).max(300),
});
export type HandoverBody = z.infer<typeof handoverSchema>;

export const handoverRecord = defineRecord({
  kind: 'handover',
  version: 1,
  keeps: 1,
  schema: handoverSchema,
});

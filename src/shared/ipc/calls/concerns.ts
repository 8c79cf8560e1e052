// Calls about concerns, their course, who knows of them and their clock.
import * as z from 'zod';
import { closingFieldsSchema } from '#shared/domain/concern-closing.ts';
import { concernEventSchema } from '#shared/domain/concern-step.ts';
import { concernFieldsSchema } from '#shared/domain/concern.ts';
import { dateSchema } from '#shared/domain/date.ts';
import { disclosureFieldsSchema } from '#shared/domain/disclosure.ts';
import { dossierIdSchema, memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const nothing = z.undefined();
const revision = z.int().positive();
const concernId = recordIdSchema;

export const concernCalls = {
  /**
   * One commit: the concern in a dossier of its own, its clock, the tasks that follow, and for a pair the
   * safety pause when asked for. `paused` says whether the pair was paused.
   */
  'concerns.create': call(
    'reportConcerns',
    z.object({
      pairId: recordIdSchema.nullable(),
      fields: concernFieldsSchema,
      pausePair: z.boolean(),
    }),
    z.object({ concernId, code: z.string(), paused: z.boolean() }),
  ),
  'concerns.update': call(
    'followConcerns',
    z.object({ concernId, expectedRevision: revision, fields: concernFieldsSchema }),
    nothing,
  ),
  /** Everything that happens afterwards but its closing. */
  'concerns.step': call(
    'followConcerns',
    z.object({
      concernId,
      on: dateSchema,
      byId: memberIdSchema.nullable(),
      event: concernEventSchema,
    }),
    nothing,
  ),
  /** This rung knows: said by who stands on it, or by who told them. */
  'concerns.knows': call(
    'member',
    z.object({ clockId: recordIdSchema, expectedRevision: revision, rung: z.int().min(0).max(4) }),
    nothing,
  ),
  'concerns.disclose': call(
    'followConcerns',
    z.object({ concernId, fields: disclosureFieldsSchema }),
    nothing,
  ),
  /** Opens the concern to one more member, and writes down why. */
  'concerns.letIn': call(
    'decideConcerns',
    z.object({ concernId, memberId: memberIdSchema, reason: z.string().trim().min(3).max(300) }),
    nothing,
  ),
  'concerns.breakGlass': call(
    'reportingCode',
    z.object({ dossierId: dossierIdSchema, reason: z.string().trim().min(10).max(500) }),
    z.object({ concernId: recordIdSchema.nullable() }),
  ),
  'concerns.glassSeen': call('member', z.object({ glassBreakId: recordIdSchema }), nothing),
  /** The account with which it will be closed; a new one, or the one that is not signed yet. */
  'concerns.saveClosing': call(
    'decideConcerns',
    z.object({
      concernId,
      closing: z.object({ id: recordIdSchema, expectedRevision: revision }).nullable(),
      fields: closingFieldsSchema,
    }),
    z.object({ closingId: recordIdSchema }),
  ),
  'concerns.close': call(
    'decideConcerns',
    z.object({ concernId, closingId: recordIdSchema, on: dateSchema }),
    nothing,
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

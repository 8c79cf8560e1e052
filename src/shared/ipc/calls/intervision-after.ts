// Calls about what comes of a session, looking back on it, and finishing the session.
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { durationSchema } from '#shared/domain/duration.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { notesFieldsSchema } from '#shared/domain/intervision-notes.ts';
import { lookBackVerdicts } from '#shared/domain/intervision-look-back.ts';
import { outcomeFieldsSchema } from '#shared/domain/intervision-outcome.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const outcome = z.object({
  outcomeId: recordIdSchema,
  expectedRevision: z.int().positive(),
});

export const intervisionAfterCalls = {
  /** A new outcome when `outcomeId` is null. A task or something to find out makes its task, or changes it while open. */
  'intervisionOutcomes.save': call(
    'leadIntervision',
    z.object({
      outcomeId: recordIdSchema.nullable(),
      expectedRevision: z.int().min(0),
      sessionId: recordIdSchema,
      fields: outcomeFieldsSchema,
    }),
    z.object({ outcomeId: recordIdSchema }),
  ),
  /** Takes an outcome away with its open task, or brings it back. */
  'intervisionOutcomes.drop': call(
    'leadIntervision',
    outcome.extend({ dropped: z.boolean() }),
    z.undefined(),
  ),
  /**
   * Says in a later session of the group how it was handled: well and dropped settle its open task, null takes what
   * was said back.
   */
  'intervisionOutcomes.lookBack': call(
    'leadIntervision',
    z.object({
      outcomeId: recordIdSchema,
      sessionId: recordIdSchema,
      /** Of what was said of it in this session; 0 when nothing was. */
      expectedRevision: z.int().min(0),
      verdict: z.enum(lookBackVerdicts).nullable(),
      remark: z.string().trim().max(500),
    }),
    z.undefined(),
  ),
  /** Ties a signal that was recorded to the outcome it came from. */
  'intervisionOutcomes.toConcern': call(
    'leadIntervision',
    outcome.extend({ concernId: recordIdSchema }),
    z.undefined(),
  ),
  /** A task on the pair behind the letter of an outcome, in words of its own; for who keeps the link alone. */
  'intervisionOutcomes.toPair': call(
    'leadIntervision',
    outcome.extend({ dueOn: dateSchema, title: z.string().trim().min(1).max(200) }),
    z.object({ taskId: recordIdSchema }),
  ),
  /**
   * Finishes an open session: everyone marked, hours written, topics discussed, paper notes gone or a task to
   * destroy them, care for who needs it, the next one planned or why not.
   */
  'intervisionSessions.close': call(
    'leadIntervision',
    z.object({
      sessionId: recordIdSchema,
      expectedRevision: z.int().positive(),
      notesRevision: z.int().positive(),
      secrecySaid: z.boolean(),
      positiveClose: notesFieldsSchema.shape.positiveClose,
      /** It was asked, and nothing was written down. */
      closeSkipped: z.boolean(),
      paper: notesFieldsSchema.shape.paper,
      /** Peers with whom something stays: the one who leads asks how it is. */
      careFor: z.array(recordIdSchema).max(60),
      minutes: durationSchema,
      nextOn: dateSchema.nullable(),
      /** Why a group has no next session yet; '' when there is one. */
      noNextBecause: z.string().trim().max(200),
    }),
    z.object({ nextId: recordIdSchema.nullable() }),
  ),
  /** Opens a finished session again, to add or mend. */
  'intervisionSessions.reopen': call(
    'leadIntervision',
    z.object({ sessionId: recordIdSchema, expectedRevision: z.int().positive() }),
    z.undefined(),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

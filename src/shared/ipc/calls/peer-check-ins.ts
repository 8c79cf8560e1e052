// Calls about how heavy being a peer is: a check-in, an ad-hoc consult, the support plan, after-care.
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { durationSchema } from '#shared/domain/duration.ts';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { peerCheckInSchema, peerSupportPlanSchema } from '#shared/domain/peer-check-in.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const { load, gives, costs, needs, agreements } = peerCheckInSchema.shape;
const words = z.string().trim().max(1000);

export const peerCheckInCalls = {
  /**
   * How heavy it is for a peer: in a session, once a peer, a second time changes it; without a session it is one by
   * itself and makes its own. Words that are left out stay as they were.
   */
  'peerCheckIns.save': call(
    'leadIntervision',
    z.object({
      peerId: recordIdSchema,
      sessionId: recordIdSchema.nullable(),
      /** Of a session the day of the session holds. */
      on: dateSchema,
      load,
      gives: gives.optional(),
      costs: costs.optional(),
      needs: needs.optional(),
      agreements: agreements.optional(),
      /** Of one by itself. */
      minutes: durationSchema.optional(),
    }),
    z.object({ checkInId: recordIdSchema, sessionId: recordIdSchema }),
  ),
  /** A peer asked for advice between the meetings: what, what was advised, what they choose, when to ask again. */
  'peerConsults.save': call(
    'leadIntervision',
    z.object({
      peerId: recordIdSchema,
      on: dateSchema,
      minutes: durationSchema,
      question: words.min(1),
      advice: words,
      choice: words,
      followUpOn: dateSchema.nullable(),
      /** The words for its one step, in the language of the screen. */
      title: z.string().trim().min(1).max(80),
    }),
    z.object({ sessionId: recordIdSchema, taskId: recordIdSchema.nullable() }),
  ),
  'peerSupportPlans.save': call(
    'leadIntervision',
    z.object({ expectedRevision: z.int().min(0), fields: peerSupportPlanSchema }),
    z.object({ planId: recordIdSchema }),
  ),
  /** A task for oneself to ask how the peer is, after a check-in. */
  'peerCheckIns.care': call(
    'leadIntervision',
    z.object({ checkInId: recordIdSchema, dueOn: dateSchema }),
    z.object({ taskId: recordIdSchema }),
  ),
  /**
   * What was said of how heavy it is before a coach came: of own peers with whom others have it, as far as is known,
   * and of which peers this member has it while a coach of now does not.
   */
  'peerCheckIns.standing': call(
    'leadIntervision',
    z.undefined(),
    z.object({
      earlier: z.array(
        z.object({
          peerId: recordIdSchema,
          memberIds: z.array(memberIdSchema),
          lastOn: dateSchema,
        }),
      ),
      toLetIn: z.array(z.object({ peerId: recordIdSchema, coachIds: z.array(memberIdSchema) })),
    }),
  ),
  /**
   * Opens all that this member reads about the peer to these colleagues, who coach the peer now; answers who came to
   * read. Never in passing: what was said before is handed on by this alone. Not taken back.
   */
  'peerCheckIns.letIn': call(
    'leadIntervision',
    z.object({ peerId: recordIdSchema, memberIds: z.array(memberIdSchema).min(1).max(20) }),
    z.object({ coachIds: z.array(memberIdSchema) }),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

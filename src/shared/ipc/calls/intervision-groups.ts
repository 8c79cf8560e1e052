// Calls about groups of peers, when they meet, what they want to talk about, and by which method.
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { groupFieldsSchema } from '#shared/domain/intervision-group.ts';
import { intervisionMethodSchema } from '#shared/domain/intervision-method.ts';
import { intervisionSessionSchema, seriesSchema } from '#shared/domain/intervision-session.ts';
import { intervisionTopicSchema } from '#shared/domain/intervision-topic.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const { shape } = intervisionSessionSchema;

export const intervisionGroupCalls = {
  /** A new group when `groupId` is null; `expectedRevision` is 0 then. Coaches get what the group holds. */
  'intervisionGroups.save': call(
    'runProgramme',
    z.object({
      groupId: recordIdSchema.nullable(),
      expectedRevision: z.int().min(0),
      fields: groupFieldsSchema,
    }),
    z.object({ groupId: recordIdSchema }),
  ),
  /** One session, or all days of a series that fall outside the holidays and have none of the group yet. */
  'intervisionSessions.plan': call(
    'runProgramme',
    z.object({
      groupId: recordIdSchema,
      type: z.enum(['intervision', 'reflection', 'dilemma']),
      series: seriesSchema,
      startsAt: shape.startsAt,
      minutes: shape.minutes,
      place: shape.place,
      leadId: shape.leadId,
    }),
    z.object({ sessionIds: z.array(recordIdSchema), skipped: z.array(dateSchema) }),
  ),
  /** Moves a planned session or calls it off, with the reason. */
  'intervisionSessions.change': call(
    'runProgramme',
    z.object({
      sessionId: recordIdSchema,
      expectedRevision: z.int().positive(),
      change: z.discriminatedUnion('type', [
        z.object({
          type: z.literal('move'),
          on: dateSchema,
          startsAt: shape.startsAt,
          place: shape.place,
        }),
        z.object({ type: z.literal('cancel') }),
      ]),
      reason: z.string().trim().min(1).max(200),
    }),
    z.undefined(),
  ),
  /** Coaches of the group only. A new topic when `topicId` is null. */
  'intervisionTopics.save': call(
    'leadIntervision',
    z.object({
      topicId: recordIdSchema.nullable(),
      expectedRevision: z.int().min(0),
      groupId: recordIdSchema,
      text: intervisionTopicSchema.shape.text,
      broughtBy: intervisionTopicSchema.shape.broughtBy,
      state: z.enum(['open', 'withdrawn']),
    }),
    z.object({ topicId: recordIdSchema }),
  ),
  /** The school's own method, or its version of a built-in one. A new one when `methodId` is null. */
  'intervisionMethods.save': call(
    'runProgramme',
    z.object({
      methodId: recordIdSchema.nullable(),
      expectedRevision: z.int().min(0),
      method: intervisionMethodSchema,
    }),
    z.object({ methodId: recordIdSchema }),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

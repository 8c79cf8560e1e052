// Calls about lessons, activities, drop-in sessions, tallies and hours of peers.
import * as z from 'zod';
import { activityFieldsSchema, dropInFieldsSchema, tallyThemes } from '#shared/domain/activity.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { lessonFieldsSchema } from '#shared/domain/lesson.ts';
import { manualHoursSchema } from '#shared/domain/peer-hours.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

/** Null with revision 0 for a new one, otherwise the one that stood on the screen. */
const which = { recordId: recordIdSchema.nullable(), expectedRevision: z.int().min(0) };
const saved = z.object({ recordId: recordIdSchema, revision: z.int().positive() });

export const activitiesCalls = {
  'lessons.save': call(
    'runProgramme',
    z.strictObject({ ...which, lesson: lessonFieldsSchema }),
    saved,
  ),
  'activities.save': call(
    'runProgramme',
    z.strictObject({ ...which, activity: activityFieldsSchema }),
    saved,
  ),
  'dropIns.save': call(
    'runProgramme',
    z.strictObject({ ...which, session: dropInFieldsSchema }),
    saved,
  ),
  /** One more (or one less, as an undo) of a theme today; a mediation counts as such too. */
  'tallies.add': call(
    'runProgramme',
    z.strictObject({
      theme: z.enum(tallyThemes),
      by: z.union([z.literal(1), z.literal(-1)]),
      mediation: z.boolean(),
    }),
    z.object({ count: z.int() }),
  ),
  'peerHours.add': call(
    'runProgramme',
    manualHoursSchema,
    z.object({ recordIds: z.array(recordIdSchema) }),
  ),
  /** Withdraws an entry by hand, or takes the withdrawal back. */
  'peerHours.setCounts': call(
    'runProgramme',
    z.strictObject({
      recordId: recordIdSchema,
      expectedRevision: z.int().positive(),
      counts: z.boolean(),
    }),
    z.undefined(),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

// Calls about trainings: sessions, who was there, who finished.
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { trainingSchema, trainingSessionSchema } from '#shared/domain/training.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const { shape } = trainingSchema;
const which = z.object({ trainingId: recordIdSchema, expectedRevision: z.int().positive() });
/** The id of the pupil, the member or the contact. */
const trainee = z.uuid();

const facts = {
  name: shape.name,
  provider: shape.provider,
  providerName: shape.providerName,
  trainerId: shape.trainerId,
};

export const trainingCalls = {
  'trainings.create': call(
    'runProgramme',
    z.object({
      ...facts,
      template: shape.template,
      /** The day of the first of three half-days to propose; null for none. */
      firstOn: dateSchema.nullable(),
    }),
    z.object({ trainingId: recordIdSchema }),
  ),
  'trainings.update': call('runProgramme', which.extend(facts), z.undefined()),
  /** A session with a known id is changed, another one is added. */
  'trainings.saveSession': call(
    'runProgramme',
    which.extend({ session: trainingSessionSchema.omit({ held: true }) }),
    z.undefined(),
  ),
  'trainings.dropSession': call(
    'runProgramme',
    which.extend({ sessionId: z.uuid() }),
    z.undefined(),
  ),
  'trainings.addTrainees': call(
    'runProgramme',
    which.extend({
      pupilIds: z.array(recordIdSchema).max(200),
      memberIds: z.array(memberIdSchema).max(200),
      contactIds: z.array(recordIdSchema).max(200),
    }),
    z.undefined(),
  ),
  /** Only who attended nothing; anybody else stops. */
  'trainings.removeTrainee': call('runProgramme', which.extend({ trainee }), z.undefined()),
  /** A session in which somebody is marked has been held. */
  'trainings.attend': call(
    'runProgramme',
    which.extend({
      marks: z
        .array(
          z.object({
            trainee,
            sessionId: z.uuid(),
            mark: z.enum(['present', 'excused', 'absent']),
          }),
        )
        .min(1)
        .max(2000),
    }),
    z.undefined(),
  ),
  'trainings.placement': call(
    'runProgramme',
    which.extend({ trainee, placementMinutes: z.int().min(0).max(6000) }),
    z.undefined(),
  ),
  'trainings.finish': call(
    'runProgramme',
    which.extend({
      trainee,
      result: z.enum(['busy', 'completed', 'stopped']),
      /** The day of finishing; null unless completed. */
      completedOn: dateSchema.nullable(),
    }),
    z.undefined(),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

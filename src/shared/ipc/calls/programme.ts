// Calls about the plan of the programme, its settings, and telling others of it.
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import {
  communicationSchema,
  planItemStateSchema,
  programmeEvaluationSchema,
  programmePlanSchema,
} from '#shared/domain/programme-plan.ts';
import { schoolYearSchema } from '#shared/domain/school-year.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const nothing = z.undefined();
/** The revision of the plan that stood on the screen; 0 when the year had none yet. */
const seen = z.int().min(0);
const parts = programmePlanSchema.shape;

export const planPartSchema = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('readiness'), value: parts.readiness }),
  z.strictObject({ part: z.literal('workingGroup'), value: parts.workingGroup }),
  z.strictObject({ part: z.literal('actionPlan'), value: parts.actionPlan }),
  z.strictObject({ part: z.literal('hours'), value: parts.hours }),
  z.strictObject({ part: z.literal('embedding'), value: parts.embedding }),
  z.strictObject({ part: z.literal('indicators'), value: parts.indicators }),
  z.strictObject({ part: z.literal('evaluation'), value: programmeEvaluationSchema }),
]);

export const programmeCalls = {
  'programme.saveItem': call(
    'manageProgramme',
    z.object({ schoolYear: schoolYearSchema, expectedRevision: seen, item: planItemStateSchema }),
    nothing,
  ),
  'programme.savePart': call(
    'manageProgramme',
    z.object({ schoolYear: schoolYearSchema, expectedRevision: seen, change: planPartSchema }),
    nothing,
  ),
  /** A task of the plan of action, for somebody by a day. */
  'programme.addTask': call(
    'manageProgramme',
    z.object({
      schoolYear: schoolYearSchema,
      title: z.string().trim().min(1).max(200),
      ownerId: memberIdSchema,
      dueOn: dateSchema,
    }),
    z.object({ taskId: recordIdSchema }),
  ),
  /** The usual three tasks that tell pupils who the peers are; each is made once a school year. */
  'programme.makePublicity': call(
    'manageProgramme',
    z.object({
      schoolYear: schoolYearSchema,
      tasks: z
        .array(
          z.object({
            round: z.int().min(1).max(3),
            title: z.string().trim().min(1).max(200),
            ownerId: memberIdSchema,
            dueOn: dateSchema,
          }),
        )
        .min(1)
        .max(3),
    }),
    z.object({ made: z.int() }),
  ),
  'programme.tell': call(
    'runProgramme',
    z.object({
      communication: z
        .object({ id: recordIdSchema, expectedRevision: z.int().positive() })
        .nullable(),
      fields: communicationSchema,
    }),
    z.object({ communicationId: recordIdSchema }),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

// Calls about applications of peers and the decision on them, and the word of a second person.
import * as z from 'zod';
import { applicationSchema, refusalGrounds } from '#shared/domain/application.ts';
import { dateSchema } from '#shared/domain/date.ts';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const revision = z.int().positive();
const which = z.object({ applicationId: recordIdSchema, expectedRevision: revision });
const { shape } = applicationSchema;

export const selectionCalls = {
  'applications.create': call(
    'runProgramme',
    z.object({
      pupilId: recordIdSchema,
      form: shape.form,
      appliedOn: dateSchema,
      /** For which the pupil applies: the year of that day, or the next. */
      schoolYear: shape.schoolYear,
      motivation: shape.motivation,
      motivationText: shape.motivationText,
      voluntary: z.boolean(),
    }),
    z.object({ applicationId: recordIdSchema }),
  ),
  /** What is known of the candidate; what is left out stays as it is. */
  'applications.update': call(
    'runProgramme',
    which.extend({
      motivation: shape.motivation.optional(),
      motivationText: shape.motivationText.optional(),
      marksSufficient: shape.marksSufficient.optional(),
      interviews: shape.interviews.optional(),
      criteria: shape.criteria.optional(),
      growth: shape.growth.optional(),
    }),
    z.undefined(),
  ),
  /** Asks `secondId` to confirm it, who is given what is needed to know whom it is about. */
  'applications.decide': call(
    'manageProgramme',
    which.extend({
      outcome: z.enum(['accepted', 'refused', 'reserve']),
      on: dateSchema,
      grounds: z.array(z.enum(refusalGrounds)).max(refusalGrounds.length),
      reason: z.string().trim().max(500),
      secondId: memberIdSchema,
    }),
    z.undefined(),
  ),
  'applications.reopen': call('manageProgramme', which, z.undefined()),
  'applications.tell': call('runProgramme', which.extend({ toldOn: dateSchema }), z.undefined()),
  /** By the pupil's own wish; nobody asks why. */
  'applications.withdraw': call(
    'runProgramme',
    which.extend({ withdrawnOn: dateSchema }),
    z.undefined(),
  ),
  'applications.wipe': call('manageProgramme', which, z.undefined()),
  /** On exactly the revision that stood on the screen. */
  'confirmations.give': call(
    'confirm',
    z.object({
      subjectId: recordIdSchema,
      revision,
      agrees: z.boolean(),
      note: z.string().trim().max(500),
    }),
    z.undefined(),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

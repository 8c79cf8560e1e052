// Calls about how the school runs peer support, support requests and proposals for a match.
import * as z from 'zod';
import { recordIdSchema } from '#shared/domain/id.ts';
import { notTogetherSchema } from '#shared/domain/not-together.ts';
import { programmeSettingsSchema } from '#shared/domain/programme-settings.ts';
import { newSupportRequestSchema, supportRequestStatuses } from '#shared/domain/support-request.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const nothing = z.undefined();
const revision = z.int().positive();
/** 0 when there is nothing yet. */
const revisionOrNone = z.int().min(0);
const status = z.enum(supportRequestStatuses);

export const matchingCalls = {
  'programmeSettings.save': call(
    'manageProgramme',
    z.object({ expectedRevision: revisionOrNone, settings: programmeSettingsSchema }),
    nothing,
  ),
  'supportRequests.create': call(
    'runProgramme',
    newSupportRequestSchema,
    z.object({ requestId: recordIdSchema, status }),
  ),
  'supportRequests.update': call(
    'runProgramme',
    z.object({
      requestId: recordIdSchema,
      expectedRevision: revision,
      request: newSupportRequestSchema,
    }),
    z.object({ status }),
  ),
  'supportRequests.withdraw': call(
    'runProgramme',
    z.object({ requestId: recordIdSchema, expectedRevision: revision }),
    nothing,
  ),
  'notTogether.add': call('runProgramme', notTogetherSchema.omit({ holds: true }), nothing),
  'notTogether.set': call(
    'manageProgramme',
    z.object({ recordId: recordIdSchema, expectedRevision: revision, holds: z.boolean() }),
    nothing,
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

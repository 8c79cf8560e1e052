// Calls about how the school runs peer support, support requests and proposals for a match.
import { programmeSettingsSchema } from '#shared/domain/programme-settings.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';
import * as z from 'zod';

const nothing = z.undefined();
/** 0 when there is nothing yet. */
const revisionOrNone = z.int().min(0);

export const matchingCalls = {
  'programmeSettings.save': call(
    'manageProgramme',
    z.object({ expectedRevision: revisionOrNone, settings: programmeSettingsSchema }),
    nothing,
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

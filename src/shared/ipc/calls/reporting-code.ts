// Calls about the reporting code (meldcode).
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { codeStepBodySchema } from '#shared/domain/reporting-code.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

export const reportingCodeCalls = {
  /** From a concern, about one of those who are affected. */
  'reportingCodes.open': call(
    'reportingCode',
    z.strictObject({
      concernId: recordIdSchema,
      /** Which of the concern's people, by their place in it. */
      personAt: z.int().min(0).max(19),
      cause: z.string().trim().min(1).max(3000),
    }),
    z.object({ reportingCodeId: recordIdSchema }),
  ),
  'reportingCodes.addStep': call(
    'reportingCode',
    codeStepBodySchema.extend({
      /** When the step after this one must have been taken; null for the usual term. */
      nextOn: dateSchema.nullable(),
    }),
    z.object({ stepId: recordIdSchema }),
  ),
  /** For a care coordinator or safeguarding officer who came later. */
  'reportingCodes.letIn': call(
    'reportingCode',
    z.strictObject({ reportingCodeId: recordIdSchema, memberId: memberIdSchema }),
    z.undefined(),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

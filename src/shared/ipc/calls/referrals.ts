// Calls about referrals and the steps they go through.
import * as z from 'zod';
import { consentTakenBackSchema } from '#shared/domain/consent-taken-back.ts';
import { dateSchema } from '#shared/domain/date.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import {
  referralFieldsSchema,
  referralStatuses,
  referralStepBodySchema,
} from '#shared/domain/referral.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const nothing = z.undefined();
const revision = z.int().positive();

export const referralCalls = {
  'referrals.save': call(
    'writeReferrals',
    z.object({
      /** Null for a new referral. */
      referral: z.object({ id: recordIdSchema, expectedRevision: revision }).nullable(),
      pairId: recordIdSchema.nullable(),
      concernId: recordIdSchema.nullable().default(null),
      followsId: recordIdSchema.nullable().default(null),
      pupilId: recordIdSchema,
      fields: referralFieldsSchema,
    }),
    z.object({ referralId: recordIdSchema }),
  ),
  'referrals.step': call(
    'writeReferrals',
    z.object({
      referralId: recordIdSchema,
      to: z.enum(referralStatuses),
      on: dateSchema,
      text: z.string().trim().max(5000),
      dueOn: dateSchema.nullable(),
      told: z
        .array(z.enum(['pupil', 'parents']))
        .max(2)
        .default([]),
      warm: referralStepBodySchema.shape.warm.default(null),
      /** Something of one's own to do after this step, beside waiting for an answer. */
      followUp: z
        .object({ title: z.string().trim().min(1).max(200), dueOn: dateSchema })
        .nullable()
        .default(null),
      /** Follow-ups that are finished together with the end. */
      finish: z
        .array(
          z.object({
            taskId: recordIdSchema,
            how: z.enum(['done', 'withdrawn']),
            /** What came of it, or why it is no longer needed. */
            outcome: z.string().trim().max(300).default(''),
          }),
        )
        .max(50)
        .default([]),
    }),
    nothing,
  ),
  'referrals.takeConsentBack': call(
    'writeReferrals',
    consentTakenBackSchema.extend({
      /** Telling where it went; needed once it was handed over. */
      followUp: z
        .object({ title: z.string().trim().min(1).max(200), dueOn: dateSchema })
        .nullable()
        .default(null),
    }),
    nothing,
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

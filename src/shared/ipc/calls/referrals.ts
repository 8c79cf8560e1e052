// Calls about referrals and the steps they go through.
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { referralFieldsSchema, referralStatuses } from '#shared/domain/referral.ts';
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
    }),
    nothing,
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

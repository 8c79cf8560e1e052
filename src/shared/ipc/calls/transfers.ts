// Calls about sealed packages for another school.
import * as z from 'zod';
import { recordIdSchema } from '#shared/domain/id.ts';
import { packageContentSchema } from '#shared/domain/transfer.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

export const transferCalls = {
  /** Seals, keeps and hands over in one go; the passphrase is told this once. Null: cancelled. */
  'transfers.make': call(
    'writeReferrals',
    z.object({ referralId: recordIdSchema }),
    z.object({ fileName: z.string(), passphrase: z.string() }).nullable(),
  ),
  /** The code that the other school told back. */
  'transfers.confirm': call(
    'writeReferrals',
    z.object({ referralId: recordIdSchema, code: z.string().max(40) }),
    z.undefined(),
  ),
  /** Lets one choose a package that came in; null: cancelled. */
  'transfers.choose': call(
    'writeReferrals',
    z.undefined(),
    z.object({ token: z.string(), fileName: z.string() }).nullable(),
  ),
  /** Shows what is inside; nothing of it is kept. */
  'transfers.open': call(
    'writeReferrals',
    z.object({ token: z.string(), passphrase: z.string().min(1).max(200) }),
    packageContentSchema,
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

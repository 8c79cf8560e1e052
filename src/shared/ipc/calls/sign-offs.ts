// Calls about asking for a signature, giving it and taking the question back.
import * as z from 'zod';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const nothing = z.undefined();
const passphrase = z.string().min(1).max(1024);

export const signOffCalls = {
  'signOffs.ask': call(
    'askSignOff',
    z.object({
      /** A referral, a closing, a paper or an erasure. */
      subjectId: recordIdSchema,
      approverId: memberIdSchema,
      question: z.string().trim().max(1000),
    }),
    z.object({ requestId: recordIdSchema }),
  ),
  /** Everyone who had a hand in it, or in what it rests on: they do not sign it. */
  'signOffs.authors': call(
    'member',
    z.object({ subjectId: recordIdSchema }),
    z.object({ authors: z.array(memberIdSchema) }),
  ),
  'signOffs.decide': call(
    'signOff',
    z.object({
      requestId: recordIdSchema,
      /** The content hashes as they stood on the signer's screen. */
      seen: z
        .array(z.object({ recordId: recordIdSchema, contentHash: z.string().max(60) }))
        .min(1)
        .max(50),
      decision: z.enum(['approved', 'returned']),
      comment: z.string().trim().max(2000),
      passphrase,
    }),
    z.object({ code: z.string() }),
  ),
  'signOffs.withdraw': call('member', z.object({ requestId: recordIdSchema }), nothing),
} as const satisfies Readonly<Record<string, CallDefinition>>;

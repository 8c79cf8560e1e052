// Calls about asking for a signature, giving it and taking the question back.
import * as z from 'zod';
import { dateSchema } from '#shared/domain/date.ts';
import { memberIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { mentorSheetRequestSchema } from '#shared/domain/mentor-sheet.ts';
import { papers } from '#shared/domain/print.ts';
import { signableKinds } from '#shared/domain/sign-off-subjects.ts';
import { signOffDecisions } from '#shared/domain/sign-off.ts';
import { call, type CallDefinition } from '#shared/ipc/define.ts';

const nothing = z.undefined();
const question = z.string().trim().max(1000);

/** One thing a code belongs to: a text that can be signed, in one of its versions, or a printed paper. */
const codeMatchSchema = z.object({
  /** The record of the text; null for a paper of which no text was signed. */
  subjectId: recordIdSchema.nullable(),
  kind: z.enum(signableKinds).nullable(),
  paper: z.enum(papers).nullable(),
  /** When this version was written, or this copy printed. */
  atMs: z.int(),
  /** Whether the text says now what it said then; null when there is nothing to compare with. */
  same: z.boolean().nullable(),
  signatures: z.array(
    z.object({ signerId: memberIdSchema, onBehalfOf: memberIdSchema.nullable(), atMs: z.int() }),
  ),
  needed: z.int(),
});
export type CodeMatch = z.infer<typeof codeMatchSchema>;
const passphrase = z.string().min(1).max(1024);

export const signOffCalls = {
  'signOffs.ask': call(
    'askSignOff',
    z.object({
      /** A referral, a closing, a paper or an erasure. */
      subjectId: recordIdSchema,
      approverId: memberIdSchema,
      question,
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
      decision: z.enum(signOffDecisions),
      comment: z.string().trim().max(2000),
      passphrase,
    }),
    z.object({ code: z.string() }),
  ),
  'signOffs.withdraw': call('member', z.object({ requestId: recordIdSchema }), nothing),
  /** Lays the sheet down as it would be printed now, and asks for a signature over it. */
  'signOffs.askSheet': call(
    'printPapers',
    z.object({ sheet: mentorSheetRequestSchema, approverId: memberIdSchema, question }),
    z.object({ requestId: recordIdSchema }),
  ),
  /** Asks whether what was written about a candidate may be cleared. */
  'signOffs.askErasure': call(
    'manageProgramme',
    z.object({
      applicationId: recordIdSchema,
      expectedRevision: z.int().positive(),
      reason: z.string().trim().min(1).max(500),
      approverId: memberIdSchema,
      question,
    }),
    z.object({ requestId: recordIdSchema }),
  ),
  /** Who signs while this approver is away, up to and including a day. */
  'signOffs.standIn': call(
    'signOff',
    z.discriminatedUnion('do', [
      z.object({
        do: z.literal('save'),
        standInId: memberIdSchema,
        from: dateSchema,
        until: dateSchema,
        reason: z.string().trim().max(300),
      }),
      z.object({ do: z.literal('end'), recordId: recordIdSchema }),
    ]),
    nothing,
  ),
  /** What a code on paper belongs to, among what this member can read. */
  'signOffs.check': call(
    'member',
    z.object({ code: z.string().max(40) }),
    z.object({ found: z.array(codeMatchSchema) }),
  ),
} as const satisfies Readonly<Record<string, CallDefinition>>;

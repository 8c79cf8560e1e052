// Sign-off: a second member reads named revisions and approves or returns them. Bound to exact
// content: what was approved is known by its hash, and a later change shows.
import * as z from 'zod';
import { memberIdSchema, recordIdSchema, type MemberId, type RecordId } from './id.ts';
import { defineRecord } from './record.ts';

export const signedRevisionSchema = z.strictObject({
  recordId: recordIdSchema,
  revision: z.int().positive(),
  contentHash: z.string(),
});
export type SignedRevision = z.infer<typeof signedRevisionSchema>;

export const signOffRequestBodySchema = z.strictObject({
  subjects: z.array(signedRevisionSchema).min(1).max(50),
  approverId: memberIdSchema,
  question: z.string().trim().max(1000),
});
export type SignOffRequestBody = z.infer<typeof signOffRequestBodySchema>;

export const signOffRequestRecord = defineRecord({
  kind: 'signOffRequest',
  version: 1,
  keeps: 1,
  schema: signOffRequestBodySchema,
});

/** `returned`: with questions, to be asked again. `refused`: not this text; only another can be asked about. */
export const signOffDecisions = ['approved', 'returned', 'refused'] as const;

/** What the signer's key signs. */
export const signOffStatementSchema = z.strictObject({
  purpose: z.literal('achtervang sign-off v1'),
  requestId: recordIdSchema,
  decision: z.enum(signOffDecisions),
  comment: z.string(),
  subjects: z.array(signedRevisionSchema),
  signerId: memberIdSchema,
  atMs: z.int(),
});
export type SignOffStatement = z.infer<typeof signOffStatementSchema>;

export const signOffDecisionBodySchema = z.strictObject({
  statement: signOffStatementSchema,
  signature: z.string(),
});
export type SignOffDecisionBody = z.infer<typeof signOffDecisionBodySchema>;

export const signOffDecisionRecord = defineRecord({
  kind: 'signOffDecision',
  version: 1,
  keeps: 1,
  schema: signOffDecisionBodySchema,
});

export const signOffWithdrawalRecord = defineRecord({
  kind: 'signOffWithdrawal',
  version: 1,
  keeps: 1,
  schema: z.strictObject({ requestId: recordIdSchema }),
});

export type SignOffState =
  'waiting' | 'approved' | 'returned' | 'refused' | 'withdrawn' | 'changedAfter';

/**
 * Where a request stands. `changedAfter`: approved, but a subject has a newer revision now.
 * `currentHash` gives a record's present content hash, null when it cannot be read.
 */
export function signOffState(
  request: { readonly id: RecordId; readonly body: SignOffRequestBody },
  decisions: readonly { readonly body: SignOffDecisionBody }[],
  withdrawals: readonly { readonly body: { readonly requestId: RecordId } }[],
  currentHash: (id: RecordId) => string | null,
): SignOffState {
  if (withdrawals.some((withdrawal) => withdrawal.body.requestId === request.id)) {
    return 'withdrawn';
  }
  const decision = decisions.find(({ body }) => body.statement.requestId === request.id);
  if (!decision) return 'waiting';
  if (decision.body.statement.decision !== 'approved') return decision.body.statement.decision;
  const unchanged = decision.body.statement.subjects.every(
    ({ recordId, contentHash }) => currentHash(recordId) === contentHash,
  );
  return unchanged ? 'approved' : 'changedAfter';
}

/** Four eyes: nobody signs what they wrote, in any of its revisions. */
export function maySign(signer: MemberId, authors: readonly MemberId[]): boolean {
  return !authors.includes(signer);
}

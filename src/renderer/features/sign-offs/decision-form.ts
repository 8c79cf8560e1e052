// What a signer fills in, and what is still missing. The passphrase is never part of the draft.
import * as z from 'zod';
import { signOffDecisions } from '#shared/domain/sign-off.ts';
import type { AppError } from '#shared/result/errors.ts';

export const decisionDraftSchema = z.object({
  decision: z.enum(['', ...signOffDecisions]),
  comment: z.string().max(2000),
});
export type DecisionDraft = z.infer<typeof decisionDraftSchema>;

export type DecisionFault = 'decision' | 'comment' | 'passphrase';

/** The first field that is still missing, or null. A return always says what is asked. */
export function decisionFault(draft: DecisionDraft, passphrase: string): DecisionFault | null {
  if (draft.decision === '') return 'decision';
  if (draft.decision !== 'approved' && draft.comment.trim() === '') return 'comment';
  return passphrase === '' ? 'passphrase' : null;
}

/** How many ms a next try has to wait after this failure; 0 when it need not. */
export function waitAfterFailure(error: AppError): number {
  if (error.code !== 'tooManyAttempts') return 0;
  const { waitMs, waitSeconds } = error.params ?? {};
  return Number(waitMs ?? Number(waitSeconds ?? 0) * 1000);
}

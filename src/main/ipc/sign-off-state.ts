// Reads sign-off from the vault: which revision of a record is approved, with a signature that
// still verifies. A decision that its signer did not sign, or signed over their own text, is none.
import type { MemberContext } from './context.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { maySign, type SignedRevision } from '#shared/domain/sign-off.ts';

/** The newest revision of the record that a valid signature approves, or null. */
export function approvedRevision(context: MemberContext, recordId: RecordId): number | null {
  const revisions = context.list('signOffDecision').flatMap(({ body }) => {
    const { statement, signature } = body;
    if (statement.decision !== 'approved') return [];
    const subjects = statement.subjects.filter((subject) => subject.recordId === recordId);
    if (subjects.length === 0) return [];
    if (!context.vault.verifyContent(statement.signerId, statement, signature)) return [];
    return subjects
      .filter((subject) => standsFor(context, statement.signerId, subject))
      .map(({ revision }) => revision);
  });
  return revisions.length === 0 ? null : Math.max(...revisions);
}

/** The revision still says what was signed, and the signer had no hand in it up to there. */
function standsFor(context: MemberContext, signer: MemberId, subject: SignedRevision): boolean {
  const history = context.vault.history(subject.recordId);
  const signed = history.find(({ revision }) => revision === subject.revision);
  const authors = history
    .filter(({ revision }) => revision <= subject.revision)
    .map(({ changedBy }) => changedBy);
  return signed?.contentHash === subject.contentHash && maySign(signer, authors);
}

/** Everyone who wrote any revision of the record. */
export function authorsOf(context: MemberContext, recordId: RecordId): readonly MemberId[] {
  return [...new Set(context.vault.history(recordId).map(({ changedBy }) => changedBy))];
}

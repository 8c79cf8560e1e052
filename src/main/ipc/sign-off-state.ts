// Reads sign-off from the vault: which revision of a record is approved. Only decisions that count
// (see counts.ts) are ever in a list.
import type { MemberContext } from './context.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The newest revision of the record that a valid signature approves, or null. */
export function approvedRevision(context: MemberContext, recordId: RecordId): number | null {
  const revisions = context
    .list('signOffDecision')
    .filter(({ body }) => body.statement.decision === 'approved')
    .flatMap(({ body }) => body.statement.subjects)
    .filter((subject) => subject.recordId === recordId)
    .map(({ revision }) => revision);
  return revisions.length === 0 ? null : Math.max(...revisions);
}

/**
 * Everyone who wrote any revision of the record, as the signed commits say. Throws `vaultDamaged`
 * when a revision cannot be read: then nobody can know what is signed.
 */
export function authorsOf(context: MemberContext, recordId: RecordId): readonly MemberId[] {
  const authors = context.vault.authors(recordId);
  if (context.vault.history(recordId).length !== authors.length) {
    throw new AppFailure('vaultDamaged', { part: 'revision' });
  }
  return [...new Set(authors.map(({ author }) => author))];
}

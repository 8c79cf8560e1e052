// Reads sign-off from the vault: which revision of a record is approved. Only decisions that count
// (see counts.ts) are ever in a list.
import type { MemberContext } from './context.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import { signaturesNeeded } from '#shared/domain/sign-off-rules.ts';
import type { SignableKind } from '#shared/domain/sign-off-subjects.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';

export type Approval = {
  readonly revision: number;
  readonly signerId: MemberId;
  /** Who was asked; somebody else than the signer when that one stood in. */
  readonly approverId: MemberId;
  readonly atMs: number;
};

/** Every valid signature that approves some revision of the record, the oldest first. */
export function signaturesOn(context: MemberContext, recordId: RecordId): readonly Approval[] {
  const requests = new Map(context.list('signOffRequest').map(({ id, body }) => [id, body]));
  return context
    .list('signOffDecision')
    .filter(({ body }) => body.statement.decision === 'approved')
    .flatMap(({ body: { statement } }) =>
      statement.subjects
        .filter((subject) => subject.recordId === recordId)
        .map(({ revision }) => ({
          revision,
          signerId: statement.signerId,
          approverId: requests.get(statement.requestId)?.approverId ?? statement.signerId,
          atMs: statement.atMs,
        })),
    )
    .sort((a, b) => a.atMs - b.atMs);
}

/** The newest revision of the record that a valid signature approves, or null. */
export function approvedRevision(context: MemberContext, recordId: RecordId): number | null {
  const revisions = signaturesOn(context, recordId).map(({ revision }) => revision);
  return revisions.length === 0 ? null : Math.max(...revisions);
}

/** Who approved exactly this revision, each once. */
export function approvalsOf(
  context: MemberContext,
  recordId: RecordId,
  revision: number,
): readonly MemberId[] {
  const exactly = signaturesOn(context, recordId).filter((one) => one.revision === revision);
  return [...new Set(exactly.map(({ signerId }) => signerId))];
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

export type Signable = { [K in SignableKind]: TypedRecord<K> }[SignableKind];

/** What a request is about, as it is now. Throws `notFound` for what cannot be read, or is not to be signed. */
export function signableOf(context: MemberContext, recordId: RecordId): Signable {
  switch (context.vault.get(recordId)?.kind) {
    case 'referral':
      return context.get('referral', recordId);
    case 'concernClosing':
      return context.get('concernClosing', recordId);
    case 'paperApproval':
      return context.get('paperApproval', recordId);
    case 'erasure':
      return context.get('erasure', recordId);
    default:
      throw new AppFailure('notFound', { kind: 'signable' });
  }
}

/**
 * Everyone who may not sign this: who wrote any revision of it, and of a closing also who wrote any revision
 * of what it rests on, closed dossiers included. Throws `vaultDamaged` as `authorsOf`.
 */
export function whoCannotSign(context: MemberContext, subject: Signable): readonly MemberId[] {
  const basis = subject.kind === 'concernClosing' ? subject.body.basis : [];
  const earlier = basis.flatMap(({ recordId }) =>
    context.vault.authors(recordId).map(({ author }) => author),
  );
  return [...new Set([...authorsOf(context, subject.id), ...earlier])];
}

/** Whether as many different approvers as the rules ask signed exactly this revision. */
export function isFullySigned(context: MemberContext, subject: Signable): boolean {
  const settings = concernSettingsIn(context.list('concernSettings'));
  const signers = approvalsOf(context, subject.id, subject.revision);
  return signers.length >= signaturesNeeded(subject, settings).count;
}

// What was truly said, and by whom: records beside each other, roles as they were at a moment, and signatures that
// verify. What the rules of counts.ts are built on.
import { dateOf } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { permissions } from '#shared/domain/permission.ts';
import type { RecordKind } from '#shared/domain/registry.ts';
import type { Role } from '#shared/domain/role.ts';
import { isSignable } from '#shared/domain/sign-off-subjects.ts';
import { standsInFor } from '#shared/domain/sign-off-stand-in.ts';
import { maySign, type SignedRevision } from '#shared/domain/sign-off.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { StoredRecord, Vault } from '#main/store/index.ts';

export type AnyRecord = { [K in RecordKind]: TypedRecord<K> }[RecordKind];

/** The store parsed each body by its kind's schema when it was read; this says so to the types. */
export function asTyped(record: StoredRecord): AnyRecord {
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- parsed by this kind's schema
  return record as AnyRecord;
}

/** The record of this kind with this id, if it lies in the dossier. */
export function beside<K extends RecordKind>(
  vault: Vault,
  kind: K,
  id: RecordId,
  dossierId: string,
): Extract<AnyRecord, { readonly kind: K }> | null {
  const stored = vault.get(id);
  if (stored?.dossierId !== dossierId || stored.kind !== kind) return null;
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- its kind was just checked
  return asTyped(stored) as Extract<AnyRecord, { readonly kind: K }>;
}

/** Whether the member held one of these roles at that moment, as an administrator had said. */
export function hadRole(
  vault: Vault,
  member: MemberId,
  atMs: number,
  wanted: readonly Role[],
): boolean {
  const then = vault
    .history(member)
    .map(asTyped)
    .findLast(({ changedAtMs }) => changedAtMs <= atMs);
  return then?.kind === 'member' && then.body.roles.some((role) => wanted.includes(role));
}

/** In the directory, by who may change such a thing. */
export function isOfDirectory(vault: Vault, record: AnyRecord, wanted: readonly Role[]): boolean {
  return (
    record.dossierId === vault.directoryDossierId &&
    hadRole(vault, record.changedBy, record.changedAtMs, wanted)
  );
}

/** Who wrote the record up to this revision. Known of closed dossiers too. */
function authorsUpTo(vault: Vault, { recordId, revision: last }: Upto): readonly MemberId[] {
  return vault
    .authors(recordId)
    .filter(({ revision }) => revision <= last)
    .map(({ author }) => author);
}

type Upto = Pick<SignedRevision, 'recordId' | 'revision'>;

/**
 * The revision still says what was signed, and the signer had no hand in it up to there, nor in what a
 * closing rests on.
 */
function standsFor(vault: Vault, signer: MemberId, subject: SignedRevision): boolean {
  const stored = vault
    .history(subject.recordId)
    .find(({ revision }) => revision === subject.revision);
  if (stored?.contentHash !== subject.contentHash || !isSignable(stored.kind)) return false;
  const signed = asTyped(stored);
  const basis = signed.kind === 'concernClosing' ? signed.body.basis : [];
  return [subject, ...basis].every((one) => maySign(signer, authorsUpTo(vault, one)));
}

/** Whether the approver had said, at that moment, that this member signs in their place that day. */
function stoodIn(vault: Vault, approver: MemberId, standIn: MemberId, atMs: number): boolean {
  const said = vault
    .list('signOffStandIn')
    .filter(({ dossierId }) => dossierId === vault.directoryDossierId)
    .flatMap(({ id }) => {
      const then = vault.history(id).findLast(({ changedAtMs }) => changedAtMs <= atMs);
      const record = then ? asTyped(then) : null;
      return record?.kind === 'signOffStandIn' && isOwnWord(record) ? [record] : [];
    });
  return standsInFor(said, approver, standIn, dateOf(atMs));
}

/** Said in the directory, by an approver, about who signs in their own place. */
export function isOwnStandIn(vault: Vault, record: TypedRecord<'signOffStandIn'>): boolean {
  return (
    record.dossierId === vault.directoryDossierId &&
    record.createdBy === record.changedBy &&
    hadRole(vault, record.createdBy, record.changedAtMs, permissions.signOff)
  );
}

function isOwnWord({ createdBy, changedBy }: AnyRecord): boolean {
  return createdBy === changedBy;
}

/** A decision by the approver who was asked, or by who stood in that day, over the revisions that were asked about, truly signed. */
export function isGenuine(vault: Vault, decision: TypedRecord<'signOffDecision'>): boolean {
  const { statement, signature } = decision.body;
  const request = beside(vault, 'signOffRequest', statement.requestId, decision.dossierId);
  if (request === null) return false;
  const { approverId } = request.body;
  const byWhomAsked =
    decision.createdBy === statement.signerId &&
    (approverId === statement.signerId ||
      stoodIn(vault, approverId, statement.signerId, decision.createdAtMs));
  const sameSubjects = JSON.stringify(request.body.subjects) === JSON.stringify(statement.subjects);
  return (
    byWhomAsked &&
    sameSubjects &&
    hadRole(vault, statement.signerId, decision.createdAtMs, permissions.signOff) &&
    statement.subjects.every((subject) => standsFor(vault, statement.signerId, subject)) &&
    vault.verifyContent(statement.signerId, statement, signature)
  );
}

/** Who truly signed this record as it is now: what was signed before a change is not this text. */
export function approversOf(
  vault: Vault,
  { id, dossierId, revision }: Pick<AnyRecord, 'id' | 'dossierId' | 'revision'>,
): ReadonlySet<MemberId> {
  const signers = vault
    .list('signOffDecision')
    .map(asTyped)
    .flatMap((decision) =>
      decision.kind === 'signOffDecision' &&
      decision.dossierId === dossierId &&
      decision.body.statement.decision === 'approved' &&
      decision.body.statement.subjects.some(
        (subject) => subject.recordId === id && subject.revision === revision,
      ) &&
      isGenuine(vault, decision)
        ? [decision.body.statement.signerId]
        : [],
    );
  return new Set(signers);
}

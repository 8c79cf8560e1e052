// Whether what is said of a concern or a referral stands: its steps, its closing, a package, a broken glass. Judged
// from the records themselves, whoever wrote them; read through counts.ts.
import { asTyped, beside, hadRole, isApproved } from './counts-signed.ts';
import { receiptHash } from './receipt-hash.ts';
import { wasSerious } from '#shared/domain/concern-gravity.ts';
import { stepsInOrder } from '#shared/domain/concern-step.ts';
import { kindThatCounts } from '#shared/domain/destination-kind.ts';
import { maySeeGlass } from '#shared/domain/glass-break.ts';
import type { MemberId } from '#shared/domain/id.ts';
import { permissions } from '#shared/domain/permission.ts';
import { circlesForRoles, isReadingCircle, roles } from '#shared/domain/role.ts';
import { handOverFault } from '#shared/domain/referral.ts';
import { standingSteps } from '#shared/domain/referral-standing.ts';
import { closingMustBeSigned } from '#shared/domain/sign-off-rules.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Vault } from '#main/store/index.ts';

/** Whether this closing asks for a signature, judged from the concern itself and not from what its account says. */
function asksSignature(
  vault: Vault,
  concern: TypedRecord<'concern'>,
  { id, body: { event } }: TypedRecord<'concernStep'>,
): boolean {
  const versions = vault.history(concern.id).map(asTyped);
  const read = versions.flatMap((one) => (one.kind === 'concern' ? [one.body] : []));
  if (read.length < vault.authors(concern.id).length) return true;
  const steps = (vault.dossier(concern.dossierId)?.records ?? [])
    .map(asTyped)
    .flatMap((one) =>
      one.kind === 'concernStep' && one.body.concernId === concern.id ? [one] : [],
    );
  const ordered = stepsInOrder(steps);
  const before = ordered.slice(
    0,
    ordered.findIndex((one) => one.id === id),
  );
  const decided = before.findLast(({ body }) => body.event.type === 'decision')?.body.event;
  const refuses =
    (decided?.type === 'decision' && decided.decision === 'refuse') ||
    (event.type === 'closed' && event.outcome === 'refused');
  return refuses || wasSerious(read, before);
}

/**
 * What care alone may say is said by who had that role. A closing is of this concern, ends as its account says,
 * and of something serious or of a refused report it stands only with an approver's signature under that
 * account, which has to be read for that.
 */
export function concernStepStands(vault: Vault, step: TypedRecord<'concernStep'>): boolean {
  const { concernId, event } = step.body;
  const concern = beside(vault, 'concern', concernId, step.dossierId);
  if (concern === null) return false;
  if (event.type !== 'closed' && event.type !== 'decision' && event.type !== 'reopened')
    return true;
  if (!hadRole(vault, step.createdBy, step.createdAtMs, permissions.decideConcerns)) return false;
  if (event.type !== 'closed') return true;
  const stored = vault.get(event.closingId);
  const closing = stored ? asTyped(stored) : null;
  const signed = closing !== null && isApproved(vault, closing);
  if (closing === null) {
    return vault.authors(event.closingId).length > 0 && !asksSignature(vault, concern, step);
  }
  return (
    closing.kind === 'concernClosing' &&
    closing.body.concernId === concern.id &&
    closing.body.outcome === event.outcome &&
    (signed || !(closingMustBeSigned(closing.body) || asksSignature(vault, concern, step)))
  );
}

/**
 * A step stands in the order of the statuses. Of a referral outside the school, that it was handed over, and all
 * that comes after it, stands only with consent or a named exception, and with a signature unless there was acute
 * danger: a changed program cannot say so without them.
 */
export function referralStepStands(
  vault: Vault,
  { id, body, dossierId }: TypedRecord<'referralStep'>,
) {
  const referral = beside(vault, 'referral', body.referralId, dossierId);
  if (referral === null) return false;
  const steps = (vault.dossier(dossierId)?.records ?? [])
    .map(asTyped)
    .flatMap((one) => (one.kind === 'referralStep' ? [one] : []))
    .filter((one) => one.body.referralId === referral.id);
  const destinationKind = kindThatCounts(referral.body);
  const fault = handOverFault({ ...referral.body, destinationKind }, false);
  const mayLeave = fault === null || (fault === 'signOffMissing' && isApproved(vault, referral));
  return standingSteps(steps, mayLeave).some((one) => one.id === id);
}

/** Beside its referral; that it arrived stands only with the very code that was inside. */
export function transferStands(
  vault: Vault,
  { body, dossierId }: TypedRecord<'transfer'>,
): boolean {
  if (beside(vault, 'referral', body.referralId, dossierId) === null) return false;
  if (body.type === 'made') return true;
  const made = beside(vault, 'transfer', body.madeId, dossierId)?.body;
  if (made?.type !== 'made' || made.referralId !== body.referralId) return false;
  return body.type === 'wrong' || receiptHash(body.madeId, body.code) === made.receiptHash;
}

/**
 * Whose dossier it is when a glass was broken in it: who reads it by their role or was named before, and not who
 * broke a glass there or was let in afterwards.
 */
export function ownsDossierOf(
  vault: Vault,
  broken: TypedRecord<'glassBreak'>,
  member: MemberId,
  atMs: number,
): boolean {
  const dossier = vault.dossier(broken.dossierId);
  const reads = (dossier?.grantees ?? []).some((to) => {
    if (to.type === 'member') return to.id === member;
    const holding = roles.filter((role) => circlesForRoles([role]).includes(to.code));
    return isReadingCircle(to.code) && hadRole(vault, member, atMs, holding);
  });
  const records = (dossier?.records ?? []).map(asTyped);
  const breakers = records.flatMap((one) => (one.kind === 'glassBreak' ? [one.createdBy] : []));
  const letIn = records.flatMap((one) =>
    one.kind === 'disclosure' && one.body.how === 'letIn'
      ? [{ memberId: one.body.memberId, createdAtMs: one.createdAtMs }]
      : [],
  );
  return reads && maySeeGlass(member, broken, breakers, letIn);
}

export function isSeenByOwner(
  vault: Vault,
  { body, createdBy, createdAtMs, dossierId }: TypedRecord<'glassSeen'>,
) {
  const broken = beside(vault, 'glassBreak', body.glassBreakId, dossierId);
  return (
    broken !== null &&
    broken.createdBy === broken.body.memberId &&
    ownsDossierOf(vault, broken, createdBy, createdAtMs)
  );
}

// Whether what is said of a concern or a referral stands: its steps, its closing, a package, a broken glass. Judged
// from the records themselves, whoever wrote them; read through counts.ts.
import { commitOf, settingsBefore } from './as-it-was.ts';
import { approversOf, asTyped, beside, hadRole, type AnyRecord } from './counts-signed.ts';
import { receiptHash } from './receipt-hash.ts';
import type { ConcernClosingBody } from '#shared/domain/concern-closing.ts';
import { wasSerious } from '#shared/domain/concern-gravity.ts';
import { stepsInOrder } from '#shared/domain/concern-step.ts';
import { stoppedInText } from '#shared/domain/consent-taken-back.ts';
import { kindThatCounts } from '#shared/domain/destination-kind.ts';
import { letInsOf, maySeeGlass } from '#shared/domain/glass-break.ts';
import type { MemberId } from '#shared/domain/id.ts';
import { permissions } from '#shared/domain/permission.ts';
import { circlesForRoles, isReadingCircle, roles } from '#shared/domain/role.ts';
import { handOverFault } from '#shared/domain/referral.ts';
import { standingSteps } from '#shared/domain/referral-standing.ts';
import { closingSignatures, referralSignatures } from '#shared/domain/sign-off-rules.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Vault } from '#main/store/index.ts';

/** How many approvers this closing asks for, judged from the concern itself and not from what its account says. */
function signaturesAsked(
  vault: Vault,
  concern: TypedRecord<'concern'>,
  step: Pick<AnyRecord, 'id' | 'revision'>,
  outcome: ConcernClosingBody['outcome'],
): number {
  const versions = vault.history(concern.id).map(asTyped);
  const read = versions.flatMap((one) => (one.kind === 'concern' ? [one.body] : []));
  const steps = (vault.dossier(concern.dossierId)?.records ?? [])
    .map(asTyped)
    .flatMap((one) =>
      one.kind === 'concernStep' && one.body.concernId === concern.id ? [one] : [],
    );
  const ordered = stepsInOrder(steps);
  const before = ordered.slice(
    0,
    ordered.findIndex((one) => one.id === step.id),
  );
  const told = before.findLast(({ body }) => body.event.type === 'parents')?.body.event;
  const decided = before.findLast(({ body }) => body.event.type === 'decision')?.body;
  const decisions = decided?.event.type === 'decision' ? [decided.event] : [];
  // What cannot be read any more counts as serious.
  const unread = read.length < vault.authors(concern.id).length;
  return closingSignatures(
    {
      serious: unread || wasSerious(read, before),
      outcome,
      decisions,
      parentsInformed: told?.type === 'parents' ? told.informed : null,
    },
    settingsBefore(vault, commitOf(vault, step)),
  );
}

/**
 * What care alone may say is said by who had that role. A closing is of this concern, ends as its account says,
 * and stands on as many signatures under that account as the rules ask; for those it has to be read.
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
  const asked = signaturesAsked(vault, concern, step, event.outcome);
  if (closing === null) return vault.authors(event.closingId).length > 0 && asked === 0;
  if (closing.kind !== 'concernClosing') return false;
  const said = closingSignatures(closing.body, settingsBefore(vault, commitOf(vault, step)));
  return (
    closing.body.concernId === concern.id &&
    closing.body.outcome === event.outcome &&
    approversOf(vault, closing).size >= Math.max(asked, said)
  );
}

/** What was taken back of this referral's consent before a commit. */
function takenBackBefore(vault: Vault, referral: TypedRecord<'referral'>, commit: number) {
  return (vault.dossier(referral.dossierId)?.records ?? [])
    .map(asTyped)
    .flatMap((one) =>
      one.kind === 'consentTakenBack' &&
      one.body.referralId === referral.id &&
      commitOf(vault, { id: one.id, revision: 1 }) < commit
        ? [one.body]
        : [],
    );
}

/**
 * Whether a referral may have been handed over with this step. Outside the school only with consent that nobody had
 * taken back by then or a named exception, and with as many signatures as it took unless there was acute danger.
 */
function mayHaveLeft(
  vault: Vault,
  referral: TypedRecord<'referral'>,
  step: Pick<AnyRecord, 'id' | 'revision'>,
): boolean {
  const commit = commitOf(vault, step);
  const body = { ...referral.body, destinationKind: kindThatCounts(referral.body) };
  if (stoppedInText(body, takenBackBefore(vault, referral, commit))) return false;
  const needed = referralSignatures(body, settingsBefore(vault, commit));
  const fault = handOverFault(body, false);
  if (fault !== 'signOffMissing') return fault === null;
  return approversOf(vault, referral).size >= needed;
}

/** A step stands in the order of the statuses; nothing that may not leave the school is handed over. */
export function referralStepStands(
  vault: Vault,
  { id, body, dossierId }: TypedRecord<'referralStep'>,
): boolean {
  const referral = beside(vault, 'referral', body.referralId, dossierId);
  if (referral === null) return false;
  const steps = (vault.dossier(dossierId)?.records ?? [])
    .map(asTyped)
    .flatMap((one) => (one.kind === 'referralStep' ? [one] : []))
    .filter((one) => one.body.referralId === referral.id);
  const standing = standingSteps(steps, (step) => mayHaveLeft(vault, referral, step));
  return standing.some((one) => one.id === id);
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
  const told = records.flatMap((one) => (one.kind === 'disclosure' ? [one] : []));
  return reads && maySeeGlass(member, broken, breakers, letInsOf(told));
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

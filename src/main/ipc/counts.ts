// Whether a record counts for what it refers to. Whoever holds a key can write a record that points
// anywhere; it counts only beside its subject, in the same dossier, and by who may say it. One place,
// for the rules of handlers and for what screens are shown.
import { receiptHash } from './receipt-hash.ts';
import { wasSerious } from '#shared/domain/concern-gravity.ts';
import { stepsInOrder } from '#shared/domain/concern-step.ts';
import { kindThatCounts } from '#shared/domain/destination-kind.ts';
import { dateOf } from '#shared/domain/date.ts';
import { maySeeGlass } from '#shared/domain/glass-break.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { permissions } from '#shared/domain/permission.ts';
import type { RecordKind } from '#shared/domain/registry.ts';
import { circlesForRoles, isReadingCircle, roles, type Role } from '#shared/domain/role.ts';
import { handOverFault } from '#shared/domain/referral.ts';
import { standingSteps } from '#shared/domain/referral-standing.ts';
import { closingMustBeSigned } from '#shared/domain/sign-off-rules.ts';
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
function beside<K extends RecordKind>(
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
function hadRole(vault: Vault, member: MemberId, atMs: number, wanted: readonly Role[]): boolean {
  const then = vault
    .history(member)
    .map(asTyped)
    .findLast(({ changedAtMs }) => changedAtMs <= atMs);
  return then?.kind === 'member' && then.body.roles.some((role) => wanted.includes(role));
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
function isOwnStandIn(vault: Vault, record: TypedRecord<'signOffStandIn'>): boolean {
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
function isGenuine(vault: Vault, decision: TypedRecord<'signOffDecision'>): boolean {
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

/** Said beside its subject, of a revision that exists, by someone who wrote none of it up to there. */
function isSecondPair(vault: Vault, { body, createdBy, dossierId }: TypedRecord<'confirmation'>) {
  const known = vault.authors(body.subjectId);
  const authors = known
    .filter(({ revision }) => revision <= body.revision)
    .map(({ author }) => author);
  return (
    vault.get(body.subjectId)?.dossierId === dossierId &&
    known.some(({ revision }) => revision === body.revision) &&
    maySign(createdBy, authors)
  );
}

/** What everyone reads, and what the programme team reads: it counts there only. */
const ofDirectory: ReadonlySet<RecordKind> = new Set<RecordKind>(['school']);
const ofProgramme: ReadonlySet<RecordKind> = new Set<RecordKind>([
  'activity',
  'caseCounter',
  'communication',
  'deputy',
  'destination',
  'dropInSession',
  'handover',
  'importRun',
  'importUndo',
  'intervisionGroup',
  'intervisionMethod',
  'intervisionSession',
  'lesson',
  'libraryItem',
  'notTogether',
  'pairCard',
  'peerHours',
  'peerLoadCount',
  'programmePlan',
  'programmeSettings',
  'questionTally',
  'schoolClass',
  'staffContact',
  'training',
]);

function liesInPlace(vault: Vault, { kind, dossierId }: AnyRecord): boolean {
  if (ofDirectory.has(kind)) return dossierId === vault.directoryDossierId;
  return !ofProgramme.has(kind) || dossierId === vault.programmeDossierId;
}

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
function concernStepStands(vault: Vault, step: TypedRecord<'concernStep'>): boolean {
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

/** Whether an approver truly signed this record as it is now: what was signed before a change is not this text. */
function isApproved(
  vault: Vault,
  { id, dossierId, revision }: Pick<AnyRecord, 'id' | 'dossierId' | 'revision'>,
): boolean {
  return vault
    .list('signOffDecision')
    .map(asTyped)
    .some(
      (decision) =>
        decision.kind === 'signOffDecision' &&
        decision.dossierId === dossierId &&
        decision.body.statement.decision === 'approved' &&
        decision.body.statement.subjects.some(
          (subject) => subject.recordId === id && subject.revision === revision,
        ) &&
        isGenuine(vault, decision),
    );
}

/**
 * A step stands in the order of the statuses. Of a referral outside the school, that it was handed over, and all
 * that comes after it, stands only with consent or a named exception, and with a signature unless there was acute
 * danger: a changed program cannot say so without them.
 */
function referralStepStands(vault: Vault, { id, body, dossierId }: TypedRecord<'referralStep'>) {
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

/** In the dossier that the session names. Who does not read the programme, a guest, has no session to hold it against. */
function isOfSession(vault: Vault, sessionId: RecordId, dossierId: string): boolean {
  const session = beside(vault, 'intervisionSession', sessionId, vault.programmeDossierId);
  if (session !== null) return session.body.dossierId === dossierId;
  return vault.authors(sessionId).length > 0 && vault.dossierKind(dossierId) === 'intervision';
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

function isSeenByOwner(
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

/** Beside its referral; that it arrived stands only with the very code that was inside. */
function transferStands(vault: Vault, { body, dossierId }: TypedRecord<'transfer'>): boolean {
  if (beside(vault, 'referral', body.referralId, dossierId) === null) return false;
  if (body.type === 'made') return true;
  const made = beside(vault, 'transfer', body.madeId, dossierId)?.body;
  if (made?.type !== 'made' || made.referralId !== body.referralId) return false;
  return body.type === 'wrong' || receiptHash(body.madeId, body.code) === made.receiptHash;
}

/** In the directory, by who may change such a thing. */
function isOfDirectory(vault: Vault, record: AnyRecord, wanted: readonly Role[]): boolean {
  return (
    record.dossierId === vault.directoryDossierId &&
    hadRole(vault, record.changedBy, record.changedAtMs, wanted)
  );
}

export function counts(vault: Vault, record: AnyRecord): boolean {
  const { dossierId } = record;
  switch (record.kind) {
    case 'note':
    case 'contact':
      return beside(vault, 'pair', record.body.pairId, dossierId) !== null;
    case 'task': {
      const { pairId } = record.body;
      return pairId === null || beside(vault, 'pair', pairId, dossierId) !== null;
    }
    case 'legalRepresentation':
    case 'pupilConsent':
    case 'ownGoal':
      return beside(vault, 'pupil', record.body.pupilId, dossierId) !== null;
    case 'confirmation':
      return isSecondPair(vault, record);
    case 'savedView':
      return record.createdBy === vault.me.id;
    case 'concernStep':
      return concernStepStands(vault, record);
    case 'disclosure':
      return beside(vault, 'concern', record.body.concernId, dossierId) !== null;
    case 'reportingCodeStep':
      return beside(vault, 'reportingCode', record.body.reportingCodeId, dossierId) !== null;
    case 'boardReportStep':
      return beside(vault, 'boardReport', record.body.boardReportId, dossierId) !== null;
    case 'glassBreak':
      return record.createdBy === record.body.memberId;
    case 'glassSeen':
      return isSeenByOwner(vault, record);
    case 'consentTakenBack':
      return beside(vault, 'referral', record.body.referralId, dossierId) !== null;
    case 'referralStep':
      return referralStepStands(vault, record);
    case 'transfer':
      return transferStands(vault, record);
    case 'signOffRequest':
      return record.body.subjects.every(
        ({ recordId }) => vault.get(recordId)?.dossierId === dossierId,
      );
    case 'signOffDecision':
      return isGenuine(vault, record);
    case 'signOffWithdrawal': {
      const request = beside(vault, 'signOffRequest', record.body.requestId, dossierId);
      return request?.createdBy === record.createdBy;
    }
    case 'signOffStandIn':
      return isOwnStandIn(vault, record);
    case 'emergencyCard':
      return isOfDirectory(vault, record, permissions.writeEmergencyCard);
    case 'concernSettings':
      return isOfDirectory(vault, record, permissions.manageSchool);
    default:
      return intervisionCounts(vault, record);
  }
}

/** What lies with an intervision or a peer; of everything else whether it lies where its kind belongs. */
function intervisionCounts(vault: Vault, record: AnyRecord): boolean {
  const { dossierId } = record;
  switch (record.kind) {
    case 'intervisionCaseKey':
      return record.createdBy === vault.me.id && record.changedBy === vault.me.id;
    case 'intervisionNotes':
    case 'intervisionOutcome':
      return isOfSession(vault, record.body.sessionId, dossierId);
    case 'intervisionTopic': {
      const { groupId } = record.body;
      const group = beside(vault, 'intervisionGroup', groupId, vault.programmeDossierId);
      return group?.body.dossierId === dossierId;
    }
    case 'peerCheckIn':
    case 'peerSupportPlan':
      return vault.dossierKind(dossierId) === 'intervision';
    default:
      return liesInPlace(vault, record);
  }
}

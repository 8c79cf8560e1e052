// Writes a plan: one signed header, one transaction, and only after that the session's memory.
import { dossierIdSchema } from '#shared/domain/id.ts';
import {
  commitHash,
  formatName,
  sealState,
  signCommit,
  zero,
  type CommitHeader,
  type Head,
} from '#main/vault/index.ts';
import type { Plan } from './plan.ts';
import { opensDossiers } from './read-keys.ts';
import type { Session } from './session.ts';
import type { StoredRecord } from './stored-record.ts';
import { isReservedKind } from './directory.ts';

/** Seals this member's state (newest head, drafts) as it is to be. */
export function sealedState(session: Session, head: Head): Uint8Array {
  const state = { head, drafts: Object.fromEntries(session.drafts) };
  return sealState(state, session.vaultId, session.memberId, session.identity);
}

/** Commits the plan. When it throws, neither the file nor the session has changed. */
export function writePlan(session: Session, plan: Plan): readonly StoredRecord[] {
  const header: CommitHeader = {
    format: formatName,
    vault: session.vaultId,
    device: session.deviceId,
    seq: session.head.seq + 1,
    prev: session.head.hash,
    at: plan.atMs,
    author: session.memberId,
    parts: plan.parts,
  };
  const signed = signCommit(header, session.identity.sign.secretKey);
  const head: Head = { seq: header.seq, hash: commitHash(signed) };
  const { rows } = session;
  rows.transaction(() => {
    rows.insertCommit(header.seq, signed.header, signed.signature);
    for (const revision of plan.revisions) rows.putRevision(revision);
    for (const key of plan.dropped) rows.dropGrant(key);
    for (const grant of plan.grants) rows.putGrant(grant);
    for (const slot of plan.slots) rows.putSlot(slot);
    for (const { id, identity } of plan.newMembers) {
      const state = sealState({ head, drafts: {} }, session.vaultId, id, identity);
      rows.putState(id, state);
    }
    rows.putState(session.memberId, sealedState(session, head));
  });
  takeIn(session, plan, header, head);
  session.profile.remember(session.vaultId, { head });
  return plan.records;
}

function takeIn(session: Session, plan: Plan, header: CommitHeader, head: Head): void {
  session.head = head;
  session.lastAtMs = plan.atMs;
  for (const part of header.parts) session.index.apply(header, part);
  for (const record of plan.records) {
    if (String(record.dossierId) !== String(session.vaultId)) continue;
    session.directoryKinds.set(record.id, record.kind);
    if (isReservedKind(record.kind)) {
      session.directory.apply(record.id, record.kind, record.body);
    }
  }
  takeKeys(session, plan);
  for (const record of plan.records) {
    if (session.dossierKeys.has(record.dossierId)) session.cache.set(record);
  }
}

/** Keeps the new keys this member may have, and overwrites the others. */
function takeKeys(session: Session, plan: Plan): void {
  for (const [circleId, circleKey] of plan.circleKeys) {
    const old = session.circleKeys.get(circleId);
    if (old && old !== circleKey) zero(old.pair.secretKey);
    session.circleKeys.delete(circleId);
    const granted = session.index.grant(circleId, session.memberId, circleKey.generation);
    if (granted) session.circleKeys.set(circleId, circleKey);
    else zero(circleKey.pair.secretKey);
  }
  for (const [dossier, made] of plan.dossierKeys) {
    if (isGranted(session, dossier)) session.dossierKeys.set(dossier, made);
    if (made.kind === 'log') {
      session.log = { dossierId: dossierIdSchema.parse(dossier), key: made.key };
    } else if (!session.dossierKeys.has(dossier)) zero(made.key);
  }
  if (plan.dropped.length > 0) dropClosed(session);
}

/** Whether this member may have the dossier open: behind the glass is not granted. */
function isGranted(session: Session, dossier: string): boolean {
  return session.index.grantsOf(dossier).some(({ grantee, generation }) => {
    if (grantee === session.memberId) return generation === 1;
    if (session.circleKeys.get(grantee)?.generation !== generation) return false;
    return opensDossiers(session, grantee);
  });
}

/** After grants were dropped: what is no longer granted is forgotten at once. */
function dropClosed(session: Session): void {
  for (const [circleId, { pair, generation }] of session.circleKeys) {
    if (session.index.grant(circleId, session.memberId, generation)) continue;
    zero(pair.secretKey);
    session.circleKeys.delete(circleId);
  }
  for (const [dossier, { key }] of session.dossierKeys) {
    if (isGranted(session, dossier)) continue;
    if (session.log?.dossierId !== dossier) zero(key);
    session.dossierKeys.delete(dossier);
    for (const id of session.index.recordsOf(dossier)) session.cache.remove(id);
  }
}

// Gathers what one commit will change, sealed and ready, before anything is written. Nothing here
// touches the file or the session's memory.
import { randomUUID } from 'node:crypto';
import { AppFailure } from '#shared/result/errors.ts';
import {
  dossierIdSchema,
  recordIdSchema,
  type DossierId,
  type MemberId,
  type RecordId,
} from '#shared/domain/id.ts';
import type { LogEntry } from '#shared/domain/log-entry.ts';
import type { CircleCode } from '#shared/domain/role.ts';
import type { DossierKind } from '#shared/domain/record.ts';
import {
  contentHash,
  fromBase64Url,
  keyCommitment,
  partHash,
  randomBytes,
  sealGrant,
  sealRevision,
  slotHash,
  type CommitPart,
  type Identity,
  type Slot,
} from '#main/vault/index.ts';
import { isReservedKind, type CircleEntry, type MemberEntry } from './directory.ts';
import type { GrantKey, RevisionKey } from './rows.ts';
import type { CircleKey, DossierKey, Session } from './session.ts';
import { definitionOf, checkBody, type StoredRecord } from './stored-record.ts';

/** Who a dossier is granted to. */
export type Grantee =
  | { readonly type: 'member'; readonly id: MemberId }
  | { readonly type: 'circle'; readonly code: CircleCode };

export type Put = {
  readonly dossierId: DossierId;
  readonly recordId: RecordId;
  readonly kind: string;
  readonly body: unknown;
  /** The revision this change is based on; 0 for a new record. */
  readonly expectedRevision: number;
};

export type Plan = {
  readonly atMs: number;
  readonly parts: CommitPart[];
  readonly revisions: (RevisionKey & { readonly part: Uint8Array })[];
  readonly grants: (GrantKey & { readonly sealed: Uint8Array })[];
  readonly dropped: GrantKey[];
  readonly slots: Slot[];
  readonly newMembers: { readonly id: MemberId; readonly identity: Identity }[];
  readonly records: StoredRecord[];
  /** Keys of dossiers made, or opened from behind the glass, in this commit. */
  readonly dossierKeys: Map<string, DossierKey>;
  /** Circles and members as they will be after this commit, where that differs. */
  readonly circles: Map<CircleCode, CircleEntry>;
  readonly members: Map<string, MemberEntry>;
  readonly circleKeys: Map<string, CircleKey>;
  /** Records and grants already in this plan. */
  readonly taken: Set<string>;
};

const clockToleranceMs = 2 * 60_000;

/** Throws `clockSetBack` when the clock is more than two minutes before the newest commit. */
export function startPlan(session: Session): Plan {
  const nowMs = session.now();
  if (nowMs < session.lastAtMs - clockToleranceMs) {
    throw new AppFailure('clockSetBack', { lastAtMs: session.lastAtMs });
  }
  return {
    atMs: Math.max(nowMs, session.lastAtMs),
    parts: [],
    revisions: [],
    grants: [],
    dropped: [],
    slots: [],
    newMembers: [],
    records: [],
    dossierKeys: new Map(),
    circles: new Map(),
    members: new Map(),
    circleKeys: new Map(),
    taken: new Set(),
  };
}

/** Throws `vaultDamaged` when the circle's entry in the directory cannot be read. */
export function circleIn(session: Session, plan: Plan, code: CircleCode): CircleEntry {
  const circle = plan.circles.get(code) ?? session.directory.circle(code);
  if (!circle || session.directory.isDoubtful(circle.id)) {
    throw new AppFailure('vaultDamaged', { part: `circle ${code}` });
  }
  return circle;
}

function recipient(session: Session, plan: Plan, grantee: Grantee) {
  if (grantee.type === 'circle') {
    const circle = circleIn(session, plan, grantee.code);
    return { id: circle.id, boxKey: circle.boxPublicKey, generation: circle.generation };
  }
  const member = plan.members.get(grantee.id) ?? session.directory.member(grantee.id);
  if (!member) throw new AppFailure('notFound');
  if (session.directory.isDoubtful(member.id)) {
    throw new AppFailure('vaultDamaged', { part: `member ${member.id}` });
  }
  if (!member.active) throw new AppFailure('notAllowed');
  return { id: member.id, boxKey: member.boxPublicKey, generation: 1 };
}

function addGrant(
  session: Session,
  plan: Plan,
  key: GrantKey & { readonly subjectType: 'dossier' | 'circle' },
  secret: { readonly kind: DossierKind | 'circle'; readonly key: Uint8Array },
  boxKey: string,
): void {
  const { subject, grantee, generation, subjectType } = key;
  const name = `${subject} ${grantee} ${generation}`;
  if (session.index.grant(subject, grantee, generation) || plan.taken.has(name)) return;
  plan.taken.add(name);
  const publicKey = fromBase64Url(boxKey, 32);
  if (!publicKey) throw new Error('public key in the directory has the wrong length');
  const place = { vault: session.vaultId, subject, subjectType, grantee, generation };
  const sealed = sealGrant(place, secret.kind, secret.key, publicKey);
  plan.grants.push({ subject, grantee, generation, sealed });
  plan.parts.push({ type: 'grant', subject, grantee, generation, hash: partHash(sealed) });
}

/** Throws `notAllowed` unless the dossier's key is held or made in this commit. */
export function planGrant(session: Session, plan: Plan, dossier: string, to: Grantee): void {
  const secret = plan.dossierKeys.get(dossier) ?? session.dossierKeys.get(dossier);
  if (!secret) throw new AppFailure('notAllowed');
  planGrantOf(session, plan, dossier, secret, to);
}

/** Grants a dossier with a key that the caller has in hand; it is sealed at once, and not kept. */
export function planGrantOf(
  session: Session,
  plan: Plan,
  dossier: string,
  secret: DossierKey,
  to: Grantee,
): void {
  // What is personal is for people by name: no circle, and so no glass either, ever leads to it.
  if (secret.kind === 'personal' && to.type === 'circle') throw new AppFailure('notAllowed');
  const { id, boxKey, generation } = recipient(session, plan, to);
  const key = { subject: dossier, grantee: id, generation, subjectType: 'dossier' as const };
  addGrant(session, plan, key, secret, boxKey);
}

/** Grants a circle's secret to a member; the caller has checked that the circle is held. */
export function planCircleGrant(
  session: Session,
  plan: Plan,
  circle: CircleEntry,
  secretKey: Uint8Array,
  member: MemberEntry,
): void {
  const key = {
    subject: circle.id,
    grantee: member.id,
    generation: circle.generation,
    subjectType: 'circle' as const,
  };
  addGrant(session, plan, key, { kind: 'circle', key: secretKey }, member.boxPublicKey);
}

export function planDrop(plan: Plan, key: GrantKey): void {
  const { subject, grantee, generation } = key;
  plan.dropped.push({ subject, grantee, generation });
  plan.parts.push({ type: 'grantDropped', subject, grantee, generation });
}

/** A new dossier with a new key. Throws `invalidInput` when the id is taken. */
export function planDossier(
  session: Session,
  plan: Plan,
  dossier: { readonly id: DossierId; readonly kind: DossierKind },
  grantTo: readonly Grantee[],
): void {
  const taken = session.index.commitment(dossier.id) ?? plan.dossierKeys.get(dossier.id);
  if (taken) throw new AppFailure('invalidInput', { field: 'dossierId' });
  const key = randomBytes(32);
  plan.dossierKeys.set(dossier.id, { key, kind: dossier.kind });
  const commitment = keyCommitment(session.vaultId, dossier.id, dossier.kind, key);
  plan.parts.push({ type: 'key', dossier: dossier.id, commitment });
  for (const grantee of grantTo) planGrant(session, plan, dossier.id, grantee);
}

function previousOf(session: Session, plan: Plan, put: Put) {
  const facts = session.index.record(put.recordId);
  const newest = facts?.revisions.at(-1);
  if (plan.taken.has(put.recordId)) throw new AppFailure('invalidInput', { field: 'recordId' });
  if (facts && facts.dossier !== put.dossierId) throw new AppFailure('notFound');
  if (!facts && put.expectedRevision > 0) throw new AppFailure('notFound');
  const current = session.cache.get(put.recordId);
  // What stands may be older than what was written last; see readCurrent in read-record.ts.
  const actual = current?.revision ?? newest?.revision ?? 0;
  if (actual !== put.expectedRevision) {
    throw new AppFailure('revisionConflict', { expected: put.expectedRevision, actual });
  }
  const keeps = definitionOf(session.registry, put.kind)?.keeps;
  if (keeps !== undefined && facts) {
    const own = facts.revisions.every(({ author }) => author === session.memberId);
    if (!own || facts.revisions.length >= keeps) throw new AppFailure('recordLocked');
  }
  if (current && current.kind !== put.kind) throw new AppFailure('invalidInput', { field: 'kind' });
  return { next: (newest?.revision ?? 0) + 1, first: facts?.revisions[0] ?? null };
}

/**
 * A new revision of a record. Throws `notAllowed` when its dossier is closed to us, `notFound`,
 * `revisionConflict`, or `invalidInput` when the body does not fit its schema.
 */
export function planPut(session: Session, plan: Plan, put: Put): StoredRecord {
  const made = plan.dossierKeys.get(put.dossierId);
  const dossier = made ?? session.dossierKeys.get(put.dossierId);
  if (!dossier) {
    const exists = session.index.commitment(put.dossierId) !== null;
    throw new AppFailure(exists ? 'notAllowed' : 'notFound');
  }
  const { next, first } = previousOf(session, plan, put);
  const { version, body } = checkBody(session.registry, put.kind, put.body);
  return sealPut(session, plan, dossier.key, put, {
    revision: next,
    version,
    body,
    createdAt: first?.atMs ?? plan.atMs,
    createdBy: first?.author ?? session.memberId,
  });
}

/** What a handler asks to put. Throws as `planPut`, and `notAllowed` for kinds only the store writes. */
export function planPuts(session: Session, plan: Plan, puts: readonly Put[]): void {
  for (const put of puts) {
    if (isReservedKind(put.kind) || put.kind === 'logEntry') throw new AppFailure('notAllowed');
    planPut(session, plan, put);
  }
}

function sealPut(
  session: Session,
  plan: Plan,
  key: Uint8Array,
  put: Pick<Put, 'dossierId' | 'recordId' | 'kind'>,
  facts: {
    readonly revision: number;
    readonly version: number;
    readonly body: unknown;
    readonly createdAt: number;
    readonly createdBy: MemberId;
  },
): StoredRecord {
  const { revision, version, body, createdAt, createdBy } = facts;
  const place = { dossier: put.dossierId, record: put.recordId, revision };
  const content = {
    kind: put.kind,
    v: version,
    body,
    createdAt,
    createdBy,
    at: plan.atMs,
    by: session.memberId,
  };
  plan.taken.add(put.recordId);
  const part = sealRevision({ vault: session.vaultId, ...place }, content, key);
  plan.revisions.push({ ...place, part });
  plan.parts.push({
    type: 'revision',
    dossier: put.dossierId,
    record: put.recordId,
    revision,
    hash: partHash(part),
  });
  const record: StoredRecord = {
    id: put.recordId,
    dossierId: put.dossierId,
    kind: put.kind,
    revision,
    createdAtMs: createdAt,
    createdBy,
    changedAtMs: plan.atMs,
    changedBy: session.memberId,
    body,
    contentHash: contentHash(place, content),
  };
  plan.records.push(record);
  return record;
}

export function planSlot(session: Session, plan: Plan, slot: Slot, member: MemberId): void {
  plan.slots.push(slot);
  plan.parts.push({ type: 'slot', member, hash: slotHash(slot, session.vaultId) });
}

/** Log entries go to this session's own log dossier, which the auditors can read. */
export function planLog(session: Session, plan: Plan, entries: readonly LogEntry[]): void {
  if (entries.length === 0) return;
  let log = session.log;
  if (!log) {
    const id = dossierIdSchema.parse(randomUUID());
    planDossier(session, plan, { id, kind: 'log' }, [{ type: 'circle', code: 'auditors' }]);
    const made = plan.dossierKeys.get(id);
    if (!made) throw new Error('the log dossier was not made');
    log = { dossierId: id, key: made.key };
  }
  for (const entry of entries) {
    const checked = checkBody(session.registry, 'logEntry', entry);
    const recordId = recordIdSchema.parse(randomUUID());
    sealPut(
      session,
      plan,
      log.key,
      { dossierId: log.dossierId, recordId, kind: 'logEntry' },
      { revision: 1, ...checked, createdAt: plan.atMs, createdBy: session.memberId },
    );
  }
}

// One unlocked vault, as handlers use it. Every change is one transaction; after `close` every call
// throws `locked`.
import { circleCodeSchema } from '#shared/domain/role.ts';
import type { LogEntryInput } from '#shared/domain/log-entry.ts';
import { memberIdSchema, recordIdSchema, type MemberId } from '#shared/domain/id.ts';
import type { MemberView } from '#shared/domain/member.ts';
import { AppFailure } from '#shared/result/errors.ts';
import {
  openSlot,
  sealSlot,
  signStatement,
  toBase64Url,
  verifyStatement,
  wipeIdentity,
  type KdfParams,
} from '#main/vault/index.ts';
import { countTry, demandTurn, forgiveTries } from './attempts.ts';
import { toMemberView } from './directory.ts';
import { dropDraft, readDrafts, saveDraft } from './drafts.ts';
import { closeFile } from './file.ts';
import { behindGlass, breakGlass, type GlassInput } from './glass.ts';
import type { JsonValue } from './json.ts';
import {
  addMember,
  belongs,
  holdersOf,
  planMemberChange,
  type MemberChange,
  type NewMember,
} from './members.ts';
import {
  planDossier,
  planGrant,
  planLog,
  planPuts,
  planSlot,
  startPlan,
  type Grantee,
  type Plan,
} from './plan.ts';
import { readRevision } from './read-record.ts';
import { wipeSession, type Session } from './session.ts';
import type { StoredRecord } from './stored-record.ts';
import type { CommitInput, OpenDossier, Vault } from './vault-api.ts';
import { verifyAll } from './verify.ts';
import { writePlan } from './write-commit.ts';

function circleView(session: Session, circle: ReturnType<Session['directory']['circles']>[number]) {
  const holders = holdersOf(session, circle).map((id) => memberIdSchema.parse(id));
  const waiting = session.directory
    .members()
    .filter((member) => belongs(member, circle.code) && !holders.includes(member.id))
    .map(({ id }) => id);
  return { id: circle.id, code: circle.code, name: circle.name, holders, waiting };
}

function granteesOf(session: Session, dossierId: string): readonly Grantee[] {
  return session.index.grantsOf(dossierId).flatMap(({ grantee, generation }): Grantee[] => {
    const circle = session.directory.circleById(grantee);
    if (circle) {
      const code = circleCodeSchema.parse(circle.code);
      return circle.generation === generation ? [{ type: 'circle', code }] : [];
    }
    const member = session.directory.member(grantee);
    return member ? [{ type: 'member', id: member.id }] : [];
  });
}

function openDossier(session: Session, dossierId: string): OpenDossier | null {
  const key = session.dossierKeys.get(dossierId);
  if (!key) return null;
  const records = [...session.index.recordsOf(dossierId)].flatMap((id) => {
    const record = session.cache.get(id);
    return record ? [record] : [];
  });
  return { kind: key.kind, grantees: granteesOf(session, dossierId), records };
}

function historyOf(session: Session, recordId: string): readonly StoredRecord[] {
  const facts = session.index.record(recordId);
  return (facts?.revisions ?? []).flatMap((fact) => {
    const record = facts ? readRevision(session, facts, fact) : null;
    return record ? [record] : [];
  });
}

/** Adds what waits for the log, writes, and only then forgets what waited. */
export function finishPlan(
  session: Session,
  plan: Plan,
  log: readonly LogEntryInput[],
): readonly StoredRecord[] {
  const asked = plan.records.length;
  const entries = log.map((entry) => ({ ...entry, atMs: session.now() }));
  planLog(session, plan, [...session.pendingLog, ...entries]);
  const records = writePlan(session, plan).slice(0, asked);
  session.pendingLog.length = 0;
  if (session.pendingFailures) {
    const attempts = session.profile.attempts(session.vaultId);
    session.profile.remember(session.vaultId, { attempts: { ...attempts, unloggedAtMs: [] } });
    session.pendingFailures = false;
  }
  return records;
}

/**
 * False only for the emergency circle of a vault made before there was one: until an administrator
 * unlocks there is no key to seal to, and a concern must not wait for that. See planCircles.
 */
function canSealTo(session: Session, to: Grantee): boolean {
  const isEmergency = to.type === 'circle' && to.code === 'emergency';
  return !isEmergency || session.directory.circle(to.code) !== null;
}

function commit(session: Session, input: CommitInput): readonly StoredRecord[] {
  const plan = startPlan(session);
  const sealable = (to: Grantee) => canSealTo(session, to);
  for (const { id, kind, grantTo: asked } of input.newDossiers ?? []) {
    const grantTo = asked.filter(sealable);
    if (kind === 'directory' || kind === 'programme' || kind === 'log' || grantTo.length === 0) {
      throw new AppFailure('invalidInput', { field: 'newDossiers' });
    }
    planDossier(session, plan, { id, kind }, grantTo);
  }
  for (const { dossierId, to } of input.grants ?? []) {
    if (dossierId === session.directoryDossierId) throw new AppFailure('notAllowed');
    if (sealable(to)) planGrant(session, plan, dossierId, to);
  }
  planPuts(session, plan, input.puts);
  return finishPlan(session, plan, input.log ?? []);
}

/** Whether this is the member's passphrase; counts the try before it is made. */
function tryPassphrase(session: Session, passphrase: Uint8Array): boolean {
  demandTurn(session.profile, session.vaultId, session.now());
  countTry(session.profile, session.vaultId, session.now());
  const slot = session.rows.slots().find(({ member }) => member === session.memberId);
  const opened = slot ? openSlot(slot, passphrase, session.vaultId) : null;
  if (!opened) {
    session.pendingLog.push({ action: 'unlockFailed', atMs: session.now() });
    return false;
  }
  wipeIdentity(opened);
  forgiveTries(session.profile, session.vaultId);
  return true;
}

function changePassphrase(
  session: Session,
  old: Uint8Array,
  fresh: Uint8Array,
  kdf: KdfParams,
): void {
  if (!tryPassphrase(session, old)) throw new AppFailure('wrongCredentials');
  const me = session.directory.member(session.memberId);
  if (!me) throw new AppFailure('notFound');
  const plan = startPlan(session);
  const place = { vault: session.vaultId, member: me.id, login: me.login };
  planSlot(session, plan, sealSlot(session.identity, fresh, place, kdf), me.id);
  finishPlan(session, plan, [{ action: 'passphraseChanged' }]);
}

function memberView(session: Session, id: string): MemberView {
  const member = session.directory.member(id);
  if (!member) throw new AppFailure('notFound');
  return toMemberView(member);
}

function authorsOf({ index }: Session, recordId: string): ReturnType<Vault['authors']> {
  return (index.record(recordId)?.revisions ?? []).map(({ revision, author, seq }) => ({
    revision,
    author,
    commit: seq,
  }));
}

/** The API over a session. `kdf` is for slots made from now on. */
export function vaultOver(session: Session, kdf: KdfParams): Vault {
  let open = true;
  const forgets: (() => void)[] = [];
  const use = (): Session => {
    if (!open) throw new AppFailure('locked');
    return session;
  };
  return {
    vaultId: session.vaultId,
    directoryDossierId: session.directoryDossierId,
    get programmeDossierId() {
      const info = use().directory.info();
      if (!info) throw new AppFailure('vaultDamaged', { part: 'vault card in the directory' });
      return info.programmeDossierId;
    },
    get vaultName() {
      return use().directory.info()?.name ?? '';
    },
    get ownsPassphrase() {
      return use().index.slotAuthor(session.memberId) === session.memberId;
    },
    get me() {
      return memberView(use(), session.memberId);
    },
    members: () => use().directory.members().map(toMemberView),
    circles: () => {
      const { directory } = use();
      return directory.circles().map((circle) => circleView(session, circle));
    },
    list: (kind) => use().cache.list(kind),
    get: (recordId) => use().cache.get(recordId),
    history: (recordId) => historyOf(use(), recordId),
    authors: (recordId) => authorsOf(use(), recordId),
    recordsIn: (dossierId) => [...use().index.recordsOf(dossierId)],
    dossierOf: (recordId) => use().index.record(recordId)?.dossier ?? null,
    dossier: (dossierId) => openDossier(use(), dossierId),
    dossierKind: (dossierId) => use().dossierKeys.get(dossierId)?.kind ?? null,
    makerOf: (dossierId) => use().index.maker(dossierId),
    commit: (input) => commit(use(), input),
    ...glassActions(use),
    ...memberActions(use, kdf),
    ...ownActions(use),
    damage: () => use().damage.all(),
    verifyAll: () => verifyAll(use()),
    onClose: (forget) => {
      forgets.push(forget);
    },
    close: () => {
      if (!open) return;
      open = false;
      for (const forget of forgets) forget();
      wipeSession(session);
      closeFile(session.database);
    },
  };
}

function glassActions(use: () => Session) {
  return {
    behindGlass: () => behindGlass(use()),
    breakGlass: (input: GlassInput): readonly StoredRecord[] => {
      const session = use();
      return breakGlass(session, input, (plan, log) => finishPlan(session, plan, log));
    },
  };
}

function memberActions(use: () => Session, kdf: KdfParams) {
  return {
    addMember: async (input: NewMember): Promise<MemberView> => {
      const session = use();
      const plan = startPlan(session);
      const id = addMember(session, plan, input, kdf, () => {
        finishPlan(session, plan, [{ action: 'memberAdded' }]);
      });
      return Promise.resolve(memberView(session, id));
    },
    updateMember: (id: MemberId, change: MemberChange): MemberView => {
      const session = use();
      const plan = startPlan(session);
      planMemberChange(session, plan, id, change);
      finishPlan(session, plan, [
        { action: 'changed', subject: { recordId: recordIdSchema.parse(id) } },
      ]);
      return memberView(session, id);
    },
    changePassphrase: async (old: Uint8Array, fresh: Uint8Array): Promise<void> => {
      changePassphrase(use(), old, fresh, kdf);
      return Promise.resolve();
    },
    verifyPassphrase: async (passphrase: Uint8Array): Promise<boolean> =>
      Promise.resolve(tryPassphrase(use(), passphrase)),
  };
}

function ownActions(use: () => Session) {
  return {
    signContent: (statement: JsonValue) => {
      const { identity, vaultId, memberId } = use();
      return {
        signature: signStatement(identity, vaultId, memberId, statement),
        publicKey: toBase64Url(identity.sign.publicKey),
      };
    },
    verifyContent: (memberId: string, statement: JsonValue, signature: string) => {
      const { directory, vaultId } = use();
      const member = directory.member(memberId);
      if (!member) return false;
      return verifyStatement(member.signPublicKey, vaultId, memberId, statement, signature);
    },
    saveDraft: (name: string, body: JsonValue) => {
      saveDraft(use(), name, body);
    },
    readDrafts: () => readDrafts(use()),
    dropDraft: (name: string) => {
      dropDraft(use(), name);
    },
  };
}

// From an opened identity to a working session: authenticates the chain, builds the index and the
// directory, opens the keys and the records. The order of checks is docs/formats/vault.md, "Reading".
import { AppFailure } from '#shared/result/errors.ts';
import {
  firstPrev,
  openDossierGrant,
  openState,
  slotHash,
  toBase64Url,
  type Head,
  type MemberState,
  type Slot,
} from '#main/vault/index.ts';
import {
  demandNotOlder,
  isOtherBranch,
  readChain,
  vouchedFor,
  walkChain,
  type ChainRow,
} from './chain.ts';
import { newDirectory } from './directory.ts';
import { stateDamage } from './damage.ts';
import { newPartIndex } from './part-index.ts';
import { committedGrant, readCircleKeys, readDossierKeys } from './read-keys.ts';
import { loadDossier } from './read-record.ts';
import { newRecordCache } from './record-cache.ts';
import type { DossierKey, Session, SessionBase } from './session.ts';
import { takeCommit } from './take-commit.ts';

/** A session over an empty history; `rootId` is the first administrator. */
export function emptySession(base: SessionBase, rootId: string, drafts: MemberState['drafts']) {
  const session: Session = {
    ...base,
    directory: newDirectory({ id: rootId, signKey: toBase64Url(base.identity.rootSignKey) }),
    directoryKinds: new Map(),
    index: newPartIndex(),
    dossierKeys: new Map(),
    circleKeys: new Map(),
    cache: newRecordCache(),
    drafts: new Map(Object.entries(drafts)),
    head: { seq: 0, hash: firstPrev },
    lastAtMs: 0,
    log: null,
    pendingLog: [],
    pendingFailures: false,
  };
  return session;
}

function readState(base: SessionBase): MemberState | null {
  const row = base.rows.state(base.memberId);
  if (row === 'missing' || row === 'unreadable') {
    base.damage.add(stateDamage(row, base.memberId));
    return null;
  }
  const state = openState(row.sealed, base.vaultId, base.memberId, base.identity);
  if (!state) base.damage.add(stateDamage('altered', base.memberId));
  return state;
}

/** The directory's key from this member's own grant; null when it was taken away. */
function directoryKey(base: SessionBase, chain: readonly ChainRow[]): DossierKey | null {
  const first = chain[0]?.header;
  const made = first?.parts.find(
    (part) => part.type === 'key' && part.dossier === base.directoryDossierId,
  );
  if (first?.seq !== 1 || made?.type !== 'key') {
    throw new AppFailure('vaultDamaged', { part: 'commit 1' });
  }
  const place = { subject: base.vaultId, grantee: base.memberId, generation: 1 };
  const row = base.rows.grant(place);
  if (row === 'missing' && lastWord(chain, place) === 'grantDropped') return null;
  const opened =
    row === 'missing' || row === 'unreadable'
      ? null
      : openDossierGrant(
          { vault: base.vaultId, subjectType: 'dossier', ...place },
          row.sealed,
          base.identity.box,
          made.commitment,
        );
  if (!opened) throw new AppFailure('vaultDamaged', { part: 'grant of the directory' });
  return opened;
}

function lastWord(
  chain: readonly ChainRow[],
  place: { readonly subject: string; readonly grantee: string },
): string | null {
  const parts = chain.flatMap(({ header }) => header?.parts ?? []);
  const about = parts.findLast(
    (part) =>
      (part.type === 'grant' || part.type === 'grantDropped') &&
      part.subject === place.subject &&
      part.grantee === place.grantee,
  );
  return about?.type ?? null;
}

/** Both remembered heads; an older copy is refused unless accepted. */
function trustedHead(
  base: SessionBase,
  chain: readonly ChainRow[],
  state: MemberState | null,
  acceptOlderCopy: boolean,
): Head | null {
  if (!acceptOlderCopy) {
    demandNotOlder(chain, state?.head ?? null);
    demandNotOlder(chain, base.profile.head(base.vaultId));
  }
  return state?.head ?? null;
}

function demandSameBranch(
  base: SessionBase,
  chain: readonly ChainRow[],
  state: MemberState | null,
  authentic: ReadonlySet<number>,
): void {
  const heads = [state?.head ?? null, base.profile.head(base.vaultId)];
  if (heads.some((head) => isOtherBranch(chain, head, authentic))) {
    const atMs = chain.at(-1)?.header?.at ?? 0;
    throw new AppFailure('olderCopy', { atMs, missingCommits: 0 });
  }
}

/**
 * Reads the whole vault for this identity. Throws `olderCopy`, `vaultDamaged`, and
 * `wrongCredentials` for a member who is no longer active or whose slot was put back.
 */
export function openSession(
  base: SessionBase,
  options: { readonly acceptOlderCopy: boolean; readonly slot: Slot | null },
): Session {
  const chain = readChain(base.rows.commits(), base.vaultId);
  const state = readState(base);
  const head = trustedHead(base, chain, state, options.acceptOlderCopy);
  const key = directoryKey(base, chain);
  const session = emptySession(base, chain[0]?.header?.author ?? '', state?.drafts ?? {});
  if (!key) throw new AppFailure('wrongCredentials');
  session.dossierKeys.set(base.vaultId, key);
  const authentic = walkChain(chain, {
    vouched: vouchedFor(chain, head),
    check: session.directory,
    damage: session.damage,
    take: (header) => {
      takeCommit(session, header);
    },
  });
  if (!options.acceptOlderCopy) demandSameBranch(base, chain, state, authentic);
  const last = chain.at(-1);
  session.head = { seq: last?.row.seq ?? 0, hash: last?.hash ?? firstPrev };
  admit(session, options.slot);
  return session;
}

/** The directory must know this member as active, with these keys and this slot. */
function admit(session: Session, slot: Slot | null): void {
  const me = session.directory.member(session.memberId);
  if (!me) throw new AppFailure('vaultDamaged', { part: 'own entry in the directory' });
  const sameKeys =
    me.boxPublicKey === toBase64Url(session.identity.box.publicKey) &&
    me.signPublicKey === toBase64Url(session.identity.sign.publicKey);
  if (!sameKeys || !me.active) throw new AppFailure('wrongCredentials');
  if (slot && session.index.slotHash(me.id) !== slotHash(slot, session.vaultId)) {
    throw new AppFailure('wrongCredentials');
  }
  const own = session.index.grant(session.vaultId, me.id, 1);
  if (own) committedGrant(session, own);
  readCircleKeys(session);
  readDossierKeys(session);
  for (const dossier of session.dossierKeys.keys()) loadDossier(session, dossier);
}

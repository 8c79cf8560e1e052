// Opening a vault: the file, the turn, the passphrase, the session, and the log of the unlock.
import type { VaultId } from '#shared/domain/id.ts';
import { dossierIdSchema, memberIdSchema, vaultIdSchema } from '#shared/domain/id.ts';
import { normaliseLogin } from '#shared/domain/member.ts';
import { AppFailure, type ErrorCode } from '#shared/result/errors.ts';
import {
  defaultKdf,
  dummySlot,
  formatVersion,
  kdfFloor,
  kdfWithin,
  openSlot,
  ready,
  wipeIdentity,
  type Identity,
  type KdfParams,
  type Slot,
} from '#main/vault/index.ts';
import { countTry, demandTurn, forgiveTries } from './attempts.ts';
import { newDamageList } from './damage.ts';
import { closeFile, openFile, type OpenFile } from './file.ts';
import { planCircles } from './members.ts';
import { openSession } from './open-session.ts';
import { startPlan } from './plan.ts';
import type { Profile } from './profile.ts';
import { openRows, type VaultRows } from './rows.ts';
import type { Session, SessionBase } from './session.ts';
import { translated } from './sqlite-errors.ts';
import { withOwnKinds, type RecordRegistry } from './stored-record.ts';
import { finishPlan, vaultOver } from './vault.ts';
import type { Vault } from './vault-api.ts';

export type OpenOptions = {
  readonly path: string;
  readonly profile: Profile;
  readonly registry: RecordRegistry;
  readonly now: () => number;
  readonly login: string;
  /** UTF-8 of the NFC-normalised passphrase; the caller overwrites it. */
  readonly passphrase: Uint8Array;
  /** Go on with a file that is older than the newest one seen. */
  readonly acceptOlderCopy?: boolean | undefined;
  /** Tests only: a lower floor than the format's. */
  readonly kdfFloor?: KdfParams | undefined;
};

function readVaultId(rows: VaultRows): VaultId {
  const row = rows.vaultId();
  const id = typeof row === 'string' ? null : vaultIdSchema.safeParse(row.vault_id);
  if (!id?.success) throw new AppFailure('vaultDamaged', { part: 'vault id' });
  return id.data;
}

/** The vault's id and format without unlocking it. Throws the vault-file failures. */
export function inspectVault(path: string): { readonly vaultId: VaultId; readonly format: number } {
  const { database } = openFile(path);
  try {
    return translated(() => ({ vaultId: readVaultId(openRows(database)), format: formatVersion }));
  } finally {
    closeFile(database);
  }
}

/** The slot of this login, or one that opens for nobody and takes as long. */
function slotFor(rows: VaultRows, vaultId: VaultId, login: string, floor: KdfParams): Slot {
  const slots = rows.slots().filter(({ kdf, salt }) => kdfWithin(kdf, floor) && salt.length === 16);
  const known = slots.find((slot) => slot.login === login);
  return known ?? dummySlot(vaultId, login, slots[0]?.kdf ?? defaultKdf);
}

function unlockIdentity(
  options: OpenOptions,
  rows: VaultRows,
  vaultId: VaultId,
): { readonly identity: Identity; readonly slot: Slot } {
  const { profile, now, passphrase } = options;
  demandTurn(profile, vaultId, now());
  countTry(profile, vaultId, now());
  const login = normaliseLogin(options.login);
  const slot = slotFor(rows, vaultId, login, options.kdfFloor ?? kdfFloor);
  const identity = openSlot(slot, passphrase, vaultId);
  if (!identity || !memberIdSchema.safeParse(slot.member).success) {
    throw new AppFailure('wrongCredentials');
  }
  return { identity, slot };
}

/** A session over an opened file for someone whose identity is known. */
export function sessionOver(
  file: OpenFile,
  rows: VaultRows,
  options: Omit<OpenOptions, 'path' | 'login' | 'passphrase'>,
  who: {
    readonly identity: Identity;
    readonly member: string;
    readonly slot: Slot | null;
    readonly vaultId: VaultId;
  },
): Session {
  const base: SessionBase = {
    vaultId: who.vaultId,
    database: file.database,
    rows,
    identity: who.identity,
    memberId: memberIdSchema.parse(who.member),
    directoryDossierId: dossierIdSchema.parse(who.vaultId),
    deviceId: options.profile.deviceId,
    profile: options.profile,
    registry: withOwnKinds(options.registry),
    now: options.now,
    damage: newDamageList(),
  };
  if (!file.sound) {
    base.damage.add({ what: 'altered', part: 'file', where: 'structure of the file' });
  }
  return openSession(base, {
    acceptOlderCopy: options.acceptOlderCopy ?? false,
    slot: who.slot,
  });
}

/** What must not stop someone from reading: the entries wait for the first commit that succeeds. */
const readingStillWorks: readonly ErrorCode[] = ['clockSetBack', 'diskFull', 'vaultDamaged'];

/** Logs the unlock and earlier failures, and completes circle grants where this member can. */
function greet(session: Session): void {
  const { unloggedAtMs } = session.profile.attempts(session.vaultId);
  for (const atMs of unloggedAtMs) session.pendingLog.push({ action: 'unlockFailed', atMs });
  session.pendingFailures = unloggedAtMs.length > 0;
  session.pendingLog.push({ action: 'unlocked', atMs: session.now() });
  try {
    const plan = startPlan(session);
    const granted = planCircles(session, plan);
    finishPlan(session, plan, granted ? [{ action: 'granted' }] : []);
  } catch (error) {
    if (error instanceof AppFailure && readingStillWorks.includes(error.error.code)) return;
    throw error;
  }
}

/**
 * Opens a vault for one member, for this process alone. Throws the vault-file failures,
 * `tooManyAttempts`, `olderCopy`, and `wrongCredentials` for a wrong passphrase, a damaged slot and
 * an unknown login alike.
 */
export async function openVault(options: OpenOptions): Promise<Vault> {
  await ready();
  const file = openFile(options.path);
  try {
    return translated(() => {
      const rows = openRows(file.database);
      const vaultId = readVaultId(rows);
      const { identity, slot } = unlockIdentity(options, rows, vaultId);
      let session: Session;
      try {
        session = sessionOver(file, rows, options, {
          identity,
          member: slot.member,
          slot,
          vaultId,
        });
      } catch (error) {
        wipeIdentity(identity);
        throw error;
      }
      forgiveTries(options.profile, vaultId);
      greet(session);
      const floor = options.kdfFloor ?? kdfFloor;
      return vaultOver(session, kdfWithin(slot.kdf, floor) ? slot.kdf : defaultKdf);
    });
  } catch (error) {
    closeFile(file.database);
    throw error;
  }
}

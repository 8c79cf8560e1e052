// Everything that exists while one member has one vault open; made by open-session, ended by wipe.
import type { DeviceId, MemberId, VaultId } from '#shared/domain/id.ts';
import type { LogEntry } from '#shared/domain/log-entry.ts';
import type { DossierKind } from '#shared/domain/record.ts';
import type { DossierId } from '#shared/domain/id.ts';
import { wipeIdentity, zero, type Head, type Identity, type KeyPair } from '#main/vault/index.ts';
import type { DatabaseSync } from 'node:sqlite';
import type { DamageList } from './damage.ts';
import type { Directory } from './directory.ts';
import type { PartIndex } from './part-index.ts';
import type { Profile } from './profile.ts';
import type { RecordCache } from './record-cache.ts';
import type { VaultRows } from './rows.ts';
import type { RecordRegistry } from './stored-record.ts';

export type DossierKey = { readonly key: Uint8Array; readonly kind: DossierKind };
export type CircleKey = { readonly pair: KeyPair; readonly generation: number };

/** What a session needs before the file has been read. */
export type SessionBase = {
  readonly vaultId: VaultId;
  readonly database: DatabaseSync;
  readonly rows: VaultRows;
  readonly identity: Identity;
  readonly memberId: MemberId;
  /** Has the same id as the vault. */
  readonly directoryDossierId: DossierId;
  readonly deviceId: DeviceId;
  readonly profile: Profile;
  readonly registry: RecordRegistry;
  readonly now: () => number;
  readonly damage: DamageList;
};

export type Session = SessionBase & {
  readonly directory: Directory;
  /** Kind of each record in the directory dossier, readable or not in this version. */
  readonly directoryKinds: Map<string, string>;
  readonly index: PartIndex;
  readonly dossierKeys: Map<string, DossierKey>;
  /** By circle id. */
  readonly circleKeys: Map<string, CircleKey>;
  readonly cache: RecordCache;
  /** Hash of each of this member's drafts by opaque id. */
  readonly drafts: Map<string, string>;
  head: Head;
  lastAtMs: number;
  /** This session's log dossier, made with its first entry. */
  log: { readonly dossierId: DossierId; readonly key: Uint8Array } | null;
  /** Entries waiting for the next commit. */
  readonly pendingLog: LogEntry[];
  /** Whether the remembered failed unlocks stand in `pendingLog`. */
  pendingFailures: boolean;
};

/** Overwrites every key the session holds and forgets every record. */
export function wipeSession(session: Session): void {
  wipeIdentity(session.identity);
  for (const { key } of session.dossierKeys.values()) zero(key);
  for (const { pair } of session.circleKeys.values()) zero(pair.secretKey);
  if (session.log) zero(session.log.key);
  session.dossierKeys.clear();
  session.circleKeys.clear();
  session.cache.clear();
  session.drafts.clear();
  session.log = null;
}

// The store's door: making, opening and using a vault. Handlers see records, never keys or SQLite.
export { createVault, type CreateOptions } from './create-vault.ts';
export { inspectVault, openVault, type OpenOptions } from './open-vault.ts';
export { loadProfile, type Profile } from './profile.ts';
export { testKdf, type KdfParams } from '#main/vault/index.ts';
export type { CommitInput, OpenDossier, Vault } from './vault-api.ts';
export type { Grantee, Put } from './plan.ts';
export type { MemberChange, NewMember } from './members.ts';
export type { RecordRegistry, StoredRecord } from './stored-record.ts';
export type { Damage } from './damage.ts';
export type { Report } from './verify.ts';
export type { Draft } from './drafts.ts';
export type { JsonValue } from './json.ts';
export { paperHash } from './paper-hash.ts';

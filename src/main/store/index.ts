// The store's door: making, opening and using a vault. Handlers see records, never keys or SQLite.
export { createVault } from './create-vault.ts';
export { inspectVault, openVault } from './open-vault.ts';
export { loadProfile } from './profile.ts';
export { testKdf } from '#main/vault/index.ts';
export type { GlassInput } from './glass.ts';
export type { CommitInput, Vault } from './vault-api.ts';
export type { Grantee, Put } from './plan.ts';
export type { StoredRecord } from './stored-record.ts';
export { newTextIndex, searchWords } from './search.ts';
export { paperHash } from './paper-hash.ts';

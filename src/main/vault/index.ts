// The vault's door: sealing, signing and key derivation of format 1, for the store and nobody else.
export { ready } from './self-test.ts';
export { canonicalBytes, fromBase64Url, toBase64Url } from './canonical.ts';
export { applicationId, formatName, formatVersion } from './format.ts';
export { defaultKdf, kdfFloor, kdfWithin, testKdf, type KdfParams } from './kdf.ts';
export {
  dummySlot,
  identityFromBytes,
  newIdentity,
  openSlot,
  sealSlot,
  signStatement,
  slotHash,
  verifyStatement,
  wipeIdentity,
  type Identity,
  type Slot,
} from './identity.ts';
export {
  keyCommitment,
  openCircleGrant,
  openDossierGrant,
  sealGrant,
  type GrantPlace,
} from './grant.ts';
export {
  contentHash,
  openRevision,
  partHash,
  sealRevision,
  type RevisionContent,
} from './revision.ts';
export {
  commitHash,
  firstPrev,
  parseHeader,
  signCommit,
  verifyCommit,
  type CommitHeader,
  type CommitPart,
} from './commit.ts';
export {
  draftHash,
  draftId,
  openDraft,
  openState,
  sealDraft,
  sealState,
  type DraftContent,
  type Head,
  type MemberState,
} from './member-state.ts';
export { newBoxKeyPair, randomBytes, zero, type KeyPair } from './primitives.ts';

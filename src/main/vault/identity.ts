// A member's identity: the secrets behind a passphrase, and the slot that seals them. Must not know
// the database.
import { fromBase64Url, toBase64Url, concatBytes, utf8, canonicalBytes } from './canonical.ts';
import { bindingBytes, formatName, statementPrefix } from './format.ts';
import { deriveKey, type KdfParams } from './kdf.ts';
import {
  boxPublicKey,
  hashBytes,
  hashText,
  openBytes,
  randomBytes,
  saltLength,
  sealBytes,
  signBytes,
  signKeyPair,
  verifyBytes,
  zero,
  type KeyPair,
} from './primitives.ts';

/** Secrets of one member while the vault is open; `wipeIdentity` ends it. */
export type Identity = {
  readonly box: KeyPair;
  readonly signSeed: Uint8Array;
  readonly sign: KeyPair;
  readonly stateKey: Uint8Array;
  /** Ed25519 public key of the first administrator: the root of all trust. */
  readonly rootSignKey: Uint8Array;
  /** Made from stateKey: seals the member's state and drafts. */
  readonly stateSealKey: Uint8Array;
  /** Made from stateKey: turns a draft's name into its opaque id. */
  readonly draftIdKey: Uint8Array;
};

export const identityLength = 128;

export function identityFromBytes(bytes: Uint8Array): Identity {
  const boxSecret = bytes.slice(0, 32);
  const signSeed = bytes.slice(32, 64);
  const stateKey = bytes.slice(64, 96);
  return {
    box: { secretKey: boxSecret, publicKey: boxPublicKey(boxSecret) },
    signSeed,
    sign: signKeyPair(signSeed),
    stateKey,
    rootSignKey: bytes.slice(96, 128),
    stateSealKey: hashBytes(utf8(`${formatName}/state-seal\0`), stateKey),
    draftIdKey: hashBytes(utf8(`${formatName}/draft-id\0`), stateKey),
  };
}

/** A new identity; without a root key it is its own root (the first administrator). */
export function newIdentity(rootSignKey: Uint8Array | null): Identity {
  const secret = randomBytes(identityLength);
  const root = rootSignKey ?? signKeyPair(secret.slice(32, 64)).publicKey;
  secret.set(root, 96);
  const identity = identityFromBytes(secret);
  zero(secret);
  return identity;
}

export function wipeIdentity(identity: Identity): void {
  zero(identity.box.secretKey);
  zero(identity.signSeed);
  zero(identity.sign.secretKey);
  zero(identity.stateKey);
  zero(identity.stateSealKey);
  zero(identity.draftIdKey);
}

/** A key slot as it stands in the file. */
export type Slot = {
  readonly member: string;
  readonly login: string;
  readonly kdf: KdfParams;
  readonly salt: Uint8Array;
  readonly sealed: Uint8Array;
};

function slotBinding(vault: string, slot: Omit<Slot, 'sealed'>): Uint8Array {
  return bindingBytes(vault, {
    type: 'slot',
    kind: 'passphrase',
    member: slot.member,
    login: slot.login,
    kdf: { algorithm: 'argon2id13', memoryKiB: slot.kdf.memoryKiB, passes: slot.kdf.passes },
    salt: toBase64Url(slot.salt),
  });
}

/** Seals an identity under a passphrase, with a fresh salt. */
export function sealSlot(
  identity: Identity,
  passphrase: Uint8Array,
  place: { readonly vault: string; readonly member: string; readonly login: string },
  kdf: KdfParams,
): Slot {
  const head = {
    member: place.member,
    login: place.login,
    kdf,
    salt: randomBytes(saltLength),
  };
  const secret = concatBytes(
    identity.box.secretKey,
    identity.signSeed,
    identity.stateKey,
    identity.rootSignKey,
  );
  const key = deriveKey(passphrase, head.salt, kdf);
  const sealed = sealBytes(secret, slotBinding(place.vault, head), key);
  zero(key);
  zero(secret);
  return { ...head, sealed };
}

/** The identity, or null for a wrong passphrase and for an altered slot alike. Always derives. */
export function openSlot(slot: Slot, passphrase: Uint8Array, vault: string): Identity | null {
  const key = deriveKey(passphrase, slot.salt, slot.kdf);
  const secret = openBytes(slot.sealed, slotBinding(vault, slot), key);
  zero(key);
  if (secret?.length !== identityLength) return null;
  const identity = identityFromBytes(secret);
  zero(secret);
  return identity;
}

/** What a commit header says about a slot: the hash of its binding followed by its sealed bytes. */
export function slotHash(slot: Slot, vault: string): string {
  return hashText(concatBytes(slotBinding(vault, slot), slot.sealed));
}

/** A slot that opens for nobody: an unknown login costs the same time as a wrong passphrase. */
export function dummySlot(vault: string, login: string, kdf: KdfParams): Slot {
  const seed = hashBytes(utf8(`${formatName}/no-such-login\0${vault}\0${login}`));
  const sealed = new Uint8Array(24 + identityLength + 16).fill(seed[31] ?? 0);
  return { member: vault, login, kdf, salt: seed.subarray(0, saltLength), sealed };
}

/** The bytes that are signed. */
export function statementMessage(vault: string, member: string, statement: unknown): Uint8Array {
  const body = canonicalBytes({ format: formatName, vault, member, statement });
  return concatBytes(utf8(statementPrefix), body);
}

/** Ed25519 over a statement bound to vault and signer, as base64url. */
export function signStatement(
  identity: Identity,
  vault: string,
  member: string,
  statement: unknown,
): string {
  return toBase64Url(
    signBytes(statementMessage(vault, member, statement), identity.sign.secretKey),
  );
}

export function verifyStatement(
  signPublicKey: string,
  vault: string,
  member: string,
  statement: unknown,
  signature: string,
): boolean {
  const key = fromBase64Url(signPublicKey, 32);
  const bytes = fromBase64Url(signature, 64);
  if (!key || !bytes) return false;
  return verifyBytes(bytes, statementMessage(vault, member, statement), key);
}

// The few primitives the format is made of, each a thin name over libsodium. Must not know the
// format; nothing outside src/main/vault imports libsodium.
import sodium from 'libsodium-wrappers-sumo';
import { concatBytes, toBase64Url } from './canonical.ts';

export const keyLength = 32;
export const hashLength = 32;
export const nonceLength = 24;
export const tagLength = 16;
export const saltLength = 16;
export const signatureLength = 64;

export async function loadSodium(): Promise<void> {
  await sodium.ready;
}

/** From the system; libsodium would ask the same source for one byte at a time, which is slow. */
export function randomBytes(length: number): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}

/** Overwrites the bytes with zeros. */
export function zero(bytes: Uint8Array): void {
  bytes.fill(0);
}

/** BLAKE2b-256, keyed when a key is given. */
export function hashBytes(message: Uint8Array, key: Uint8Array | null = null): Uint8Array {
  return sodium.crypto_generichash(hashLength, message, key);
}

/** BLAKE2b-256 as 43 base64url characters. */
export function hashText(message: Uint8Array, key: Uint8Array | null = null): string {
  return toBase64Url(hashBytes(message, key));
}

/** nonce(24) | XChaCha20-Poly1305 ciphertext and tag, with a random nonce unless a test fixes it. */
export function sealBytes(
  plaintext: Uint8Array,
  associated: Uint8Array,
  key: Uint8Array,
  nonce: Uint8Array = randomBytes(nonceLength),
): Uint8Array {
  const sealed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(
    plaintext,
    associated,
    null,
    nonce,
    key,
  );
  return concatBytes(nonce, sealed);
}

/** The plaintext, or null when key, associated data or bytes are not the sealed ones. */
export function openBytes(
  sealed: Uint8Array,
  associated: Uint8Array,
  key: Uint8Array,
): Uint8Array | null {
  if (sealed.length < nonceLength + tagLength) return null;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      null,
      sealed.subarray(nonceLength),
      associated,
      sealed.subarray(0, nonceLength),
      key,
    );
  } catch {
    return null;
  }
}

/** Argon2id v1.3, 32 bytes out; memory in KiB. */
export function argon2id(
  passphrase: Uint8Array,
  salt: Uint8Array,
  passes: number,
  memoryKiB: number,
): Uint8Array {
  return sodium.crypto_pwhash(
    keyLength,
    passphrase,
    salt,
    passes,
    memoryKiB * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}

export type KeyPair = { readonly publicKey: Uint8Array; readonly secretKey: Uint8Array };

/** A new X25519 key pair. */
export function newBoxKeyPair(): KeyPair {
  const secretKey = randomBytes(keyLength);
  return { secretKey, publicKey: boxPublicKey(secretKey) };
}

export function boxPublicKey(secretKey: Uint8Array): Uint8Array {
  return sodium.crypto_scalarmult_base(secretKey);
}

/**
 * What `crypto_box_seal` makes: ephemeral public key, then a box from it with the nonce
 * BLAKE2b-24(ephemeral | recipient). Written out for the faster `randomBytes`; `boxOpen` is
 * libsodium's own, and the self-test opens one with the other.
 */
export function boxSeal(message: Uint8Array, publicKey: Uint8Array): Uint8Array {
  const ephemeral = newBoxKeyPair();
  const nonce = sodium.crypto_generichash(
    nonceLength,
    concatBytes(ephemeral.publicKey, publicKey),
    null,
  );
  const box = sodium.crypto_box_easy(message, nonce, publicKey, ephemeral.secretKey);
  zero(ephemeral.secretKey);
  return concatBytes(ephemeral.publicKey, box);
}

/** Null when the box was not sealed to this key pair, or is altered. */
export function boxOpen(sealed: Uint8Array, pair: KeyPair): Uint8Array | null {
  try {
    return sodium.crypto_box_seal_open(sealed, pair.publicKey, pair.secretKey);
  } catch {
    return null;
  }
}

/** Ed25519: public key 32 bytes and secret key 64 bytes (seed | public key). */
export function signKeyPair(seed: Uint8Array): KeyPair {
  const pair = sodium.crypto_sign_seed_keypair(seed);
  return { publicKey: pair.publicKey, secretKey: pair.privateKey };
}

export function signBytes(message: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(message, secretKey);
}

export function verifyBytes(
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== signatureLength || publicKey.length !== keyLength) return false;
  return sodium.crypto_sign_verify_detached(signature, message, publicKey);
}

/** Step to which a plaintext of this length is padded: 512 bytes, above 8 KiB 4096. */
function padStep(paddedLength: number): number {
  return paddedLength <= 8192 ? 512 : 4096;
}

/** ISO/IEC 7816-4 padding: 0x80, then zeros up to the step. */
export function padBytes(plaintext: Uint8Array): Uint8Array {
  const step = padStep(plaintext.length + 1);
  const out = new Uint8Array(Math.ceil((plaintext.length + 1) / step) * step);
  out.set(plaintext);
  out[plaintext.length] = 0x80;
  return out;
}

/** Null when there is no padding or its length is not a whole step. */
export function unpadBytes(padded: Uint8Array): Uint8Array | null {
  if (padded.length === 0 || padded.length % padStep(padded.length) !== 0) return null;
  const end = padded.findLastIndex((byte) => byte !== 0);
  return end >= 0 && padded[end] === 0x80 ? padded.subarray(0, end) : null;
}

// The building blocks of docs/formats/vault.md, written again from that page alone for the independent
// reader. Must share no code with the app: only then does agreement prove the page.
import canonicalize from 'canonicalize';
import sodium from 'libsodium-wrappers-sumo';

await sodium.ready;

export const FORMAT = 'achtervang/1';
export type Bytes = Uint8Array;
type Place = Readonly<Record<string, unknown>>;

export const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
export const textOf = (bytes: Bytes): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
export const b64 = (bytes: Bytes): string =>
  sodium.to_base64(bytes, sodium.base64_variants.URLSAFE_NO_PADDING);
export const fromB64 = (text: string): Bytes =>
  sodium.from_base64(text, sodium.base64_variants.URLSAFE_NO_PADDING);

export function join(...parts: readonly (Bytes | string)[]): Bytes {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? bytesOf(part) : part)));
}

export function jcs(value: unknown): Bytes {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('no JSON');
  return bytesOf(text);
}

export const hash = (message: Bytes, key: Bytes | null = null): Bytes =>
  sodium.crypto_generichash(32, message, key);
export const hash64 = (message: Bytes): string => b64(hash(message));

export const bind = (vault: string, place: Place): Bytes =>
  jcs({ format: FORMAT, vault, ...place });

export function openAead(key: Bytes, associated: Bytes, sealed: Bytes): Bytes {
  const [nonce, rest] = [sealed.subarray(0, 24), sealed.subarray(24)];
  return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, rest, associated, nonce, key);
}

export function paddedLength(length: number): number {
  const n = length + 1;
  const step = n <= 8192 ? 512 : 4096;
  return Math.ceil(n / step) * step;
}

export function unpad(padded: Bytes): Bytes {
  const step = padded.length <= 8192 ? 512 : 4096;
  const end = padded.findLastIndex((byte) => byte !== 0);
  if (padded.length % step !== 0 || padded[end] !== 0x80) throw new Error('bad padding');
  return padded.subarray(0, end);
}

/** Opens AEAD(key, BIND(place), PAD(JCS(value))). */
export function openJson(key: Bytes, vault: string, place: Place, sealed: Bytes): unknown {
  return JSON.parse(textOf(unpad(openAead(key, bind(vault, place), sealed))));
}

export type SlotRow = {
  readonly member: string;
  readonly login: string;
  readonly memory_kib: number;
  readonly passes: number;
  readonly salt: Bytes;
  readonly sealed: Bytes;
};

export function bindSlot(vault: string, slot: SlotRow): Bytes {
  return bind(vault, {
    type: 'slot',
    kind: 'passphrase',
    member: slot.member,
    login: slot.login,
    kdf: { algorithm: 'argon2id13', memoryKiB: slot.memory_kib, passes: slot.passes },
    salt: b64(slot.salt),
  });
}

export function deriveKey(passphrase: string, slot: SlotRow): Bytes {
  return sodium.crypto_pwhash(
    32,
    bytesOf(passphrase.normalize('NFC')),
    slot.salt,
    slot.passes,
    slot.memory_kib * 1024,
    sodium.crypto_pwhash_ALG_ARGON2ID13,
  );
}

export const normalLogin = (login: string): string => login.normalize('NFKC').trim().toLowerCase();

export function identityOf(secret: Bytes) {
  if (secret.length !== 128) throw new Error('an identity has 128 bytes');
  const boxSecret = secret.subarray(0, 32);
  const stateKey = secret.subarray(64, 96);
  return {
    boxSecret,
    boxPublicKey: b64(sodium.crypto_scalarmult_base(boxSecret)),
    signPublicKey: b64(sodium.crypto_sign_seed_keypair(secret.subarray(32, 64)).publicKey),
    root: b64(secret.subarray(96)),
    stateSealKey: hash(bytesOf(`${FORMAT}/state-seal\0`), stateKey),
    draftIdKey: hash(bytesOf(`${FORMAT}/draft-id\0`), stateKey),
  };
}

export type GrantPlace = {
  readonly subject: string;
  readonly subjectType: 'dossier' | 'circle';
  readonly grantee: string;
  readonly generation: number;
};

/** The key and the kind byte in a grant, if it was made for this place. */
export function openGrant(vault: string, place: GrantPlace, boxSecret: Bytes, sealed: Bytes) {
  const boxPublic = sodium.crypto_scalarmult_base(boxSecret);
  const opened = sodium.crypto_box_seal_open(sealed, boxPublic, boxSecret);
  if (opened.length !== 65) throw new Error('a grant has 65 bytes');
  const context = hash(bind(vault, { type: 'grant', ...place }));
  if (b64(context) !== b64(opened.subarray(0, 32))) throw new Error('made for another place');
  return { key: opened.slice(32, 64), kind: opened[64] ?? 0 };
}

export const publicKeyOf = (boxSecret: Bytes): string =>
  b64(sodium.crypto_scalarmult_base(boxSecret));

export const commitment = (key: Bytes, vault: string, dossier: string, kind: number): string =>
  b64(hash(join(`${FORMAT}/key\0${vault}\0${dossier}\0`, Uint8Array.of(kind)), key));

export function verify(message: Bytes, signature: Bytes, publicKey: string): boolean {
  try {
    return sodium.crypto_sign_verify_detached(signature, message, fromB64(publicKey));
  } catch {
    return false;
  }
}

export const contentHash = (content: Place): string =>
  hash64(jcs({ format: FORMAT, type: 'content', ...content }));

export function shortCode(contentHash64: string): string {
  const bits = [...fromB64(contentHash64).subarray(0, 5)]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('');
  const letters = (bits.match(/.{5}/g) ?? []).map((five) =>
    '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.charAt(parseInt(five, 2)),
  );
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

type Shapes = {
  text: string;
  number: number;
  flag: boolean;
  list: readonly unknown[];
  any: unknown;
};
type Shape = Readonly<Record<string, keyof Shapes>>;

function fits(value: unknown, shape: keyof Shapes): boolean {
  if (shape === 'text') return typeof value === 'string';
  if (shape === 'number') return Number.isSafeInteger(value);
  if (shape === 'flag') return typeof value === 'boolean';
  return shape === 'any' ? value !== undefined : Array.isArray(value);
}

/** The value as an object with at least these fields; with `exactly`, with no others. */
export function read<const S extends Shape>(value: unknown, shape: S, exactly = true) {
  if (typeof value !== 'object' || value === null) throw new Error('not an object');
  const found = new Map(Object.entries(value));
  for (const [name, kind] of Object.entries(shape)) {
    if (!fits(found.get(name), kind)) throw new Error(`no ${name}`);
  }
  if (exactly && found.size !== Object.keys(shape).length) throw new Error('unknown fields');
  return value as { readonly [N in keyof S]: Shapes[S[N]] };
}

// Known-answer tests of every primitive, run once at start: a library or engine that computes
// something else must stop the app before it writes.
import { fromBase64Url, toBase64Url, utf8 } from './canonical.ts';
import {
  argon2id,
  boxOpen,
  boxPublicKey,
  boxSeal,
  hashText,
  loadSodium,
  openBytes,
  sealBytes,
  signBytes,
  signKeyPair,
  verifyBytes,
} from './primitives.ts';

const counting = (length: number, from = 0) => Uint8Array.from({ length }, (_, i) => from + i);

/** Inputs are counting bytes; the answers were made with libsodium and checked with other libraries. */
export function primitiveAnswers(): Readonly<Record<string, string>> {
  const message = utf8('Achtervang');
  const key = counting(32);
  const sign = signKeyPair(key);
  return {
    blake2b: hashText(message),
    blake2bKeyed: hashText(message, key),
    argon2id: toBase64Url(argon2id(message, counting(16), 2, 64)),
    xchacha20poly1305: toBase64Url(sealBytes(message, utf8('ad'), key, counting(24, 64))),
    x25519: toBase64Url(boxPublicKey(key)),
    ed25519Public: toBase64Url(sign.publicKey),
    ed25519: toBase64Url(signBytes(message, sign.secretKey)),
  };
}

export const knownAnswers: Readonly<Record<string, string>> = {
  blake2b: 'eNreSmpwjrGwaeWQ2m6NJMLctwlM_nNTU8T860fkfnM',
  blake2bKeyed: '7rLPC0Y7b0x4azNOrH9kSQjrcECbltgfLIjKtFtFI2k',
  argon2id: 'OBOQfvVfQ4FiVyBMHUPSyIdCto6dQabs4PrChh9XT1g',
  xchacha20poly1305: 'QEFCQ0RFRkdISUpLTE1OT1BRUlNUVVZXlVptBLWSD3fhkz-K91xOO7ON0cfXAWa6Mt0',
  x25519: 'j0DFrbaPJWJK5bIU6nZ6bslNgp09e14a0bpvPiE4KF8',
  ed25519Public: 'A6EHv_POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg',
  ed25519: '2-uYLyLjSgiZEpunusyKzNvGdIr1mTS8HFPWD-0ZM1Cgm6omOut7zse8--t5XISiWUBzzR8JlYJcjmajyCebBg',
};

/** A box sealed earlier to the counting key: opening is deterministic, sealing is not. */
const knownBox = 'CUvZXIkC74jmF9LKzruSRQkaJMM3Ie9bqQnyidvR8yBP1RHi1TnZ70RPDJsjXQOBlqAc7othCGGI9g';

function assertKnown(what: string, good: boolean): void {
  if (!good) throw new Error(`self-test of the cryptography failed: ${what}`);
}

function testSealedBox(): void {
  const pair = { secretKey: counting(32), publicKey: boxPublicKey(counting(32)) };
  const box = fromBase64Url(knownBox, 58);
  const opened = box && boxOpen(box, pair);
  assertKnown('sealed box', opened !== null && toBase64Url(opened) === 'QWNodGVydmFuZw');
  const fresh = boxOpen(boxSeal(utf8('x'), pair.publicKey), pair);
  assertKnown('sealing a box', fresh?.[0] === 0x78);
}

function testRefusals(): void {
  const key = counting(32);
  const sealed = sealBytes(utf8('x'), utf8('ad'), key);
  assertKnown('open', openBytes(sealed, utf8('ad'), key)?.[0] === 0x78);
  assertKnown('other place refused', openBytes(sealed, utf8('ae'), key) === null);
  const sign = signKeyPair(key);
  const signature = signBytes(utf8('x'), sign.secretKey);
  assertKnown('verify', verifyBytes(signature, utf8('x'), sign.publicKey));
  assertKnown('other message refused', !verifyBytes(signature, utf8('y'), sign.publicKey));
}

let tested: Promise<void> | null = null;

async function loadAndTest(): Promise<void> {
  await loadSodium();
  const answers = primitiveAnswers();
  for (const [name, answer] of Object.entries(knownAnswers)) {
    assertKnown(name, answers[name] === answer);
  }
  testSealedBox();
  testRefusals();
}

/** Loads libsodium and tests it, once; throws when an answer differs. Await it before anything else. */
export function ready(): Promise<void> {
  tested ??= loadAndTest();
  return tested;
}

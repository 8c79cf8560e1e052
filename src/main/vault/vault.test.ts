// The building blocks of the format, one by one: what opens, and above all what does not.
import * as fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import * as z from 'zod';
import { canonicalBytes, fromBase64Url, parseJsonBytes, toBase64Url } from './canonical.ts';
import { bindingBytes, kindBytes, dossierKindFromByte } from './format.ts';
import { keyCommitment, openCircleGrant, openDossierGrant, sealGrant } from './grant.ts';
import { newIdentity, openSlot, sealSlot, wipeIdentity } from './identity.ts';
import { defaultKdf, kdfFloor, kdfWithin, testKdf } from './kdf.ts';
import { draftId, openDraft, openState, sealDraft, sealState } from './member-state.ts';
import {
  newBoxKeyPair,
  openBytes,
  padBytes,
  randomBytes,
  sealBytes,
  unpadBytes,
} from './primitives.ts';
import { contentCode } from '#shared/domain/content-code.ts';
import { knownAnswers, primitiveAnswers, ready } from './self-test.ts';
import { dossierKinds } from '#shared/domain/record.ts';

const vault = '11111111-1111-4111-8111-111111111111';
const place = {
  vault,
  subject: '33333333-3333-4333-8333-333333333333',
  subjectType: 'dossier',
  grantee: '22222222-2222-4222-8222-222222222222',
  generation: 1,
} as const;

beforeAll(ready);

test('every primitive gives its known answer', () => {
  expect(primitiveAnswers()).toEqual(knownAnswers);
});

test('canonical JSON sorts by UTF-16 units, keeps numbers as ECMAScript writes them, and refuses NaN', () => {
  const bytes = canonicalBytes({ b: 1e21, a: [0.1, -0], '\u20ac': 'é', A: undefined });
  expect(new TextDecoder().decode(bytes)).toBe('{"a":[0.1,0],"b":1e+21,"€":"é"}');
  expect(() => canonicalBytes(Number.NaN)).toThrow();
  expect(() => canonicalBytes('\ud800')).toThrow();
  expect(parseJsonBytes(z.unknown(), Uint8Array.of(0xff))).toBeNull();
});

test('base64url accepts only its one canonical form', () => {
  expect(fromBase64Url('AAE', 2)).toEqual(Uint8Array.of(0, 1));
  for (const other of ['AAE=', 'AAF', 'AA E', 'AAEA']) expect(fromBase64Url(other, 2)).toBeNull();
});

test('padding hides the length within a step and comes off again', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 14_000 }), (plain) => {
      const padded = padBytes(plain);
      expect(padded.length % (padded.length <= 8192 ? 512 : 4096)).toBe(0);
      expect(padded.length - plain.length).toBeLessThanOrEqual(4096);
      expect(Buffer.from(unpadBytes(padded) ?? []).equals(Buffer.from(plain))).toBe(true);
    }),
    { numRuns: 50 },
  );
  expect(unpadBytes(new Uint8Array(512))).toBeNull();
  expect(unpadBytes(padBytes(Uint8Array.of(1)).subarray(0, 511))).toBeNull();
});

test('a sealed part opens only with its key, its place and all its bytes', () => {
  const key = randomBytes(32);
  const here = bindingBytes(vault, { type: 'state', member: 'a' });
  const there = bindingBytes(vault, { type: 'state', member: 'b' });
  const sealed = sealBytes(Uint8Array.of(1, 2, 3), here, key);
  expect(openBytes(sealed, here, key)).toEqual(Uint8Array.of(1, 2, 3));
  expect(openBytes(sealed, there, key)).toBeNull();
  expect(openBytes(sealed, here, randomBytes(32))).toBeNull();
  expect(openBytes(sealed.subarray(0, 39), here, key)).toBeNull();
  for (let i = 0; i < sealed.length; i += 1) {
    const flipped = sealed.map((byte, at) => (at === i ? byte ^ 1 : byte));
    expect(openBytes(flipped, here, key)).toBeNull();
  }
});

test('a grant opens only for its grantee, place, key and kind', () => {
  const pair = newBoxKeyPair();
  const key = randomBytes(32);
  const commitment = keyCommitment(vault, place.subject, 'concern', key);
  const sealed = sealGrant(place, 'concern', key, pair.publicKey);
  expect(sealed).toHaveLength(113);
  expect(openDossierGrant(place, sealed, pair, commitment)).toEqual({ key, kind: 'concern' });
  expect(openDossierGrant({ ...place, generation: 2 }, sealed, pair, commitment)).toBeNull();
  expect(openDossierGrant({ ...place, grantee: vault }, sealed, pair, commitment)).toBeNull();
  expect(openDossierGrant(place, sealed, newBoxKeyPair(), commitment)).toBeNull();
  const otherKey = sealGrant(place, 'concern', randomBytes(32), pair.publicKey);
  expect(openDossierGrant(place, otherKey, pair, commitment)).toBeNull();
  const otherKind = sealGrant(place, 'person', key, pair.publicKey);
  expect(openDossierGrant(place, otherKind, pair, commitment)).toBeNull();
});

test('a circle secret counts only when it fits the public key in the directory', () => {
  const member = newBoxKeyPair();
  const circle = newBoxKeyPair();
  const here = { ...place, subjectType: 'circle' } as const;
  const sealed = sealGrant(here, 'circle', circle.secretKey, member.publicKey);
  const publicKey = toBase64Url(circle.publicKey);
  expect(openCircleGrant(here, sealed, member, publicKey)).toEqual(circle);
  const other = toBase64Url(newBoxKeyPair().publicKey);
  expect(openCircleGrant(here, sealed, member, other)).toBeNull();
});

test('a slot opens only with its passphrase, login, member, salt and parameters', () => {
  const identity = newIdentity(null);
  const passphrase = new TextEncoder().encode('merel');
  const slot = sealSlot(identity, passphrase, { vault, member: 'm', login: 'ada' }, testKdf);
  expect(slot.sealed).toHaveLength(168);
  expect(openSlot(slot, passphrase, vault)).toEqual(identity);
  expect(openSlot(slot, new TextEncoder().encode('merels'), vault)).toBeNull();
  expect(openSlot(slot, passphrase, 'other')).toBeNull();
  for (const change of [
    { member: 'n' },
    { login: 'bo' },
    { salt: new Uint8Array(16) },
    { kdf: { memoryKiB: 128, passes: 1 } },
  ]) {
    expect(openSlot({ ...slot, ...change }, passphrase, vault)).toBeNull();
  }
});

test('a wiped identity holds no secret any more', () => {
  const identity = newIdentity(null);
  wipeIdentity(identity);
  const secrets = [
    identity.box.secretKey,
    identity.signSeed,
    identity.sign.secretKey,
    identity.stateKey,
  ];
  for (const secret of secrets) expect(secret.every((byte) => byte === 0)).toBe(true);
});

test('key derivation has a floor and a ceiling, and the default lies between', () => {
  expect(kdfWithin(defaultKdf, kdfFloor)).toBe(true);
  expect(kdfWithin(testKdf, kdfFloor)).toBe(false);
  expect(kdfWithin({ memoryKiB: 64 * 1024, passes: 1 }, kdfFloor)).toBe(false);
  expect(kdfWithin({ memoryKiB: 2 ** 31, passes: 3 }, kdfFloor)).toBe(false);
});

test('state and drafts open only for their member and under their own name', () => {
  const identity = newIdentity(null);
  const head = { seq: 3, hash: 'A'.repeat(43) };
  const state = sealState({ head, drafts: {} }, vault, 'm', identity);
  expect(openState(state, vault, 'm', identity)).toEqual({ head, drafts: {} });
  expect(openState(state, vault, 'n', identity)).toBeNull();
  const draft = sealDraft({ name: 'n', body: { a: [1] }, at: 5 }, vault, 'm', identity);
  const id = draftId('n', identity);
  expect(openDraft(draft, vault, 'm', id, identity)).toEqual({
    name: 'n',
    body: { a: [1] },
    at: 5,
  });
  expect(openDraft(draft, vault, 'm', draftId('o', identity), identity)).toBeNull();
  expect(draftId('n', newIdentity(null))).not.toBe(id);
});

test('every kind of dossier has one byte of its own', () => {
  for (const kind of dossierKinds) expect(dossierKindFromByte(kindBytes[kind])).toBe(kind);
  expect(dossierKindFromByte(kindBytes.circle)).toBeNull();
});

test('the code on paper is eight letters of the hash', () => {
  expect(contentCode(toBase64Url(new Uint8Array(32)))).toBe('0000-0000');
  expect(contentCode(toBase64Url(new Uint8Array(32).fill(255)))).toBe('ZZZZ-ZZZZ');
});

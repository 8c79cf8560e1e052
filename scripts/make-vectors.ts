// Makes docs/formats/vault-vectors.json: fixed inputs and what format 1 makes of them, so that another
// reader can check its parts one by one. `sealed boxes` are random, so they are given to be opened.
import { contentCode } from '#shared/domain/content-code.ts';
import { writeFileSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { dossierIdSchema, recordIdSchema } from '#shared/domain/id.ts';
import { memberIdSchema, deviceIdSchema, vaultIdSchema } from '#shared/domain/id.ts';
import { bindingBytes } from '#main/vault/format.ts';
import { statementMessage } from '#main/vault/identity.ts';
import {
  canonicalBytes,
  commitHash,
  contentHash,
  draftId,
  firstPrev,
  formatName,
  fromBase64Url,
  identityFromBytes,
  keyCommitment,
  partHash,
  ready,
  sealGrant,
  signCommit,
  signStatement,
  slotHash,
  toBase64Url,
} from '#main/vault/index.ts';
import { deriveKey } from '#main/vault/kdf.ts';
import { padBytes, sealBytes } from '#main/vault/primitives.ts';

const path = 'docs/formats/vault-vectors.json';
const counting = (length: number, from: number) =>
  Uint8Array.from({ length }, (_, i) => (from + i) % 256);
const uuid = (digit: string) =>
  `${digit.repeat(8)}-${digit.repeat(4)}-4${digit.repeat(3)}-8${digit.repeat(3)}-${digit.repeat(12)}`;
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const vault = vaultIdSchema.parse(uuid('1'));
const member = memberIdSchema.parse(uuid('2'));
const dossier = dossierIdSchema.parse(uuid('3'));
const record = recordIdSchema.parse(uuid('4'));
const device = deviceIdSchema.parse(uuid('5'));
const nonce = counting(24, 200);
const dossierKey = counting(32, 100);

function identityAndSlot() {
  const secret = counting(128, 0);
  const identity = identityFromBytes(secret);
  const salt = counting(16, 50);
  const kdf = { memoryKiB: 64, passes: 1 };
  const passphrase = 'Één merel zingt';
  const key = deriveKey(new TextEncoder().encode(passphrase.normalize('NFC')), salt, kdf);
  const associated = bindingBytes(vault, {
    type: 'slot',
    kind: 'passphrase',
    member,
    login: 'ada',
    kdf: { algorithm: 'argon2id13', ...kdf },
    salt: toBase64Url(salt),
  });
  const sealed = sealBytes(secret, associated, key, nonce);
  return {
    identity,
    vectors: {
      secret: toBase64Url(secret),
      boxPublicKey: toBase64Url(identity.box.publicKey),
      signPublicKey: toBase64Url(identity.sign.publicKey),
      stateSealKey: toBase64Url(identity.stateSealKey),
      draftIdKey: toBase64Url(identity.draftIdKey),
      draftIdOfNote1: draftId('note 1', identity),
      slot: {
        passphrase,
        ...kdf,
        salt: toBase64Url(salt),
        derivedKey: toBase64Url(key),
        associated: text(associated),
        sealed: toBase64Url(sealed),
        hash: slotHash({ member, login: 'ada', kdf, salt, sealed }, vault),
      },
    },
  };
}

function revisionVectors() {
  const content = {
    kind: 'item',
    v: 1,
    body: { text: 'Café — 100 €', number: 1e21, list: [true, null] },
    createdAt: 1_790_000_000_000,
    createdBy: member,
    at: 1_790_000_000_000,
    by: member,
  };
  const associated = bindingBytes(vault, { type: 'revision', dossier, record, revision: 1 });
  const plaintext = canonicalBytes(content);
  const part = sealBytes(padBytes(plaintext), associated, dossierKey, nonce);
  const hash = contentHash({ dossier, record, revision: 1 }, content);
  return {
    key: toBase64Url(dossierKey),
    associated: text(associated),
    plaintext: text(plaintext),
    paddedLength: padBytes(plaintext).length,
    part: toBase64Url(part),
    hash: partHash(part),
    contentHash: hash,
    contentCode: contentCode(hash),
  };
}

/** Kept from the file when it opens to the same, since a sealed box is different each time. */
function grantVectors(
  boxPublicKey: Uint8Array,
  kept: string | null,
): Readonly<Record<string, string>> {
  const place = {
    vault,
    subject: dossier,
    subjectType: 'dossier',
    grantee: member,
    generation: 1,
  } as const;
  const sealed = kept ?? toBase64Url(sealGrant(place, 'person', dossierKey, boxPublicKey));
  const bytes = fromBase64Url(sealed, 113);
  if (!bytes) throw new Error('the kept grant is no grant');
  const { vault: _, ...binding } = place;
  return {
    context: text(bindingBytes(vault, { type: 'grant', ...binding })),
    sealed,
    hash: partHash(bytes),
    commitment: keyCommitment(vault, dossier, 'person', dossierKey),
  };
}

export async function makeVectors(keptGrant: string | null) {
  await ready();
  const { identity, vectors } = identityAndSlot();
  const revision = revisionVectors();
  const signed = signCommit(
    {
      format: formatName,
      vault,
      device,
      seq: 1,
      prev: firstPrev,
      at: 1_790_000_000_000,
      author: member,
      parts: [{ type: 'revision', dossier, record, revision: 1, hash: revision.hash }],
    },
    identity.sign.secretKey,
  );
  const statement = { approves: [revision.contentHash] };
  return {
    format: formatName,
    vault,
    member,
    identity: vectors,
    revision,
    grant: grantVectors(identity.box.publicKey, keptGrant),
    commit: {
      header: text(signed.header),
      signature: toBase64Url(signed.signature),
      hash: commitHash(signed),
    },
    statement: {
      statement,
      message: text(statementMessage(vault, member, statement)),
      signature: signStatement(identity, vault, member, statement),
    },
    padding: [0, 1, 510, 511, 512, 8190, 8191, 8192, 12287, 12288].map((length) => ({
      length,
      padded: padBytes(new Uint8Array(length)).length,
    })),
  };
}

function keptGrant(): string | null {
  try {
    const stored: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return z.object({ grant: z.object({ sealed: z.string() }) }).parse(stored).grant.sealed;
  } catch {
    return null;
  }
}

if (import.meta.main) {
  writeFileSync(path, `${JSON.stringify(await makeVectors(keptGrant()), null, 2)}\n`);
}

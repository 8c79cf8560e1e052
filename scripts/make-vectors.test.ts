// Proves that the code still makes, byte for byte, what the published vectors of format 1 say.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  fromBase64Url,
  identityFromBytes,
  openDossierGrant,
  openRevision,
  openSlot,
} from '#main/vault/index.ts';
import { makeVectors } from './make-vectors.ts';

const text = z.string();
const schema = z.looseObject({
  vault: text,
  member: text,
  identity: z.looseObject({
    secret: text,
    slot: z.looseObject({ passphrase: text, salt: text, sealed: text }),
  }),
  revision: z.looseObject({ key: text, part: text, associated: text }),
  grant: z.looseObject({ sealed: text, commitment: text }),
});
const published: unknown = JSON.parse(readFileSync('docs/formats/vault-vectors.json', 'utf8'));
const vectors = schema.parse(published);
const bytes = (value: string, length: number) => {
  const decoded = fromBase64Url(value, length);
  if (!decoded) throw new Error('not base64url of that length');
  return decoded;
};

test('the published vectors are what the code makes', async () => {
  expect(JSON.parse(JSON.stringify(await makeVectors(vectors.grant.sealed)))).toEqual(published);
});

test('the published slot, grant and revision open', async () => {
  await makeVectors(vectors.grant.sealed);
  const { slot } = vectors.identity;
  const opened = openSlot(
    {
      member: vectors.member,
      login: 'ada',
      kdf: { memoryKiB: 64, passes: 1 },
      salt: bytes(slot.salt, 16),
      sealed: bytes(slot.sealed, 168),
    },
    new TextEncoder().encode(slot.passphrase.normalize('NFC')),
    vectors.vault,
  );
  const identity = identityFromBytes(bytes(vectors.identity.secret, 128));
  expect(opened).toEqual(identity);
  const place = z
    .object({ dossier: text, record: text, revision: z.number() })
    .parse(JSON.parse(vectors.revision.associated));
  const grant = openDossierGrant(
    {
      vault: vectors.vault,
      subject: place.dossier,
      subjectType: 'dossier',
      grantee: vectors.member,
      generation: 1,
    },
    bytes(vectors.grant.sealed, 113),
    identity.box,
    vectors.grant.commitment,
  );
  expect(grant).toEqual({ kind: 'person', key: bytes(vectors.revision.key, 32) });
  const part = new Uint8Array(Buffer.from(vectors.revision.part, 'base64url'));
  expect(
    openRevision({ vault: vectors.vault, ...place }, part, bytes(vectors.revision.key, 32)),
  ).toMatchObject({ kind: 'item' });
});

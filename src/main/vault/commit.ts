// Commit headers: what one transaction changed, chained by hash and signed by its author. Readable
// without any dossier key. Must not know the database.
import * as z from 'zod';
import {
  deviceIdSchema,
  dossierIdSchema,
  memberIdSchema,
  recordIdSchema,
  vaultIdSchema,
} from '#shared/domain/id.ts';
import { canonicalBytes, concatBytes, fromBase64Url, parseJsonBytes, utf8 } from './canonical.ts';
import { commitPrefix, formatName } from './format.ts';
import { hashText, signBytes, verifyBytes } from './primitives.ts';

const hashSchema = z.string().length(43);
const generationSchema = z.int().positive();

/** What a commit can change; each part names a row and the hash of its sealed bytes. */
export const commitPartSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('key'), dossier: dossierIdSchema, commitment: hashSchema }),
  z.strictObject({
    type: z.literal('revision'),
    dossier: dossierIdSchema,
    record: recordIdSchema,
    revision: z.int().positive(),
    hash: hashSchema,
  }),
  z.strictObject({
    type: z.literal('grant'),
    subject: z.uuid(),
    grantee: z.uuid(),
    generation: generationSchema,
    hash: hashSchema,
  }),
  z.strictObject({
    type: z.literal('grantDropped'),
    subject: z.uuid(),
    grantee: z.uuid(),
    generation: generationSchema,
  }),
  z.strictObject({ type: z.literal('slot'), member: memberIdSchema, hash: hashSchema }),
]);
export type CommitPart = z.infer<typeof commitPartSchema>;

const headerSchema = z.strictObject({
  format: z.literal(formatName),
  vault: vaultIdSchema,
  device: deviceIdSchema,
  seq: z.int().positive(),
  prev: hashSchema,
  at: z.int(),
  author: memberIdSchema,
  parts: z.array(commitPartSchema),
});
export type CommitHeader = z.infer<typeof headerSchema>;

/** `prev` of the first commit: 32 zero bytes. */
export const firstPrev = 'A'.repeat(43);

export type SignedCommit = { readonly header: Uint8Array; readonly signature: Uint8Array };

export function signCommit(header: CommitHeader, secretKey: Uint8Array): SignedCommit {
  const bytes = canonicalBytes(header);
  return {
    header: bytes,
    signature: signBytes(concatBytes(utf8(commitPrefix), bytes), secretKey),
  };
}

/** `signPublicKey` as base64url. */
export function verifyCommit(commit: SignedCommit, signPublicKey: string): boolean {
  const key = fromBase64Url(signPublicKey, 32);
  if (!key) return false;
  return verifyBytes(commit.signature, concatBytes(utf8(commitPrefix), commit.header), key);
}

/** What the next commit's `prev` and the members' states refer to. */
export function commitHash(commit: SignedCommit): string {
  return hashText(concatBytes(commit.header, commit.signature));
}

/** Null when the bytes are not a header of this format. */
export function parseHeader(bytes: Uint8Array): CommitHeader | null {
  return parseJsonBytes(headerSchema, bytes);
}

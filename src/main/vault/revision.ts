// One sealed revision of a record: padded canonical JSON under the dossier's key, bound to its place.
import * as z from 'zod';
import { memberIdSchema } from '#shared/domain/id.ts';
import { canonicalBytes, parseJsonBytes } from './canonical.ts';
import { bindingBytes, formatName } from './format.ts';
import { hashText, openBytes, padBytes, sealBytes, unpadBytes, zero } from './primitives.ts';

export type RevisionPlace = {
  readonly vault: string;
  readonly dossier: string;
  readonly record: string;
  readonly revision: number;
};

const contentSchema = z.strictObject({
  kind: z.string(),
  v: z.int().positive(),
  body: z.unknown(),
  createdAt: z.int(),
  createdBy: memberIdSchema,
  at: z.int(),
  by: memberIdSchema,
});
export type RevisionContent = z.infer<typeof contentSchema>;

function binding({ vault, dossier, record, revision }: RevisionPlace): Uint8Array {
  return bindingBytes(vault, { type: 'revision', dossier, record, revision });
}

export function sealRevision(
  place: RevisionPlace,
  content: RevisionContent,
  key: Uint8Array,
): Uint8Array {
  const plaintext = canonicalBytes(content);
  const padded = padBytes(plaintext);
  const part = sealBytes(padded, binding(place), key);
  zero(plaintext);
  zero(padded);
  return part;
}

/** Null when the part does not open at this place under this key, or is not a revision. */
export function openRevision(
  place: RevisionPlace,
  part: Uint8Array,
  key: Uint8Array,
): RevisionContent | null {
  const padded = openBytes(part, binding(place), key);
  const plaintext = padded && unpadBytes(padded);
  const content = plaintext && parseJsonBytes(contentSchema, plaintext);
  if (padded) zero(padded);
  return content;
}

/** BLAKE2b-256 of a sealed part, as the commit header lists it. */
export function partHash(part: Uint8Array): string {
  return hashText(part);
}

/** Hash of what a revision says, the same in every copy: what a sign-off refers to. */
export function contentHash(
  place: Omit<RevisionPlace, 'vault'>,
  content: { readonly kind: string; readonly v: number; readonly body: unknown },
): string {
  return hashText(
    canonicalBytes({
      format: formatName,
      type: 'content',
      dossier: place.dossier,
      record: place.record,
      revision: place.revision,
      kind: content.kind,
      v: content.v,
      body: content.body,
    }),
  );
}

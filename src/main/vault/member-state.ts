// What a member keeps under their own key, outside the shared history: the newest commit they have
// seen, and drafts. Must not know the database.
import * as z from 'zod';
import { canonicalBytes, concatBytes, parseJsonBytes, utf8 } from './canonical.ts';
import { bindingBytes } from './format.ts';
import type { Identity } from './identity.ts';
import { hashText, openBytes, padBytes, sealBytes, unpadBytes, zero } from './primitives.ts';

const headSchema = z.strictObject({ seq: z.int().nonnegative(), hash: z.string().length(43) });
export type Head = z.infer<typeof headSchema>;

const stateSchema = z.strictObject({
  head: headSchema,
  /** Hash of each draft's sealed bytes by its opaque id: a lost or replayed draft is noticed. */
  drafts: z.record(z.string(), z.string()),
});
export type MemberState = z.infer<typeof stateSchema>;

const draftSchema = z.strictObject({ name: z.string(), body: z.json(), at: z.int() });
export type DraftContent = z.infer<typeof draftSchema>;

function sealPadded(value: unknown, associated: Uint8Array, key: Uint8Array): Uint8Array {
  const plaintext = canonicalBytes(value);
  const padded = padBytes(plaintext);
  const sealed = sealBytes(padded, associated, key);
  zero(plaintext);
  zero(padded);
  return sealed;
}

function openPadded<S extends z.ZodType>(
  schema: S,
  sealed: Uint8Array,
  associated: Uint8Array,
  key: Uint8Array,
): z.output<S> | null {
  const padded = openBytes(sealed, associated, key);
  const plaintext = padded && unpadBytes(padded);
  const value = plaintext ? parseJsonBytes(schema, plaintext) : null;
  if (padded) zero(padded);
  return value;
}

export function sealState(
  state: MemberState,
  vault: string,
  member: string,
  identity: Identity,
): Uint8Array {
  return sealPadded(state, bindingBytes(vault, { type: 'state', member }), identity.stateSealKey);
}

/** Null when altered. */
export function openState(
  sealed: Uint8Array,
  vault: string,
  member: string,
  identity: Identity,
): MemberState | null {
  const associated = bindingBytes(vault, { type: 'state', member });
  return openPadded(stateSchema, sealed, associated, identity.stateSealKey);
}

/** Opaque id of the draft with this name: says nothing without the member's key. */
export function draftId(name: string, identity: Identity): string {
  return hashText(utf8(name), identity.draftIdKey);
}

export function sealDraft(
  content: { readonly name: string; readonly body: unknown; readonly at: number },
  vault: string,
  member: string,
  identity: Identity,
): Uint8Array {
  const draft = draftId(content.name, identity);
  return sealPadded(
    content,
    bindingBytes(vault, { type: 'draft', member, draft }),
    identity.stateSealKey,
  );
}

/** Null when altered or moved. */
export function openDraft(
  sealed: Uint8Array,
  vault: string,
  member: string,
  draft: string,
  identity: Identity,
): DraftContent | null {
  const associated = bindingBytes(vault, { type: 'draft', member, draft });
  return openPadded(draftSchema, sealed, associated, identity.stateSealKey);
}

/** What the state remembers about a draft. */
export function draftHash(draft: string, sealed: Uint8Array): string {
  return hashText(concatBytes(utf8(draft), sealed));
}

// The one encoding of everything that is signed, hashed or bound: RFC 8785 JSON in UTF-8, and
// base64url without padding for bytes. Must not know what the values mean.
import canonicalize from 'canonicalize';
import type * as z from 'zod';
import { parseJson } from '#shared/result/parse-json.ts';

/** The value as canonical JSON (RFC 8785). Throws on NaN, infinities and lone surrogates. */
export function canonicalBytes(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('value has no JSON form');
  return new TextEncoder().encode(text);
}

/** The value in these bytes, or null when they are not UTF-8 JSON that fits the schema. */
export function parseJsonBytes<S extends z.ZodType>(
  schema: S,
  bytes: Uint8Array,
): z.output<S> | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  return parseJson(schema, text);
}

export function toBase64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/** Null unless the text is exactly the base64url form of `length` bytes. */
export function fromBase64Url(text: string, length: number): Uint8Array | null {
  const bytes = new Uint8Array(Buffer.from(text, 'base64url'));
  return bytes.length === length && toBase64Url(bytes) === text ? bytes : null;
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    out.set(part, offset);
    offset += part.length;
  }
  return out;
}

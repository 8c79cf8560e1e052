// The hash of a paper's content, from which its code follows: the same content, the same code.
import { canonicalBytes, partHash } from '#main/vault/index.ts';

/** BLAKE2b-256 of the RFC 8785 form, base64url without padding. */
export function paperHash(content: object): string {
  return partHash(canonicalBytes({ purpose: 'achtervang paper v1', content }));
}

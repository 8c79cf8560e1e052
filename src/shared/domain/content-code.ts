// The short code of a content hash: on paper, on the screen and in a conversation on the phone.
// Must not know what was hashed.

const base64Url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The first 40 bits of a base64url hash as eight characters of Crockford's base32 in two groups:
 * 'K7QF-2MXT'. Throws when the text is no hash, or too short for 40 bits.
 */
export function contentCode(hash: string): string {
  const values = Array.from(hash.slice(0, 7), (letter) => base64Url.indexOf(letter));
  if (values.length < 7 || values.includes(-1)) throw new Error('not a content hash');
  const bits = values.map((value) => value.toString(2).padStart(6, '0')).join('');
  const letters = Array.from(
    { length: 8 },
    (_, place) => crockford[parseInt(bits.slice(place * 5, place * 5 + 5), 2)] ?? '',
  );
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

/** A code as somebody typed it, in the form of `contentCode`; null when it cannot be one. */
export function readCode(typed: string): string | null {
  const letters = typed
    .toUpperCase()
    .replaceAll(/[\s-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/u.test(letters)
    ? `${letters.slice(0, 4)}-${letters.slice(4)}`
    : null;
}

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentCode } from './content-code.ts';

const hashOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');
const hashes = fc.uint8Array({ minLength: 32, maxLength: 32 });

describe('the content code', () => {
  it('reads the first forty bits as eight letters in two groups', () => {
    expect(contentCode(hashOf(new Uint8Array(32)))).toBe('0000-0000');
    expect(contentCode(hashOf(new Uint8Array(32).fill(255)))).toBe('ZZZZ-ZZZZ');
    const counted = Uint8Array.from({ length: 32 }, (_, place) => place);
    expect(contentCode(hashOf(counted))).toBe('000G-40R4');
  });

  it('uses no letter that is easily taken for another', () => {
    fc.assert(
      fc.property(hashes, (bytes) => {
        expect(contentCode(hashOf(bytes))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      }),
    );
  });

  it('differs as soon as one of the first forty bits differs', () => {
    fc.assert(
      fc.property(hashes, fc.integer({ min: 0, max: 39 }), (bytes, bit) => {
        const other = Uint8Array.from(bytes);
        const place = Math.floor(bit / 8);
        other[place] = (other[place] ?? 0) ^ (128 >> (bit % 8));
        expect(contentCode(hashOf(other))).not.toBe(contentCode(hashOf(bytes)));
      }),
    );
  });

  it('is not made of what is no hash', () => {
    for (const text of ['', 'AAAAAA', 'AAA=AAAA', 'AAA+AAAA']) {
      expect(() => contentCode(text)).toThrow();
    }
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppFailure } from '#shared/result/errors.ts';
import { decodeText } from './decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function reasonOf(bytes: Uint8Array): unknown {
  try {
    return decodeText(bytes);
  } catch (error) {
    return error instanceof AppFailure ? error.error : error;
  }
}

const refused = (reason: string): unknown => ({ code: 'fileUnreadable', params: { reason } });

describe('the encoding of a class list', () => {
  it('is UTF-8 when the bytes are, with or without a mark', () => {
    expect(decodeText(utf8('Zoë;Yılmaz'))).toStrictEqual({ text: 'Zoë;Yılmaz', encoding: 'utf-8' });
    expect(decodeText(utf8('\ufeffZoë'))).toStrictEqual({ text: 'Zoë', encoding: 'utf-8-bom' });
  });

  it('is Windows-1252 when the bytes are no UTF-8, with its own quotes and euro', () => {
    const bytes = Uint8Array.of(...utf8('Stamnr;Naam'), 0xeb, 0x20, 0x80, 0x92, 0x9f, 0x8a, 0x81);
    expect(decodeText(bytes)).toStrictEqual({
      text: 'Stamnr;Naamë €’ŸŠ\u0081',
      encoding: 'windows-1252',
    });
  });

  it('is Windows-1252 for every byte that has a letter there', () => {
    const decoder = new TextDecoder('windows-1252');
    // Runtimes that read 80–9F as Latin-1 cannot judge; this letter shows whether this one can.
    const judge = decoder.decode(Uint8Array.of(0x80)) === '€';
    const letters = Array.from({ length: 96 }, (_, at) => 0xa0 + at);
    const more = judge ? Array.from({ length: 32 }, (_, at) => 0x80 + at) : [];
    const bytes = Uint8Array.from([...more, ...letters].flatMap((byte) => [byte, 0x61, 0x62]));
    expect(decodeText(bytes).text).toBe(decoder.decode(bytes));
  });

  it('is UTF-16 when its mark says so, as spreadsheets write "Unicode text"', () => {
    const bytes = Buffer.from('\ufeffZoë\tYılmaz', 'utf16le');
    expect(decodeText(bytes)).toStrictEqual({ text: 'Zoë\tYılmaz', encoding: 'utf-16le' });
  });

  it('is read from a part of a larger buffer without touching the rest', () => {
    const whole = Uint8Array.of(0x41, 0x5a, 0x6f, 0xeb, 0x42);
    expect(decodeText(whole.subarray(1, 4)).text).toBe('Zoë');
  });
});

const protectedWorkbook = Uint8Array.of(
  ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1],
  ...Buffer.from('EncryptedPackage', 'utf16le'),
);

describe('a file that is no text', () => {
  it.each([
    ['a zip file', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'binary'],
    ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'oldExcel'],
    ['a spreadsheet with a password', protectedWorkbook, 'protectedExcel'],
    ['text with a NUL', utf8('Stamnummer;Naam\n1;a\0b'), 'binary'],
    ['mostly control characters', Uint8Array.of(1, 2, 3, 4, 65), 'binary'],
    ['UTF-16 the other way round', Uint8Array.of(0xfe, 0xff, 0, 65), 'encoding'],
    ['half a UTF-16 letter', Uint8Array.of(0xff, 0xfe, 65), 'encoding'],
    ['broken UTF-8 behind its mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xeb, 65), 'encoding'],
  ])('such as %s is refused', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toStrictEqual(refused(reason));
  });

  it('is always refused by name, never by a surprise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const result = reasonOf(bytes);
        expect(result).not.toBeInstanceOf(Error);
      }),
    );
  });
});

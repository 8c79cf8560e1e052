// From the bytes of a class list to text, in the encodings that school systems write; knows nothing
// of tables.
import { AppFailure } from '#shared/result/errors.ts';
import type { UnreadableReason } from './limits.ts';

export type TextEncoding = 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le';

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding };

/** Bytes 80–9F; written out because runtimes differ in whether they read them as Latin-1. */
const windows1252 =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

function unreadable(reason: UnreadableReason): AppFailure {
  return new AppFailure('fileUnreadable', { reason });
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** The strict decoder's text, or null when the bytes are not of that encoding. */
function strictly(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function fromWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(
    /[\u0080-\u009f]/g,
    (letter) => windows1252[letter.charCodeAt(0) - 0x80] ?? letter,
  );
}

/** A tenth of control characters, or one NUL: no text file has that. */
function refuseBinary(text: string): void {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = text.match(/[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g);
  if (text.includes('\0') || (controls?.length ?? 0) * 10 > text.length) throw unreadable('binary');
}

function decode(bytes: Uint8Array): DecodedText {
  if (startsWith(bytes, 0xff, 0xfe)) {
    const text = strictly(bytes.subarray(2), 'utf-16le');
    if (text === null) throw unreadable('encoding');
    return { text, encoding: 'utf-16le' };
  }
  if (startsWith(bytes, 0xfe, 0xff)) throw unreadable('encoding');
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
    const text = strictly(bytes.subarray(3), 'utf-8');
    if (text === null) throw unreadable('encoding');
    return { text, encoding: 'utf-8-bom' };
  }
  const text = strictly(bytes, 'utf-8');
  if (text !== null) return { text, encoding: 'utf-8' };
  return { text: fromWindows1252(bytes), encoding: 'windows-1252' };
}

/** True for the bytes of a zip file, which is what an Excel workbook is. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, 0x50, 0x4b, 0x03, 0x04);
}

/** Excel keeps a workbook with a password in the box of its old format, under this name. */
const protectedMark = Buffer.from('EncryptedPackage', 'utf16le');

function refuseOldExcel(bytes: Uint8Array): void {
  if (!startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return;
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  throw unreadable(file.includes(protectedMark) ? 'protectedExcel' : 'oldExcel');
}

/**
 * The text without its byte order mark. UTF-8 when the bytes are exactly that, else Windows-1252;
 * UTF-16LE only with its mark. Throws `fileUnreadable` (`reason`: oldExcel, protectedExcel, binary,
 * encoding).
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  refuseOldExcel(bytes);
  if (isZip(bytes)) throw unreadable('binary');
  const decoded = decode(bytes);
  refuseBinary(decoded.text);
  return decoded;
}

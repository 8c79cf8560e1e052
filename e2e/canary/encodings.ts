// The shapes in which a text can stand in a file: as itself, in other character sets, as base64, hex,
// escaped, and inside compressed streams. Knows nothing of vaults.
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
} from 'node:zlib';

export type Pattern = { readonly encoding: string; readonly bytes: Buffer };

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** The part of the base64 of `bytes` that stays the same whatever stands before and after it. */
function base64At(bytes: Buffer, offset: number): Buffer {
  const shifted = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
  const start = offset === 0 ? 0 : 4;
  const whole = Math.floor((offset + bytes.length) / 3) * 4;
  return Buffer.from(shifted.slice(start, whole));
}

function escaped(text: string): string {
  return Array.from(text)
    .map((sign) => `\\u${sign.codePointAt(0)?.toString(16).padStart(4, '0') ?? ''}`)
    .join('');
}

/** Every shape in which `text` is looked for. */
export function patternsOf(text: string): readonly Pattern[] {
  const utf8 = Buffer.from(text);
  const plain: readonly Pattern[] = [
    { encoding: 'utf-8', bytes: utf8 },
    { encoding: 'utf-16le', bytes: Buffer.from(text, 'utf16le') },
    { encoding: 'utf-16be', bytes: utf16be(text) },
    { encoding: 'hex', bytes: Buffer.from(utf8.toString('hex')) },
    { encoding: 'HEX', bytes: Buffer.from(utf8.toString('hex').toUpperCase()) },
    { encoding: 'JSON escapes', bytes: Buffer.from(escaped(text)) },
    { encoding: 'reversed', bytes: Buffer.from(Array.from(text).reverse().join('')) },
  ];
  const base64 = [utf8, Buffer.from(text, 'utf16le')].flatMap((bytes, wide) =>
    [0, 1, 2].map((offset) => ({
      encoding: `base64 of utf-${wide === 0 ? '8' : '16le'}, shifted ${offset}`,
      bytes: base64At(bytes, offset),
    })),
  );
  return [...plain, ...base64];
}

const longest = 64 * 1024 * 1024;
const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: longest };

function tried(open: () => Buffer): readonly Buffer[] {
  try {
    const opened = open();
    return opened.length > 0 ? [opened] : [];
  } catch {
    return [];
  }
}

function places(bytes: Buffer, magic: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(magic); at !== -1; at = bytes.indexOf(magic, at + 1)) found.push(at);
  return found;
}

/** Whatever is packed inside `bytes`, unpacked; streams that are cut off as far as they go. */
export function unpacked(bytes: Buffer): readonly Buffer[] {
  const gzip = places(bytes, Buffer.from([0x1f, 0x8b, 0x08])).flatMap((at) =>
    tried(() => gunzipSync(bytes.subarray(at), options)),
  );
  const zlib = [0x01, 0x5e, 0x9c, 0xda].flatMap((level) =>
    places(bytes, Buffer.from([0x78, level])).flatMap((at) =>
      tried(() => inflateSync(bytes.subarray(at), options)),
    ),
  );
  const raw = tried(() => inflateRawSync(bytes, options));
  const brotli = tried(() => brotliDecompressSync(bytes, { maxOutputLength: longest }));
  return [...gzip, ...zlib, ...raw, ...brotli];
}

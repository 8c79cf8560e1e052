// Unpacks the texts inside a workbook, which is a zip file, with a limit on every part and on the whole
// before it is unpacked, whatever the file says about its own size. Knows nothing of sheets.
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { AppFailure } from '#shared/result/errors.ts';
import { tableLimits, type UnreadableReason } from './limits.ts';

/** One text inside the workbook: its name, such as 'xl/workbook.xml', and its bytes. */
export type Part = { readonly name: string; readonly bytes: Buffer };

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
};

const inflate = promisify(inflateRaw);

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;
const limitBytes = tableLimits.unpackedMegabytes * 1_000_000;

function unreadable(reason: UnreadableReason, limit?: number): AppFailure {
  return new AppFailure('fileUnreadable', limit === undefined ? { reason } : { reason, limit });
}

/** Where the list of parts is told about: at the end, before a remark of at most 65,535 bytes. */
function findEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= 0 && at >= file.length - 22 - 0xffff; at -= 1) {
    if (file.readUInt32LE(at) === endMark) return at;
  }
  throw unreadable('damagedExcel');
}

function entriesOf(file: Buffer): readonly Entry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > tableLimits.parts) throw unreadable('damagedExcel');
  const entries: Entry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== entryMark)
      throw unreadable('damagedExcel');
    if ((file.readUInt16LE(at + 8) & 1) === 1) throw unreadable('protectedExcel');
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

async function unpackOne(file: Buffer, entry: Entry): Promise<Part> {
  const { name, method, packed, unpacked, offset } = entry;
  if (offset + 30 > file.length || file.readUInt32LE(offset) !== localMark)
    throw unreadable('damagedExcel');
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const bytes = file.subarray(start, start + packed);
  if (bytes.length !== packed) throw unreadable('damagedExcel');
  if (method === 0) return { name, bytes };
  if (method !== 8) throw unreadable('damagedExcel');
  try {
    return { name, bytes: await inflate(bytes, { maxOutputLength: Math.max(1, unpacked) }) };
  } catch {
    // Broken, or larger than it said: zlib stops at what was announced.
    throw unreadable('damagedExcel');
  }
}

const isText = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.xml.rels');

/**
 * The texts inside a workbook; pictures and macros are not looked at. Throws `fileUnreadable`
 * (`reason`: damagedExcel, protectedExcel, otherSpreadsheet, unpackedTooLarge).
 */
export async function unpackWorkbook(bytes: Uint8Array): Promise<readonly Part[]> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(file).filter(({ name }) => isText(name));
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) throw unreadable('otherSpreadsheet');
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (total > limitBytes) throw unreadable('unpackedTooLarge', tableLimits.unpackedMegabytes);
  const parts: Part[] = [];
  for (const entry of entries) parts.push(await unpackOne(file, entry));
  return parts;
}

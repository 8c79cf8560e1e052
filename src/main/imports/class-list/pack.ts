// Writes parts behind each other as a zip file without compression: what the reader of workbooks is
// given, once every part has been unpacked within its limits.
import { crc32 } from 'node:zlib';
import type { Part } from './unpack.ts';

function localHeader(name: Buffer, bytes: Buffer, checksum: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(0x0800, 6);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(bytes.length, 18);
  header.writeUInt32LE(bytes.length, 22);
  header.writeUInt16LE(name.length, 26);
  return header;
}

function listEntry(name: Buffer, bytes: Buffer, checksum: number, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(20, 4);
  entry.writeUInt16LE(20, 6);
  entry.writeUInt16LE(0x0800, 8);
  entry.writeUInt32LE(checksum, 16);
  entry.writeUInt32LE(bytes.length, 20);
  entry.writeUInt32LE(bytes.length, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return entry;
}

/** The parts as one zip file, stored as they are. */
export function packStored(parts: readonly Part[]): Buffer<ArrayBuffer> {
  const body: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const checksum = crc32(bytes);
    list.push(listEntry(nameBytes, bytes, checksum, offset), nameBytes);
    body.push(localHeader(nameBytes, bytes, checksum), nameBytes, bytes);
    offset += 30 + nameBytes.length + bytes.length;
  }
  const listBytes = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...body, listBytes, end]);
}

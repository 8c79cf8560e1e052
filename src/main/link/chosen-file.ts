// Reading and writing the files that a person points at in a dialog: with a limit, whole or not at
// all, and with failures from the closed list. It must not know how the file was chosen.
import { randomUUID } from 'node:crypto';
import { open, rename, stat, unlink } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { AppFailure, type ErrorCode } from '#shared/result/errors.ts';

const saveFailures: Readonly<Record<string, ErrorCode>> = {
  EACCES: 'folderReadOnly',
  EPERM: 'folderReadOnly',
  EROFS: 'folderReadOnly',
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}

/** The bytes of a chosen file; `fileTooLarge` beyond `maxBytes`, `fileUnreadable` otherwise. */
export async function readChosenFile(
  path: string,
  maxBytes: number,
): Promise<{ readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  try {
    // Looked at before opening: opening a pipe would wait for its other end.
    if (!(await stat(path)).isFile()) throw new AppFailure('fileUnreadable');
    const handle = await open(path, 'r');
    try {
      // One byte more than allowed shows a file that is larger, or that grows while being read.
      const buffer = new Uint8Array(Math.min(maxBytes, (await handle.stat()).size) + 1);
      let length = 0;
      while (length < buffer.length) {
        const { bytesRead } = await handle.read(buffer, length, buffer.length - length, null);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      if (length > maxBytes) {
        throw new AppFailure('fileTooLarge', { maxMegabytes: Math.floor(maxBytes / 1_000_000) });
      }
      return { fileName: basename(path), bytes: buffer.slice(0, length) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw error instanceof AppFailure ? error : new AppFailure('fileUnreadable');
  }
}

/** A name that every system takes: no folders, no reserved signs, never empty or hidden. */
export function safeFileName(suggested: string): string {
  const ending = extname(suggested).replace(/[^.A-Za-z0-9]/g, '');
  const stem = basename(suggested, extname(suggested))
    // eslint-disable-next-line no-control-regex -- control signs are what must go
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(stem);
  return `${stem === '' || reserved ? 'achtervang' : stem}${ending}`;
}

async function writeWhole(folder: string, bytes: Uint8Array): Promise<string> {
  const temporary = join(folder, `.achtervang-${randomUUID()}.part`);
  const handle = await open(temporary, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await unlink(temporary);
    throw error;
  }
  await handle.close();
  return temporary;
}

function saveFailure(error: unknown): AppFailure {
  return new AppFailure(saveFailures[codeOf(error)] ?? 'saveFailed');
}

/** Writes the file whole or not at all, over what is there: the dialog has asked. */
export async function replaceChosenFile(
  folder: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<void> {
  try {
    const temporary = await writeWhole(folder, bytes);
    try {
      await rename(temporary, join(folder, fileName));
    } catch (error) {
      await unlink(temporary);
      throw error;
    }
  } catch (error) {
    throw saveFailure(error);
  }
}

/** Takes the first free name by making an empty file under it. */
async function reserveName(folder: string, fileName: string): Promise<string> {
  const ending = extname(fileName);
  const stem = basename(fileName, ending);
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? fileName : `${stem} (${number})${ending}`;
    try {
      await (await open(join(folder, candidate), 'wx', 0o600)).close();
      return candidate;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Writes the file under the first free name: `name.pdf`, `name (2).pdf`, …; never over another. */
export async function addChosenFile(
  folder: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<string> {
  let name: string;
  try {
    name = await reserveName(folder, fileName);
  } catch (error) {
    throw saveFailure(error);
  }
  try {
    await replaceChosenFile(folder, name, bytes);
    return name;
  } catch (error) {
    await unlink(join(folder, name)).catch(() => undefined);
    throw error;
  }
}

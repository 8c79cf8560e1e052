// Turns what SQLite and the file system report into failures from the closed list.
import * as z from 'zod';
import { AppFailure } from '#shared/result/errors.ts';

const sqliteErrorSchema = z.object({ errcode: z.number() });
const fileErrorSchema = z.object({ code: z.string() });

const codes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const;

/** SQLite's primary result code; null for other errors. */
function primaryCode(error: unknown): number | null {
  const parsed = sqliteErrorSchema.safeParse(error);
  return parsed.success ? parsed.data.errcode & 0xff : null;
}

export function isCorruption(error: unknown): boolean {
  const code = primaryCode(error);
  return code === codes.corrupt || code === codes.notADatabase;
}

/** The error itself when it is a surprise; the caller throws what comes back. */
export function asFailure(error: unknown): unknown {
  if (error instanceof AppFailure) return error;
  switch (primaryCode(error)) {
    case codes.busy:
    case codes.locked:
      return new AppFailure('vaultInUse');
    case codes.readOnly:
    case codes.cannotOpen:
      return new AppFailure('folderReadOnly');
    case codes.full:
      return new AppFailure('diskFull');
    case codes.inputOutput:
    case codes.corrupt:
    case codes.notADatabase:
      return new AppFailure('vaultDamaged', { part: 'file' });
    case null:
      return asFileFailure(error);
    default:
      return error;
  }
}

function asFileFailure(error: unknown): unknown {
  const parsed = fileErrorSchema.safeParse(error);
  switch (parsed.success ? parsed.data.code : '') {
    case 'ENOENT':
    case 'ENOTDIR':
      return new AppFailure('vaultMissing');
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new AppFailure('folderReadOnly');
    case 'ENOSPC':
    case 'EDQUOT':
      return new AppFailure('diskFull');
    case 'EBUSY':
      return new AppFailure('vaultInUse');
    case 'EEXIST':
      return new AppFailure('vaultExists');
    case 'EISDIR':
      return new AppFailure('notAVault');
    default:
      return error;
  }
}

/** Runs `work`, translating what it throws. */
export function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asFailure(error);
  }
}

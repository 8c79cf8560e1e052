// Opens and makes the SQLite file of a vault with the settings the format asks for. Knows bytes and
// settings, not what the rows mean.
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { AppFailure } from '#shared/result/errors.ts';
import { applicationId, formatVersion } from '#main/vault/index.ts';
import { schemaStatements } from './schema.ts';
import { translated } from './sqlite-errors.ts';

const magic = 'SQLite format 3\0';
const headerLength = 100;

/** Looks at the first bytes before SQLite does. */
function checkHeader(path: string): void {
  if (!statSync(path).isFile()) throw new AppFailure('notAVault');
  const header = Buffer.alloc(headerLength);
  // For writing too: SQLite calls a file it may not write damaged, which it is not.
  const handle = openSync(path, 'r+');
  let length: number;
  try {
    length = readSync(handle, header, 0, headerLength, 0);
  } finally {
    closeSync(handle);
  }
  if (header.toString('latin1', 0, 16) !== magic) throw new AppFailure('notAVault');
  if (length < headerLength) throw new AppFailure('vaultDamaged', { part: 'file' });
  if (header.readUInt32BE(68) !== applicationId) throw new AppFailure('notAVault');
  const version = header.readUInt32BE(60);
  if (version > formatVersion) throw new AppFailure('vaultTooNew', { version });
  if (version !== formatVersion) throw new AppFailure('vaultDamaged', { part: 'file' });
  const writtenPageSize = header.readUInt16BE(16);
  const pageSize = writtenPageSize === 1 ? 65536 : writtenPageSize;
  if (statSync(path).size < header.readUInt32BE(28) * pageSize) {
    throw new AppFailure('vaultDamaged', { part: 'file' });
  }
}

function applySettings(database: DatabaseSync): void {
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  database.exec('PRAGMA trusted_schema = OFF');
  database.exec('PRAGMA temp_store = MEMORY');
  database.exec('PRAGMA secure_delete = ON');
  database.exec('PRAGMA foreign_keys = ON');
  database.exec('PRAGMA cell_size_check = ON');
}

const schemaRow = z.object({ type: z.string(), sql: z.string().nullable() });

/** A trigger, view or altered table would run inside our own connection: only our schema is let in. */
function checkSchema(database: DatabaseSync): void {
  const rows = database.prepare('SELECT type, sql FROM sqlite_schema').all();
  const found = rows.map((row) => schemaRow.parse(row)).flatMap(({ sql }) => sql ?? []);
  const same =
    found.length === schemaStatements.length &&
    schemaStatements.every((statement) => found.includes(statement));
  if (!same) throw new AppFailure('vaultDamaged', { part: 'schema' });
}

export type OpenFile = {
  readonly database: DatabaseSync;
  /** False after a crash whose left-over journal did not leave a sound file. */
  readonly sound: boolean;
};

/** Opens an existing vault file for this process alone. Throws the vault-file failures. */
export function openFile(path: string): OpenFile {
  return translated(() => {
    checkHeader(path);
    const journal = `${path}-wal`;
    const crashed = existsSync(journal) && statSync(journal).size > 0;
    const database = new DatabaseSync(path, { timeout: 0 });
    try {
      applySettings(database);
      database.exec('PRAGMA journal_mode = WAL');
      database.exec('PRAGMA synchronous = FULL');
      checkSchema(database);
      database.exec('BEGIN IMMEDIATE; ROLLBACK');
      const sound = !crashed || quickCheck(database);
      return { database, sound };
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/** Whether SQLite finds its own structures in order. */
export function quickCheck(database: DatabaseSync): boolean {
  const row = z
    .object({ quick_check: z.string() })
    .safeParse(database.prepare('PRAGMA quick_check(1)').get());
  return row.success && row.data.quick_check === 'ok';
}

/** Makes an empty vault file at a path where nothing is. */
export function createFile(path: string): DatabaseSync {
  return translated(() => {
    const database = new DatabaseSync(path, { timeout: 0 });
    applySettings(database);
    database.exec(`PRAGMA application_id = ${applicationId}`);
    database.exec(`PRAGMA user_version = ${formatVersion}`);
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    for (const statement of schemaStatements) database.exec(statement);
    return database;
  });
}

/** Folds the journal into the file, so that the one file is complete, and lets go of it. */
export function closeFile(database: DatabaseSync): void {
  try {
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } catch {
    // Full disk or damaged file: the journal stays beside the file and is played in at next opening.
  } finally {
    database.close();
  }
}

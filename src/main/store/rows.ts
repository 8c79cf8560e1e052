// The statements of the vault file, prepared once, and the checked shape of every row. A row that
// cannot be read comes back as 'unreadable', never as a guess.
import type { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Slot } from '#main/vault/index.ts';
import { isCorruption, translated } from './sqlite-errors.ts';

const bytes = z.instanceof(Uint8Array);
const commitRow = z.object({ seq: z.int(), header: bytes, signature: bytes });
const revisionRow = z.object({ dossier: z.string(), part: bytes });
const revisionKeyRow = z.object({ record: z.string(), revision: z.int(), dossier: z.string() });
const grantRow = z.object({ sealed: bytes });
const grantKeyRow = z.object({ subject: z.string(), grantee: z.string(), generation: z.int() });
const slotRow = z.object({
  member: z.string(),
  login: z.string(),
  memory_kib: z.int(),
  passes: z.int(),
  salt: bytes,
  sealed: bytes,
});
const sealedRow = z.object({ sealed: bytes });
const draftRow = z.object({ draft: z.string(), sealed: bytes });
const vaultRow = z.object({ vault_id: z.string() });

export type CommitRow = z.infer<typeof commitRow>;
export type RevisionKey = z.infer<typeof revisionKeyRow>;
export type GrantKey = z.infer<typeof grantKeyRow>;
export type Found<T> = T | 'missing' | 'unreadable';

function toSlot(row: z.infer<typeof slotRow>): Slot {
  const { memory_kib: memoryKiB, passes, ...rest } = row;
  return { ...rest, kdf: { memoryKiB, passes } };
}

/** One row read on its own: corruption of its page spoils this row only. */
function single<T>(read: () => unknown, schema: z.ZodType<T>): Found<T> {
  let row: unknown;
  try {
    row = read();
  } catch (error) {
    if (isCorruption(error)) return 'unreadable';
    throw error;
  }
  if (row === undefined) return 'missing';
  const parsed = schema.safeParse(row);
  return parsed.success ? parsed.data : 'unreadable';
}

/** Every row of a list that has the expected shape; others are left out. */
function many<T>(rows: readonly unknown[], schema: z.ZodType<T>): readonly T[] {
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

function writers(database: DatabaseSync) {
  const commit = database.prepare('INSERT INTO commits (seq, header, signature) VALUES (?, ?, ?)');
  // The signed headers say which rows count: a stray row in the way is replaced.
  const revision = database.prepare(
    'INSERT OR REPLACE INTO revisions (record, revision, dossier, part) VALUES (?, ?, ?, ?)',
  );
  const grant = database.prepare(
    'INSERT OR REPLACE INTO grants (subject, grantee, generation, sealed) VALUES (?, ?, ?, ?)',
  );
  const grantDrop = database.prepare(
    'DELETE FROM grants WHERE subject = ? AND grantee = ? AND generation = ?',
  );
  const slot = database.prepare(
    'INSERT OR REPLACE INTO slots (member, login, memory_kib, passes, salt, sealed) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const state = database.prepare('INSERT OR REPLACE INTO states (member, sealed) VALUES (?, ?)');
  const draft = database.prepare(
    'INSERT OR REPLACE INTO drafts (draft, member, sealed) VALUES (?, ?, ?)',
  );
  const draftDrop = database.prepare('DELETE FROM drafts WHERE draft = ?');
  return {
    insertCommit: (seq: number, header: Uint8Array, signature: Uint8Array) =>
      commit.run(seq, header, signature),
    putRevision: (row: RevisionKey & { readonly part: Uint8Array }) =>
      revision.run(row.record, row.revision, row.dossier, row.part),
    putGrant: (row: GrantKey & { readonly sealed: Uint8Array }) =>
      grant.run(row.subject, row.grantee, row.generation, row.sealed),
    dropGrant: (key: GrantKey) => grantDrop.run(key.subject, key.grantee, key.generation),
    putSlot: (row: Slot) =>
      slot.run(row.member, row.login, row.kdf.memoryKiB, row.kdf.passes, row.salt, row.sealed),
    putState: (member: string, sealed: Uint8Array) => state.run(member, sealed),
    putDraft: (id: string, member: string, sealed: Uint8Array) => draft.run(id, member, sealed),
    dropDraft: (id: string) => draftDrop.run(id),
  };
}

function readers(database: DatabaseSync) {
  const vault = database.prepare('SELECT vault_id FROM vault');
  const commits = database.prepare('SELECT seq, header, signature FROM commits ORDER BY seq');
  const revision = database.prepare(
    'SELECT dossier, part FROM revisions WHERE record = ? AND revision = ?',
  );
  const revisionKeys = database.prepare('SELECT record, revision, dossier FROM revisions');
  const grant = database.prepare(
    'SELECT sealed FROM grants WHERE subject = ? AND grantee = ? AND generation = ?',
  );
  const grantKeys = database.prepare('SELECT subject, grantee, generation FROM grants');
  const slots = database.prepare('SELECT * FROM slots ORDER BY member');
  const states = database.prepare('SELECT sealed FROM states WHERE member = ?');
  const drafts = database.prepare('SELECT draft, sealed FROM drafts WHERE member = ?');
  return {
    vaultId: () => single(() => vault.get(), vaultRow),
    commits: () => many(commits.all(), commitRow),
    revision: (record: string, number: number) =>
      single(() => revision.get(record, number), revisionRow),
    revisionKeys: () => many(revisionKeys.all(), revisionKeyRow),
    grant: (key: GrantKey) =>
      single(() => grant.get(key.subject, key.grantee, key.generation), grantRow),
    grantKeys: () => many(grantKeys.all(), grantKeyRow),
    slots: () => many(slots.all(), slotRow).map(toSlot),
    state: (member: string) => single(() => states.get(member), sealedRow),
    drafts: (member: string) => many(drafts.all(member), draftRow),
  };
}

/** All reading and writing of rows, and one transaction around several writes. */
export type VaultRows = ReturnType<typeof writers> &
  ReturnType<typeof readers> & { readonly transaction: (work: () => void) => void };

export function openRows(database: DatabaseSync): VaultRows {
  return {
    ...readers(database),
    ...writers(database),
    transaction: (work) => {
      translated(() => {
        database.exec('BEGIN IMMEDIATE');
        try {
          work();
          database.exec('COMMIT');
        } catch (error) {
          if (database.isTransaction) database.exec('ROLLBACK');
          throw error;
        }
      });
    },
  };
}

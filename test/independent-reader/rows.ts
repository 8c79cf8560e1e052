// Takes the rows out of a vault file, for the independent reader, after the checks that
// docs/formats/vault.md asks before anything in it is believed. Knows no keys and never writes.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Index } from './commits.ts';
import { grantName, type CommitRow } from './headers.ts';
import * as p from './primitives.ts';

const documented = readFileSync(new URL('../../docs/formats/vault.md', import.meta.url), 'utf8');
const statements = documented.split('\n').filter((line) => line.startsWith('CREATE '));

function openFile(path: string) {
  const header = readFileSync(path).subarray(0, 100);
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (header.length < 100 || view.getUint32(68) !== 0x41434856) throw new Error('notAVault');
  if (view.getUint32(60) !== 1) throw new Error('vaultFromNewerVersion');
  // Without a log beside it the file is complete, and nothing need be made next to it.
  const logged = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
  const url = pathToFileURL(path);
  if (!logged) url.searchParams.set('immutable', '1');
  const db = new DatabaseSync(url, { readOnly: true });
  const all = <T>(sql: string): readonly T[] => db.prepare(sql).all() as T[];
  db.exec('PRAGMA trusted_schema = OFF');
  const schema = all<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL');
  const found = schema.map(({ sql }) => sql).sort();
  if (JSON.stringify(found) !== JSON.stringify(statements.toSorted())) {
    db.close();
    throw new Error('vaultDamaged');
  }
  return { db, all };
}

type RevisionRow = {
  readonly record: string;
  readonly revision: number;
  readonly dossier: string;
  readonly part: p.Bytes;
};
type GrantRow = {
  readonly subject: string;
  readonly grantee: string;
  readonly generation: number;
  readonly sealed: p.Bytes;
};
type SealedRow = { readonly member: string; readonly draft: string; readonly sealed: p.Bytes };

export function readRows(path: string) {
  const { db, all } = openFile(path);
  try {
    const { vault_id: vaultId } = all<{ vault_id: string }>('SELECT vault_id FROM vault')[0]!;
    const revisions = all<RevisionRow>('SELECT * FROM revisions');
    return {
      vaultId,
      commits: all<CommitRow>('SELECT * FROM commits ORDER BY seq'),
      revisions: new Map(revisions.map((row) => [`${row.record} ${row.revision}`, row])),
      grants: new Map(all<GrantRow>('SELECT * FROM grants').map((row) => [grantName(row), row])),
      slots: all<p.SlotRow>('SELECT * FROM slots'),
      states: all<SealedRow>("SELECT member, '' AS draft, sealed FROM states"),
      drafts: all<SealedRow>('SELECT * FROM drafts'),
    };
  } finally {
    db.close();
  }
}
export type Rows = ReturnType<typeof readRows>;

/** The rest of a full check: every row has the hash in the headers, and no header lacks its row. */
export function compareRows(rows: Rows, index: Index, problems: string[]): void {
  const compare = (what: string, found: Map<string, string>, listed: Map<string, string>) => {
    for (const name of new Set([...found.keys(), ...listed.keys()])) {
      if (!found.has(name)) problems.push(`${what} ${name}: missing`);
      else if (!listed.has(name)) problems.push(`${what} ${name}: no commit knows it`);
      else if (found.get(name) !== listed.get(name)) problems.push(`${what} ${name}: altered`);
    }
  };
  const { vaultId } = rows;
  const revisions = [...index.revisions.values()].flat();
  compare(
    'revision',
    new Map(
      [...rows.revisions].map(([name, row]) => [`${name} ${row.dossier}`, p.hash64(row.part)]),
    ),
    new Map(revisions.map((it) => [`${it.record} ${it.revision} ${it.dossier}`, it.hash])),
  );
  compare(
    'grant',
    new Map([...rows.grants].map(([name, { sealed }]) => [name, p.hash64(sealed)])),
    new Map([...index.grants].map(([name, { hash }]) => [name, hash])),
  );
  compare(
    'slot',
    new Map(
      rows.slots.map((slot) => [
        slot.member,
        p.hash64(p.join(p.bindSlot(vaultId, slot), slot.sealed)),
      ]),
    ),
    index.slots,
  );
}

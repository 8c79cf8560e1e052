import { DatabaseSync } from 'node:sqlite';
import { randomUUID } from 'node:crypto';
import { openRows } from '#main/store/rows.ts';
import {
  commitHash, formatName, openDossierGrant, openCircleGrant, openRevision, openSlot, parseHeader, partHash,
  sealRevision, signCommit, randomBytes, type Identity, type CommitPart,
} from '#main/vault/index.ts';
import type { TestVault, StaffName } from '#test/support/open-test-vault.ts';
import { handlers } from '#main/ipc/handlers/index.ts';
import { createServe } from '#main/ipc/serve.ts';
import type { MemberContext } from '#main/ipc/context.ts';

export function tamper(v: TestVault, work: (db: DatabaseSync) => void) {
  const db = new DatabaseSync(v.path, { defensive: false } as never);
  try { work(db); db.exec('PRAGMA wal_checkpoint(TRUNCATE)'); } finally { db.close(); }
}
export function vaultIdOf(db: DatabaseSync) { return (openRows(db).vaultId() as { vault_id: string }).vault_id; }
export function identityOf(v: TestVault, db: DatabaseSync, who: StaffName): Identity {
  const rows = openRows(db);
  const slot = rows.slots().find((s) => s.login === who.toLowerCase())!;
  return openSlot(slot, new TextEncoder().encode(v.passphraseOf(who)), vaultIdOf(db))!;
}
/** append a commit; key null = random signing key (nobody's) */
export function append(db: DatabaseSync, author: string, parts: CommitPart[], signKey: Uint8Array, at?: number) {
  const rows = openRows(db);
  const commits = rows.commits();
  const last = commits.at(-1)!;
  const header = parseHeader(last.header)!;
  const seq = last.seq + 1;
  const h = { ...header, format: formatName, seq, prev: commitHash(last), author, at: at ?? header.at, parts } as never;
  const c = signCommit(h, signKey);
  rows.insertCommit(seq, c.header, c.signature);
  return { seq, at: at ?? header.at };
}
export const lastAt = (db: DatabaseSync) => parseHeader(openRows(db).commits().at(-1)!.header)!.at;
export function allParts(db: DatabaseSync) {
  return openRows(db).commits().flatMap((c) => { const h = parseHeader(c.header)!; return h.parts.map((p) => ({ ...p, author: h.author, seq: h.seq })); }) as any[];
}
export function dossierKey(db: DatabaseSync, id: Identity, member: string, dossier: string) {
  const rows = openRows(db); const vault = vaultIdOf(db);
  const made = allParts(db).find((p) => p.type === 'key' && p.dossier === dossier);
  const g = rows.grant({ subject: dossier, grantee: member, generation: 1 });
  if (typeof g === 'string') throw new Error('no grant ' + g);
  return openDossierGrant({ vault, subjectType: 'dossier', subject: dossier, grantee: member, generation: 1 }, g.sealed, id.box, made.commitment)!;
}
export function serve(context: MemberContext, page: 'app' | 'paper' = 'app') {
  const surprises: string[] = [];
  const s = createServe({ handlers, app: context, member: () => context, report: (n, e) => surprises.push(`${n}: ${e instanceof Error ? e.stack?.slice(0, 300) : e}`) });
  return { call: (name: string, input: unknown) => s(page, name, input) as Promise<any>, surprises };
}
export { openRows, partHash, sealRevision, openRevision, openCircleGrant, randomBytes, randomUUID, parseHeader };

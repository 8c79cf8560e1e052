// Adds commits to a vault file with the reader's own primitives, as someone with a passphrase and a
// programmer's tools could, for the reader's tests. Must import nothing of the app.
import { DatabaseSync } from 'node:sqlite';
import sodium from 'libsodium-wrappers-sumo';
import { readCommit, type CommitRow } from './headers.ts';
import * as p from './primitives.ts';

type More = {
  /** Another member to name as the author; the signature stays the forger's. */
  readonly author?: string;
  readonly earlierMs?: number;
  readonly change?: (signature: Uint8Array) => void;
};

function forgerIn(db: DatabaseSync, login: string, passphrase: string) {
  const { vault_id: vault } = db.prepare('SELECT vault_id FROM vault').get() as {
    readonly vault_id: string;
  };
  const normal = p.normalLogin(login);
  const slot = db.prepare('SELECT * FROM slots WHERE login = ?').get(normal) as p.SlotRow;
  const key = p.deriveKey(passphrase, slot);
  const secret = p.openAead(key, p.bindSlot(vault, slot), slot.sealed);
  const { privateKey } = sodium.crypto_sign_seed_keypair(secret.subarray(32, 64));
  const append = (parts: readonly unknown[], more: More = {}): void => {
    const last = db.prepare('SELECT * FROM commits ORDER BY seq DESC').get() as CommitRow;
    const { at, device } = readCommit(vault, last);
    const prev = p.hash64(p.join(last.header, last.signature));
    const place = { format: p.FORMAT, vault, device, seq: last.seq + 1, prev };
    const author = more.author ?? slot.member;
    const header = p.jcs({ ...place, at: at - (more.earlierMs ?? 0), author, parts });
    const message = p.join(`${p.FORMAT}/commit\0`, header);
    const signature = sodium.crypto_sign_detached(message, privateKey);
    more.change?.(signature);
    db.prepare('INSERT INTO commits VALUES (?, ?, ?)').run(last.seq + 1, header, signature);
  };
  /** A grant whose bytes open for nobody. */
  const grant = (subject: string, grantee: string, generation: number) => {
    const sealed = sodium.randombytes_buf(113);
    const write = db.prepare('INSERT OR REPLACE INTO grants VALUES (?, ?, ?, ?)');
    write.run(subject, grantee, generation, sealed);
    return { type: 'grant', subject, grantee, generation, hash: p.hash64(sealed) };
  };
  /** A revision whose bytes open for nobody. */
  const revision = (dossier: string, record: string, number: number) => {
    const part = sodium.randombytes_buf(600);
    const write = db.prepare('INSERT OR REPLACE INTO revisions VALUES (?, ?, ?, ?)');
    write.run(record, number, dossier, part);
    return { type: 'revision', dossier, record, revision: number, hash: p.hash64(part) };
  };
  return { me: slot.member, append, grant, revision };
}

/** Hands the tools of one member over a closed file to some work. */
export function openForger(
  path: string,
  login: string,
  passphrase: string,
  work: (tools: ReturnType<typeof forgerIn>) => void,
): void {
  const db = new DatabaseSync(path);
  try {
    work(forgerIn(db, login, passphrase));
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

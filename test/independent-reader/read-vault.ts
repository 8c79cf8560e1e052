// An independent reader of a vault, written from docs/formats/vault.md alone: proves that a school can
// read its own file without the app. Must import nothing of the app, and never writes.
import { walkCommits, type Index, type Listed } from './commits.ts';
import { keyOfDossier, openDossiers } from './grants.ts';
import { grantName, readCommit, type Commit } from './headers.ts';
import * as p from './primitives.ts';
import { whatStands, type ReadRecord } from './records.ts';
import { compareRows, readRows, type Rows } from './rows.ts';
import { checkSignOff } from './sign-offs.ts';

export type ReadOptions = {
  /** Takes a slot below the floor of the format too, as tests make them. */
  readonly anyKdf?: boolean;
  /** Reads on when the file is older than what this member has seen. */
  readonly acceptOlderCopy?: boolean;
};

/** Step 2. */
function openSlot({ vaultId, slots }: Rows, login: string, passphrase: string, anyKdf: boolean) {
  const slot = slots.find((row) => row.login === p.normalLogin(login));
  if (!slot) throw new Error('wrongCredentials');
  const { memory_kib: memory, passes } = slot;
  const within = memory >= 65536 && memory <= 1048576 && passes >= 2 && passes <= 16;
  if (!within && !anyKdf) throw new Error('wrongCredentials');
  try {
    const key = p.deriveKey(passphrase, slot);
    const secret = p.openAead(key, p.bindSlot(vaultId, slot), slot.sealed);
    return { slot, id: slot.member, ...p.identityOf(secret) };
  } catch {
    throw new Error('wrongCredentials');
  }
}
type Me = ReturnType<typeof openSlot>;

/** Opens a draft, and throws when its id is not the one its name makes. */
function checkDraft(vaultId: string, me: Me, { draft, sealed }: Rows['drafts'][number]): void {
  const place = { type: 'draft', member: me.id, draft };
  const value = p.openJson(me.stateSealKey, vaultId, place, sealed);
  const { name } = p.read(value, { name: 'text', body: 'any', at: 'number' });
  if (p.b64(p.hash(p.bytesOf(name), me.draftIdKey)) !== draft) throw new Error('another name');
}

/** Step 3: the newest commit this member has seen, and their drafts. */
function openState({ vaultId, states, drafts }: Rows, me: Me, problems: string[]) {
  const sealed = states.find(({ member }) => member === me.id)?.sealed;
  try {
    const place = { type: 'state', member: me.id };
    const value = p.openJson(me.stateSealKey, vaultId, place, sealed ?? new Uint8Array());
    const state = p.read(value, { head: 'any', drafts: 'any' });
    const known = new Map(Object.entries(Object(state.drafts) as Record<string, unknown>));
    for (const draft of drafts.filter(({ member }) => member === me.id)) {
      const same = known.get(draft.draft) === p.hash64(p.join(draft.draft, draft.sealed));
      if (!same) problems.push(`draft ${draft.draft}: not the one the state knows`);
      else checkDraft(vaultId, me, draft);
      known.delete(draft.draft);
    }
    for (const draft of known.keys()) problems.push(`draft ${draft}: missing`);
    return p.read(state.head, { seq: 'number', hash: 'text' });
  } catch {
    problems.push('state: missing or altered');
    return null;
  }
}

function openRevision(rows: Rows, key: p.Bytes, listed: Listed) {
  const { dossier, record, revision } = listed;
  const row = rows.revisions.get(`${record} ${revision}`);
  if (!row) throw new Error('missing');
  if (row.dossier !== dossier || p.hash64(row.part) !== listed.hash) throw new Error('altered');
  const value = p.openJson(
    key,
    rows.vaultId,
    { type: 'revision', dossier, record, revision },
    row.part,
  );
  const when = { createdAt: 'number', createdBy: 'text', at: 'number', by: 'text' } as const;
  const content = p.read(value, { kind: 'text', v: 'number', body: 'any', ...when });
  if (content.at !== listed.at || content.by !== listed.author) {
    throw new Error('another author or time than its commit');
  }
  const created = content.createdAt === content.at && content.createdBy === content.by;
  if (revision === 1 && !created) throw new Error('another first author or time');
  return content;
}

/** Step 7: the key of the directory, by the commitment in commit 1. */
function openDirectory(rows: Rows, me: Me): p.Bytes {
  const { vaultId } = rows;
  const place = {
    subject: vaultId,
    subjectType: 'dossier',
    grantee: me.id,
    generation: 1,
  } as const;
  const commits: Commit[] = [];
  for (const row of rows.commits) {
    try {
      commits.push(readCommit(vaultId, row));
    } catch {
      if (row.seq === 1) throw new Error('vaultDamaged');
    }
  }
  const parts = commits.flatMap((commit) => commit.parts);
  const named = parts.findLast(
    (part) =>
      (part.type === 'grant' || part.type === 'grantDropped') &&
      grantName(part) === grantName(place),
  );
  if (named?.type === 'grantDropped') throw new Error('wrongCredentials');
  const made = commits[0]?.parts.find((part) => part.type === 'key' && part.dossier === vaultId);
  if (commits[0]?.seq !== 1 || made?.type !== 'key') throw new Error('vaultDamaged');
  return keyOfDossier(rows, place, me.boxSecret, made.commitment);
}

/** Step 12: every revision of every open dossier, and the content hashes by record and revision. */
function openRecords(
  rows: Rows,
  index: Index,
  keys: ReadonlyMap<string, p.Bytes>,
  problems: string[],
) {
  const records: ReadRecord[] = [];
  const contents = new Map<string, string>();
  for (const listed of [...index.revisions.values()].flat()) {
    const key = keys.get(listed.dossier);
    if (!key) continue;
    const { dossier, record, revision, author, at: atMs } = listed;
    try {
      const { kind, v, body } = openRevision(rows, key, listed);
      records.push({ dossierId: dossier, recordId: record, revision, kind, body, author, atMs });
      const content = { dossier, record, revision, kind, v, body };
      contents.set(`${record} ${revision}`, p.contentHash(content));
    } catch (error) {
      problems.push(`record ${record} revision ${revision}: ${String(error)}`);
    }
  }
  return { records, contents };
}

/** Reads all this member can open. Throws an error with a code of the format, or names problems. */
export function readVault(
  path: string,
  login: string,
  passphrase: string,
  options: ReadOptions = {},
) {
  const rows = readRows(path);
  const { vaultId } = rows;
  const me = openSlot(rows, login, passphrase, options.anyKdf ?? false);
  const problems: string[] = [];
  const head = openState(rows, me, problems);
  const last = rows.commits.at(-1);
  const mayBeOlder = options.acceptOlderCopy ?? false;
  if (!last) throw new Error('vaultDamaged');
  if (head && last.seq < head.seq && !mayBeOlder) throw new Error('olderCopy');
  const directoryKey = openDirectory(rows, me);
  const open = (listed: Listed) => openRevision(rows, directoryKey, listed);
  const walk = walkCommits({ vaultId, rows: rows.commits, root: me.root, head, open });
  const { index, counted } = walk;
  problems.push(...walk.problems);
  const forked = head && counted.has(head.seq) && walk.hashes.get(head.seq) !== head.hash;
  if (forked && !mayBeOlder) throw new Error('olderCopy');
  const member = index.members.get(me.id);
  const known =
    member?.active === true &&
    member.boxPublicKey === me.boxPublicKey &&
    member.signPublicKey === me.signPublicKey &&
    index.slots.get(me.id) === p.hash64(p.join(p.bindSlot(vaultId, me.slot), me.slot.sealed));
  if (!known) throw new Error('wrongCredentials');
  const keys = openDossiers(rows, index, me, problems);
  compareRows(rows, index, problems);
  const opened = openRecords(rows, index, keys, problems);
  const records = whatStands(opened.records, problems);
  for (const record of records.filter(({ kind }) => kind === 'signOffDecision')) {
    const wrong = checkSignOff(vaultId, index, record, opened.contents);
    if (wrong !== null) problems.push(`sign-off ${record.recordId}: ${wrong}`);
  }
  const members = [...index.members].map(([id, it]) => ({ id, ...it }));
  const commits = [...walk.commits.values()].map(({ seq, at, author }) => {
    return { seq, atMs: at, author, counts: counted.has(seq) };
  });
  return { vaultId, members, records, commits, problems };
}

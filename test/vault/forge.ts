// Writes a commit into a closed vault the way a member with their own passphrase and a programmer's
// tools could: validly chained and signed by them, over a record that is not theirs to change.
import type { DatabaseSync } from 'node:sqlite';
import {
  dossierIdSchema,
  memberIdSchema,
  recordIdSchema,
  vaultIdSchema,
} from '#shared/domain/id.ts';
import * as z from 'zod';
import { openRows } from '#main/store/rows.ts';
import {
  commitHash,
  formatName,
  openDossierGrant,
  openRevision,
  openSlot,
  parseHeader,
  partHash,
  sealRevision,
  signCommit,
} from '#main/vault/index.ts';
import { passphraseOf, type Scene } from './fixture.ts';

type Change = (member: object) => object;

export async function forgeCommit(
  it: Scene,
  login: string,
  change: Change,
  target: string,
): Promise<void> {
  await Promise.resolve();
  it.tamper((database) => {
    forge(database, login, change, target);
  });
}

function must<T>(value: T | null | undefined | string): T {
  if (value === null || value === undefined || typeof value === 'string') throw new Error('forge');
  return value;
}

function forge(database: DatabaseSync, login: string, change: Change, target: string): void {
  const rows = openRows(database);
  const vault = vaultIdSchema.parse(must(rows.vaultId()).vault_id);
  const slot = must(rows.slots().find((row) => row.login === login));
  const identity = must(openSlot(slot, passphraseOf(login), vault));
  const commits = rows.commits();
  const first = must(parseHeader(must(commits[0]).header));
  const made = must(
    first.parts.find((part) => part.type === 'key' && String(part.dossier) === vault),
  );
  const grant = { subject: vault, grantee: slot.member, generation: 1 };
  const { key } = must(
    openDossierGrant(
      { vault, subjectType: 'dossier', ...grant },
      must(rows.grant(grant)).sealed,
      identity.box,
      made.type === 'key' ? made.commitment : '',
    ),
  );
  const dossier = dossierIdSchema.parse(vault);
  const record = recordIdSchema.parse(target);
  const old = { vault, dossier, record, revision: 1 };
  const content = must(openRevision(old, must(rows.revision(record, 1)).part, key));
  const last = must(commits.at(-1));
  const header = must(parseHeader(last.header));
  const author = memberIdSchema.parse(slot.member);
  const body = change(z.looseObject({}).parse(content.body));
  const part = sealRevision(
    { ...old, revision: 2 },
    { ...content, body, at: header.at, by: author },
    key,
  );
  const seq = last.seq + 1;
  const forged = signCommit(
    {
      ...header,
      format: formatName,
      seq,
      prev: commitHash(last),
      author,
      parts: [{ type: 'revision', dossier, record, revision: 2, hash: partHash(part) }],
    },
    identity.sign.secretKey,
  );
  rows.putRevision({ record, revision: 2, dossier, part });
  rows.insertCommit(seq, forged.header, forged.signature);
}

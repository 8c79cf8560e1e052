// Writes commits into a closed vault the way a member with their own passphrase and a programmer's
// tools could: well chained, over things that are not theirs to change, in any name they like.
import type { DatabaseSync } from 'node:sqlite';
import {
  dossierIdSchema,
  memberIdSchema,
  recordIdSchema,
  vaultIdSchema,
} from '#shared/domain/id.ts';
import * as z from 'zod';
import { openRows, type GrantKey } from '#main/store/rows.ts';
import {
  commitHash,
  formatName,
  openDossierGrant,
  openRevision,
  openSlot,
  parseHeader,
  partHash,
  randomBytes,
  sealRevision,
  signCommit,
  type CommitPart,
  type RevisionContent,
} from '#main/vault/index.ts';
import { passphraseOf, type Scene } from './fixture.ts';

type Change = (member: object) => object;
type Place = { readonly dossier: string; readonly record: string; readonly revision: number };
type Content = Pick<RevisionContent, 'kind' | 'v' | 'body'>;

function must<T>(value: T | null | undefined | string): T {
  if (value === null || value === undefined || typeof value === 'string') throw new Error('forge');
  return value;
}

/** The tools of one member over the closed file; `sign` writes under their own or another's name. */
export function forger(database: DatabaseSync, login: string) {
  const rows = openRows(database);
  const vault = vaultIdSchema.parse(must(rows.vaultId()).vault_id);
  const slot = must(rows.slots().find((row) => row.login === login));
  const identity = must(openSlot(slot, passphraseOf(login), vault));
  const me = memberIdSchema.parse(slot.member);
  const headers = () => rows.commits().map((row) => must(parseHeader(row.header)));
  const parts = () => headers().flatMap((header) => header.parts);

  const keyOf = (dossier: string): Uint8Array => {
    const grant = { subject: dossier, grantee: me, generation: 1 };
    const made = parts().find((part) => part.type === 'key' && part.dossier === dossier);
    const place = { vault, subjectType: 'dossier' as const, ...grant };
    const commitment = made?.type === 'key' ? made.commitment : '';
    const { sealed } = must(rows.grant(grant));
    return must(openDossierGrant(place, sealed, identity.box, commitment)).key;
  };
  const read = (place: Place): RevisionContent =>
    must(
      openRevision(
        { vault, ...place },
        must(rows.revision(place.record, place.revision)).part,
        keyOf(place.dossier),
      ),
    );
  const putRow = (at: Place, part: Uint8Array): CommitPart => {
    const dossier = dossierIdSchema.parse(at.dossier);
    const place = { dossier, record: recordIdSchema.parse(at.record), revision: at.revision };
    rows.putRevision({ ...place, part });
    return { type: 'revision', ...place, hash: partHash(part) };
  };
  /** A revision that opens for whoever has the dossier's key; the first one's facts are kept. */
  const revise = (place: Place, said: Content, by = me): CommitPart => {
    const at = must(headers().at(-1)).at;
    const first = place.revision > 1 ? read({ ...place, revision: 1 }) : null;
    const made = { createdAt: first?.createdAt ?? at, createdBy: first?.createdBy ?? by };
    const content = { ...said, ...made, at, by };
    return putRow(place, sealRevision({ vault, ...place }, content, keyOf(place.dossier)));
  };
  const sign = (forged: readonly CommitPart[], author = me): void => {
    const last = must(rows.commits().at(-1));
    const seq = last.seq + 1;
    const place = { format: formatName, seq, prev: commitHash(last), author } as const;
    const header = { ...must(parseHeader(last.header)), ...place, parts: [...forged] };
    const signed = signCommit(header, identity.sign.secretKey);
    rows.insertCommit(seq, signed.header, signed.signature);
  };
  return {
    me,
    vault,
    parts,
    read,
    revise,
    sign,
    /** A revision of bytes that open for nobody. */
    reviseBlindly: (place: Place): CommitPart => putRow(place, randomBytes(600)),
    /** A grant of bytes that open for nobody. */
    grantBlindly: (key: GrantKey): CommitPart => {
      const sealed = randomBytes(113);
      rows.putGrant({ ...key, sealed });
      return { type: 'grant', ...key, hash: partHash(sealed) };
    },
  };
}

/** Adds one commit by this member with revision 2 of a record in the directory. */
export async function forgeCommit(
  it: Scene,
  login: string,
  change: Change,
  target: string,
): Promise<void> {
  await Promise.resolve();
  it.tamper((database) => {
    const tools = forger(database, login);
    const place = { dossier: tools.vault, record: target, revision: 2 };
    const old = tools.read({ ...place, revision: 1 });
    const body = change(z.looseObject({}).parse(old.body));
    tools.sign([tools.revise(place, { ...old, body })]);
  });
}

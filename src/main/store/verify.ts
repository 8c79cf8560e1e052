// Goes through every byte that counts, also of dossiers this member cannot open: signatures of all
// commits, hashes of all parts, rows no commit knows.
import { slotHash } from '#main/vault/index.ts';
import { readChain, vouchedFor, walkChain } from './chain.ts';
import { grantDamage, revisionDamage, slotDamage, type Damage } from './damage.ts';
import { readDrafts } from './drafts.ts';
import { quickCheck } from './file.ts';
import { emptySession } from './open-session.ts';
import { committedGrant } from './read-keys.ts';
import { committedPart, readRevision } from './read-record.ts';
import type { Session } from './session.ts';
import { takeCommit } from './take-commit.ts';

export type Report = {
  readonly commits: number;
  readonly records: number;
  readonly revisions: number;
  readonly damage: readonly Damage[];
};

/** Checks every signature with the directory as it was at each commit. */
function verifyChain(session: Session): number {
  const chain = readChain(session.rows.commits(), session.vaultId);
  const scratch = emptySession(session, chain[0]?.header?.author ?? '', {});
  const key = session.dossierKeys.get(session.vaultId);
  if (key) scratch.dossierKeys.set(session.vaultId, key);
  walkChain(chain, {
    vouched: vouchedFor(chain, session.head),
    check: scratch.directory,
    damage: session.damage,
    take: (header) => {
      takeCommit(scratch, header);
    },
  });
  return chain.length;
}

function verifyRevisions(session: Session): { records: number; revisions: number } {
  const known = new Set<string>();
  let records = 0;
  for (const facts of session.index.records()) {
    records += 1;
    for (const fact of facts.revisions) {
      const place = { dossier: facts.dossier, record: facts.id, revision: fact.revision };
      known.add(`${place.record} ${place.revision}`);
      if (session.dossierKeys.has(facts.dossier)) readRevision(session, facts, fact);
      else committedPart(session, place, fact.hash);
    }
  }
  for (const row of session.rows.revisionKeys()) {
    if (known.has(`${row.record} ${row.revision}`)) continue;
    session.damage.add(revisionDamage('unexpected', row));
  }
  return { records, revisions: known.size };
}

function verifyGrants(session: Session): void {
  for (const fact of session.index.grants()) committedGrant(session, fact);
  for (const row of session.rows.grantKeys()) {
    if (session.index.grant(row.subject, row.grantee, row.generation)) continue;
    session.damage.add(grantDamage('unexpected', row));
  }
}

function verifySlots(session: Session): void {
  const slots = new Map(session.rows.slots().map((slot) => [slot.member, slot]));
  for (const [member, hash] of session.index.slots()) {
    const slot = slots.get(member);
    if (!slot) session.damage.add(slotDamage('missing', member));
    else if (slotHash(slot, session.vaultId) !== hash) {
      session.damage.add(slotDamage('altered', member));
    }
  }
  for (const member of slots.keys()) {
    if (session.index.slotHash(member) === null) {
      session.damage.add(slotDamage('unexpected', member));
    }
  }
}

/** Everything found so far and now. Takes about a second per 20,000 revisions. */
export function verifyAll(session: Session): Report {
  if (!quickCheck(session.database)) {
    session.damage.add({ what: 'altered', part: 'file', where: 'structure of the file' });
  }
  const commits = verifyChain(session);
  const { records, revisions } = verifyRevisions(session);
  verifyGrants(session);
  verifySlots(session);
  readDrafts(session);
  return { commits, records, revisions, damage: session.damage.all() };
}

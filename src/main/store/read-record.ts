// Reads one revision: the row must be the one its commit names, open under its dossier's key, and
// say the same author and time as its commit. Anything else is named as damage.
import { contentHash, openRevision, partHash, type RevisionContent } from '#main/vault/index.ts';
import { revisionDamage, type Damage } from './damage.ts';
import type { RecordFacts, RevisionFact } from './part-index.ts';
import type { Session, SessionBase } from './session.ts';
import { definitionOf, readBody, type StoredRecord } from './stored-record.ts';

type Place = {
  readonly dossier: string;
  readonly record: string;
  readonly revision: number;
};

/** The sealed bytes of a revision as committed, or null after naming the damage. */
export function committedPart(base: SessionBase, place: Place, hash: string): Uint8Array | null {
  const row = base.rows.revision(place.record, place.revision);
  const damage = (what: Damage['what']) => {
    base.damage.add(revisionDamage(what, place));
    return null;
  };
  if (row === 'missing' || row === 'unreadable') return damage(row);
  if (row.dossier !== place.dossier || partHash(row.part) !== hash) return damage('altered');
  return row.part;
}

/** The opened content of a revision, or null after naming the damage. */
export function openCommitted(
  base: SessionBase,
  place: Place,
  fact: Pick<RevisionFact, 'hash' | 'author' | 'atMs'>,
  key: Uint8Array,
): RevisionContent | null {
  const part = committedPart(base, place, fact.hash);
  if (!part) return null;
  const content = openRevision({ vault: base.vaultId, ...place }, part, key);
  if (content?.by === fact.author && content.at === fact.atMs) return content;
  base.damage.add(revisionDamage('unreadable', place));
  return null;
}

/** One revision of a readable record, or null when it is damaged or its dossier is closed to us. */
export function readRevision(
  session: Session,
  facts: RecordFacts,
  fact: RevisionFact,
): StoredRecord | null {
  const dossierKey = session.dossierKeys.get(facts.dossier);
  if (!dossierKey) return null;
  const place = {
    dossier: facts.dossier,
    record: facts.id,
    revision: fact.revision,
  };
  const content = openCommitted(session, place, fact, dossierKey.key);
  if (!content) return null;
  const first = facts.revisions[0];
  const sameStart =
    first?.revision !== 1 ||
    (content.createdBy === first.author && content.createdAt === first.atMs);
  const read = readBody(session.registry, content.kind, content.v, content.body);
  if (!read || !sameStart) {
    session.damage.add(revisionDamage('unreadable', place));
    return null;
  }
  return {
    id: facts.id,
    dossierId: facts.dossier,
    kind: content.kind,
    revision: fact.revision,
    createdAtMs: content.createdAt,
    createdBy: content.createdBy,
    changedAtMs: fact.atMs,
    changedBy: fact.author,
    body: read.body,
    contentHash: contentHash(place, content),
  };
}

/**
 * The revision that stands: the newest, unless the record was laid down once and for all, or its
 * kind changed on the way; then what came later is named and the part before it stands.
 */
function readCurrent(session: Session, facts: RecordFacts): StoredRecord | null {
  const newest = facts.revisions.at(-1);
  const start = facts.revisions[0];
  if (!newest || !start) return null;
  const record = readRevision(session, facts, newest);
  const first = newest === start ? record : readRevision(session, facts, start);
  const kind = first?.kind ?? record?.kind;
  if (kind === undefined) return null;
  const keeps = definitionOf(session.registry, kind)?.keeps;
  if (keeps === undefined) {
    if (record === null || record.kind === kind) return record;
    for (let at = facts.revisions.length - 1; at > 0; at -= 1) {
      const fact = facts.revisions[at - 1];
      const stands = fact ? readRevision(session, facts, fact) : null;
      if (stands?.kind === kind) return nameLater(session, facts, at, stands);
    }
    return first;
  }
  const foreign = facts.revisions.findIndex(({ author }) => author !== start.author);
  const standing = Math.min(keeps, foreign === -1 ? facts.revisions.length : foreign);
  if (standing === facts.revisions.length && record?.kind === kind) return record;
  const last = facts.revisions[standing - 1];
  const stands = last && last !== start ? readRevision(session, facts, last) : first;
  return nameLater(session, facts, standing, stands?.kind === kind ? stands : first);
}

/** Names the revisions after the first `standing` ones, and answers what stands. */
function nameLater(
  session: Session,
  facts: RecordFacts,
  standing: number,
  stands: StoredRecord | null,
): StoredRecord | null {
  for (const { revision } of facts.revisions.slice(standing)) {
    const place = { dossier: facts.dossier, record: facts.id, revision };
    session.damage.add(revisionDamage('unauthorised', place));
  }
  return stands;
}

/** Brings the current revisions of a dossier into the session's memory. */
export function loadDossier(session: Session, dossier: string): void {
  for (const id of session.index.recordsOf(dossier)) {
    const facts = session.index.record(id);
    const record = facts ? readCurrent(session, facts) : null;
    if (record) session.cache.set(record);
    else session.cache.remove(id);
  }
}

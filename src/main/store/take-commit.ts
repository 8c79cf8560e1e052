// Takes an authentic commit into the index and the directory, part by part, after asking whether its
// author may do that. Used both when reading a file and after writing a commit.
import type { CommitHeader, CommitPart } from '#main/vault/index.ts';
import { commitDamage, grantDamage, revisionDamage, slotDamage } from './damage.ts';
import { isReservedKind } from './directory.ts';
import { openCommitted } from './read-record.ts';
import type { Session } from './session.ts';

type RevisionPart = Extract<CommitPart, { type: 'revision' }>;

function takeDirectoryRevision(
  session: Session,
  header: CommitHeader,
  part: RevisionPart,
  byAdministrator: boolean,
): boolean {
  const key = session.dossierKeys.get(session.vaultId);
  const fact = { hash: part.hash, author: header.author, atMs: header.at };
  const before = session.directoryKinds.get(part.record);
  const content = key ? openCommitted(session, part, fact, key.key) : null;
  if (!content) {
    // A coach can write an unreadable row too; only an administrator's is a word that went missing.
    if (byAdministrator && before !== undefined) session.directory.doubt(part.record);
    return byAdministrator || before === undefined || !isReservedKind(before);
  }
  const reserved = isReservedKind(content.kind);
  if (reserved && !byAdministrator) return false;
  if (before !== undefined && before !== content.kind) return false;
  session.directoryKinds.set(part.record, content.kind);
  return !reserved || session.directory.apply(part.record, content.kind, content.body);
}

/** Whether headers alone show that this member can have the dossier's key. */
function mayHold(session: Session, author: string, dossier: string): boolean {
  const { index } = session;
  if (index.maker(dossier) === author) return true;
  return index
    .grantsOf(dossier)
    .some(
      ({ grantee, generation }) =>
        grantee === author || index.grant(grantee, author, generation) !== null,
    );
}

/** Circles: at their present key, by who holds it; dossiers: by who can hold theirs. */
function mayGrant(
  session: Session,
  author: string,
  part: Extract<CommitPart, { type: 'grant' }>,
  byAdministrator: boolean,
): boolean {
  const { directory, index } = session;
  const circle = directory.circleById(part.subject);
  if (circle) {
    const holds = index.grant(circle.id, author, circle.generation) !== null;
    return (
      part.generation === circle.generation &&
      directory.member(part.grantee) !== null &&
      (holds || byAdministrator)
    );
  }
  const generation = directory.circleById(part.grantee)?.generation ?? 1;
  return part.generation === generation && mayHold(session, author, part.subject);
}

function isAllowed(
  session: Session,
  header: CommitHeader,
  part: CommitPart,
  byAdministrator: boolean,
): boolean {
  const directory: string = session.vaultId;
  if (!session.index.fits(part)) return false;
  switch (part.type) {
    case 'key':
      return part.dossier !== directory || header.seq === 1;
    case 'revision':
      return part.dossier === directory
        ? takeDirectoryRevision(session, header, part, byAdministrator)
        : mayHold(session, header.author, part.dossier);
    case 'grant':
      return part.subject === directory
        ? byAdministrator
        : mayGrant(session, header.author, part, byAdministrator);
    case 'grantDropped':
      return byAdministrator;
    case 'slot':
      return part.member === header.author || byAdministrator;
  }
}

function refuse(session: Session, header: CommitHeader, part: CommitPart): void {
  if (part.type === 'revision') session.damage.add(revisionDamage('unauthorised', part));
  else if (part.type === 'grant') session.damage.add(grantDamage('unauthorised', part));
  else if (part.type === 'slot') session.damage.add(slotDamage('unauthorised', part.member));
  else session.damage.add(commitDamage('unauthorised', header.seq));
}

/** Applies what the author may change and names the rest as unauthorised. */
export function takeCommit(session: Session, header: CommitHeader): void {
  const byAdministrator = session.directory.isAdministrator(header.author);
  for (const part of header.parts) {
    if (isAllowed(session, header, part, byAdministrator)) session.index.apply(header, part);
    else refuse(session, header, part);
  }
  session.lastAtMs = Math.max(session.lastAtMs, header.at);
}

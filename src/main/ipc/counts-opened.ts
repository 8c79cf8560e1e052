// Whether what is said in a session was laid down while who wrote it was a coach of its group. Who left keeps the keys
// of what they could read, and lays nothing ready with them for a session that is still to come.
import { commitOf } from './as-it-was.ts';
import { beside } from './counts-signed.ts';
import { groupOf, plannedFor, sessionOf, wasCoachThen } from './group-keys.ts';
import { versionsOf } from './versions.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Vault } from '#main/store/index.ts';

type Session = TypedRecord<'intervisionSession'>;
type OfSession = TypedRecord<'intervisionNotes' | 'intervisionOutcome' | 'intervisionLookBack'>;

/** Notes begin with the commit that opens their session. */
function beganWithSession(vault: Vault, session: Session, notes: OfSession, commit: number) {
  return versionsOf(vault, session, 'intervisionSession').some(
    (version) => version.body.dossierId === notes.dossierId && commitOf(vault, version) === commit,
  );
}

/** Begun by who was a coach of the group then; of a talk with one peer, and for who reads no group, true. */
export function isBegunByCoach(vault: Vault, record: OfSession): boolean {
  const session = sessionOf(vault, record.body.sessionId);
  const groupId = session ? plannedFor(vault, session) : null;
  const group = groupId === null ? null : groupOf(vault, groupId);
  if (session === null || group === null) return true;
  const commit = commitOf(vault, { id: record.id, revision: 1 });
  return (
    wasCoachThen(vault, group, record.createdBy, commit) &&
    (record.kind !== 'intervisionNotes' || beganWithSession(vault, session, record, commit))
  );
}

/** Of a point of an earlier session of the same group; of a point that cannot be read, true. */
export function looksBackOnOwn(vault: Vault, record: TypedRecord<'intervisionLookBack'>): boolean {
  const stored = vault.get(record.body.outcomeId);
  if (stored === null) return true;
  const outcome = beside(vault, 'intervisionOutcome', record.body.outcomeId, stored.dossierId);
  if (outcome === null) return false;
  const from = sessionOf(vault, outcome.body.sessionId);
  const session = sessionOf(vault, record.body.sessionId);
  if (from === null || session === null) return true;
  return plannedFor(vault, from) === plannedFor(vault, session);
}

// Whether what lies with an intervision or with the load of a peer counts; read through counts.ts. A peer's load is
// said by their coaches alone, whatever dossier it was put in.
import { commitOf } from './as-it-was.ts';
import { asTyped, beside, type AnyRecord } from './counts-signed.ts';
import {
  everCoaches,
  groupDossiers,
  groupOf,
  plannedFor,
  readersByName,
  sessionOf,
  wasCoachThen,
} from './group-keys.ts';
import { versionsOf } from './versions.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { coachesByPeer } from '#shared/domain/peer-load.ts';
import type { RecordKind } from '#shared/domain/registry.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Vault } from '#main/store/index.ts';

/** The records of this kind that lie with the programme. */
function ofProgramme<K extends RecordKind>(vault: Vault, kind: K) {
  return vault
    .list(kind)
    .map(asTyped)
    .filter(
      (one): one is Extract<AnyRecord, { readonly kind: K }> =>
        one.kind === kind && one.dossierId === vault.programmeDossierId,
    );
}

/** Whether the member is, or was by an earlier version of a group or of a pair's card, a coach of this peer. */
function wasCoach(vault: Vault, peerId: RecordId, member: MemberId): boolean {
  const groups = ofProgramme(vault, 'intervisionGroup');
  const cards = ofProgramme(vault, 'pairCard');
  const names = (found: ReturnType<typeof coachesByPeer>) => found.get(peerId)?.has(member);
  if (names(coachesByPeer(groups, cards))) return true;
  // Few groups, and cards that change at every contact: first what is read fast.
  return (
    groups.some((one) => names(coachesByPeer(versionsOf(vault, one, 'intervisionGroup'), []))) ||
    cards.some((one) => names(coachesByPeer([], versionsOf(vault, one, 'pairCard'))))
  );
}

/** About the load of a peer, by who was a coach of that peer when it was laid down or before or after. */
export function isByCoach(
  vault: Vault,
  { dossierId, createdBy, changedBy }: Pick<AnyRecord, 'dossierId' | 'createdBy' | 'changedBy'>,
  peerId: RecordId,
): boolean {
  return (
    vault.dossierKind(dossierId) === 'intervision' &&
    wasCoach(vault, peerId, createdBy) &&
    (changedBy === createdBy || wasCoach(vault, peerId, changedBy))
  );
}

type OfSessionKind = 'intervisionNotes' | 'intervisionOutcome' | 'intervisionLookBack';
type OfSession = { readonly [K in OfSessionKind]: TypedRecord<K> }[OfSessionKind];
type SaidInGroup = OfSession | TypedRecord<'intervisionTopic'>;
type MayWrite = (version: AnyRecord) => boolean;

/** A talk with one peer: by who led it from the start, read by coaches of the peer and who was let in. */
function isOfTalk(
  vault: Vault,
  session: TypedRecord<'intervisionSession'>,
  record: OfSession,
): boolean {
  const [first] = versionsOf(vault, session, 'intervisionSession');
  const guests = session.body.guests.map(({ memberId }) => memberId);
  const mayBe = (id: MemberId) =>
    id === session.createdBy ||
    guests.includes(id) ||
    (first?.body.peerIds.some((peerId) => wasCoach(vault, peerId, id)) ?? false);
  return (
    first?.body.leadId === session.createdBy &&
    record.createdBy === session.createdBy &&
    (readersByName(vault, record.dossierId)?.every(mayBe) ?? false)
  );
}

/**
 * What is said in a session is laid down by a coach of its group, in a dossier that nobody reads but those coaches
 * and the guests. Who holds no key of the group, a guest, has nothing to hold it against but the session.
 */
export function isOfSession(vault: Vault, record: OfSession): boolean {
  const { dossierId, body } = record;
  const session = sessionOf(vault, body.sessionId);
  if (session === null) {
    return (
      vault.authors(body.sessionId).length > 0 && vault.dossierKind(dossierId) === 'intervision'
    );
  }
  const groupId = plannedFor(vault, session);
  if (groupId === null) return isOfTalk(vault, session, record);
  const group = groupOf(vault, groupId);
  if (group === null) return false;
  const coaches = everCoaches(vault, group);
  if (coaches.size === 0) return session.body.dossierId === dossierId;
  const guests = session.body.guests.map(({ memberId }) => memberId);
  const readers = readersByName(vault, dossierId) ?? [];
  return (
    coaches.has(record.createdBy) &&
    readers.length > 0 &&
    readers.every((id) => coaches.has(id) || guests.includes(id))
  );
}

/** Whether somebody wrote as a coach of the group, at that commit; null for who has nothing to tell it by. */
function asCoachOf(vault: Vault, groupId: RecordId): MayWrite | null {
  const group = groupOf(vault, groupId);
  if (group === null || everCoaches(vault, group).size === 0) return null;
  return (version) => wasCoachThen(vault, group, version.changedBy, commitOf(vault, version));
}

function mayWriteIn(vault: Vault, record: SaidInGroup): MayWrite | null {
  if (record.kind === 'intervisionTopic') return asCoachOf(vault, record.body.groupId);
  const session = sessionOf(vault, record.body.sessionId);
  if (session === null) return null;
  const groupId = plannedFor(vault, session);
  if (groupId === null) return ({ changedBy }) => changedBy === session.createdBy;
  return asCoachOf(vault, groupId);
}

/**
 * What is said in a group or a session as its coaches left it: a guest reads along and writes nothing, nor does who
 * left, whatever their program lets them lay down. The newest change of somebody else is told; null when no coach
 * wrote any of it.
 */
export function asCoachesLeftIt(vault: Vault, record: SaidInGroup): SaidInGroup | null {
  const mayWrite = mayWriteIn(vault, record);
  if (mayWrite === null || mayWrite(record)) return record;
  const last = versionsOf(vault, record, record.kind).findLast(mayWrite);
  // Its number stays: what a coach saves next is laid over all of it.
  const { revision, changedBy: by, changedAtMs: atMs } = record;
  return last ? { ...last, revision, disregarded: { by, atMs } } : null;
}

/** In a dossier that is or was the group's own. */
export function isOfGroup(vault: Vault, { body, dossierId }: TypedRecord<'intervisionTopic'>) {
  const group = groupOf(vault, body.groupId);
  return group !== null && groupDossiers(vault, group).some((id) => id === dossierId);
}

/**
 * A task of a rule about a peer or about paper lies with a coach's own things, and is made by one; after-care of a
 * concern lies beside the concern.
 */
export function isCoachTask(vault: Vault, record: TypedRecord<'task'>): boolean {
  const { dossierId, createdBy, body } = record;
  if (body.rule !== 'afterCare' || body.sourceId === null) return true;
  if (beside(vault, 'concern', body.sourceId, dossierId) !== null) return true;
  return (
    isByCoach(vault, { dossierId, createdBy, changedBy: createdBy }, body.sourceId) ||
    ofProgramme(vault, 'intervisionGroup').some(
      (group) =>
        groupDossiers(vault, group).some((id) => id === dossierId) &&
        everCoaches(vault, group).has(createdBy),
    )
  );
}

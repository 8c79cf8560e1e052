// Since when a member is a coach of a peer, by the earlier versions of groups and pairs, and what was said before
// that and lies with others. For nobody else than the coaches themselves.
import type { AnyRecord } from './counts-signed.ts';
import type { MemberContext } from './context.ts';
import { coachesOfPeer, peerGrants } from './peer-dossier.ts';
import { versionsOf } from './versions.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { coachesByPeer } from '#shared/domain/peer-load.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';

/** Whether this version of a group or of the card of a pair makes the member a coach of the peer. */
function makesCoach(version: AnyRecord, peerId: RecordId, member: MemberId): boolean {
  const groups = version.kind === 'intervisionGroup' ? [version] : [];
  const cards = version.kind === 'pairCard' ? [version] : [];
  return coachesByPeer(groups, cards).get(peerId)?.has(member) ?? false;
}

/** Milliseconds since 1970; null when the member is no coach of the peer now. */
export function coachSinceMs(
  context: MemberContext,
  peerId: RecordId,
  member: MemberId,
): number | null {
  const starts = [...context.list('intervisionGroup'), ...context.list('pairCard')]
    .filter((record) => makesCoach(record, peerId, member))
    .map((record) => {
      const versions = versionsOf(context.vault, record, record.kind);
      const notYet = versions.findLastIndex((version) => !makesCoach(version, peerId, member));
      return versions[notYet + 1]?.changedAtMs ?? record.createdAtMs;
    });
  return starts.length === 0 ? null : Math.min(...starts);
}

type Session = TypedRecord<'intervisionSession'>;

/** Held or begun before that moment; of the day itself what was laid down before it. */
function isBefore({ body, createdAtMs }: Session, sinceMs: number): boolean {
  if (body.state !== 'held' && body.state !== 'live') return false;
  const since = dateOf(sinceMs);
  return body.on < since || (body.on === since && createdAtMs < sinceMs);
}

export type Earlier = {
  readonly peerId: RecordId;
  /** Who led those, the last one first. */
  readonly memberIds: readonly MemberId[];
  readonly lastOn: string;
};

/** What others led with this peer before this member came, when nothing of that time is open to this member. */
export function earlierElsewhere(context: MemberContext, peerId: RecordId): Earlier | null {
  const me = context.vault.me.id;
  const sinceMs = coachSinceMs(context, peerId, me);
  if (sinceMs === null) return null;
  const read = [...context.list('peerCheckIn'), ...context.list('peerSupportPlan')].some(
    ({ body, createdAtMs }) => body.peerId === peerId && createdAtMs < sinceMs,
  );
  if (read) return null;
  const sessions = context
    .list('intervisionSession')
    .filter((one) => one.body.peerIds.includes(peerId) && one.body.leadId !== me)
    .filter((one) => isBefore(one, sinceMs))
    .toSorted((a, b) => b.body.on.localeCompare(a.body.on) || b.createdAtMs - a.createdAtMs);
  const [last] = sessions;
  if (!last) return null;
  const memberIds = [...new Set(sessions.map(({ body }) => body.leadId))];
  return { peerId, memberIds, lastOn: last.body.on };
}

/** Coaches of the peer who do not read all that this member reads of how heavy it is; empty without anything to open. */
export function coachesToLetIn(context: MemberContext, peerId: RecordId): readonly MemberId[] {
  const coaches = coachesOfPeer(context, peerId);
  const grants = peerGrants(context, peerId, coaches);
  return coaches.filter((id) => grants.some(({ to }) => to.type === 'member' && to.id === id));
}

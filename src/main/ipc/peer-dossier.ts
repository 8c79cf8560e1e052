// The dossier in which lies how heavy it is for a peer: of the coaches of that peer and of nobody else. Who
// stopped being a coach reads no further: then a new one begins.
import type { MemberContext } from './context.ts';
import { grantTo } from './people-to-grant.ts';
import { newId } from '#main/platform/id.ts';
import type { CommitInput } from '#main/store/index.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { coachesByPeer } from '#shared/domain/peer-load.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The coaches of the groups and the pairs of this peer. */
export function coachesOfPeer(context: MemberContext, peerId: RecordId): readonly MemberId[] {
  const groups = context.list('intervisionGroup');
  const cards = context.list('pairCard');
  return [...(coachesByPeer(groups, cards).get(peerId) ?? [])];
}

/** Throws `notPeersCoach` unless the unlocked member is one; answers all of them. */
export function mustCoach(context: MemberContext, peerId: RecordId): readonly MemberId[] {
  context.get('pupil', peerId);
  const coaches = coachesOfPeer(context, peerId);
  if (!coaches.includes(context.vault.me.id)) throw new AppFailure('notPeersCoach');
  return coaches;
}

export type PeerDossier = Pick<CommitInput, 'newDossiers' | 'grants'> & {
  readonly dossierId: DossierId;
};

/** Where the next record about the peer lies: the oldest that only these read, opened to who came since, or a new one. */
export function peerDossier(
  context: MemberContext,
  peerId: RecordId,
  coaches: readonly MemberId[],
): PeerDossier {
  const readers = grantTo(context, { members: coaches });
  const mayBe = new Set(readers.flatMap((to) => (to.type === 'member' ? [to.id] : [])));
  const known = [...context.list('peerCheckIn'), ...context.list('peerSupportPlan')]
    .filter(({ body }) => body.peerId === peerId)
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs);
  for (const { dossierId } of known) {
    const grantees = context.vault.dossier(dossierId)?.grantees ?? [];
    if (!grantees.every((to) => to.type === 'member' && mayBe.has(to.id))) continue;
    const missing = readers.filter(
      (to) =>
        !grantees.some((has) => has.type === 'member' && to.type === 'member' && has.id === to.id),
    );
    return { dossierId, grants: missing.map((to) => ({ dossierId, to })) };
  }
  const dossierId = newId<DossierId>();
  return { dossierId, newDossiers: [{ id: dossierId, kind: 'intervision', grantTo: readers }] };
}

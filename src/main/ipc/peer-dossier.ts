// The dossier in which lies how heavy it is for a peer: of the coaches of that peer and of nobody else. Who
// stopped being a coach reads no further: then a new one begins.
import type { MemberContext } from './context.ts';
import { mayRead } from './may-read.ts';
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

/**
 * Where the next record about the peer lies: the oldest that only these read, opened to who came since, or a new one.
 * Where it lay before comes first.
 */
export function peerDossier(
  context: MemberContext,
  peerId: RecordId,
  coaches: readonly MemberId[],
  before: DossierId | null = null,
): PeerDossier {
  const readers = grantTo(context, { members: coaches });
  const mayBe = new Set(readers.flatMap((to) => (to.type === 'member' ? [to.id] : [])));
  const known = [...context.list('peerCheckIn'), ...context.list('peerSupportPlan')]
    .filter(({ body }) => body.peerId === peerId)
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs)
    .map(({ dossierId }) => dossierId);
  for (const dossierId of before === null ? known : [before, ...known]) {
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

/** The dossiers open to this member that tell of these peers: check-ins, support plans, questions in between. */
function dossiersAbout(context: MemberContext, peerIds: ReadonlySet<RecordId>): Set<DossierId> {
  const told = [...context.list('peerCheckIn'), ...context.list('peerSupportPlan')];
  const consults = context
    .list('intervisionSession')
    .filter(({ body }) => body.type === 'consult' && body.peerIds.some((id) => peerIds.has(id)))
    .flatMap(({ body }) => (body.dossierId === null ? [] : [body.dossierId]));
  return new Set([
    ...told.filter(({ body }) => peerIds.has(body.peerId)).map(({ dossierId }) => dossierId),
    ...consults.filter((dossierId) => context.vault.dossier(dossierId) !== null),
  ]);
}

/**
 * What these coaches of the peers get to read of what was said before they came: all that this member reads. Nothing
 * when this member reads nothing: then who does has to open it.
 */
export function peerGrants(
  context: MemberContext,
  peerIds: readonly RecordId[],
  coachIds: readonly MemberId[],
): NonNullable<CommitInput['grants']> {
  const active = new Set(
    context.vault
      .members()
      .filter((member) => member.active)
      .map(({ id }) => id),
  );
  const dossiers = [...dossiersAbout(context, new Set(peerIds))];
  return [...new Set(coachIds)]
    .filter((id) => active.has(id))
    .flatMap((id) =>
      dossiers
        .filter((dossierId) => !mayRead(context, dossierId, id))
        .map((dossierId) => ({ dossierId, to: { type: 'member' as const, id } })),
    );
}

// The dossier in which lies how heavy it is for a peer: of the coaches of that peer and of nobody else. A newcomer
// does not get what was said before, who stopped being a coach reads no further: then a new one begins.
import type { MemberContext } from './context.ts';
import { mayRead } from './may-read.ts';
import { grantTo } from './people-to-grant.ts';
import { versionsOf } from './versions.ts';
import { newId } from '#main/platform/id.ts';
import type { CommitInput, Grantee } from '#main/store/index.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { coachesByPeer } from '#shared/domain/peer-load.ts';
import { mayDo } from '#shared/domain/permission.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The coaches of the groups and the pairs of this peer who are here and have that role still. */
export function coachesOfPeer(context: MemberContext, peerId: RecordId): readonly MemberId[] {
  const groups = context.list('intervisionGroup');
  const cards = context.list('pairCard');
  const named = coachesByPeer(groups, cards).get(peerId);
  return context.vault
    .members()
    .filter(({ id, active, roles }) => named?.has(id) && active && mayDo(roles, 'leadIntervision'))
    .map(({ id }) => id);
}

/** Throws `notPeersCoach` unless the unlocked member is one; answers all of them. */
export function mustCoach(context: MemberContext, peerId: RecordId): readonly MemberId[] {
  context.get('pupil', peerId);
  const coaches = coachesOfPeer(context, peerId);
  if (!coaches.includes(context.vault.me.id)) throw new AppFailure('notPeersCoach');
  return coaches;
}

/** Whether nobody but these reads it or made it: in such a dossier of a peer one goes on writing. */
export function isOfThese(
  context: MemberContext,
  dossierId: DossierId,
  coaches: readonly MemberId[],
): boolean {
  const { vault } = context;
  const grantees: readonly Grantee[] = vault.dossier(dossierId)?.grantees ?? [];
  return (
    coaches.some((id) => id === vault.makerOf(dossierId)) &&
    grantees.length > 0 &&
    grantees.every((to) => to.type === 'member' && coaches.includes(to.id))
  );
}

export type PeerDossier = Pick<CommitInput, 'newDossiers'> & { readonly dossierId: DossierId };

/** What was laid down about how heavy it is for the peer, as far as it can be read; oldest first. */
export function loadRecords(context: MemberContext, peerId: RecordId) {
  return [...context.list('peerCheckIn'), ...context.list('peerSupportPlan')]
    .filter(({ body }) => body.peerId === peerId)
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs);
}

/**
 * Where the next record about the peer lies: the oldest that these coaches all read and nobody else does, or a new
 * one. What lies in an earlier one is handed on by a coach only, see `peerCheckIns.letIn`.
 */
export function peerDossier(
  context: MemberContext,
  peerId: RecordId,
  coaches: readonly MemberId[],
): PeerDossier {
  const known = loadRecords(context, peerId).find(
    ({ dossierId }) =>
      isOfThese(context, dossierId, coaches) &&
      context.vault.dossier(dossierId)?.grantees.length === coaches.length,
  );
  if (known) return { dossierId: known.dossierId };
  const dossierId = newId<DossierId>();
  const readers = grantTo(context, { members: coaches });
  return { dossierId, newDossiers: [{ id: dossierId, kind: 'intervision', grantTo: readers }] };
}

/** What else lies beside the load of a peer: the tasks of after-care, and that something was printed. */
const besideLoad: ReadonlySet<string> = new Set(['task', 'print']);

/**
 * The dossiers open to this member that tell of the peer and of nothing else: check-ins, support plans, questions in
 * between. Not a session or a group in whose dossier something of the peer was put.
 */
function dossiersAbout(context: MemberContext, peerId: RecordId): ReadonlySet<DossierId> {
  const told = loadRecords(context, peerId);
  const own = new Set(told.map(({ id }) => id));
  const loadOnly = (dossierId: DossierId) =>
    (context.vault.dossier(dossierId)?.records ?? []).every(
      ({ id, kind }) => own.has(id) || besideLoad.has(kind),
    );
  const consults = new Set(
    context
      .list('intervisionSession')
      .filter((one) => {
        // About whom it was when it was laid down: later its record could be turned to another peer.
        const [first] = versionsOf(context.vault, one, 'intervisionSession');
        return first?.body.type === 'consult' && first.body.peerIds.includes(peerId);
      })
      .map(({ id }) => id),
  );
  return new Set([
    ...told.map(({ dossierId }) => dossierId).filter(loadOnly),
    ...context
      .list('intervisionNotes')
      .filter(({ body }) => body.type === 'consult' && consults.has(body.sessionId))
      .map(({ dossierId }) => dossierId),
  ]);
}

/** What these coaches of the peer would get to read of what was said before they came: all that this member reads. */
export function peerGrants(
  context: MemberContext,
  peerId: RecordId,
  coachIds: readonly MemberId[],
): NonNullable<CommitInput['grants']> {
  const dossiers = [...dossiersAbout(context, peerId)];
  return [...new Set(coachIds)].flatMap((id) =>
    dossiers
      .filter((dossierId) => !mayRead(context, dossierId, id))
      .map((dossierId) => ({ dossierId, to: { type: 'member' as const, id } })),
  );
}

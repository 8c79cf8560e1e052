// Answers about what was said of how heavy it is before a coach came: who has it, and letting the coaches of now in.
// Only who can read it opens it, by hand: a name on a list is not enough to read what a peer said.
import { defineHandlers, type MemberContext } from '#main/ipc/context.ts';
import { coachesToLetIn, earlierElsewhere } from '#main/ipc/peer-coaches.ts';
import { coachesOfPeer, peerGrants } from '#main/ipc/peer-dossier.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { coachesByPeer } from '#shared/domain/peer-load.ts';
import type { CallParsed } from '#shared/ipc/contract.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** The peers of whom this member reads something. */
function readPeers(context: MemberContext): readonly RecordId[] {
  const told = [...context.list('peerCheckIn'), ...context.list('peerSupportPlan')];
  return [...new Set(told.map(({ body }) => body.peerId))];
}

function standing(context: MemberContext) {
  const me = context.vault.me.id;
  const coaches = coachesByPeer(context.list('intervisionGroup'), context.list('pairCard'));
  const own = [...coaches].flatMap(([peerId, ids]) => (ids.has(me) ? [peerId] : []));
  return {
    earlier: own.flatMap((peerId) => {
      const found = earlierElsewhere(context, peerId);
      return found ? [{ ...found, memberIds: [...found.memberIds] }] : [];
    }),
    toLetIn: readPeers(context).flatMap((peerId) => {
      const coachIds = [...coachesToLetIn(context, peerId)];
      return coachIds.length > 0 ? [{ peerId, coachIds }] : [];
    }),
  };
}

function letIn(context: MemberContext, input: CallParsed<'peerCheckIns.letIn'>) {
  const { peerId, memberIds } = input;
  if (!readPeers(context).includes(peerId))
    throw new AppFailure('notFound', { kind: 'peerCheckIn' });
  const coaches = coachesOfPeer(context, peerId);
  const stranger = memberIds.find((id) => !coaches.includes(id));
  if (stranger !== undefined) {
    const name = context.vault.members().find(({ id }) => id === stranger)?.displayName ?? '';
    throw new AppFailure('colleagueNotCoach', { name });
  }
  const grants = peerGrants(context, peerId, memberIds);
  if (grants.length > 0) {
    const dossiers = new Set(grants.map(({ dossierId }) => dossierId));
    context.commit({
      grants,
      puts: [],
      log: [...dossiers].map((dossierId) => ({ action: 'granted', subject: { dossierId } })),
    });
  }
  const coachIds = memberIds.filter((id) =>
    grants.some(({ to }) => to.type === 'member' && to.id === id),
  );
  return { coachIds };
}

export const peerHandoverHandlers = defineHandlers({
  'peerCheckIns.standing': standing,
  'peerCheckIns.letIn': letIn,
});

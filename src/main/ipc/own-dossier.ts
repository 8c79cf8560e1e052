// The dossier that is a member's alone: own tasks, saved views, who is behind the
// letter of a case. Made with the first thing laid in it; never one that somebody else made or reads.
import type { MemberContext } from './context.ts';
import { newId } from '#main/platform/id.ts';
import type { DossierId } from '#shared/domain/id.ts';
import type { CommitInput, Vault } from '#main/store/index.ts';

function isMine(vault: Vault, dossierId: DossierId): boolean {
  const dossier = vault.dossier(dossierId);
  return (
    dossier?.kind === 'personal' &&
    vault.makerOf(dossierId) === vault.me.id &&
    dossier.grantees.every((to) => to.type === 'member' && to.id === vault.me.id)
  );
}

/** Its id, and the dossier to make in the same commit when there is none yet. */
export function ownDossier(context: MemberContext): {
  readonly dossierId: DossierId;
  readonly newDossiers: NonNullable<CommitInput['newDossiers']>;
} {
  const { vault } = context;
  const own = [
    ...context.list('savedView'),
    ...context.list('task'),
    ...context.list('intervisionCaseKey'),
  ].find(({ dossierId, createdBy }) => createdBy === vault.me.id && isMine(vault, dossierId));
  if (own) return { dossierId: own.dossierId, newDossiers: [] };
  const dossierId = newId<DossierId>();
  const grantTo = [{ type: 'member' as const, id: vault.me.id }];
  return { dossierId, newDossiers: [{ id: dossierId, kind: 'personal', grantTo }] };
}

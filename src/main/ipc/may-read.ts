// Whether a member can open a dossier, so that nobody is given work about what is closed to them.
import type { MemberContext } from './context.ts';
import type { DossierId, MemberId } from '#shared/domain/id.ts';
import { circlesForRoles, isReadingCircle } from '#shared/domain/role.ts';
import { AppFailure } from '#shared/result/errors.ts';

/** Whether the member can open the dossier now: by name or through a circle that opens. */
export function mayRead(context: MemberContext, dossierId: DossierId, id: MemberId): boolean {
  const member = context.vault.members().find((candidate) => candidate.id === id);
  if (!member?.active) return false;
  // Who is only behind the glass cannot read, until it is broken: then the dossier is granted to them.
  const circles = circlesForRoles(member.roles).filter(isReadingCircle);
  const grantees = context.vault.dossier(dossierId)?.grantees ?? [];
  return grantees.some((to) => (to.type === 'member' ? to.id === id : circles.includes(to.code)));
}

/** Throws `readerMissing` with the name of the first of these who cannot, or `notFound` for a stranger. */
export function mustRead(
  context: MemberContext,
  dossierId: DossierId,
  ids: readonly (MemberId | null | undefined)[],
): void {
  for (const id of ids) {
    if (!id) continue;
    const member = context.vault.members().find((candidate) => candidate.id === id);
    if (!member?.active) throw new AppFailure('notFound', { kind: 'member' });
    if (!mayRead(context, dossierId, id)) {
      throw new AppFailure('readerMissing', { name: member.displayName });
    }
  }
}

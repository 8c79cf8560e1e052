// Who is given access to a new dossier: circles, members with a role, members by name; each once.
import type { MemberContext } from './context.ts';
import type { MemberId } from '#shared/domain/id.ts';
import type { CircleCode, Role } from '#shared/domain/role.ts';
import type { Grantee } from '#main/store/index.ts';

/** The active members among these, with the maker of the dossier always among them. */
export function grantTo(
  context: MemberContext,
  who: {
    readonly circles?: readonly CircleCode[];
    readonly roles?: readonly Role[];
    readonly members?: readonly MemberId[];
  },
): readonly Grantee[] {
  const asked = new Set<MemberId>([context.vault.me.id, ...(who.members ?? [])]);
  const ids = context.vault
    .members()
    .filter(
      ({ id, roles, active }) =>
        active && (asked.has(id) || roles.some((role) => who.roles?.includes(role))),
    )
    .map(({ id }) => id);
  return [
    ...(who.circles ?? []).map((code) => ({ type: 'circle' as const, code })),
    ...ids.map((id) => ({ type: 'member' as const, id })),
  ];
}

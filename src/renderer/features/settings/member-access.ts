// What a change of roles does to someone's access, and when a new key reaches them. The rule of which
// role belongs to which team is the domain's.
import type { MemberId } from '#shared/domain/id.ts';
import type { Member } from '#shared/domain/member.ts';
import { circlesForRoles, type CircleCode, type Role } from '#shared/domain/role.ts';

type MemberRecord = { readonly id: string; readonly body: Member };

/**
 * now: this administrator gives the key at once; colleague: the named holders give it when one of them
 * unlocks; keeper: nobody belongs to the team yet, so the administrator who keeps its key gives it.
 */
export type KeyArrival =
  | { readonly when: 'now' | 'keeper' }
  | { readonly when: 'colleague'; readonly names: readonly string[] };

export type AccessChange = {
  readonly gained: readonly { readonly circle: CircleCode; readonly arrival: KeyArrival }[];
  readonly lost: readonly CircleCode[];
};

function holdersOf(members: readonly MemberRecord[], circle: CircleCode): readonly MemberRecord[] {
  return members.filter(({ body }) => body.active && circlesForRoles(body.roles).includes(circle));
}

function arrivalOf(
  members: readonly MemberRecord[],
  circle: CircleCode,
  giver: MemberId,
): KeyArrival {
  const holders = holdersOf(members, circle);
  if (holders.some(({ id }) => id === (giver as string))) return { when: 'now' };
  if (holders.length > 0) {
    return { when: 'colleague', names: holders.map(({ body }) => body.displayName) };
  }
  const administrators = members.filter(
    ({ body }) => body.active && body.roles.includes('administrator'),
  );
  return { when: administrators.length === 1 ? 'now' : 'keeper' };
}

/** `before` is empty for a new member; `giver` is the administrator who makes the change. */
export function accessChange(
  before: readonly Role[],
  after: readonly Role[],
  members: readonly MemberRecord[],
  giver: MemberId,
): AccessChange {
  const had = circlesForRoles(before);
  const has = circlesForRoles(after);
  return {
    gained: has
      .filter((circle) => !had.includes(circle))
      .map((circle) => ({ circle, arrival: arrivalOf(members, circle, giver) })),
    lost: had.filter((circle) => !has.includes(circle)),
  };
}

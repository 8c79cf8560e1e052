// Who the members and circles are, as believed: built only from commits whose author was an active
// administrator at that point, back to the root key in the reader's own identity.
import { circleSchema, type Circle } from '#shared/domain/circle.ts';
import { circleIdSchema, memberIdSchema, type CircleId, type MemberId } from '#shared/domain/id.ts';
import { memberSchema, type Member, type MemberView } from '#shared/domain/member.ts';
import type { CircleCode } from '#shared/domain/role.ts';
import { vaultInfoSchema, type VaultInfo } from '#shared/domain/vault-info.ts';

/** Kinds of records in the directory that only an administrator may write. */
const reservedKinds: readonly string[] = ['member', 'circle', 'vaultInfo'];
export const isReservedKind = (kind: string): boolean => reservedKinds.includes(kind);

export type CircleEntry = Circle & { readonly id: CircleId };
export type MemberEntry = Member & { readonly id: MemberId };

export type Directory = {
  readonly member: (id: string) => MemberEntry | null;
  readonly members: () => readonly MemberEntry[];
  readonly circle: (code: CircleCode) => CircleEntry | null;
  readonly circleById: (id: string) => CircleEntry | null;
  readonly circles: () => readonly CircleEntry[];
  readonly info: () => VaultInfo | null;
  /** Ed25519 public key with which this member's commits are checked now; null when unknown. */
  readonly signKey: (id: string) => string | null;
  readonly isActive: (id: string) => boolean;
  readonly isAdministrator: (id: string) => boolean;
  /** An administrator's newest word about this member or circle cannot be read: nothing is granted. */
  readonly doubt: (recordId: string) => void;
  readonly isDoubtful: (id: string) => boolean;
  readonly hasDoubts: () => boolean;
  /** Takes in a reserved record; false when its body does not parse. */
  readonly apply: (recordId: string, kind: string, body: unknown) => boolean;
};

/** `root` is the author of the first commit, an administrator until their record says otherwise. */
export function newDirectory(root: { readonly id: string; readonly signKey: string }): Directory {
  const members = new Map<string, MemberEntry>();
  const circles = new Map<string, CircleEntry>();
  const doubtful = new Set<string>();
  let info: VaultInfo | null = null;
  const isRoot = (id: string) => id === root.id && !members.has(id);
  const isActive = (id: string) => members.get(id)?.active ?? isRoot(id);
  return {
    member: (id) => members.get(id) ?? null,
    members: () => [...members.values()],
    circle: (code) => [...circles.values()].find((circle) => circle.code === code) ?? null,
    circleById: (id) => circles.get(id) ?? null,
    circles: () => [...circles.values()],
    info: () => info,
    signKey: (id) => members.get(id)?.signPublicKey ?? (isRoot(id) ? root.signKey : null),
    isActive,
    isAdministrator: (id) =>
      isActive(id) && (members.get(id)?.roles.includes('administrator') ?? isRoot(id)),
    doubt: (recordId) => {
      doubtful.add(recordId);
    },
    isDoubtful: (id) => doubtful.has(id),
    hasDoubts: () => doubtful.size > 0,
    apply: (recordId, kind, body) => {
      doubtful.delete(recordId);
      if (kind === 'member') {
        const member = memberSchema.safeParse(body);
        if (member.success) members.set(recordId, { ...member.data, id: memberId(recordId) });
        return member.success;
      }
      if (kind === 'circle') {
        const circle = circleSchema.safeParse(body);
        if (circle.success) {
          circles.set(recordId, { ...circle.data, id: circleIdSchema.parse(recordId) });
        }
        return circle.success;
      }
      const parsed = vaultInfoSchema.safeParse(body);
      if (parsed.success) info = parsed.data;
      return parsed.success;
    },
  };
}

const memberId = (id: string): MemberId => memberIdSchema.parse(id);

export function toMemberView(member: MemberEntry): MemberView {
  const { id, login, displayName, roles, active, functionTitle } = member;
  return { id, login, displayName, roles, active, functionTitle };
}

// Members and circles: who gets which key when a role is given or taken. Only an administrator's
// commits count, here and when a file is read.
import { randomUUID } from 'node:crypto';
import { AppFailure } from '#shared/result/errors.ts';
import {
  circleIdSchema,
  memberIdSchema,
  recordIdSchema,
  type MemberId,
} from '#shared/domain/id.ts';
import { loginSchema, memberSchema, normaliseLogin, type Member } from '#shared/domain/member.ts';
import { circleCodes, circlesForRoles, type CircleCode, type Role } from '#shared/domain/role.ts';
import {
  newBoxKeyPair,
  newIdentity,
  sealSlot,
  toBase64Url,
  wipeIdentity,
  zero,
  type Identity,
  type KdfParams,
} from '#main/vault/index.ts';
import type { CircleEntry, MemberEntry } from './directory.ts';
import type { GrantFact } from './part-index.ts';
import {
  circleIn,
  planCircleGrant,
  planDrop,
  planGrant,
  planGrantOf,
  planPut,
  planSlot,
  type Plan,
} from './plan.ts';
import { openGrantOf } from './read-keys.ts';
import type { CircleKey, Session } from './session.ts';

export type NewMember = {
  readonly login: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
  readonly passphrase: Uint8Array;
  readonly functionTitle?: string | undefined;
};

export type MemberChange = {
  readonly displayName?: string | undefined;
  readonly roles?: readonly Role[] | undefined;
  readonly active?: boolean | undefined;
  /** An empty text removes it. */
  readonly functionTitle?: string | undefined;
};

const circleNames: Readonly<Record<CircleCode, string>> = {
  careTeam: 'careTeam',
  programmeTeam: 'programmeTeam',
  auditors: 'auditors',
  emergency: 'emergency',
};

export function belongs(member: MemberEntry, code: CircleCode): boolean {
  return member.active && circlesForRoles(member.roles).includes(code);
}

/** Members as they will be after the plan. */
function membersAfter(session: Session, plan: Plan): readonly MemberEntry[] {
  const after = new Map<string, MemberEntry>();
  for (const member of session.directory.members()) after.set(member.id, member);
  for (const member of plan.members.values()) after.set(member.id, member);
  return [...after.values()];
}

/** The record of a member in the directory; `expectedRevision` is taken from the index. */
export function planMember(session: Session, plan: Plan, id: MemberId, body: Member): MemberEntry {
  const entry = { ...body, id };
  plan.members.set(id, entry);
  planDirectoryPut(session, plan, id, 'member', body);
  return entry;
}

function planDirectoryPut(
  session: Session,
  plan: Plan,
  id: string,
  kind: string,
  body: unknown,
): void {
  const recordId = recordIdSchema.parse(id);
  const expectedRevision = session.index.record(id)?.revisions.at(-1)?.revision ?? 0;
  planPut(session, plan, {
    dossierId: session.directoryDossierId,
    recordId,
    kind,
    body,
    expectedRevision,
  });
}

/** A circle with a new key pair; its secret is in `plan.circleKeys`. */
export function planCircleKey(session: Session, plan: Plan, code: CircleCode): CircleEntry {
  const before = session.directory.circle(code);
  const pair = newBoxKeyPair();
  const body = {
    code,
    name: before?.name ?? circleNames[code],
    boxPublicKey: toBase64Url(pair.publicKey),
    generation: (before?.generation ?? 0) + 1,
  };
  const entry = { ...body, id: before?.id ?? circleIdSchema.parse(randomUUID()) };
  plan.circles.set(code, entry);
  plan.circleKeys.set(entry.id, { pair, generation: entry.generation });
  planDirectoryPut(session, plan, entry.id, 'circle', body);
  return entry;
}

/**
 * Grants a dossier to the circle's new key. What is closed to us, as behind the glass, is opened with
 * the circle's old key for this moment only. False when its grant is damaged: that one stays as it is.
 */
function regrant(
  session: Session,
  plan: Plan,
  code: CircleCode,
  fact: GrantFact,
  held: CircleKey,
): boolean {
  const to = { type: 'circle', code } as const;
  const open = session.dossierKeys.get(fact.subject);
  const secret = open ?? openGrantOf(session, fact, held.pair);
  if (!secret) return false;
  try {
    // Only a changed program grants a personal dossier to a circle: the new key does not get it.
    if (secret.kind !== 'personal') planGrantOf(session, plan, fact.subject, secret, to);
  } finally {
    if (!open) zero(secret.key);
  }
  return true;
}

/** Gives a held circle a new key for those who belong to it, and regrants its dossiers. */
function planRekey(session: Session, plan: Plan, code: CircleCode, held: CircleKey): void {
  const old = circleIn(session, plan, code);
  const fresh = planCircleKey(session, plan, code);
  const secret = plan.circleKeys.get(fresh.id);
  if (!secret) throw new Error('the circle has no new key');
  for (const member of membersAfter(session, plan)) {
    if (belongs(member, code)) {
      planCircleGrant(session, plan, fresh, secret.pair.secretKey, member);
    }
  }
  const regranted = new Set<string>();
  for (const fact of session.index.grantsTo(old.id)) {
    if (fact.generation !== old.generation) continue;
    if (regrant(session, plan, code, fact, held)) regranted.add(fact.subject);
  }
  for (const fact of session.index.grantsOf(old.id)) planDrop(plan, fact);
  for (const fact of session.index.grantsTo(old.id)) {
    if (regranted.has(fact.subject) || session.dossierKeys.has(fact.subject)) planDrop(plan, fact);
  }
}

export function holdersOf(session: Session, circle: CircleEntry): readonly string[] {
  return session.index
    .grantsOf(circle.id)
    .filter(({ generation }) => generation === circle.generation)
    .map(({ grantee }) => grantee);
}

/**
 * Makes a circle that came after this vault, for those who belong to it, or else in trust. Not while
 * something of the directory is missing: the circle may be what is missing, and there is one of each.
 */
function planMissing(
  session: Session,
  plan: Plan,
  code: CircleCode,
  due: readonly MemberEntry[],
): void {
  const isIncomplete = session.damage
    .all()
    .some(
      ({ part, dossierId }) =>
        part === 'commit' || part === 'file' || dossierId === String(session.vaultId),
    );
  const me = session.directory.member(session.memberId);
  if (isIncomplete || !me) return;
  const circle = planCircleKey(session, plan, code);
  const secret = plan.circleKeys.get(circle.id);
  if (!secret) throw new Error('the circle has no key');
  for (const member of due.length > 0 ? due : [me]) {
    planCircleGrant(session, plan, circle, secret.pair.secretKey, member);
  }
}

/**
 * Brings the circles in line with the roles, as far as this member can:
 * - a held circle is granted to who belongs to it;
 * - a circle held in trust (by someone whose roles do not include it) gets a new key as soon as
 *   someone belongs to it, and the trustee keeps nothing;
 * - an administrator who holds the circle takes the key from who no longer belongs, with a new key;
 *   until one comes by, the leaver stays listed as a holder, so that it is not forgotten.
 * A circle nobody belongs to keeps its last holder, and one that is missing is made by an
 * administrator. Nothing happens while the directory misses a
 * word of an administrator. Returns whether anything was planned.
 */
export function planCircles(session: Session, plan: Plan): boolean {
  const members = membersAfter(session, plan);
  const administrator = session.directory.isAdministrator(session.memberId);
  if (session.directory.hasDoubts()) return false;
  const before = plan.parts.length;
  for (const code of circleCodes) {
    const circle = plan.circles.get(code) ?? session.directory.circle(code);
    const due = members.filter((member) => belongs(member, code));
    if (!circle && administrator) planMissing(session, plan, code, due);
    if (!circle || due.length === 0) continue;
    const holders = holdersOf(session, circle);
    const leaving = holders.filter((id) => !due.some((member) => member.id === id));
    const held = session.circleKeys.get(circle.id);
    if (held && leaving.length > 0 && administrator) {
      planRekey(session, plan, code, held);
    } else if (held) {
      for (const member of due) {
        planCircleGrant(session, plan, circle, held.pair.secretKey, member);
      }
    }
  }
  return plan.parts.length > before;
}

function demandAdministrator(session: Session): void {
  if (!session.directory.isAdministrator(session.memberId)) throw new AppFailure('notAllowed');
}

/** A circle's last holder cannot leave: nobody could open its dossiers any more. */
function demandOtherHolder(session: Session, leaving: MemberId): void {
  for (const circle of session.directory.circles()) {
    const holders = holdersOf(session, circle);
    const others = holders.filter((id) => id !== leaving && session.directory.isActive(id));
    if (holders.includes(leaving) && others.length === 0) {
      throw new AppFailure('notAllowed', { reason: 'lastHolder', circle: circle.code });
    }
  }
}

function checkedLogin(session: Session, typed: string): string {
  const login = loginSchema.safeParse(normaliseLogin(typed));
  if (!login.success) throw new AppFailure('invalidInput', { field: 'login' });
  const taken =
    session.directory.members().some((member) => member.login === login.data) ||
    session.rows.slots().some((slot) => slot.login === login.data);
  if (taken) throw new AppFailure('loginTaken');
  return login.data;
}

function checkedMember(body: unknown): Member {
  const parsed = memberSchema.safeParse(body);
  if (!parsed.success) {
    throw new AppFailure('invalidInput', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
  }
  return parsed.data;
}

/** What the directory says about someone with this identity. */
export function memberBody(login: string, identity: Identity, input: Omit<NewMember, 'login'>) {
  return checkedMember({
    login,
    displayName: input.displayName,
    roles: [...new Set(input.roles)],
    boxPublicKey: toBase64Url(identity.box.publicKey),
    signPublicKey: toBase64Url(identity.sign.publicKey),
    active: true,
    ...(input.functionTitle ? { functionTitle: input.functionTitle } : {}),
  });
}

/** Plans a new member; `finish` writes the plan and is followed by wiping the new secrets. */
export function addMember(
  session: Session,
  plan: Plan,
  input: NewMember,
  kdf: KdfParams,
  finish: () => void,
): MemberId {
  demandAdministrator(session);
  const login = checkedLogin(session, input.login);
  const identity = newIdentity(session.identity.rootSignKey);
  try {
    const id = memberIdSchema.parse(randomUUID());
    planMember(session, plan, id, memberBody(login, identity, input));
    planGrant(session, plan, session.vaultId, { type: 'member', id });
    const place = { vault: session.vaultId, member: id, login };
    planSlot(session, plan, sealSlot(identity, input.passphrase, place, kdf), id);
    plan.newMembers.push({ id, identity });
    planCircles(session, plan);
    finish();
    return id;
  } finally {
    wipeIdentity(identity);
  }
}

/** Plans a change to a member. Throws `notAllowed`, `notFound` or `invalidInput`. */
export function planMemberChange(
  session: Session,
  plan: Plan,
  id: MemberId,
  change: MemberChange,
): void {
  demandAdministrator(session);
  const before = session.directory.member(id);
  if (!before) throw new AppFailure('notFound');
  const { id: _, functionTitle, ...rest } = before;
  const title = change.functionTitle ?? functionTitle;
  const body = checkedMember({
    ...rest,
    displayName: change.displayName ?? before.displayName,
    roles: [...new Set(change.roles ?? before.roles)],
    active: change.active ?? before.active,
    ...(title ? { functionTitle: title } : {}),
  });
  planMember(session, plan, id, body);
  const stillAdministered = membersAfter(session, plan).some(
    (member) => member.active && member.roles.includes('administrator'),
  );
  if (!stillAdministered) throw new AppFailure('notAllowed');
  if (before.active && !body.active) {
    demandOtherHolder(session, id);
    planDrop(plan, { subject: session.vaultId, grantee: id, generation: 1 });
  } else if (!before.active && body.active) {
    planGrant(session, plan, session.vaultId, { type: 'member', id });
  }
  planCircles(session, plan);
}

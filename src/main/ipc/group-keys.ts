// Who truly holds what a group talks about. The group's record lies with the programme, where many can write: a name
// or a dossier in it gives no key. A key is only what a holder gave, and a coach only who has both.
import { commitOf } from './as-it-was.ts';
import { asTyped, beside } from './counts-signed.ts';
import { versionsOf } from './versions.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Vault } from '#main/store/index.ts';

export type Group = TypedRecord<'intervisionGroup'>;

/**
 * Who reads the dossier by name; null when it cannot be read. A circle among them, or another kind, such as somebody's
 * own, makes it no dossier of coaches.
 */
export function readersByName(vault: Vault, dossierId: string): readonly MemberId[] | null {
  const dossier = vault.dossier(dossierId);
  if (dossier?.kind !== 'intervision') return null;
  const { grantees } = dossier;
  if (!grantees.every((to) => to.type === 'member')) return null;
  return grantees.map(({ id }) => id);
}

/** Whether the member was there at that moment, and could lead. */
function wasThere(vault: Vault, member: MemberId, atMs: number): boolean {
  const then = vault
    .history(member)
    .map(asTyped)
    .findLast(({ changedAtMs }) => changedAtMs <= atMs);
  return then?.kind === 'member' && then.body.active && mayDo(then.body.roles, 'leadIntervision');
}

/** By the record as it was read: asked for each thing that was said. */
const walkedBefore = new WeakMap<Group, readonly Version[]>();

type Version = { readonly commit: number; readonly coaches: ReadonlySet<MemberId> };

/**
 * Who is a coach by each version of the group: named when it was made, or added by who was one by the version before.
 * When none of those was there any more, whoever is named. Nobody becomes one by their own hand.
 */
function coachesByVersion(vault: Vault, group: Group): readonly Version[] {
  const known = walkedBefore.get(group);
  if (known) return known;
  const walked: Version[] = [];
  let named: readonly MemberId[] = [];
  for (const version of versionsOf(vault, group, 'intervisionGroup')) {
    const { body, changedBy, changedAtMs } = version;
    const before = walked.at(-1)?.coaches ?? new Set<MemberId>();
    const added = body.coachIds.filter((id) => !named.includes(id));
    const mayAdd =
      added.length > 0 &&
      (before.has(changedBy) || ![...before].some((id) => wasThere(vault, id, changedAtMs)));
    const coaches = body.coachIds.filter((id) => before.has(id) || (mayAdd && added.includes(id)));
    walked.push({ commit: commitOf(vault, version), coaches: new Set(coaches) });
    named = body.coachIds;
  }
  walkedBefore.set(group, walked);
  return walked;
}

/**
 * The dossiers of the group, the present one last. Another one counts when a coach who could read the one before said
 * so, or when nobody who could was there any more.
 */
export function groupDossiers(vault: Vault, group: Group): readonly DossierId[] {
  const chain: DossierId[] = [];
  const walked = coachesByVersion(vault, group);
  versionsOf(vault, group, 'intervisionGroup').forEach(({ body, changedBy, changedAtMs }, at) => {
    const before = chain.at(-1);
    if (before === body.dossierId) return;
    const coaches = walked[at - 1]?.coaches ?? new Set<MemberId>();
    const readers = before === undefined ? [] : (readersByName(vault, before) ?? [...coaches]);
    const counts =
      (coaches.has(changedBy) && readers.includes(changedBy)) ||
      !readers.some((id) => wasThere(vault, id, changedAtMs));
    if (counts) chain.push(body.dossierId);
  });
  return chain;
}

/** The commit in which a version of the group first pointed at the dossier; after all others when none did. */
function namedAt(vault: Vault, group: Group, dossierId: DossierId): number {
  const version = versionsOf(vault, group, 'intervisionGroup').find(
    ({ body }) => body.dossierId === dossierId,
  );
  return version ? commitOf(vault, version) : Number.MAX_SAFE_INTEGER;
}

/**
 * The dossiers of the group that may be handed on to a coach who joins: what no group among these pointed at before
 * it did.
 */
export function dossiersToHandOn(
  vault: Vault,
  group: Group,
  groups: readonly Group[],
): readonly DossierId[] {
  return groupDossiers(vault, group).filter((dossierId) => {
    const own = namedAt(vault, group, dossierId);
    return (
      vault.dossierKind(dossierId) === 'intervision' &&
      groups.every((one) => one.id === group.id || namedAt(vault, one, dossierId) > own)
    );
  });
}

/** The group's own dossier; what its record says is believed only as `groupDossiers` tells. */
export function ownDossierOf(vault: Vault, group: Group): DossierId {
  return groupDossiers(vault, group).at(-1) ?? group.body.dossierId;
}

/** Who is a coach of the group: named in it by who may, with the key of its dossier, here, and with the role. */
export function coachesWithKeys(vault: Vault, group: Group): readonly MemberId[] {
  const readers = readersByName(vault, ownDossierOf(vault, group)) ?? [];
  const coaches = coachesByVersion(vault, group).at(-1)?.coaches;
  return vault
    .members()
    .filter(
      ({ id, active, roles }) =>
        active && readers.includes(id) && coaches?.has(id) && mayDo(roles, 'leadIntervision'),
    )
    .map(({ id }) => id);
}

/** All who are or were a coach of the group, with a key. Empty for who holds none of its keys. */
export function everCoaches(vault: Vault, group: Group): ReadonlySet<MemberId> {
  const ever = new Set(coachesByVersion(vault, group).flatMap(({ coaches }) => [...coaches]));
  const readers = groupDossiers(vault, group).flatMap((id) => readersByName(vault, id) ?? []);
  return new Set(readers.filter((id) => ever.has(id)));
}

/** Whether the member was a coach of the group when that commit was made. */
export function wasCoachThen(vault: Vault, group: Group, member: MemberId, commit: number) {
  const then = coachesByVersion(vault, group).findLast((version) => version.commit <= commit);
  return then?.coaches.has(member) ?? false;
}

/** Null for who does not read the programme, as a guest can be. */
export function sessionOf(
  vault: Vault,
  sessionId: RecordId,
): TypedRecord<'intervisionSession'> | null {
  return beside(vault, 'intervisionSession', sessionId, vault.programmeDossierId);
}

/** The group that a session was planned for, whatever its record says since; null for a talk with one peer. */
export function plannedFor(
  vault: Vault,
  session: TypedRecord<'intervisionSession'>,
): RecordId | null {
  return versionsOf(vault, session, 'intervisionSession')[0]?.body.groupId ?? null;
}

export function groupOf(vault: Vault, groupId: RecordId): Group | null {
  return beside(vault, 'intervisionGroup', groupId, vault.programmeDossierId);
}

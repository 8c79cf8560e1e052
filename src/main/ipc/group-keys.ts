// Who truly holds what a group talks about. The group's record lies with the programme, where many can write: a name
// or a dossier in it gives no key. A key is only what a holder gave, and a coach only who has both.
import { asTyped, beside } from './counts-signed.ts';
import { versionsOf } from './versions.ts';
import type { DossierId, MemberId, RecordId } from '#shared/domain/id.ts';
import { mayDo } from '#shared/domain/permission.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Vault } from '#main/store/index.ts';

export type Group = TypedRecord<'intervisionGroup'>;

/** Who reads the dossier by name; null when it cannot be read. A circle among them makes it no dossier of coaches. */
export function readersByName(vault: Vault, dossierId: string): readonly MemberId[] | null {
  const grantees = vault.dossier(dossierId)?.grantees;
  if (!grantees?.every((to) => to.type === 'member')) return null;
  return grantees.map(({ id }) => id);
}

function wasActive(vault: Vault, member: MemberId, atMs: number): boolean {
  const then = vault
    .history(member)
    .map(asTyped)
    .findLast(({ changedAtMs }) => changedAtMs <= atMs);
  return then?.kind === 'member' && then.body.active;
}

/**
 * The dossiers of the group, the present one last. Another one counts when who could read the one before said so, or
 * when nobody who could was there any more.
 */
export function groupDossiers(vault: Vault, group: Group): readonly DossierId[] {
  const chain: DossierId[] = [];
  for (const { body, changedBy, changedAtMs } of versionsOf(vault, group, 'intervisionGroup')) {
    const before = chain.at(-1);
    if (before === body.dossierId) continue;
    const readers = before === undefined ? null : readersByName(vault, before);
    const counts =
      readers === null ||
      readers.includes(changedBy) ||
      !readers.some((id) => wasActive(vault, id, changedAtMs));
    if (counts) chain.push(body.dossierId);
  }
  return chain;
}

/** The group's own dossier; what its record says is believed only as `groupDossiers` tells. */
export function ownDossierOf(vault: Vault, group: Group): DossierId {
  return groupDossiers(vault, group).at(-1) ?? group.body.dossierId;
}

/** Who is a coach of the group: named in it, with the key of its dossier, here, and with the role. */
export function coachesWithKeys(vault: Vault, group: Group): readonly MemberId[] {
  const readers = readersByName(vault, ownDossierOf(vault, group)) ?? [];
  return vault
    .members()
    .filter(
      ({ id, active, roles }) =>
        active &&
        readers.includes(id) &&
        group.body.coachIds.includes(id) &&
        mayDo(roles, 'leadIntervision'),
    )
    .map(({ id }) => id);
}

/** All who are or were a coach of the group: named in it once, with a key. Empty for who holds none of its keys. */
export function everCoaches(vault: Vault, group: Group): ReadonlySet<MemberId> {
  const named = new Set(
    versionsOf(vault, group, 'intervisionGroup').flatMap(({ body }) => body.coachIds),
  );
  const readers = groupDossiers(vault, group).flatMap((id) => readersByName(vault, id) ?? []);
  return new Set(readers.filter((id) => named.has(id)));
}

export function groupOf(vault: Vault, groupId: RecordId): Group | null {
  return beside(vault, 'intervisionGroup', groupId, vault.programmeDossierId);
}

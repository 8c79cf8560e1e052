// How things were when a commit was made: what judges a record by the rules of its moment and not by those of today.
// A commit is known by its place in the file; two of one millisecond still follow each other.
import { asTyped, isOfDirectory, type AnyRecord } from './counts-signed.ts';
import { concernSettingsIn, type ConcernSettings } from '#shared/domain/concern-settings.ts';
import type { RungParty } from '#shared/domain/concern-clock.ts';
import type { MemberId } from '#shared/domain/id.ts';
import { permissions } from '#shared/domain/permission.ts';
import type { Vault } from '#main/store/index.ts';

/** The commit in which this revision was written; after all others when no commit says so. */
export function commitOf(
  vault: Vault,
  { id, revision }: Pick<AnyRecord, 'id' | 'revision'>,
): number {
  const written = vault.authors(id).find((one) => one.revision === revision);
  return written?.commit ?? Number.MAX_SAFE_INTEGER;
}

/** The record as it was before a commit; null when there was none, or none that can be read. */
function recordBefore(vault: Vault, id: string, commit: number): AnyRecord | null {
  const last = vault.authors(id).findLast((one) => one.commit < commit)?.revision;
  const current = vault.get(id);
  const stored =
    current?.revision === last
      ? current
      : vault.history(id).find(({ revision }) => revision === last);
  return stored ? asTyped(stored) : null;
}

/** What the school had chosen about serious matters by then. */
export function settingsBefore(vault: Vault, commit: number): ConcernSettings {
  const said = vault.list('concernSettings').flatMap(({ id }) => {
    const then = recordBefore(vault, id, commit);
    const own = then?.kind === 'concernSettings' ? then : null;
    return own && isOfDirectory(vault, own, permissions.manageSchool) ? [own] : [];
  });
  return concernSettingsIn(said);
}

/** Who held which role by then. */
export function peopleBefore(vault: Vault, commit: number) {
  const members = vault.members().flatMap(({ id }) => {
    const then = recordBefore(vault, id, commit);
    return then?.kind === 'member' && then.body.active ? [{ id, roles: then.body.roles }] : [];
  });
  return (party: RungParty): readonly MemberId[] =>
    members.filter(({ roles }) => roles.includes(party)).map(({ id }) => id);
}

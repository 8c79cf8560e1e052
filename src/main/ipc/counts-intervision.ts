// Whether what lies with an intervision or with the load of a peer counts; read through counts.ts. A peer's load is
// said by their coaches alone, whatever dossier it was put in.
import { asTyped, type AnyRecord } from './counts-signed.ts';
import { versionsOf } from './versions.ts';
import type { MemberId, RecordId } from '#shared/domain/id.ts';
import { coachesByPeer } from '#shared/domain/peer-load.ts';
import type { RecordKind } from '#shared/domain/registry.ts';
import type { Vault } from '#main/store/index.ts';

/** The records of this kind that lie with the programme. */
function ofProgramme<K extends RecordKind>(vault: Vault, kind: K) {
  return vault
    .list(kind)
    .map(asTyped)
    .filter(
      (one): one is Extract<AnyRecord, { readonly kind: K }> =>
        one.kind === kind && one.dossierId === vault.programmeDossierId,
    );
}

/** Whether the member is, or was by an earlier version of a group or of a pair's card, a coach of this peer. */
function wasCoach(vault: Vault, peerId: RecordId, member: MemberId): boolean {
  const groups = ofProgramme(vault, 'intervisionGroup');
  const cards = ofProgramme(vault, 'pairCard');
  const names = (found: ReturnType<typeof coachesByPeer>) => found.get(peerId)?.has(member);
  if (names(coachesByPeer(groups, cards))) return true;
  // Few groups, and cards that change at every contact: first what is read fast.
  return (
    groups.some((one) => names(coachesByPeer(versionsOf(vault, one, 'intervisionGroup'), []))) ||
    cards.some((one) => names(coachesByPeer([], versionsOf(vault, one, 'pairCard'))))
  );
}

/** About the load of a peer, by who was a coach of that peer when it was laid down or before or after. */
export function isByCoach(
  vault: Vault,
  { dossierId, createdBy, changedBy }: Pick<AnyRecord, 'dossierId' | 'createdBy' | 'changedBy'>,
  peerId: RecordId,
): boolean {
  return (
    vault.dossierKind(dossierId) === 'intervision' &&
    wasCoach(vault, peerId, createdBy) &&
    (changedBy === createdBy || wasCoach(vault, peerId, changedBy))
  );
}

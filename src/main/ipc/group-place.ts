// Where the next thing of a group is written: in its own dossier, or in a new one when somebody reads that, or made
// it, who is no coach of the group (any more).
import type { MemberContext } from './context.ts';
import { coachesWithKeys, ownDossierOf, readersByName, type Group } from './group-keys.ts';
import { newId } from '#main/platform/id.ts';
import type { CommitInput, Put } from '#main/store/index.ts';
import type { DossierId } from '#shared/domain/id.ts';

export type GroupPlace = {
  readonly dossierId: DossierId;
  readonly newDossiers: NonNullable<CommitInput['newDossiers']>;
  /** The group that says where its things lie from now on. */
  readonly puts: readonly Put[];
};

/** For a coach of the group only. */
export function groupPlace(context: MemberContext, group: Group): GroupPlace {
  const { vault } = context;
  const coaches = coachesWithKeys(vault, group);
  const own = ownDossierOf(vault, group);
  const readers = readersByName(vault, own);
  // Who made it once held its key, and can have kept it.
  const madeByCoach = coaches.some((id) => id === vault.makerOf(own));
  if (madeByCoach && readers?.every((id) => coaches.includes(id))) {
    return { dossierId: own, newDossiers: [], puts: [] };
  }
  const dossierId = newId<DossierId>();
  const grantTo = coaches.map((id) => ({ type: 'member' as const, id }));
  return {
    dossierId,
    newDossiers: [{ id: dossierId, kind: 'intervision', grantTo }],
    puts: [
      {
        ...{ dossierId: group.dossierId, recordId: group.id, kind: 'intervisionGroup' },
        body: { ...group.body, dossierId },
        expectedRevision: group.revision,
      },
    ],
  };
}

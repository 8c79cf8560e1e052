// The pairs of one pupil in words: with whom, in which role. Knows no screen.
import type { RecordId } from '#shared/domain/id.ts';
import { pupilsById } from '#shared/domain/pupil-merge.ts';
import { pupilName, type PupilBody } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type PairLine = {
  readonly pair: ViewOf<'pair'>;
  readonly role: 'supports' | 'supportsClass' | 'supportedBy';
  /** Names of the others with their class, or the name of the class. */
  readonly others: string;
};

const order = { active: 0, paused: 1, ended: 2 } as const;

/** 'Noor Bakker (4H1)' */
export function nameWithClass(pupil: PupilBody): string {
  const name = pupilName(pupil);
  return pupil.className === '' ? name : `${name} (${pupil.className})`;
}

/** 'Noor Bakker (4H1), 104422': tells two of one name apart. */
export function describePupil(pupil: PupilBody): string {
  return [nameWithClass(pupil), pupil.pupilNumber].filter((part) => part !== '').join(', ');
}

/** The pairs this pupil is in, those that run first, then the newest. `ids` are also those of doubles. */
export function pairLines(
  ids: readonly RecordId[],
  pairs: readonly ViewOf<'pair'>[],
  pupils: readonly ViewOf<'pupil'>[],
): readonly PairLine[] {
  const byId = pupilsById(pupils);
  const isOwn = (id: RecordId): boolean => ids.includes(id);
  const names = (others: readonly RecordId[]): string =>
    others
      .flatMap((id) => {
        const pupil = byId.get(id);
        return pupil ? [nameWithClass(pupil.body)] : [];
      })
      .join(', ');
  const lines = pairs.flatMap((pair): PairLine[] => {
    const { supporterIds, supporteeIds, className } = pair.body;
    if (supporterIds.some(isOwn)) {
      return className === null
        ? [{ pair, role: 'supports', others: names(supporteeIds) }]
        : [{ pair, role: 'supportsClass', others: className }];
    }
    const isSupported = supporteeIds.some(isOwn);
    return isSupported ? [{ pair, role: 'supportedBy', others: names(supporterIds) }] : [];
  });
  return lines.sort(
    (a, b) =>
      order[a.pair.body.status] - order[b.pair.body.status] ||
      b.pair.body.startedOn.localeCompare(a.pair.body.startedOn),
  );
}

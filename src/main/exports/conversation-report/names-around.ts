// The names that may stand in a note of a pair: its own people first, then other pupils, then staff.
import type { ExportSource } from '#main/exports/source.ts';
import {
  knownNames,
  pupilNames,
  staffNames,
  type KnownNames,
  type NameRole,
} from '#shared/domain/note-names.ts';
import { peersEver } from '#shared/domain/pair-life.ts';
import type { PairBody } from '#shared/domain/pair.ts';

const order: Readonly<Record<NameRole, number>> = {
  supportee: 0,
  supporter: 1,
  pupil: 2,
  staff: 3,
};

export function namesAround(source: ExportSource, pair: PairBody): KnownNames {
  const supporters = peersEver(pair);
  const pupils = source.list('pupil').map(({ id, body }) => {
    const role: NameRole = pair.supporteeIds.includes(id)
      ? 'supportee'
      : supporters.includes(id)
        ? 'supporter'
        : 'pupil';
    return { role, body };
  });
  const mentors = pupils.flatMap(({ body }) => (body.mentorName === '' ? [] : [body.mentorName]));
  const staff = [...source.vault.members().map(({ displayName }) => displayName), ...mentors];
  return knownNames([
    ...pupils
      .sort((a, b) => order[a.role] - order[b.role])
      .flatMap(({ role, body }) => pupilNames(body, role)),
    ...[...new Set(staff)].flatMap(staffNames),
  ]);
}

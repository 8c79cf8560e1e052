// A class in words: its leaders by name, its mentor as recorded or as the class list says. Pure.
import type { RecordId } from '#shared/domain/id.ts';
import type { ClassRow } from '#shared/domain/class-overview.ts';
import { type pupilsById } from '#shared/domain/pupil-merge.ts';
import { pupilName } from '#shared/domain/pupil.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

export type Named = { readonly id: RecordId; readonly name: string };

/** Pupils by id with their names; who cannot be read is left out. */
export function namesOf(
  ids: readonly RecordId[],
  pupils: ReturnType<typeof pupilsById<ViewOf<'pupil'>>>,
): readonly Named[] {
  return ids.flatMap((id) => {
    const pupil = pupils.get(id);
    return pupil ? [{ id: pupil.id, name: pupilName(pupil.body) }] : [];
  });
}

/** The mentor chosen for the class, the colleague who is said to mentor it, or the class list's words. */
export function mentorsOf(row: ClassRow, staff: readonly ViewOf<'staffContact'>[]): string {
  const chosen = staff.find(({ id }) => id === row.record?.body.mentorContactId);
  if (chosen) return chosen.body.name;
  const said = staff.filter(
    ({ body }) =>
      body.active &&
      body.functions.includes('mentor') &&
      body.schoolYear === row.schoolYear &&
      body.classNames.includes(row.className),
  );
  const names = said.length > 0 ? said.map(({ body }) => body.name) : row.listedMentors;
  return names.join(', ');
}

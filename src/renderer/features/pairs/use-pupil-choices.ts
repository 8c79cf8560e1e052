// Pupils one can choose, with their class. Keeps the list stable while nothing changes.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { canBeChosen, pupilName } from '#shared/domain/pupil.ts';
import type { Choice } from './find-choices.ts';

/** Undefined while still reading; pupils who left or were taken back are not in it. */
export function usePupilChoices(): readonly Choice<RecordId>[] | undefined {
  const pupils = useRecords('pupil');
  return useMemo(
    () =>
      pupils
        ?.filter(({ body }) => canBeChosen(body))
        .map(({ id, body }) => ({ id, label: pupilName(body), detail: body.className }))
        .sort((a, b) => a.label.localeCompare(b.label, 'nl')),
    [pupils],
  );
}

const classOrder = new Intl.Collator('nl', { numeric: true });

/** The classes of all pupils, in the order of a school. */
export function classNamesOf(choices: readonly Choice<RecordId>[]): readonly string[] {
  return [...new Set(choices.map(({ detail }) => detail))]
    .filter((name) => name !== '')
    .sort((a, b) => classOrder.compare(a, b));
}

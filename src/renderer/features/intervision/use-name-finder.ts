// The names of pupils in what is written, wherever the whole table may read along.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import { nameFinder } from '#shared/domain/name-check.ts';

/** `const find = useNameFinder(); find(text)`: the names that stand in it, each once. */
export function useNameFinder(): (text: string) => readonly string[] {
  const pupils = useRecords('pupil');
  return useMemo(() => nameFinder(pupils?.map(({ body }) => body) ?? []), [pupils]);
}

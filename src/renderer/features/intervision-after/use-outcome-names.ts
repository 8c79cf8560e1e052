// Words in an outcome by which somebody can be found: a name, or a class. An outcome is read by others later on.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import { useNameFinder } from '#renderer/features/intervision/index.ts';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** `const namesOf = useOutcomeNames(); namesOf(text)`: what stands in it, each once. */
export function useOutcomeNames(): (text: string) => readonly string[] {
  const pupils = useRecords('pupil');
  const find = useNameFinder();
  return useMemo(() => {
    const classes = [...new Set(pupils?.map(({ body }) => body.className))].filter(Boolean);
    const pattern =
      classes.length === 0
        ? null
        : new RegExp(
            String.raw`(?<![\p{L}\d])(?:${classes.map(escaped).join('|')})(?![\p{L}\d])`,
            'gu',
          );
    return (text) => [
      ...find(text),
      ...new Set(pattern === null ? [] : Array.from(text.matchAll(pattern), ([word]) => word)),
    ];
  }, [pupils, find]);
}

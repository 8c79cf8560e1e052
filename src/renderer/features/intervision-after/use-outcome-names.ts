// Words in an outcome by which somebody can be found: a name, or a class. An outcome is read by others later on.
import { useMemo } from 'react';
import { useRecords } from '#renderer/db/use-records.ts';
import { nameFinder } from '#shared/domain/name-check.ts';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** `const namesOf = useOutcomeNames(); namesOf(text)`: what stands in it, each once. */
export function useOutcomeNames(): (text: string) => readonly string[] {
  const pupils = useRecords('pupil');
  return useMemo(() => {
    const people = pupils?.map(({ body }) => body) ?? [];
    const find = nameFinder(people);
    const classes = [...new Set(people.map(({ className }) => className))].filter(Boolean);
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
  }, [pupils]);
}

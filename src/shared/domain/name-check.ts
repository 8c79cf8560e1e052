// Finds pupils' names in a text that is about to leave: each part of a name as a whole word, whatever its case and
// accents, also with what clings to it (`Noors`). Local and simple on purpose; it points, a person decides.
import { foldText } from './fold-text.ts';
import { ordinaryWords } from './ordinary-words.ts';

export type NamedPerson = {
  readonly givenName: string;
  readonly namePrefix: string;
  readonly familyName: string;
};

/** Words and numbers with what clings to them: `Noor`, `4H1`, `Noor's`. */
export const wordPattern = /[\p{L}\p{M}\d]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Shorter parts of a name are too often something else. */
const shortestPart = 3;
const shortestName = 2;
/** Shorter names are looked for with a capital only. */
const shortestInSmall = 4;

/** As words are compared here. */
export const foldWord = (word: string): string => foldText(word).replaceAll('’', "'");

/** The word, and the words it may be a genitive of. Folded. */
function formsOf(word: string): readonly string[] {
  const folded = foldWord(word);
  if (folded.endsWith("'s")) return [folded, folded.slice(0, -2)];
  const genitive = folded.endsWith('s') && folded.length > shortestPart;
  return genitive ? [folded, folded.slice(0, -1)] : [folded];
}

/** The words by which a name is recognised, as they stand in it: a name of one word, else each part with a capital. */
export function nameWords(name: string): readonly string[] {
  const parts = Array.from(name.matchAll(wordPattern), ([word]) => word);
  if (parts.length === 1) return parts.filter((word) => word.length >= shortestName);
  return parts.filter((word) => word.length >= shortestPart && !/^\p{Ll}/u.test(word));
}

/**
 * What `known` has, folded, of this word of a text, or undefined. Written small, a name is recognised from four
 * letters on, and not when it is an ordinary word.
 */
export function knownName(
  word: string,
  known: { readonly has: (folded: string) => boolean },
): string | undefined {
  const found = formsOf(word).find((form) => known.has(form));
  if (found === undefined || !/^\p{Ll}/u.test(word)) return found;
  return found.length >= shortestInSmall && !ordinaryWords.has(found) ? found : undefined;
}

/** `const find = nameFinder(people); find(text)`: the names that stand in it, each once, as `people` have them. */
export function nameFinder(people: readonly NamedPerson[]): (text: string) => readonly string[] {
  const known = new Map(
    people
      .flatMap(({ givenName, familyName }) => [...nameWords(givenName), ...nameWords(familyName)])
      .map((word) => [foldWord(word), word]),
  );
  return (text) => {
    const found = Array.from(text.matchAll(wordPattern), ([word]) =>
      known.get(knownName(word, known) ?? ''),
    );
    return [...new Set(found.flatMap((name) => name ?? []))];
  };
}

/** The names from `people` that stand in `text`, each once, in the order of the text. */
export function namesIn(text: string, people: readonly NamedPerson[]): readonly string[] {
  return nameFinder(people)(text);
}

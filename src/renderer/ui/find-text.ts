// How typed words are found in a text: whatever the case and the accents.
import { foldText } from '#shared/domain/fold-text.ts';

export { foldText };

/** True when every word of the query is somewhere in the folded text. */
export function matchesQuery(foldedText: string, query: string): boolean {
  return foldText(query)
    .split(/\s+/)
    .every((word) => foldedText.includes(word));
}

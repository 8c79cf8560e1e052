// How typed words are found in a text: whatever the case and the accents.

/** Small letters without accents, so that 'Zoe' finds 'Zoë'. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

/** True when every word of the query is somewhere in the folded text. */
export function matchesQuery(foldedText: string, query: string): boolean {
  return foldText(query)
    .split(/\s+/)
    .every((word) => foldedText.includes(word));
}

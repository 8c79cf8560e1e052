// How words are compared: whatever the case and the accents.

/** Small letters without accents, so that 'Zoe' finds 'Zoë'. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}

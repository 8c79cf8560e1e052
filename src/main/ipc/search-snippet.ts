// The piece of a text around what was searched for, with the found words marked. Pure.

export type SnippetPart = { readonly text: string; readonly marked: boolean };

const before = 40;
const longest = 160;

/** Small letters without accents, as the index compares words. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

type Word = { readonly from: number; readonly to: number; readonly found: boolean };

function wordsIn(text: string, asked: readonly string[]): readonly Word[] {
  const whole = new Set(asked.map(fold));
  const start = fold(asked.at(-1) ?? '');
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => {
    const folded = fold(word);
    const found = whole.has(folded) || (start !== '' && folded.startsWith(start));
    return { from: index, to: index + word.length, found };
  });
}

/** Where the piece starts: at a word, a little before the first one that was found. */
function startOf(words: readonly Word[]): number {
  const first = words.find(({ found }) => found)?.from ?? 0;
  if (first <= before) return 0;
  return words.find(({ from }) => from >= first - before)?.from ?? first;
}

/** `asked`: the words of the question, the last of which may be a beginning. At most 160 characters. */
export function snippetOf(text: string, asked: readonly string[]): readonly SnippetPart[] {
  const flat = text.replace(/\s+/gu, ' ').trim();
  const words = wordsIn(flat, asked);
  const start = startOf(words);
  const fits = words.filter(({ from, to }) => from >= start && to <= start + longest);
  const end = flat.length <= start + longest ? flat.length : (fits.at(-1)?.to ?? start + longest);
  const parts: SnippetPart[] = [];
  let at = start;
  const plain = (to: number): void => {
    if (to > at) parts.push({ text: flat.slice(at, to), marked: false });
  };
  for (const { from, to, found } of fits) {
    if (!found) continue;
    plain(from);
    parts.push({ text: flat.slice(from, to), marked: true });
    at = to;
  }
  plain(end);
  const open = start > 0 ? [{ text: '… ', marked: false }] : [];
  const close = end < flat.length ? [{ text: ' …', marked: false }] : [];
  return [...open, ...parts, ...close];
}

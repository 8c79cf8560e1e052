// Where an arrow key leads on a board: up and down in a column, left and right to the card at the same
// height in the next column that holds cards. Pure.

export type BoardPlace = { readonly column: number; readonly card: number };

/** `sizes`: how many cards each column shows. Null for a key that leads nowhere. */
export function boardKey(
  key: string,
  { column, card }: BoardPlace,
  sizes: readonly number[],
): BoardPlace | null {
  const here = sizes[column] ?? 0;
  if (key === 'ArrowDown') return card + 1 < here ? { column, card: card + 1 } : null;
  if (key === 'ArrowUp') return card > 0 ? { column, card: card - 1 } : null;
  if (key === 'Home') return { column, card: 0 };
  if (key === 'End') return { column, card: Math.max(0, here - 1) };
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return null;
  for (let to = column + step; to >= 0 && to < sizes.length; to += step) {
    const there = sizes[to] ?? 0;
    if (there > 0) return { column: to, card: Math.min(card, there - 1) };
  }
  return null;
}

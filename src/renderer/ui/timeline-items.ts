// What a timeline shows of its items: by kind, the newest first so many, and the one an address points at.
export type KindOfItem = { readonly kind?: string | undefined };

/** How many items there are of each kind, in the given order of kinds; kinds without items are left out. */
export function countKinds<Kind extends { readonly id: string }>(
  items: readonly KindOfItem[],
  kinds: readonly Kind[],
): readonly (Kind & { readonly count: number })[] {
  const counts = new Map<string, number>();
  for (const { kind } of items) {
    if (kind !== undefined) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return kinds.flatMap((kind) => {
    const count = counts.get(kind.id);
    return count === undefined ? [] : [{ ...kind, count }];
  });
}

/** Nothing pressed: everything. */
export function ofKinds<Item extends KindOfItem>(
  items: readonly Item[],
  pressed: readonly string[],
): readonly Item[] {
  if (pressed.length === 0) return items;
  return items.filter(({ kind }) => kind !== undefined && pressed.includes(kind));
}

/** The first `most` items, or as many as it takes to reach the linked one. */
export function firstItems<Item extends { readonly id: string }>(
  items: readonly Item[],
  most: number,
  linkedId: string | null,
): readonly Item[] {
  const linked = linkedId === null ? -1 : items.findIndex(({ id }) => id === linkedId);
  return items.slice(0, Math.max(most, linked + 1));
}

/** The id of an item in the page: one can link to it. */
export function itemElementId(id: string): string {
  return `item-${id}`;
}

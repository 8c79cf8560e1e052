// Words from a note in the making that go along to another form, handed over once and held in memory only.

export type CarriedWords = { readonly ownWords: string; readonly facts: string };

let carried: CarriedWords | null = null;

/** Holds the words for the form that opens next. */
export function carryWords(words: CarriedWords): void {
  carried = words;
}

/** The words that were handed over, once; null when there are none. */
export function takeCarriedWords(): CarriedWords | null {
  const words = carried;
  carried = null;
  return words;
}

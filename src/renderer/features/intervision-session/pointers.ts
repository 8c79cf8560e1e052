// What in a line may point at a person: a name, a class, an address, a number. It points; a person decides, and
// one key puts something else in its place. Local, quick enough for every key.
import { foldWord, knownName, nameWords, wordPattern } from '#shared/domain/name-check.ts';

export type PointerKind = 'pupil' | 'staff' | 'class' | 'contact' | 'day';

export type Pointer = {
  readonly kind: PointerKind;
  /** As it stands in the text. */
  readonly word: string;
  readonly from: number;
};

/** Single words by which somebody or a class is known, folded, with what they point at. */
export type PointerIndex = ReadonlyMap<string, PointerKind>;

type Named = { readonly givenName: string; readonly familyName: string };

export function pointerIndex(known: {
  readonly pupils: readonly Named[];
  readonly staff: readonly string[];
  readonly classes: readonly string[];
}): PointerIndex {
  const index = new Map<string, PointerKind>();
  const add = (name: string, kind: PointerKind) => {
    for (const word of nameWords(name)) index.set(foldWord(word), kind);
  };
  for (const name of known.staff) add(name, 'staff');
  for (const { givenName, familyName } of known.pupils) {
    add(givenName, 'pupil');
    add(familyName, 'pupil');
  }
  for (const name of known.classes) index.set(foldWord(name), 'class');
  return index;
}

const shapes: readonly (readonly [PointerKind, RegExp])[] = [
  ['class', /(?<![\p{L}\d])(?:[1-6]\s?[A-Z]{1,4}\d?[a-z]?|[A-Z]{1,4}[1-6][a-z]?)(?![\p{L}\d])/gu],
  ['contact', /[\w.+-]+@[\w-]+\.[\w.]+/gu],
  ['contact', /(?<!\d)(?:\+31|0)[\d\s-]{8,12}\d(?!\d)/gu],
  ['contact', /(?<![\p{L}\d])\d{4}\s?[A-Z]{2}(?![\p{L}\d])/gu],
  ['contact', /(?<![\p{L}\d.])@[\w.]{3,}/gu],
  ['contact', /https?:\/\/\S+/gu],
  ['day', /(?<!\d)\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?(?!\d)/gu],
];

/** What points at somebody, in reading order. */
export function pointersIn(text: string, index: PointerIndex): readonly Pointer[] {
  const found: Pointer[] = [];
  for (const { 0: word, index: from } of text.matchAll(wordPattern)) {
    const kind = index.get(knownName(word, index) ?? '');
    // Of colleagues and classes a small letter says that it is a word.
    if (kind === 'pupil' || (kind && !/^\p{Ll}/u.test(word))) found.push({ kind, word, from });
  }
  for (const [kind, shape] of shapes) {
    for (const { 0: word, index: from } of text.matchAll(shape)) found.push({ kind, word, from });
  }
  const seen = new Set<number>();
  return found
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from }) => !seen.has(from) && seen.add(from));
}

/** The text with that pointer's word replaced. */
export function withoutPointer(text: string, { from, word }: Pointer, instead: string): string {
  return text.slice(0, from) + instead + text.slice(from + word.length);
}

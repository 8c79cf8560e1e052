// What in a line may point at a person: a name, a class, an address, a number. It points; a person decides, and
// one key puts something else in its place. Local, quick enough for every key.
import { foldWord, knownName, nameWords, wordPattern } from '#shared/domain/name-check.ts';

/** `peer`: who sits at the table; `adult`: by a title, and no colleague that is known. */
export type PointerKind = 'pupil' | 'peer' | 'staff' | 'adult' | 'class' | 'contact' | 'day';

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
  /** Of the group: somebody at the table is meant sooner than another of that name. */
  readonly peers: readonly Named[];
  readonly staff: readonly string[];
  readonly classes: readonly string[];
}): PointerIndex {
  const index = new Map<string, PointerKind>();
  const add = (name: string, kind: PointerKind) => {
    for (const word of nameWords(name)) index.set(foldWord(word), kind);
  };
  for (const name of known.staff) add(name, 'staff');
  for (const kind of ['pupil', 'peer'] as const) {
    for (const { givenName, familyName } of kind === 'peer' ? known.peers : known.pupils) {
      add(givenName, kind);
      add(familyName, kind);
    }
  }
  for (const name of known.classes) index.set(foldWord(name), 'class');
  return index;
}

const months = [
  ...['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september'],
  ...['oktober', 'november', 'december', 'january', 'february', 'march', 'june', 'july'],
  ...['august', 'october', 'jan', 'feb', 'mrt', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept?', 'okt'],
  ...['oct', 'nov', 'dec'],
].join('|');
/** With a capital only: in small letters too many of them are words. */
const englishMonths =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';

/** A day goes with the word before it: "op 12 november" becomes "onlangs". */
const dayShapes = [
  [String.raw`(?<!\d)\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?(?!\d)`, 'gu'],
  [
    String.raw`(?<![\p{L}\d])\d{1,2}(?:e|st|nd|rd|th)?\s(?:of\s)?(?:${months})(?![\p{L}\d])\.?(?:\s\d{4})?`,
    'giu',
  ],
  [
    String.raw`(?<![\p{L}\d])(?:(?:${englishMonths})\.?\s\d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?May)(?![\p{L}\d])`,
    'gu',
  ],
].map(
  ([shape = '', flags]) =>
    new RegExp(String.raw`(?:(?<![\p{L}\d])(?:[Oo]p|[Oo]n)\s(?:the\s)?)?${shape}`, flags),
);

const shapes: readonly (readonly [PointerKind, RegExp])[] = [
  ['class', /(?<![\p{L}\d])(?:[1-6]\s?[A-Z]{1,4}\d?[a-z]?|[A-Z]{1,4}[1-6][a-z]?)(?![\p{L}\d])/gu],
  ['contact', /[\w.+-]+@[\w-]+\.[\w.]+/gu],
  ['contact', /(?<!\d)(?:\+31|0)[\d\s-]{8,12}\d(?!\d)/gu],
  ['contact', /(?<![\p{L}\d])\d{4}\s?[A-Z]{2}(?![\p{L}\d])/gu],
  ['contact', /(?<![\p{L}\d.])@[\w.]{3,}/gu],
  ['contact', /https?:\/\/\S+/gu],
  ...dayShapes.map((shape) => ['day', shape] as const),
];

/** What stands before the name of an adult: a title, and the small words of the name itself. */
const titled =
  /(?<![\p{L}\d])(?:mevrouw|mevr\.?|mw\.?|meneer|mijnheer|dhr\.?|juffrouw|juf|meester|mister|mrs?\.?|ms\.?|miss)\s+(?:(?:van|von|de|den|der|ter|ten|het|el|al|le|la)\s+|['’]t\s+)*(?=\p{Lu})/giu;
const nameAfter = /[\p{L}\p{M}\d]+(?:[-'’][\p{L}\p{M}]+)*/uy;

/** Adults by their title; `kinds` says who is meant by the name itself. */
function adultsIn(text: string, index: PointerIndex): readonly Pointer[] {
  return Array.from(text.matchAll(titled)).flatMap(({ 0: title, index: from }) => {
    nameAfter.lastIndex = from + title.length;
    const name = nameAfter.exec(text)?.[0];
    // The flag that lets a title be written anyhow does not hold for the name.
    if (name === undefined || !/^\p{Lu}/u.test(name)) return [];
    const kind = index.get(knownName(name, index) ?? '') === 'staff' ? 'staff' : 'adult';
    return [{ kind, word: title + name, from }];
  });
}

function namesIn(text: string, index: PointerIndex): readonly Pointer[] {
  return Array.from(text.matchAll(wordPattern)).flatMap(({ 0: word, index: from }) => {
    const kind = index.get(knownName(word, index) ?? '');
    // Of colleagues and classes a small letter says that it is a word.
    const named = kind === 'pupil' || kind === 'peer' || (kind && !/^\p{Ll}/u.test(word));
    return kind && named ? [{ kind, word, from }] : [];
  });
}

/** What points at somebody, in reading order; of what overlaps the longest. */
export function pointersIn(text: string, index: PointerIndex): readonly Pointer[] {
  const found = [
    ...adultsIn(text, index),
    ...namesIn(text, index),
    ...shapes.flatMap(([kind, shape]) =>
      Array.from(text.matchAll(shape), ({ 0: word, index: from }) => ({ kind, word, from })),
    ),
  ].toSorted((a, b) => a.from - b.from || b.word.length - a.word.length);
  let end = 0;
  return found.filter(({ from, word }) => {
    if (from < end) return false;
    end = from + word.length;
    return true;
  });
}

/** The text with that pointer's word replaced. */
export function withoutPointer(text: string, { from, word }: Pointer, instead: string): string {
  return text.slice(0, from) + instead + text.slice(from + word.length);
}

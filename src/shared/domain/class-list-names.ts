// Takes a name written in one cell apart, the way Dutch lists write it; knows only names.
import type { NameParts } from './pupil.ts';

/** The words of which Dutch name prefixes are made ('van' + 'den'), as the population register has them. */
const prefixWords: ReadonlySet<string> = new Set([
  ...['aan', 'am', 'bij', 'boven', 'da', 'dal', 'das', 'de', 'dei', 'del', 'della', 'den', 'der'],
  ...['des', 'di', 'do', 'dos', 'du', 'het', 'in', 'la', 'las', 'le', 'les', 'los', 'onder', 'op'],
  ...['over', "'s", "'t", 'te', 'ten', 'ter', 'thoe', 'toe', 'tot', 'uijt', 'uit', 'van', 'vom'],
  ...['von', 'voor', 'vor', 'zu', 'zum', 'zur'],
]);

/** Words with a capital that open a family name of more words: 'Yasmina El Amrani'. */
const openers: ReadonlySet<string> = new Set([
  ...['abu', 'ait', 'al', 'ben', 'bin', 'bint', 'da', 'de', 'den', 'der', 'di', 'dos', 'el', 'ibn'],
  ...['la', 'le', 'ould', 'ter', 'van', 'von'],
]);

const straight = (word: string): string => word.replace(/[\u2018\u2019\u00b4`]/g, "'");
const words = (text: string): readonly string[] => text.split(/\s+/u).filter((w) => w !== '');
const hasSmallLetters = (text: string): boolean => /\p{Ll}/u.test(text);

type IsPrefix = (word: string | undefined) => boolean;

/** Prefixes are written small, except in lists that write everything in capitals. */
function prefixTest(whole: string): IsPrefix {
  const small = hasSmallLetters(whole);
  return (word) =>
    word !== undefined && prefixWords.has(straight(small ? word : word.toLowerCase()));
}

type Split = { readonly prefix: string; readonly rest: string };

/** 'van den Broek' → 'van den' + 'Broek'; always leaves a word. */
function splitLeading(text: string, isPrefix: IsPrefix): Split {
  const all = words(text);
  let count = 0;
  while (count < all.length - 1 && isPrefix(all[count])) count += 1;
  return { prefix: all.slice(0, count).join(' '), rest: all.slice(count).join(' ') };
}

/** 'Hanna van den' → 'van den' + 'Hanna'; always leaves a word. */
function splitTrailing(text: string, isPrefix: IsPrefix): Split {
  const all = words(text);
  let count = 0;
  while (count < all.length - 1 && isPrefix(all[all.length - 1 - count])) count += 1;
  const from = all.length - count;
  return { prefix: all.slice(from).join(' '), rest: all.slice(0, from).join(' ') };
}

/** Takes the prefix off a family name that carries it in front, behind or after a comma. */
export function splitFamilyName(text: string): Pick<NameParts, 'namePrefix' | 'familyName'> {
  const isPrefix = prefixTest(text);
  const [family = '', after = '', ...more] = text.split(',').map((part) => part.trim());
  if (after !== '' && more.length === 0 && words(after).every(isPrefix)) {
    return { namePrefix: words(after).join(' '), familyName: words(family).join(' ') };
  }
  const front = splitLeading(text, isPrefix);
  if (front.prefix !== '') return { namePrefix: front.prefix, familyName: front.rest };
  const back = splitTrailing(text, isPrefix);
  return { namePrefix: back.prefix, familyName: back.rest };
}

function withComma(parts: readonly string[], isPrefix: IsPrefix): NameParts | null {
  const [family = '', second = '', third = ''] = parts;
  if (parts.length > 3 || family === '' || second === '') return null;
  if (parts.length === 3) {
    const all = (text: string): boolean => text !== '' && words(text).every(isPrefix);
    const prefix = all(second) ? second : all(third) ? third : null;
    const givenName = prefix === second ? third : second;
    return prefix === null ? null : { givenName, namePrefix: prefix, familyName: family };
  }
  const behind = splitTrailing(second, isPrefix);
  if (behind.prefix !== '') {
    return { givenName: behind.rest, namePrefix: behind.prefix, familyName: family };
  }
  return { givenName: words(second).join(' '), ...splitFamilyName(family) };
}

function withoutComma(all: readonly string[], isPrefix: IsPrefix): NameParts | null {
  const last = all.length - 1;
  if (last < 0) return null;
  if (last === 0) return { givenName: '', namePrefix: '', familyName: all[0] ?? '' };
  const prefixAt = all.findIndex((word, at) => at > 0 && at < last && isPrefix(word));
  if (prefixAt > 0) {
    const { prefix, rest } = splitLeading(all.slice(prefixAt).join(' '), isPrefix);
    return {
      givenName: all.slice(0, prefixAt).join(' '),
      namePrefix: prefix,
      familyName: rest,
    };
  }
  const opener = all.findIndex(
    (word, at) => at > 0 && at < last && openers.has(word.toLowerCase()),
  );
  const familyAt = opener > 0 ? opener : last;
  return {
    givenName: all.slice(0, familyAt).join(' '),
    namePrefix: '',
    familyName: all.slice(familyAt).join(' '),
  };
}

/**
 * 'Groot, Julia de', 'de Groot, Julia', 'Groot, de, Julia' and 'Julia de Groot' → Julia · de · Groot.
 * One word is a family name alone, as the population register has it. Null when it is no such name.
 */
export function parseFullName(text: string): NameParts | null {
  const clean = words(text).join(' ').replace(/,$/, '');
  const isPrefix = prefixTest(clean);
  if (!clean.includes(',')) return withoutComma(words(clean), isPrefix);
  return withComma(
    clean.split(',').map((part) => part.trim()),
    isPrefix,
  );
}

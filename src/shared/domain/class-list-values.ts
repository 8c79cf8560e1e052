// Reads single cells of a class list: cleans text, reads dates, recognises what is no name; knows
// nothing of rows and columns.

/** Invisible signs that hide or reorder text: never part of a value. */
const unseen = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu;
/** Control characters and every kind of white space. */
const gaps = /[\p{Cc}\s]+/gu;

/**
 * The text of a cell: composed letters, single spaces, nothing invisible. `="0104001"`, by which
 * spreadsheets keep zeros, is 0104001; a lone dash is nothing.
 */
export function cleanCell(cell: string): string {
  const shown = /^\s*="([^"]*)"\s*$/.exec(cell)?.[1] ?? cell;
  const text = shown.normalize('NFC').replace(unseen, '').replace(gaps, ' ').trim();
  return /^[-\u2013\u2014]$/.test(text) ? '' : text;
}

/** True for text that a spreadsheet would calculate. No name, class or school starts like this. */
export function isFormula(text: string): boolean {
  return /^[=+@\t]/.test(text) || /^-\s*[\d(=]/.test(text);
}

/** A pupil number has a digit, and letters, digits, dots, dashes, strokes and nothing else. */
export function isPupilNumber(text: string): boolean {
  return /^[\p{L}\d](?:[\p{L}\d._/-]*)$/u.test(text) && /\d/.test(text);
}

/** A name has a letter and no digits or signs that names do not have. */
export function isName(text: string): boolean {
  return /\p{L}/u.test(text) && !/[\d<>{}[\]|\\^~=@#%*_;:!$&+"]/u.test(text);
}

const dayFirst = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const midnight = /[ T]0?0:00(?::00(?:\.0+)?)?Z?$/;

/**
 * 'dd-mm-jjjj', 'd-m-jjjj', 'dd/mm/jjjj', 'dd.mm.jjjj' and 'jjjj-mm-dd' → 'yyyy-mm-dd', with or
 * without a midnight behind it. Null for anything else and for days that no calendar has.
 */
export function parseDutchDate(text: string): string | null {
  const bare = text.trim().replace(midnight, '');
  const dutch = dayFirst.exec(bare);
  const [year, month, day] = dutch
    ? [Number(dutch[4]), Number(dutch[3]), Number(dutch[1])]
    : (yearFirst.exec(bare)?.slice(1).map(Number) ?? []);
  if (year === undefined || month === undefined || day === undefined || year < 1000) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

const special: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', þ: 'th', ı: 'i' },
};

/** For comparing: small letters without diacritics. 'Yılmaz' and 'YILMAZ' are alike. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => special[letter] ?? letter)
    .replace(/\p{M}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

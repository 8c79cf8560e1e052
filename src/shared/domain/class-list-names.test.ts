import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFullName, splitFamilyName } from './class-list-names.ts';
import { pupilName, pupilSortName } from './pupil.ts';

const parts = (text: string): string => {
  const name = parseFullName(text);
  return name ? [name.givenName, name.namePrefix, name.familyName].join('|') : 'null';
};

describe('a whole name in one cell', () => {
  it.each([
    ['Groot, Julia de', 'Julia|de|Groot'],
    ['Broek, Hanna van den', 'Hanna|van den|Broek'],
    ['de Groot, Julia', 'Julia|de|Groot'],
    ['Groot de, Julia', 'Julia|de|Groot'],
    ['Groot, de, Julia', 'Julia|de|Groot'],
    ['Groot, Julia, de', 'Julia|de|Groot'],
    ['Julia de Groot', 'Julia|de|Groot'],
    ['Hanna van den Broek', 'Hanna|van den|Broek'],
    ["Hooft, Daan van 't", "Daan|van 't|Hooft"],
    ['Daan van ’t Hooft', 'Daan|van ’t|Hooft'],
    ["Bram in 't Veld", "Bram|in 't|Veld"],
    ['Huisman, Karim', 'Karim||Huisman'],
    ['Karim Huisman', 'Karim||Huisman'],
    ['El Amrani, Yasmina', 'Yasmina||El Amrani'],
    ['Yasmina El Amrani', 'Yasmina||El Amrani'],
    ['Anne Fleur Bakker', 'Anne Fleur||Bakker'],
    ['Vries-de Jong, Anna', 'Anna||Vries-de Jong'],
    ['Nguyen, Thi Van', 'Thi Van||Nguyen'],
    ['Dinh, van', 'van||Dinh'],
    ['GROOT, JULIA DE', 'JULIA|DE|GROOT'],
    ['  Groot ,  Julia   de ', 'Julia|de|Groot'],
    ['Ahmed', '||Ahmed'],
    ['Ahmed,', '||Ahmed'],
    ['Groot, Julia, de, 1A', 'null'],
    ['Groot, Jan, Piet', 'null'],
    [', Julia', 'null'],
    ['', 'null'],
  ])('%s is read as %s', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });

  it('is read back from the way we write it ourselves', () => {
    const givenName = fc.constantFrom('Julia', 'Anne-Fleur', 'Zoë', 'Oleksandr', 'Şeyma');
    const namePrefix = fc.constantFrom('', 'de', 'van', 'van den', 'van der', "van 't", 'ter');
    const familyName = fc.constantFrom('Groot', 'Haar', 'Yılmaz', 'Öztürk', 'Smit-Bakker');
    fc.assert(
      fc.property(fc.record({ givenName, namePrefix, familyName }), (name) => {
        expect(parseFullName(pupilName(name))).toEqual(name);
        expect(parseFullName(pupilSortName(name))).toEqual(name);
      }),
    );
  });

  it('never makes or loses words, whatever it gets', () => {
    const sorted = (text: string): string =>
      Array.from(text.replace(/[\s,]/gu, '')).sort().join('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const name = parseFullName(text);
        if (name) expect(sorted(pupilName(name))).toBe(sorted(text));
      }),
    );
  });
});

describe('a family name without a column for its prefix', () => {
  it.each([
    ['van den Broek', 'van den', 'Broek'],
    ['Broek van den', 'van den', 'Broek'],
    ['Groot, de', 'de', 'Groot'],
    ['El Amrani', '', 'El Amrani'],
    ['Groot', '', 'Groot'],
    ['De Smet', '', 'De Smet'],
  ])('%s is split into "%s" and "%s"', (text, namePrefix, familyName) => {
    expect(splitFamilyName(text)).toStrictEqual({ namePrefix, familyName });
  });
});

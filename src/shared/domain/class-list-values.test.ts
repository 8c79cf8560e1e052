import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanCell,
  foldText,
  isFormula,
  isName,
  isPupilNumber,
  parseDutchDate,
} from './class-list-values.ts';

describe('dates', () => {
  it.each([
    ['14-06-2014', '2014-06-14'],
    ['4-6-2014', '2014-06-04'],
    ['14/06/2014', '2014-06-14'],
    ['14.06.2014', '2014-06-14'],
    ['2014-06-14', '2014-06-14'],
    ['14-06-2014 00:00:00', '2014-06-14'],
    ['2014-06-14T00:00:00', '2014-06-14'],
    ['29-02-2012', '2012-02-29'],
  ])('%s is %s', (text, expected) => {
    expect(parseDutchDate(text)).toBe(expected);
  });

  it.each([
    '29-02-2014',
    '31-04-2014',
    '14-13-2014',
    '06/14/2014',
    '0-1-2014',
    '14-06-14',
    '41804',
  ])('%s is no day', (text) => {
    expect(parseDutchDate(text)).toBeNull();
  });

  it.each(['', '14-06/2014', '14 juni 2014', '14-06-0014'])('"%s" is no date', (text) => {
    expect(parseDutchDate(text)).toBeNull();
  });

  it('of any day are read in all four ways of writing', () => {
    const min = new Date('1900-01-01T00:00:00Z');
    const max = new Date('2100-12-31T00:00:00Z');
    fc.assert(
      fc.property(fc.date({ min, max, noInvalidDate: true }), (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = iso.split('-');
        const short = `${Number(day)}-${Number(month)}-${year}`;
        for (const text of [`${day}-${month}-${year}`, `${day}/${month}/${year}`, short, iso]) {
          expect(parseDutchDate(text)).toBe(iso);
        }
      }),
    );
  });
});

describe('a cell', () => {
  it('loses what cannot be seen, and double spaces', () => {
    expect(cleanCell(' Ju\u00adlia\u200b \u0007 de\u202e Groot\r\n')).toBe('Julia de Groot');
    expect(cleanCell('Zoe\u0308')).toBe('Zoë');
    expect(cleanCell(' - ')).toBe('');
  });

  it('keeps the zeros that a spreadsheet protects with a formula', () => {
    expect(cleanCell('="0104001"')).toBe('0104001');
  });

  it('that a spreadsheet would calculate is recognised', () => {
    for (const text of ["=cmd|' /C calc'!A0", '+31612345678', '@SUM(A1)', '-2+3', '-(1)']) {
      expect([text, isFormula(text)]).toStrictEqual([text, true]);
    }
    for (const text of ["'t Hooft", 'Groot', '0104001', '']) {
      expect([text, isFormula(text)]).toStrictEqual([text, false]);
    }
  });

  it('is a pupil number only with a digit and without odd signs', () => {
    for (const text of ['0104001', 'A-12', '2024/17', '7']) expect(isPupilNumber(text)).toBe(true);
    for (const text of ['', 'Totaal', '12 34', '<1>', '-1'])
      expect(isPupilNumber(text)).toBe(false);
  });

  it('is a name in every script, but not with digits or addresses in it', () => {
    for (const name of ["'t Hooft", 'Şahin', 'Олександр', 'El-Amrani (Yas)', '李']) {
      expect([name, isName(name)]).toStrictEqual([name, true]);
    }
    for (const text of ['', '12', 'a@b.nl', '<b>Jan</b>', 'Jan 2', "'"]) {
      expect([text, isName(text)]).toStrictEqual([text, false]);
    }
  });

  it('is compared without case and diacritics', () => {
    expect(foldText('Yılmaz')).toBe(foldText('YILMAZ'));
    expect(foldText('  Öztürk ')).toBe('ozturk');
    expect(foldText('Łukasz Ørsted')).toBe('lukasz orsted');
    expect(foldText('İnci')).toBe('inci');
  });
});

import { describe, expect, it } from 'vitest';
import { AppFailure } from '#shared/result/errors.ts';
import { guessMapping } from './class-list-columns.ts';
import { readPupils, usedCellsOnly } from './class-list.ts';
import type { ClassListRow, ReadClassList } from './class-list-rows.ts';
import { pupilSchema } from './pupil.ts';

const schoolYear = '2026-2027';

/** Rows from lines written with semicolons; the header is line 1. */
function rowsOf(...lines: readonly string[]): readonly ClassListRow[] {
  return lines.map((text, at) => ({ line: at + 2, cells: text.split(';') }));
}

function read(header: string, ...lines: readonly string[]): ReadClassList {
  const rows = rowsOf(...lines);
  return readPupils(rows, guessMapping(header.split(';'), rows), { schoolYear });
}

const refusals = (result: ReadClassList): unknown =>
  result.refused.map(({ line, reason }) => [line, reason]);

const simple = 'Stamnummer;Naam;Klas';

describe('reading pupils', () => {
  it('takes the parts of the name, the class, the mentor, the site and the birth date', () => {
    const header = 'Stamnr;Roepnaam;Tussenvoegsel;Achternaam;Klas;Mentor;Vestiging;Geboortedatum';
    const { pupils, refused } = read(
      header,
      '0104001;Julia;de;Groot;1A;A. Verhoeven;Noord;14-06-2014',
    );
    expect(refused).toStrictEqual([]);
    expect(pupils).toStrictEqual([
      {
        line: 2,
        pupil: {
          pupilNumber: '0104001',
          givenName: 'Julia',
          namePrefix: 'de',
          familyName: 'Groot',
          className: '1A',
          schoolYear,
          mentorName: 'A. Verhoeven',
          site: 'Noord',
          birthDate: '2014-06-14',
        },
      },
    ]);
  });

  it('gives only what a pupil record accepts', () => {
    const { pupils } = read(simple, '0104001;Groot, Julia de;1A', '2;Ahmed;', "3;'t Hooft, Bo;1A");
    expect(pupils).toHaveLength(3);
    for (const { pupil } of pupils) {
      const body = {
        ...pupil,
        status: 'active',
        importedAtMs: 1,
        importRunId: null,
        mergedInto: null,
      };
      expect(pupilSchema.safeParse(body).success).toBe(true);
    }
  });

  it('takes the prefix off the family name when there is no column for it', () => {
    const { pupils } = read(
      'Stamnr;Voornaam;Achternaam',
      '1;Julia;de Groot',
      '2;Bo;Broek, van den',
    );
    expect(pupils.map(({ pupil }) => [pupil.namePrefix, pupil.familyName])).toStrictEqual([
      ['de', 'Groot'],
      ['van den', 'Broek'],
    ]);
  });

  it('uses the site of the whole file for rows that name none', () => {
    const rows = rowsOf('1;Ahmed;Noord', '2;Brahim;');
    const mapping = guessMapping(['Stamnr', 'Naam', 'Locatie'], rows);
    const { pupils } = readPupils(rows, mapping, { schoolYear, site: 'ISK' });
    expect(pupils.map(({ pupil }) => pupil.site)).toStrictEqual(['Noord', 'ISK']);
  });

  it('refuses a list without a number column or without names, and says which', () => {
    const attempt = (header: string): unknown => {
      try {
        return read(header, 'x;y;z');
      } catch (error) {
        return error instanceof AppFailure ? error.error : error;
      }
    };
    expect(attempt('Naam;Klas;x')).toStrictEqual({
      code: 'columnsMissing',
      params: { columns: 'pupilNumber' },
    });
    expect(attempt('Klas;Mentor;x')).toMatchObject({ params: { columns: 'pupilNumber,name' } });
  });

  it('never looks into a dropped column, also not by a mapping made by hand', () => {
    const rows = rowsOf('0104001;Groot, Julia de;999994037');
    const mapping = guessMapping(['Stamnr', 'Naam', 'BSN'], rows).map((column) =>
      column.dropped ? { ...column, field: 'className' as const } : column,
    );
    const result = readPupils(rows, mapping, { schoolYear });
    expect(JSON.stringify(result)).not.toContain('999994037');
    expect(JSON.stringify(usedCellsOnly(rows, mapping))).not.toContain('999994037');
    expect(result.pupils).toHaveLength(1);
  });
});

describe('rows that cannot be used', () => {
  it('[P69] come back with their line, the reason and the pupil they are about', () => {
    const { pupils, refused } = read(
      `${simple};Geboortedatum`,
      '0104001;Groot, Julia de;1A;14-06-2014',
      ';Huisman, Karim;1A;',
      '0104006;;1A;',
      '0104010;Hoekstra, Tess;1A;31-02-2014',
      '0104011;Willems, Julia;1A;14-06-2030',
      'Totaal;4 leerlingen;;',
      '0104012;Willems 2;1A;',
    );
    expect(pupils).toHaveLength(1);
    expect(refused).toStrictEqual([
      {
        line: 3,
        reason: 'numberMissing',
        params: { line: 3, column: 'Stamnummer' },
        given: 'Karim Huisman',
      },
      { line: 4, reason: 'nameMissing', params: { line: 4, column: 'Naam' }, given: '0104006' },
      {
        line: 5,
        reason: 'dateImpossible',
        params: { line: 5, column: 'Geboortedatum' },
        given: '0104010 Tess Hoekstra',
      },
      {
        line: 6,
        reason: 'dateImpossible',
        params: { line: 6, column: 'Geboortedatum' },
        given: '0104011 Julia Willems',
      },
      { line: 7, reason: 'numberInvalid', params: { line: 7, column: 'Stamnummer' }, given: '' },
      { line: 8, reason: 'nameInvalid', params: { line: 8, column: 'Naam' }, given: '0104012' },
    ]);
  });

  it('are those with cells too many or too few, because cells may have shifted', () => {
    const result = read(simple, '1;Groot;Julia de;1A', '2;Huisman, Karim', '3;Postma, Zoë;1A;;');
    expect(refusals(result)).toStrictEqual([
      [2, 'tooManyCells'],
      [3, 'tooFewCells'],
    ]);
    expect(result.refused[0]).toMatchObject({ params: { cells: 4, columns: 3 }, given: '1' });
    expect(result.pupils.map(({ pupil }) => pupil.pupilNumber)).toStrictEqual(['3']);
  });

  it('are not those that only lack a last cell that may be empty', () => {
    expect(read(`${simple};Mentor`, '1;Groot, Julia de;1A').pupils).toHaveLength(1);
  });

  it('are those with a formula in a cell we use, and the formula is not repeated', () => {
    const result = read(
      `${simple};Mentor`,
      "1;=cmd|' /C calc'!A0;1A;",
      '=1+1;Huisman, Karim;1A;',
      '3;Postma, Zoë;1A;@SUM(A1)',
      '="0104001";Groot, Julia de;1A;',
    );
    expect(refusals(result)).toStrictEqual([
      [2, 'formula'],
      [3, 'formula'],
      [4, 'formula'],
    ]);
    expect(JSON.stringify(result.refused)).not.toMatch(/cmd|SUM|=1/);
    expect(result.pupils[0]?.pupil.pupilNumber).toBe('0104001');
  });

  it('are those with text longer than a record holds', () => {
    const long = 'x'.repeat(81);
    const header = 'Stamnr;Roepnaam;Achternaam;Klas';
    const result = read(header, `1;${long};Groot;1A`, `2;Julia;Groot;${'A'.repeat(21)}`);
    expect(result.refused.map(({ params }) => params)).toStrictEqual([
      { line: 2, column: 'Roepnaam', limit: 80 },
      { line: 3, column: 'Klas', limit: 20 },
    ]);
    expect(read(simple, `1;Groot, ${long};1A`).refused[0]?.reason).toBe('tooLong');
  });

  it('are those whose quotes do not match', () => {
    const rows = [{ line: 2, cells: ['1', 'Groot, Julia de', '1A'], damaged: true }];
    const result = readPupils(rows, guessMapping(simple.split(';')), { schoolYear });
    expect(refusals(result)).toStrictEqual([[2, 'damagedRow']]);
    expect(result.refusedNumbers).toStrictEqual(['1']);
  });

  it('do not put a BSN on the screen that stands where the number should be', () => {
    const result = read(simple, '999994037;;1A', '1;Bakker, Bo;1A', '2;Bakker, Jo;1A');
    expect(result.refused[0]).toMatchObject({ reason: 'nameMissing', given: '' });
  });

  it('are not blank lines', () => {
    expect(read(simple, ';;', '', ' ; ;').refused).toStrictEqual([]);
  });
});

describe('several rows of one pupil', () => {
  it('become one when they say the same, and fill each other’s gaps', () => {
    const { pupils, merged } = read(
      `${simple};Mentor`,
      '1;Groot, Julia de;1A;',
      '1;Groot, Julia de;1A;A. Verhoeven',
      '1;Groot, Julia de;;',
    );
    expect(pupils).toHaveLength(1);
    expect(pupils[0]?.pupil).toMatchObject({ className: '1A', mentorName: 'A. Verhoeven' });
    expect(merged).toStrictEqual([{ pupilNumber: '1', line: 2, otherLines: [3, 4] }]);
  });

  it('give way to the newest enrolment', () => {
    const { pupils, merged } = read(
      `${simple};studiebegindatum`,
      '1;Groot, Julia de;1A;01-08-2026',
      '1;Groot, Julia de;1C;02-11-2026',
      '1;Groot, Julia de;1B;',
    );
    expect(pupils[0]).toMatchObject({ line: 3, pupil: { className: '1C' } });
    expect(merged[0]?.otherLines).toStrictEqual([2, 4]);
  });

  it('of other school years do not count; without one of this year the pupil is refused', () => {
    const result = read(
      `${simple};STUDYPERIOD`,
      '1;Groot, Julia de;1A;2025/2026',
      '1;Groot, Julia de;2A;2026/2027',
      '1;Groot, Julia de;3A;2027/2028',
      '2;Huisman, Karim;5H;2023/2024',
      '2;Huisman, Karim;6H;2024/2025',
      '3;Postma, Zoë;1A;vorig jaar',
    );
    expect(result.pupils.map(({ pupil }) => pupil.className)).toStrictEqual(['2A']);
    expect(result.refused[0]).toMatchObject({
      line: 6,
      reason: 'otherSchoolYear',
      params: { schoolYear: '2024-2025' },
    });
    expect(result.refused[1]?.reason).toBe('schoolYearUnclear');
    expect(result.refusedNumbers).toStrictEqual(['3']);
  });

  it('with different classes are refused, naming both lines', () => {
    const result = read(simple, '1;Groot, Julia de;1A', '2;Bo;1A', '1;Groot, Julia de;1B');
    expect(result.refused).toStrictEqual([
      {
        line: 4,
        reason: 'conflictingClass',
        params: { line: 4, otherLine: 2 },
        given: '1 Julia de Groot',
      },
    ]);
    expect(result.pupils.map(({ pupil }) => pupil.pupilNumber)).toStrictEqual(['2']);
  });

  it('with one number for two people are refused, also when one row is older', () => {
    const result = read(
      `${simple};studiebegindatum;Geboortedatum`,
      '1;Groot, Julia de;1A;01-08-2026;',
      '1;Huisman, Karim;1A;01-08-2025;',
      '2;Postma, Zoë;1A;;01-01-2014',
      '2;Postma, Zoë;1A;;02-01-2014',
    );
    expect(refusals(result)).toStrictEqual([
      [3, 'numberTwice'],
      [5, 'numberTwice'],
    ]);
    expect(result.pupils).toStrictEqual([]);
    expect(result.refusedNumbers).toStrictEqual(['1', '2']);
  });
});

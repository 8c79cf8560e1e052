import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  choose,
  closeSchools,
  importFile,
  must,
  openSchool,
  previewOf,
  sample,
  schoolYear,
  textFile,
  type School,
} from '#test/support/import-school.ts';
import { workbookOf, workbookParts, zipped } from '#test/support/workbook.ts';

afterAll(closeSchools);

const magister = 'magister-leerlingen.csv';

let school: School;
beforeEach(async () => {
  school = await openSchool(['careCoordinator']);
});

describe('a list from Excel', () => {
  const rowsOf = (bytes: Uint8Array): string[][] =>
    new TextDecoder('utf-8')
      .decode(bytes)
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(',').map((cell) => cell.replaceAll('"', '')));

  it('[P69] is previewed and imported as the same list in CSV is', async () => {
    const bytes = workbookOf({ name: 'Leerlingen', rows: rowsOf(sample(magister)) });
    const token = await choose(school, 'leerlingen.xlsx', bytes);
    const preview = await previewOf(school, token);
    expect(preview).toMatchObject({
      source: { type: 'workbook', sheet: 'Leerlingen' },
      missingColumns: [],
      counts: { rows: 154, create: 154, refused: 0 },
    });
    expect(school.context.list('pupil')).toHaveLength(0);
    expect(await importFile(school, 'leerlingen.xlsx', bytes)).toMatchObject({ created: 154 });
    const csv = await importFile(school, magister, sample(magister));
    expect(csv).toMatchObject({ created: 0, updated: 0, unchanged: 154 });
  });

  it('[P69] whose numbers lost their zeros and whose days are days finds the same pupils', async () => {
    const header = ['Stamnr', 'Roepnaam', 'Achternaam', 'Klas', 'Geboortedatum'];
    const text = textFile(header.join(';'), '0104001;Noor;Bakker;1A;01-03-2013');
    await importFile(school, 'a.csv', text);
    const rows = [header, [104_001, 'Noor', 'Bakker', '1B', { day: '2013-03-01' }]];
    const bytes = workbookOf({ name: 'Klas', rows });
    expect(await importFile(school, 'b.xlsx', bytes)).toMatchObject({ created: 0, updated: 1 });
    expect(school.context.list('pupil')[0]?.body).toMatchObject({
      ...{ pupilNumber: '0104001', className: '1B', birthDate: '2013-03-01' },
    });
  });

  it('[P69] with several rows of one pupil gives the newest enrolment and says so', async () => {
    const header = ['Stamnr', 'Naam', 'Klas', 'Plaatsing Vanafdatum'];
    const rows = [
      header,
      [1, 'Bakker, Noor', '1A', { day: '2026-08-17' }],
      [1, 'Bakker, Noor', '1C', { day: '2026-11-02' }],
    ];
    const bytes = workbookOf({ name: 'Klas', rows });
    const preview = await previewOf(school, await choose(school, 'b.xlsx', bytes));
    expect(preview.counts).toMatchObject({ rows: 2, create: 1, merged: 1 });
    expect(preview.creates).toMatchObject([{ className: '1C' }]);
  });

  it('[P69] remembers how the columns were chosen, also for the same layout in CSV', async () => {
    const bytes = workbookOf({
      name: 'A',
      rows: [
        ['Code', 'Naam'],
        ['a1', 'Groot, Julia de'],
      ],
    });
    const token = await choose(school, 'x.xlsx', bytes);
    const mapping = { 0: 'pupilNumber', 1: 'fullName' };
    must(
      await school.call('classLists.import', {
        token,
        mapping,
        schoolYear,
        markMissing: false,
        confirmed: false,
      }),
    );
    for (const again of [bytes, textFile('Code;Naam', 'a1;Groot, Julia de')]) {
      const preview = await previewOf(school, await choose(school, 'y', again));
      expect(preview).toMatchObject({ remembered: true, counts: { unchanged: 1 } });
    }
  });

  it('[P69] with a row that fails names the row as Excel numbers it', async () => {
    const rows = [
      ['Stamnr', 'Naam', 'Klas'],
      [],
      [1, 'Bakker, Noor', '1A'],
      [null, 'Kok, Mila', '1A'],
    ];
    const bytes = workbookOf({ name: 'A', rows });
    const preview = await previewOf(school, await choose(school, 'x.xlsx', bytes));
    expect(preview.refused).toMatchObject([{ line: 4, reason: 'numberMissing' }]);
  });

  it('is refused by name when it is protected, old or broken', async () => {
    const parts = workbookParts([{ name: 'A', rows: [['Stamnr', 'Naam']] }]);
    const files = [
      ['protectedExcel', zipped(parts, { locked: true })],
      ['damagedExcel', zipped(parts).slice(0, 300)],
      ['oldExcel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
    ] as const;
    for (const [reason, bytes] of files) {
      const token = await choose(school, 'x.xlsx', bytes);
      const result = await school.call('classLists.preview', { token, mapping: null, schoolYear });
      expect(result).toMatchObject({ error: { code: 'fileUnreadable', params: { reason } } });
    }
  });
});

// The two layouts that schools export most, from bytes to plan. The pupils in them are fictional.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '#shared/domain/class-list-columns.ts';
import { planImport } from '#shared/domain/class-list-plan.ts';
import type { ReadClassList } from '#shared/domain/class-list-rows.ts';
import { readPupils } from '#shared/domain/class-list.ts';
import { recordIdSchema } from '#shared/domain/id.ts';
import { ageOn, pupilName, pupilSchema } from '#shared/domain/pupil.ts';
import { readTextTable, type Table } from './read-table.ts';

const schoolYear = '2026-2027';
const nowMs = 1_790_000_000_000;

const fileOf = (name: string): Uint8Array => readFileSync(`test/samples/${name}-leerlingen.csv`);

type Import = { readonly table: Table; readonly read: ReadClassList };

function importOf(name: string): Import {
  const table = readTextTable(fileOf(name));
  const mapping = guessMapping(table.headers, table.rows);
  return { table, read: readPupils(table.rows, mapping, { schoolYear }) };
}

describe('the Magister sample', () => {
  it('is read whole: 154 pupils in 8 classes, no row refused', () => {
    const { table, read } = importOf('magister');
    expect(table).toMatchObject({
      source: { type: 'text', encoding: 'utf-8-bom', delimiter: ',' },
      ragged: [],
    });
    expect(read).toMatchObject({ refused: [], merged: [] });
    expect(read.pupils).toHaveLength(154);
    expect(new Set(read.pupils.map(({ pupil }) => pupil.className)).size).toBe(8);
    expect(read.pupils[0]).toMatchObject({
      line: 2,
      pupil: { pupilNumber: '0104001', mentorName: 'A. Verhoeven', birthDate: null },
    });
  });

  it('becomes pupils that the record accepts', () => {
    const { create } = planImport([], importOf('magister').read, { schoolYear, nowMs });
    expect(create).toHaveLength(154);
    expect(create.every((body) => pupilSchema.safeParse(body).success)).toBe(true);
    expect(create.map(pupilName)).toEqual(
      expect.arrayContaining(['Julia de Groot', 'Selam Yılmaz', 'Yasmina El Amrani']),
    );
  });
});

describe('the Somtoday sample', () => {
  it('is read from Windows-1252 and semicolons, with names taken apart', () => {
    const { table, read } = importOf('somtoday');
    expect(table).toMatchObject({
      source: { type: 'text', encoding: 'windows-1252', delimiter: ';' },
      ragged: [],
    });
    expect(read.refused).toStrictEqual([]);
    expect(read.pupils).toHaveLength(90);
    const names = read.pupils.map(({ pupil }) => pupilName(pupil));
    expect(names).toEqual(
      expect.arrayContaining(['Julia de Groot', 'Hanna van den Broek', 'Chloë van den Broek']),
    );
    expect(read.pupils.map(({ pupil }) => pupil.mentorName)).toContain('M. Öztürk');
    expect(ageOn(read.pupils[0]?.pupil.birthDate ?? null, '2026-09-01')).toBe(12);
  });

  it('leaves no BSN and no nationality in anything that comes out', () => {
    const { table, read } = importOf('somtoday');
    const mapping = guessMapping(table.headers, table.rows);
    expect(mapping.flatMap(({ dropped }) => dropped ?? [])).toStrictEqual([
      'bsn',
      'nationality',
      'arrival',
    ]);
    const bsns = new Set(table.rows.map(({ cells }) => cells[4] ?? ''));
    const everything = JSON.stringify([read, planImport([], read, { schoolYear, nowMs })]);
    expect(bsns.size).toBeGreaterThan(1);
    expect([...bsns].filter((bsn) => everything.includes(bsn))).toStrictEqual([]);
    expect(everything).not.toContain('Nederlandse');
  });
});

describe('one sample after the other', () => {
  const first = planImport([], importOf('magister').read, { schoolYear, nowMs });
  const existing = first.create.map((body, at) => ({
    id: recordIdSchema.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`),
    body,
  }));

  it('changes nothing when it is the same one', () => {
    const again = planImport(existing, importOf('magister').read, { schoolYear, nowMs });
    expect(again).toMatchObject({ create: [], update: [], unchanged: 154, missing: [] });
  });

  it('[P69] shows what the second adds, which pupils it misses, and spoils no name', () => {
    const { table, read } = importOf('somtoday');
    const narrowEncoding = table.source.type === 'text' && table.source.encoding === 'windows-1252';
    const plan = planImport(existing, read, { schoolYear, nowMs, narrowEncoding });
    expect(plan).toMatchObject({ create: [], doubtful: [], unchanged: 0 });
    expect(plan.update).toHaveLength(90);
    expect(plan.missing).toHaveLength(64);
    const fields = plan.update.flatMap(({ changes }) => changes.map(({ field }) => field));
    expect(new Set(fields)).toStrictEqual(new Set(['birthDate']));
    expect(plan.update.map(({ body }) => pupilName(body))).toContain('Selam Yılmaz');
  });
});

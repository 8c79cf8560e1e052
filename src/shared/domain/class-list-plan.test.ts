import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessMapping } from './class-list-columns.ts';
import { planImport, type ExistingPupil, type ImportPlan } from './class-list-plan.ts';
import { readPupils } from './class-list.ts';
import { recordIdSchema } from './id.ts';
import { pupilSchema, type PupilBody } from './pupil.ts';

const schoolYear = '2026-2027';
const nowMs = 1_790_000_000_000;

const idOf = (at: number): ExistingPupil['id'] =>
  recordIdSchema.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);

const julia: PupilBody = {
  pupilNumber: '0104001',
  givenName: 'Julia',
  namePrefix: 'de',
  familyName: 'Groot',
  className: '1A',
  schoolYear,
  mentorName: 'A. Verhoeven',
  site: '',
  birthDate: '2014-06-14',
  status: 'active',
  importedAtMs: 1,
  importRunId: null,
  mergedInto: null,
};

const kept = (...bodies: readonly Partial<PupilBody>[]): readonly ExistingPupil[] =>
  bodies.map((body, at) => ({ id: idOf(at), body: { ...julia, ...body } }));

type Options = { readonly site?: string; readonly narrowEncoding?: boolean };

/** Plans a list written with semicolons against what is kept. */
function plan(
  existing: readonly ExistingPupil[],
  lines: readonly string[],
  options: Options = {},
): ImportPlan {
  const [header = '', ...rest] = lines;
  const rows = rest.map((text, at) => ({ line: at + 2, cells: text.split(';') }));
  const { narrowEncoding = false, ...reading } = options;
  const read = readPupils(rows, guessMapping(header.split(';'), rows), { schoolYear, ...reading });
  return planImport(existing, read, { schoolYear, nowMs, narrowEncoding });
}

const nothing: ImportPlan = {
  create: [],
  update: [],
  unchanged: 0,
  missing: [],
  fromEarlierYear: [],
  returning: [],
  doubtful: [],
  newer: [],
};

const header = 'Stamnummer;Naam;Klas;Mentor';

describe('an import plan', () => {
  it('makes whoever is new', () => {
    const { create } = plan([], [header, '0104001;Groot, Julia de;1A;A. Verhoeven']);
    expect(create).toStrictEqual([{ ...julia, birthDate: null, importedAtMs: nowMs }]);
    expect(create.every((body) => pupilSchema.safeParse(body).success)).toBe(true);
  });

  it('leaves alone who is the same, whatever was never in the file', () => {
    const same = plan(kept({}), [header, '0104001;Groot, Julia de;1A;A. Verhoeven']);
    expect(same).toStrictEqual({ ...nothing, unchanged: 1 });
    expect(plan(kept({ site: 'Noord' }), ['Stamnr;Naam', '0104001;Groot, Julia de'])).toStrictEqual(
      { ...nothing, unchanged: 1 },
    );
  });

  it('names every change with what it was and becomes', () => {
    const { update } = plan(kept({}), [header, '0104001;Boer, Julia de;1B;']);
    expect(update).toStrictEqual([
      {
        id: idOf(0),
        body: {
          ...julia,
          familyName: 'Boer',
          className: '1B',
          mentorName: '',
          importedAtMs: nowMs,
        },
        changes: [
          { field: 'familyName', from: 'Groot', to: 'Boer' },
          { field: 'className', from: '1A', to: '1B' },
          { field: 'mentorName', from: 'A. Verhoeven', to: '' },
        ],
      },
    ]);
  });

  it('moves last year’s pupils along and says who of them is not in the list', () => {
    const existing = kept(
      { schoolYear: '2025-2026', className: '1A' },
      { pupilNumber: '9', givenName: 'Bo', schoolYear: '2025-2026' },
    );
    const result = plan(existing, [header, '0104001;Groot, Julia de;2A;A. Verhoeven']);
    expect(result.update[0]?.changes).toStrictEqual([
      { field: 'className', from: '1A', to: '2A' },
      { field: 'schoolYear', from: '2025-2026', to: schoolYear },
    ]);
    expect(result.fromEarlierYear).toStrictEqual([{ id: idOf(1) }]);
    expect(result.missing).toStrictEqual([]);
  });

  it('leaves alone who is already on a later list', () => {
    const existing = kept({ schoolYear: '2027-2028', className: '2A' });
    const result = plan(existing, [header, '0104001;Groot, Julia de;1A;']);
    expect(result).toStrictEqual({ ...nothing, newer: [{ id: idOf(0) }] });
  });

  it('proposes who may have left, and deletes nobody', () => {
    const existing = kept(
      {},
      { pupilNumber: '2', givenName: 'Bo' },
      { pupilNumber: '3', status: 'maybeLeft' },
      { pupilNumber: '4', status: 'left' },
    );
    const result = plan(existing, [header, '0104001;Groot, Julia de;1A;A. Verhoeven']);
    expect(result).toStrictEqual({ ...nothing, unchanged: 1, missing: [{ id: idOf(1) }] });
  });

  it('does not call missing whose row was refused', () => {
    const existing = kept({}, { pupilNumber: '2', givenName: 'Bo', familyName: 'Smit' });
    const { missing } = plan(existing, [
      header,
      '0104001;;1A;',
      '2;Smit, Bo;1A;',
      '2;Smit, Bo;1B;',
    ]);
    expect(missing).toStrictEqual([]);
  });

  it('brings back who had left and is in the list again', () => {
    const result = plan(kept({ status: 'left' }), ['Stamnr;Naam', '0104001;Groot, Julia de']);
    expect(result.returning).toStrictEqual([{ id: idOf(0) }]);
    expect(result.update[0]?.changes).toStrictEqual([
      { field: 'status', from: 'left', to: 'active' },
    ]);
  });

  it('does not give the notes of one pupil to another who got the same number', () => {
    const result = plan(kept({}), [header, '0104001;Huisman, Karim;1A;']);
    expect(result).toMatchObject({ create: [], update: [], missing: [] });
    expect(result.doubtful).toMatchObject([{ id: idOf(0), listed: { givenName: 'Karim' } }]);
  });

  it('finds a pupil whose number lost its zeros, and keeps the zeros', () => {
    const lost = plan(kept({}), [header, '104001;Groot, Julia de;1B;A. Verhoeven']);
    expect(lost.create).toStrictEqual([]);
    expect(lost.update[0]?.body).toMatchObject({ pupilNumber: '0104001', className: '1B' });
    const mended = plan(kept({ pupilNumber: '104001' }), [header, '0104001;Groot, Julia de;1A;']);
    expect(mended.update[0]?.body.pupilNumber).toBe('0104001');
    const other = plan(kept({}), [header, '104001;Huisman, Karim;1A;']);
    expect(other).toMatchObject({
      create: [{ pupilNumber: '104001' }],
      missing: [{ id: idOf(0) }],
    });
  });
});

describe('letters that an old export cannot write', () => {
  const existing = kept({ givenName: 'Selam', namePrefix: '', familyName: 'Yılmaz' });

  it.each(['Yilmaz', 'Y?lmaz'])('do not turn Yılmaz into %s', (spelled) => {
    const lines = ['Stamnr;Naam', `0104001;Selam ${spelled}`];
    expect(plan(existing, lines, { narrowEncoding: true })).toStrictEqual({
      ...nothing,
      unchanged: 1,
    });
  });

  it('are not a reason to ignore a real change, or a file that can write them', () => {
    const lines = ['Stamnr;Naam', '0104001;Selam Yildiz'];
    expect(plan(existing, lines, { narrowEncoding: true }).update).toHaveLength(1);
    expect(plan(existing, ['Stamnr;Naam', '0104001;Selam Yilmaz']).update).toHaveLength(1);
  });
});

describe('two schools in one vault', () => {
  it('[A2] keep a site per pupil, may use the same number, and do not miss each other’s pupils', () => {
    const home = plan([], ['Stamnr;Naam', '7;Groot, Julia de'], { site: 'Hoofdlocatie' });
    const existing = home.create.map((body, at) => ({ id: idOf(at), body }));
    const isk = plan(existing, ['Stamnr;Naam', '7;Rahimi, Omid'], { site: 'ISK' });
    expect(isk).toMatchObject({ update: [], missing: [], doubtful: [] });
    expect(
      [...home.create, ...isk.create].map(({ pupilNumber, site }) => [pupilNumber, site]),
    ).toEqual([
      ['7', 'Hoofdlocatie'],
      ['7', 'ISK'],
    ]);
  });

  it('see a pupil who moves from one site to the other as the same pupil', () => {
    const { update, create } = plan(kept({ site: 'ISK' }), [
      'Stamnr;Naam;Locatie',
      '0104001;Groot, Julia de;Noord',
    ]);
    expect(create).toStrictEqual([]);
    expect(update[0]?.changes).toStrictEqual([{ field: 'site', from: 'ISK', to: 'Noord' }]);
  });
});

describe('any list', () => {
  const pupil = fc.record({
    number: fc.stringMatching(/^[0-9]{1,6}$/),
    name: fc.constantFrom('Groot, Julia de', 'Huisman, Karim', 'El Amrani, Yasmina', 'Ahmed'),
    className: fc.constantFrom('', '1A', '1B', '4H1'),
  });
  const list = fc
    .uniqueArray(pupil, { selector: ({ number }) => number, maxLength: 30 })
    .map((pupils) => [
      'Stamnr;Naam;Klas',
      ...pupils.map(({ number, name, className }) => `${number};${name};${className}`),
    ]);

  it('changes nothing when it is imported a second time', () => {
    fc.assert(
      fc.property(list, (lines) => {
        const { create } = plan([], lines);
        const existing = create.map((body, at) => ({ id: idOf(at), body }));
        expect(plan(existing, lines)).toStrictEqual({ ...nothing, unchanged: lines.length - 1 });
      }),
    );
  });

  it('leads every pupil, kept or listed, to exactly one outcome', () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const existing = plan([], before).create.map((body, at) => ({ id: idOf(at), body }));
        const result = plan(existing, after);
        const matched = result.update.length + result.unchanged + result.doubtful.length;
        expect(result.create.length + matched).toBe(after.length - 1);
        expect(result.missing.length + matched).toBe(existing.length);
      }),
    );
  });
});

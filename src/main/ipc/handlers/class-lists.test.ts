import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  choicesIn,
  choose,
  closeSchools,
  importFile,
  must,
  nextYear,
  openSchool,
  previewOf,
  sample,
  schoolYear,
  textFile,
  type School,
} from '#test/support/import-school.ts';

afterAll(closeSchools);

const magister = 'magister-leerlingen.csv';
const somtoday = 'somtoday-leerlingen.csv';
const longList = (count: number): Uint8Array =>
  textFile(
    'Stamnummer,Roepnaam,Achternaam,Klas',
    ...Array.from({ length: count }, (_, at) => `${String(200_000 + at)},Noor,Bakker,1A`),
  );

let school: School;
beforeEach(async () => {
  school = await openSchool(['careCoordinator']);
});

describe('choosing a class list', () => {
  it('answers nothing when the person changes their mind', async () => {
    expect(must(await school.call('classLists.choose', undefined))).toBeNull();
  });

  it('forgets the list chosen before', async () => {
    const first = await choose(school, magister, sample(magister));
    await choose(school, somtoday, sample(somtoday));
    const input = { token: first, mapping: null, schoolYear };
    const result = await school.call('classLists.preview', input);
    expect(result).toStrictEqual({ ok: false, error: { code: 'importStale' } });
  });

  it('is for the roles that may import', async () => {
    const coach = await openSchool(['teacherCoach']);
    const result = await coach.call('classLists.choose', undefined);
    expect(result).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });
});

describe('the preview', () => {
  it('[P69] counts what would happen and changes nothing', async () => {
    const token = await choose(school, magister, sample(magister));
    const preview = await previewOf(school, token);
    expect(preview).toMatchObject({
      fileName: magister,
      source: { type: 'text', encoding: 'utf-8-bom', delimiter: ',' },
      remembered: false,
      missingColumns: [],
    });
    const { rows, create, refused, merged } = preview.counts;
    expect(create).toBeGreaterThan(100);
    expect(create + refused + merged).toBeLessThanOrEqual(rows);
    expect(preview.creates).toContainEqual({
      name: 'Groot, Julia de',
      className: '1A',
      schoolYear,
    });
    expect(school.context.list('pupil')).toHaveLength(0);
    expect(school.events).toHaveLength(0);
  });

  it('never shows a value of a column that is left out, and neither do the answers after it', async () => {
    await importFile(school, somtoday, sample(somtoday));
    await importFile(school, somtoday, sample(somtoday), { markMissing: true });
    const lines = new TextDecoder('windows-1252').decode(sample(somtoday)).trim().split(/\r?\n/);
    const cells = lines.slice(1).map((line) => line.split(';'));
    const secret = new Set(cells.flatMap((row) => row.slice(4, 7)).filter((cell) => cell !== ''));
    expect(secret.size).toBeGreaterThan(3);
    const seen = school.seen();
    expect(seen).toContain('Groot');
    expect([...secret].filter((value) => seen.includes(value))).toStrictEqual([]);
    expect(seen).not.toMatch(/\b\d{9}\b/);
  });

  it('shows no sample of a column that is left out and some of one that is used', async () => {
    const token = await choose(school, somtoday, sample(somtoday));
    const { columns } = await previewOf(school, token);
    for (const { dropped, samples } of columns) expect(samples.length > 0).toBe(dropped === null);
    expect(columns.map(({ dropped }) => dropped)).toContain('bsn');
  });

  it('refuses a file without column names rather than show its first pupil as names', async () => {
    const token = await choose(school, 'x.csv', textFile('1;Groot;999994037', '2;Bo;111222333'));
    const result = await school.call('classLists.preview', { token, mapping: null, schoolYear });
    const error = { code: 'fileUnreadable', params: { reason: 'noHeaders' } };
    expect(result).toStrictEqual({ ok: false, error });
  });

  it('shows the columns when one is missing, so that it can be chosen', async () => {
    const bytes = textFile('Code;Naam;Klas', 'a1;Groot, Julia de;1A', 'a2;Huisman, Karim;1A');
    const token = await choose(school, 'x.csv', bytes);
    const first = await previewOf(school, token);
    expect(first.missingColumns).toStrictEqual(['pupilNumber']);
    expect(first.counts).toMatchObject({ rows: 2, create: 0 });
    const second = await previewOf(school, token, { ...choicesIn(first), 0: 'pupilNumber' });
    expect(second.missingColumns).toStrictEqual([]);
    expect(second.counts.create).toBe(2);
    expect(second.columns[0]?.samples).toStrictEqual(['a1', 'a2']);
  });

  it('remembers how the columns of a layout were chosen the last time', async () => {
    const bytes = textFile('Code;Naam;Klas', 'a1;Groot, Julia de;1A');
    const token = await choose(school, 'x.csv', bytes);
    const mapping = { 0: 'pupilNumber', 1: 'fullName', 2: '' };
    const input = { token, mapping, schoolYear, markMissing: false, confirmed: false };
    must(await school.call('classLists.import', input));
    const again = await previewOf(school, await choose(school, 'y.csv', bytes));
    expect(again.remembered).toBe(true);
    expect(choicesIn(again)).toStrictEqual({ 0: 'pupilNumber', 1: 'fullName', 2: '' });
    expect(again.counts.unchanged).toBe(1);
  });

  it('names each change from and to, the missing, and the refused with their line', async () => {
    const header = 'Stamnr;Roepnaam;Achternaam;Klas';
    const before = textFile(header, '1;Noor;Bakker;1A', '2;Sem;Visser;1A', '3;Bo;Smit;1A');
    await importFile(school, 'a.csv', before);
    const after = textFile(header, '1;Noor;Bakker;1B', '3;Ali;Kaya;1A', ';Mila;Kok;1A');
    const preview = await previewOf(school, await choose(school, 'b.csv', after));
    expect(preview.updates).toStrictEqual([
      { name: 'Bakker, Noor', changes: [{ field: 'className', from: '1A', to: '1B' }] },
    ]);
    expect(preview.missing).toStrictEqual([{ name: 'Visser, Sem', className: '1A', schoolYear }]);
    expect(preview.doubtful).toStrictEqual([
      { pupilNumber: '3', kept: 'Smit, Bo', listed: 'Kaya, Ali' },
    ]);
    expect(preview.refused).toMatchObject([{ line: 4, reason: 'numberMissing' }]);
  });
});

describe('the import', () => {
  it('gives every pupil a dossier of their own, open to the two circles', async () => {
    const result = await importFile(school, somtoday, sample(somtoday));
    const pupils = school.context.list('pupil');
    expect(pupils).toHaveLength(result.created);
    expect(new Set(pupils.map(({ dossierId }) => dossierId)).size).toBe(pupils.length);
    const dossier = school.context.vault.dossier(pupils[0]?.dossierId ?? '');
    expect(dossier?.kind).toBe('person');
    expect(dossier?.grantees).toContainEqual({ type: 'circle', code: 'programmeTeam' });
    expect(dossier?.grantees).toContainEqual({ type: 'circle', code: 'careTeam' });
  });

  it('changes nothing the second time', async () => {
    const first = await importFile(school, magister, sample(magister));
    const second = await importFile(school, magister, sample(magister), { markMissing: true });
    const { created, refused } = first;
    expect(second).toStrictEqual({
      ...{ created: 0, updated: 0, unchanged: created, missing: 0, refused, cancelled: false },
      runId: null,
    });
    expect(school.context.list('pupil')).toHaveLength(created);
  });

  it('marks who is missing only when asked, and takes them back when they return', async () => {
    const header = 'Stamnr;Naam;Klas';
    const both = textFile(header, '1;Bakker, Noor;1A', '2;Visser, Sem;1A');
    const one = textFile(header, '1;Bakker, Noor;1A');
    await importFile(school, 'a.csv', both);
    const statuses = () => school.context.list('pupil').map(({ body }) => body.status);
    expect((await importFile(school, 'b.csv', one)).missing).toBe(0);
    expect(statuses()).toStrictEqual(['active', 'active']);
    expect((await importFile(school, 'b.csv', one, { markMissing: true })).missing).toBe(1);
    expect(statuses().sort()).toStrictEqual(['active', 'maybeLeft']);
    expect((await importFile(school, 'a.csv', both)).updated).toBe(1);
    expect(statuses()).toStrictEqual(['active', 'active']);
  });

  it('marks in a new school year those who are no longer on any list', async () => {
    const header = 'Stamnr;Naam;Klas';
    await importFile(school, 'a.csv', textFile(header, '1;Bakker, Noor;1A', '2;Visser, Sem;1A'));
    const result = await importFile(school, 'b.csv', textFile(header, '1;Bakker, Noor;2A'), {
      markMissing: true,
      year: nextYear,
    });
    expect(result).toMatchObject({ updated: 1, missing: 1 });
  });

  it('writes what was done in the log, without a name', async () => {
    const { created } = await importFile(school, magister, sample(magister));
    const entries = school.context
      .list('logEntry')
      .filter(({ body }) => body.action === 'imported');
    expect(entries).toHaveLength(1);
    expect(entries[0]?.body.detail).toMatchObject({ schoolYear, created, updated: 0 });
    expect(school.context.list('importRun')).toHaveLength(1);
  });

  it('says how far it is and tells the screens of each batch', async () => {
    await importFile(school, 'long.csv', longList(600));
    const progress = school.events.filter(({ name }) => name === 'import.progressed');
    expect(progress.map(({ payload }) => payload)).toMatchObject(
      [0, 250, 500, 600].map((done) => ({ done, total: 600 })),
    );
    const changes = school.events.filter(({ name }) => name === 'records.changed');
    // Three batches of pupils, each with the record of the import as it stands.
    expect(changes).toHaveLength(3);
  });

  it('stops between batches: each pupil is wholly there or not at all, and the rest follows later', async () => {
    const token = await choose(school, 'long.csv', longList(600));
    const mapping = choicesIn(await previewOf(school, token));
    school.onEvent = (name) => {
      const written = school.context.list('pupil').length;
      if (name === 'import.progressed' && written === 250) {
        void school.call('classLists.cancel', { token });
      }
    };
    const input = { token, mapping, schoolYear, markMissing: false, confirmed: false };
    const stopped = must(await school.call('classLists.import', input));
    expect(stopped).toMatchObject({ created: 250, cancelled: true });
    expect(school.context.list('pupil')).toHaveLength(250);
    school.onEvent = () => undefined;
    const rest = must(await school.call('classLists.import', input));
    expect(rest).toMatchObject({ created: 350, unchanged: 250, cancelled: false });
  });

  it('answers other calls between batches', async () => {
    const token = await choose(school, 'long.csv', longList(600));
    const mapping = choicesIn(await previewOf(school, token));
    let answeredAt = -1;
    const importing = school.call('classLists.import', {
      ...{ token, mapping, schoolYear, markMissing: false, confirmed: false },
    });
    setImmediate(() => {
      void school.call('drafts.list', undefined).then(() => {
        answeredAt = school.context.list('pupil').length;
      });
    });
    must(await importing);
    expect(answeredAt).toBeGreaterThanOrEqual(0);
    expect(answeredAt).toBeLessThan(600);
  });

  it('started twice at once, brings every pupil in once', async () => {
    const token = await choose(school, 'long.csv', longList(300));
    const mapping = choicesIn(await previewOf(school, token));
    const input = { token, mapping, schoolYear, markMissing: false, confirmed: false };
    const [first, second] = await Promise.all([
      school.call('classLists.import', input),
      school.call('classLists.import', input),
    ]);
    expect(must(first).created).toBe(300);
    expect(second).toStrictEqual({ ok: false, error: { code: 'importStale' } });
    expect(school.context.list('pupil')).toHaveLength(300);
  });

  it('refuses an unknown token, a missing column and an impossible school year by name', async () => {
    const token = await choose(school, 'x.csv', textFile('Naam;Klas', 'Groot, Julia de;1A'));
    const input = { token, mapping: {}, schoolYear, markMissing: false, confirmed: false };
    const missing = await school.call('classLists.import', input);
    expect(missing).toMatchObject({
      error: { code: 'columnsMissing', params: { columns: 'pupilNumber' } },
    });
    const unknown = await school.call('classLists.import', {
      ...input,
      token: '4f6c1a52-7d0e-4b7b-9b0e-3f2a1c5d6e7f',
    });
    expect(unknown).toMatchObject({ error: { code: 'importStale' } });
    const year = await school.call('classLists.import', { ...input, schoolYear: '2026' });
    expect(year).toMatchObject({ error: { code: 'invalidInput' } });
  });
});

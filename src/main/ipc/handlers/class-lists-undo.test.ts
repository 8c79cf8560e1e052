import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { putPair } from '#test/support/open-test-vault.ts';
import {
  choicesIn,
  choose,
  closeSchools,
  importFile,
  must,
  nextYear,
  openSchool,
  previewOf,
  schoolYear,
  textFile,
  type School,
} from '#test/support/import-school.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { PupilBody } from '#shared/domain/pupil.ts';
import { AppFailure } from '#shared/result/errors.ts';

let school: School;
beforeEach(async () => {
  school = await openSchool(['careCoordinator']);
});
afterAll(closeSchools);

const header = 'Stamnr;Naam;Klas';
const first = textFile(header, '1;Bakker, Noor;1A', '2;Visser, Sem;1A', '3;Smit, Bo;1A');
const second = textFile(header, '1;Bakker, Noor;1B', '3;Smit, Bo;1A', '4;Kaya, Ali;1B');

/** Number, class and status of every pupil, as text. */
const pupils = (): readonly string[] =>
  school.context
    .list('pupil')
    .map(({ body }) => `${body.pupilNumber} ${body.className} ${body.status}`)
    .sort();

async function importing(
  bytes: Uint8Array,
  options: Parameters<typeof importFile>[3] = {},
): Promise<RecordId> {
  const { runId } = await importFile(school, 'lijst.csv', bytes, options);
  if (runId === null) throw new Error('nothing was imported');
  return runId;
}

const undo = async (runId: RecordId) => must(await school.call('classLists.undo', { runId }));

function change(pupilNumber: string, to: Partial<PupilBody>): void {
  const pupil = school.context.list('pupil').find(({ body }) => body.pupilNumber === pupilNumber);
  if (!pupil) throw new Error(`no pupil ${pupilNumber}`);
  const { dossierId, id: recordId, revision: expectedRevision } = pupil;
  const body = { ...pupil.body, ...to, importRunId: null };
  school.context.commit({
    puts: [{ dossierId, recordId, kind: 'pupil', body, expectedRevision }],
  });
}

describe('taking an import back', () => {
  it('[P69] takes out who came with it and gives the others back what they said', async () => {
    await importing(first);
    const before = pupils();
    const runId = await importing(second, { markMissing: true });
    expect(pupils()).toStrictEqual(['1 1B active', '2 1A maybeLeft', '3 1A active', '4 1B active']);
    const told = must(await school.call('classLists.undoPreview', { runId }));
    expect(told).toStrictEqual({ takenBack: 1, restored: 2, kept: 0, keptPupils: [] });
    expect(pupils()).toHaveLength(4);
    expect(await undo(runId)).toStrictEqual(told);
    expect(pupils()).toStrictEqual([...before, '4 1B takenBack']);
    const log = school.context.list('logEntry').filter(({ body }) => body.action === 'changed');
    expect(log.map(({ body }) => body.detail)).toStrictEqual([
      { takenBack: 1, restored: 2, kept: 0 },
    ]);
  });

  it('[P69] leaves alone who was changed since or is in a pair, and says why', async () => {
    const runId = await importing(first);
    change('1', { className: '1C' });
    const sem = school.context.list('pupil').find(({ body }) => body.pupilNumber === '2');
    putPair(school.context, school.context.vault.me.id, { supporteeIds: sem ? [sem.id] : [] });
    const { takenBack, kept, keptPupils } = await undo(runId);
    expect({ takenBack, kept }).toStrictEqual({ takenBack: 1, kept: 2 });
    expect(keptPupils.map(({ name, reason }) => [name, reason]).sort()).toStrictEqual([
      ['Bakker, Noor', 'changedSince'],
      ['Visser, Sem', 'inUse'],
    ]);
    expect(pupils()).toEqual(
      expect.arrayContaining(['1 1C active', '2 1A active', '3 1A takenBack']),
    );
  });

  it('[P69] happens once: a second time is refused and changes nothing', async () => {
    const runId = await importing(first);
    await undo(runId);
    const after = pupils();
    for (const name of ['classLists.undo', 'classLists.undoPreview'] as const) {
      const result = await school.call(name, { runId });
      expect(result).toStrictEqual({ ok: false, error: { code: 'importUndone' } });
    }
    expect(pupils()).toStrictEqual(after);
    expect(school.context.list('importUndo')).toHaveLength(1);
  });

  it('[P69] is itself taken back by importing again: the same pupils, not new ones', async () => {
    const ids = () =>
      school.context
        .list('pupil')
        .map(({ id }) => id)
        .sort();
    const runId = await importing(first);
    const before = ids();
    await undo(runId);
    const again = await importing(first);
    expect(ids()).toStrictEqual(before);
    expect(pupils()).toStrictEqual(['1 1A active', '2 1A active', '3 1A active']);
    expect((await undo(again)).takenBack).toBe(3);
  });

  it('makes room for the right list when the wrong names or the wrong year came in', async () => {
    const wrong = textFile(header, '1;Zomer, Kim;1A', '2;Herfst, Jan;1A');
    await undo(await importing(wrong, { year: nextYear }));
    expect(await importFile(school, 'goed.csv', first)).toMatchObject({ created: 1, updated: 2 });
    expect(
      school.context
        .list('pupil')
        .map(({ body }) => body.familyName)
        .sort(),
    ).toStrictEqual([...['Bakker', 'Smit', 'Visser']]);
    expect(pupils()).toStrictEqual(['1 1A active', '2 1A active', '3 1A active']);
  });

  it('goes in order: what a later import changed stays until that one is taken back', async () => {
    const one = await importing(first);
    const two = await importing(second);
    expect((await school.call('classLists.undoPreview', { runId: one })).ok).toBe(true);
    expect(must(await school.call('classLists.undoPreview', { runId: one }))).toMatchObject({
      ...{ takenBack: 2, kept: 1 },
    });
    await undo(two);
    expect(await undo(one)).toMatchObject({ takenBack: 3, restored: 0, kept: 0 });
  });

  it('is one commit: when the disk is full, nothing has been taken back', async () => {
    const runId = await importing(first);
    const { vault } = school.context;
    const full = {
      ...school.context,
      commit: () => {
        throw new AppFailure('diskFull');
      },
    };
    const result = await school.callAs(full, 'classLists.undo', { runId });
    expect(result).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    expect(vault.list('importUndo')).toHaveLength(0);
    expect((await undo(runId)).takenBack).toBe(3);
  });

  it('is for the roles that import', async () => {
    const coach = await openSchool(['teacherCoach']);
    const runId = await importing(first);
    const result = await coach.call('classLists.undo', { runId });
    expect(result).toMatchObject({ ok: false, error: { code: 'notAllowed' } });
  });
});

describe('an import that is broken off', () => {
  const long = textFile(
    header,
    ...Array.from({ length: 600 }, (_, at) => `${String(1000 + at)};Bakker, Noor;1A`),
  );

  it('[P69] by a full disk can be taken back or finished: its record says what is on disk', async () => {
    const token = await choose(school, 'x.csv', long);
    const mapping = choicesIn(await previewOf(school, token));
    const input = { token, mapping, schoolYear, markMissing: false, confirmed: false };
    let commits = 0;
    const full = {
      ...school.context,
      commit: (put: Parameters<typeof school.context.commit>[0]) => {
        commits += 1;
        if (commits > 2) throw new AppFailure('diskFull');
        school.context.commit(put);
      },
    };
    const result = await school.callAs(full, 'classLists.import', input);
    expect(result).toMatchObject({ ok: false, error: { code: 'diskFull' } });
    const [run] = school.context.list('importRun');
    expect(run?.body).toMatchObject({ created: 500 });
    expect(pupils()).toHaveLength(500);
    const rest = must(await school.call('classLists.import', input));
    expect(rest).toMatchObject({ created: 100, unchanged: 500 });
    if (run) expect(await undo(run.id)).toMatchObject({ takenBack: 500, kept: 0 });
    expect(pupils().filter((pupil) => pupil.endsWith('active'))).toHaveLength(100);
  });
});

describe('a list that would move half a class', () => {
  const classOf = (count: number, className: string, from = 0): string[] =>
    Array.from({ length: count }, (_, at) => `${String(at + from)};Bakker, Noor;${className}`);

  it('[P69] is not imported until a person says that it is right', async () => {
    await importing(textFile(header, ...classOf(8, '1A')));
    const moved = textFile(header, ...classOf(4, '1C'), ...classOf(4, '1A', 4));
    const token = await choose(school, 'fout.csv', moved);
    const preview = await previewOf(school, token);
    expect(preview.warnings).toStrictEqual([
      { type: 'classMoves', className: '1A', moving: 4, known: 8 },
    ]);
    const mapping = choicesIn(preview);
    const input = { token, mapping, schoolYear, markMissing: false, confirmed: false };
    const result = await school.call('classLists.import', input);
    expect(result).toStrictEqual({ ok: false, error: { code: 'importUnconfirmed' } });
    expect(pupils().filter((pupil) => pupil.includes('1C'))).toHaveLength(0);
    const confirmed = await school.call('classLists.import', { ...input, confirmed: true });
    expect(must(confirmed).updated).toBe(4);
  });

  it('[P69] or miss a third of the school, when those pupils are to be marked', async () => {
    await importing(textFile(header, ...classOf(9, '1A')));
    const token = await choose(school, 'half.csv', textFile(header, ...classOf(6, '1A')));
    const preview = await previewOf(school, token);
    expect(preview.warnings).toStrictEqual([{ type: 'manyMissing', missing: 3, known: 9 }]);
    const mapping = choicesIn(preview);
    const input = { token, mapping, schoolYear, markMissing: true, confirmed: false };
    const result = await school.call('classLists.import', input);
    expect(result).toStrictEqual({ ok: false, error: { code: 'importUnconfirmed' } });
    expect(pupils().filter((pupil) => pupil.endsWith('maybeLeft'))).toHaveLength(0);
  });

  it('does not ask in a new school year, when everybody moves up', async () => {
    await importing(textFile(header, ...classOf(8, '1A')));
    const up = textFile(header, ...classOf(8, '2A'));
    const options = { year: nextYear, confirmed: false };
    expect(await importFile(school, 'nieuw.csv', up, options)).toMatchObject({ updated: 8 });
  });
});

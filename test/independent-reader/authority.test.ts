import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openTestVault,
  putPair,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { openForger } from './forge.ts';
import { readVault } from './read-vault.ts';
import { whatStands, type ReadRecord } from './records.ts';

let test: TestVault;
let pair: ReturnType<typeof putPair>;
let dossierId: string;
let careTeam: string;

const readAs = (who: StaffName, path = test.path) =>
  readVault(path, who, test.passphraseOf(who), { anyKdf: true });

type Work = Parameters<typeof openForger>[3];
/** What the coordinator finds after someone worked on a copy of the file with tools of their own. */
function after(who: StaffName, work: Work) {
  const path = join(test.folder, 'forged.achtervang');
  copyFileSync(test.path, path);
  openForger(path, who, test.passphraseOf(who), work);
  return readAs('coordinator', path);
}

beforeAll(async () => {
  test = await openTestVault();
  const coordinator = await test.as('coordinator');
  pair = putPair(coordinator, test.idOf('coach'));
  dossierId = String(coordinator.vault.get(pair.pairId)?.dossierId);
  careTeam = String(coordinator.vault.circles().find(({ code }) => code === 'careTeam')?.id);
  coordinator.vault.close();
});
afterAll(() => {
  test.close();
});

describe('the reader asks of every commit and part whether its author could make it', () => {
  it('counts a commit in another’s name at no opening, however often the app saw it', async () => {
    const own = await openTestVault();
    const work: Work = ({ append, revision }) => {
      append([revision(dossierId, pair.pairId, 2)], { author: own.idOf('coordinator') });
    };
    openForger(own.path, 'coach', own.passphraseOf('coach'), work);
    for (let opening = 0; opening < 2; opening += 1) {
      (await own.as('coordinator')).vault.close();
      const { problems } = readVault(own.path, 'coordinator', own.passphraseOf('coordinator'), {
        anyKdf: true,
      });
      expect(problems.filter((problem) => problem.startsWith('commit'))).toEqual([
        expect.stringMatching(/^commit \d+: bad signature$/),
      ]);
    }
    own.close();
  });

  it('counts no grant of a circle by who does not hold it, or at another key than its own', () => {
    const { problems } = after('approver', ({ me, append, grant }) => {
      append([grant(careTeam, me, 1), grant(careTeam, test.idOf('coordinator'), 2)]);
    });
    expect(problems.join('\n')).toMatch(/grant skipped: a circle by who does not hold it/);
    expect(problems.join('\n')).toMatch(/grant skipped: another key of the circle/);
    const stranger = after('coordinator', ({ append, grant }) => {
      append([grant(careTeam, dossierId, 1)]);
    });
    expect(stranger.problems.join('\n')).toMatch(/grant skipped: a circle to no member/);
  });

  it('counts no grant or revision of a dossier by who cannot hold its key', () => {
    const work: Work = ({ me, append, grant, revision }) => {
      append([grant(dossierId, me, 1), revision(dossierId, pair.pairId, 9)]);
    };
    const { problems, records } = after('otherCoach', work);
    expect(problems.join('\n')).toMatch(/grant skipped: a dossier by who cannot hold it/);
    expect(problems.join('\n')).toMatch(/revision skipped: record .* cannot hold its dossier/);
    expect(records).toEqual(readAs('coordinator').records);
    const byCoach = after('coach', work).problems.join('\n');
    expect(byCoach).toMatch(/grant skipped: a second grant/);
    expect(byCoach).not.toMatch(/revision skipped/);
  });

  it('keeps what is laid down once as it was first, and the kind of a record', () => {
    const of = (recordId: string, kind: string, revision: number, author = 'a'): ReadRecord => {
      return { dossierId, recordId, revision, kind, body: null, author, atMs: 1 };
    };
    const stands = (records: readonly ReadRecord[]) => {
      const problems: string[] = [];
      const found = whatStands(records, problems).map((it) => `${it.recordId} ${it.revision}`);
      return { found, refused: problems.length };
    };
    expect(stands([of('x', 'logEntry', 1), of('x', 'logEntry', 2)])).toEqual({
      found: ['x 1'],
      refused: 1,
    });
    const register = [of('x', 'print', 1), of('x', 'print', 2), of('x', 'print', 3)];
    expect(stands(register)).toEqual({ found: ['x 1', 'x 2'], refused: 1 });
    expect(stands([of('x', 'print', 1), of('x', 'print', 2, 'b')]).found).toEqual(['x 1']);
    const notes = [of('x', 'note', 1), of('x', 'note', 2), of('x', 'pair', 3), of('y', 'pair', 1)];
    expect(stands(notes)).toEqual({ found: ['x 1', 'x 2', 'y 1'], refused: 1 });
  });
});

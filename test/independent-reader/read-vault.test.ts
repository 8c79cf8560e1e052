import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MemberContext } from '#main/ipc/context.ts';
import { newId } from '#main/platform/id.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { newNoteFields } from '#shared/domain/note.ts';
import type { ReferralFields } from '#shared/domain/referral.ts';
import { recordDefinitions, type RecordKind } from '#shared/domain/registry.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import {
  openTestVault,
  putPair,
  testStaff,
  type StaffName,
  type TestVault,
} from '#test/support/open-test-vault.ts';
import { testReferral } from '#test/support/referral.ts';
import { serveAs } from '#test/support/serve-as.ts';
import { openForger } from './forge.ts';
import { readVault, type ReadOptions } from './read-vault.ts';

const kinds = Object.keys(recordDefinitions) as RecordKind[];
const referralFields: ReferralFields = {
  ...testReferral,
  destination: 'Schoolmaatschappelijk werk',
  reason: 'Mist drie maandagen achter elkaar.',
};
const options: ReadOptions = { anyKdf: true };

let test: TestVault;
let seenByCoordinator: ReturnType<typeof appRecords>;
let seenByCoach: ReturnType<typeof appRecords>;
let ownPair: RecordId;
let ownNote: RecordId;

/** All revisions of all records the app lists, as the reader names them, in a fixed order. */
function appRecords({ vault }: MemberContext) {
  return kinds
    .flatMap((kind) => vault.list(kind))
    .flatMap(({ id }) => vault.history(id))
    .map(({ id, dossierId, revision, kind, body, changedBy, changedAtMs }) => {
      return {
        dossierId,
        recordId: id,
        revision,
        kind,
        body,
        author: changedBy,
        atMs: changedAtMs,
      };
    })
    .sort(byPlace);
}

type Placed = { readonly recordId: string; readonly revision: number };
const byPlace = (a: Placed, b: Placed): number =>
  a.recordId.localeCompare(b.recordId) || a.revision - b.revision;

const readAs = (who: StaffName, path = test.path, more: ReadOptions = {}) =>
  readVault(path, who, test.passphraseOf(who), { ...options, ...more });

/** A copy of the vault, altered by hand. */
function altered(change: (path: string) => void): string {
  const path = join(test.folder, 'altered.achtervang');
  copyFileSync(test.path, path);
  change(path);
  return path;
}

/** Adds a well-made commit by this member, as someone with their passphrase could. */
function appendCommit(
  path: string,
  who: StaffName,
  parts: readonly unknown[],
  more: { readonly change?: (signature: Uint8Array) => void; readonly earlierMs?: number } = {},
): void {
  openForger(path, who, test.passphraseOf(who), ({ append }) => {
    append(parts, more);
  });
}

const withSql = (path: string, sql: string): void => {
  const db = new DatabaseSync(path);
  db.exec(sql);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  db.close();
};

async function writeNotes(context: MemberContext, pairId: RecordId, words: string) {
  const door = serveAs(context);
  const fields = { ...newNoteFields('2026-11-23'), facts: richTextOf(words) };
  const { noteId } = await door.ask('notes.save', { pairId, amends: null, fields });
  test.advance(60_000);
  await door.ask('notes.save', {
    pairId,
    amends: { noteId, expectedRevision: 1, reason: 'Verduidelijkt' },
    fields: { ...fields, ownWords: `Ik zei: ${words} — écht` },
  });
  return noteId;
}

/** A referral that the coach writes and the team leader approves. */
async function approveReferral({ pairId, supporteeId }: ReturnType<typeof putPair>): Promise<void> {
  const { referralId } = await serveAs(await test.as('coach')).ask('referrals.save', {
    referral: null,
    pairId,
    pupilId: supporteeId,
    fields: referralFields,
  });
  const approverId = test.idOf('otherApprover');
  const asked = await serveAs(await test.as('coordinator')).ask('signOffs.ask', {
    subjectId: referralId,
    approverId,
    question: 'Is dit genoeg?',
  });
  const approver = await test.as('otherApprover');
  const { contentHash } = approver.get('referral', referralId);
  await serveAs(approver).ask('signOffs.decide', {
    requestId: asked.requestId,
    seen: [{ recordId: referralId, contentHash }],
    decision: 'approved',
    comment: 'Goed zo.',
    passphrase: test.passphraseOf('otherApprover'),
  });
}

beforeAll(async () => {
  test = await openTestVault();
  const coordinator = await test.as('coordinator');
  const own = putPair(coordinator, test.idOf('coach'));
  const other = putPair(coordinator, test.idOf('otherCoach'), { code: '2026-002' });
  ownPair = own.pairId;
  await writeNotes(coordinator, other.pairId, 'Alleen voor Olga en het zorgteam.');
  ownNote = await writeNotes(await test.as('coach'), ownPair, 'Sem zat alleen in de aula.');
  await approveReferral(own);
  const coach = await test.as('coach');
  await serveAs(coach).ask('drafts.save', {
    name: `note:${ownPair}`,
    body: { ownWords: 'Nog niet af.' },
  });
  seenByCoach = appRecords(coach);
  const again = await test.as('coordinator');
  seenByCoordinator = appRecords(again);
  again.vault.close();
});
afterAll(() => {
  test.close();
});

describe('a reader written from the page about the format alone', () => {
  it('finds for a coordinator the same records, texts and revisions as the app', () => {
    const { vaultId, records, members, commits, problems } = readAs('coordinator');
    expect(problems).toEqual([]);
    expect(vaultId).toMatch(/^[0-9a-f-]{36}$/);
    expect(members).toHaveLength(Object.keys(testStaff).length);
    expect(commits.every(({ counts }) => counts)).toBe(true);
    expect(records.toSorted(byPlace)).toEqual(seenByCoordinator);
    const notes = records.filter(({ kind }) => kind === 'note');
    expect(notes.map(({ revision }) => revision)).toEqual([1, 2, 1, 2]);
    expect(JSON.stringify(notes)).toContain('Alleen voor Olga en het zorgteam.');
    expect(records.filter(({ kind }) => kind === 'signOffDecision')).toHaveLength(1);
  });

  it('finds for a coach what is granted to that coach, and nothing of another', () => {
    const { records, problems } = readAs('coach');
    expect(problems).toEqual([]);
    const notLog = ({ kind }: { readonly kind: string }) => kind !== 'logEntry';
    expect(records.toSorted(byPlace)).toEqual(seenByCoach.filter(notLog));
    const ids = (kind: string) =>
      new Set(records.filter((record) => record.kind === kind).map(({ recordId }) => recordId));
    expect(ids('pair')).toEqual(new Set([ownPair]));
    expect(ids('note')).toEqual(new Set([ownNote]));
  });

  it('gives a wrong passphrase, an unknown login and a weak slot the same answer', () => {
    const wrong = (login: string, passphrase: string, more: ReadOptions) => () =>
      readVault(test.path, login, passphrase, more);
    expect(wrong('coach', 'wachtzin', options)).toThrow('wrongCredentials');
    expect(wrong('nobody', test.passphraseOf('coach'), options)).toThrow('wrongCredentials');
    expect(wrong('coach', test.passphraseOf('coach'), {})).toThrow('wrongCredentials');
    expect(readVault(test.path, ' COACH ', test.passphraseOf('coach'), options).problems).toEqual(
      [],
    );
  });

  it('names a flipped byte in any sealed or signed row', () => {
    const flipped = (table: string, column: string, where: string) => (path: string) => {
      const db = new DatabaseSync(path);
      const found = db
        .prepare(`SELECT rowid AS r, ${column} AS x FROM ${table} WHERE ${where}`)
        .get();
      const bytes = Uint8Array.from(found?.['x'] as Uint8Array);
      bytes[bytes.length >> 1]! ^= 1;
      const write = db.prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`);
      write.run(bytes, found?.['r'] as number);
      db.close();
    };
    const { id } = readAs('coach').members.find(({ login }) => login === 'otherapprover')!;
    for (const [table, column, where, name] of [
      ['revisions', 'part', `record = '${ownNote}' AND revision = 1`, /record .* revision 1/],
      ['revisions', 'part', `record = '${ownNote}' AND revision = 2`, /record .* revision 2/],
      ['commits', 'signature', 'seq = 4', /commit 4: bad signature/],
      ['commits', 'header', 'seq = 4', /commit 4: /],
      ['grants', 'sealed', `grantee = '${id}'`, /grant .* altered/],
      ['slots', 'sealed', `member = '${id}'`, /slot .* altered/],
      ['drafts', 'sealed', 'true', /draft .* not the one/],
      ['states', 'sealed', `member = '${test.idOf('coach')}'`, /state: missing or altered/],
    ] as const) {
      const { problems } = readAs('coach', altered(flipped(table, column, where)));
      expect(
        problems.some((problem) => name.test(problem)),
        `${table} ${where}`,
      ).toBe(true);
    }
  });

  it('never gives other texts for a file with one flipped byte without saying so', () => {
    const good = readFileSync(test.path);
    const sound = readAs('coach').records;
    for (let offset = 60; offset < good.length; offset += Math.ceil(good.length / 60)) {
      const path = altered((copy) => {
        const bytes = Uint8Array.from(good);
        bytes[offset]! ^= 0x10;
        writeFileSync(copy, bytes);
      });
      try {
        const { records, problems } = readAs('coach', path);
        if (problems.length === 0) expect(records).toEqual(sound);
      } catch (error) {
        expect(error, `byte ${offset}`).toBeInstanceOf(Error);
      }
    }
  });

  it('names removed, moved and stray rows', () => {
    const problemsAfter = (sql: string) =>
      readAs(
        'coordinator',
        altered((path) => withSql(path, sql)),
      ).problems.join('\n');
    expect(problemsAfter(`DELETE FROM revisions WHERE record = '${ownNote}'`)).toMatch(/missing/);
    expect(
      problemsAfter(`UPDATE revisions SET part = (SELECT part FROM revisions
        WHERE record = '${ownNote}' AND revision = 1) WHERE record = '${ownNote}'`),
    ).toMatch(/revision 2: .*altered/);
    expect(
      problemsAfter(`UPDATE revisions SET dossier = '${ownNote}' WHERE record = '${ownNote}'`),
    ).toMatch(/altered/);
    expect(problemsAfter(`INSERT INTO revisions VALUES ('stray', 1, 'stray', x'00')`)).toMatch(
      /stray .*no commit knows it/,
    );
    expect(problemsAfter('DELETE FROM commits WHERE seq = 5')).toMatch(/commit 5: missing/);
  });

  it('skips what the author of a commit may not write, and commits with a false signature', () => {
    const granted = { subject: readAs('coach').vaultId, grantee: test.idOf('approver') };
    const drop = { type: 'grantDropped', ...granted, generation: 1 };
    const problemsAfter = (change: (signature: Uint8Array) => void) =>
      readAs(
        'coordinator',
        altered((path) => {
          appendCommit(path, 'coach', [drop], { change });
        }),
      ).problems.join('\n');
    expect(problemsAfter(() => undefined)).toMatch(/grantDropped by no administrator$/);
    const flip = (signature: Uint8Array) => {
      signature[5]! ^= 1;
    };
    expect(problemsAfter(flip)).toMatch(/^commit \d+: bad signature$/);
    const past = altered((path) => {
      appendCommit(path, 'coach', [], { earlierMs: 1 });
    });
    expect(readAs('coordinator', past).problems.join()).toMatch(/^commit \d+: not in the chain$/);
  });

  it('calls a file with a cut tail an older copy, and reads it only when asked', () => {
    const cut = altered((path) =>
      withSql(path, 'DELETE FROM commits WHERE seq = (SELECT max(seq) FROM commits)'),
    );
    expect(() => readAs('coordinator', cut)).toThrow('olderCopy');
    expect(readAs('coordinator', cut, { acceptOlderCopy: true }).records.length).toBeGreaterThan(0);
  });

  it('refuses other files, newer formats and files with a trigger in them', () => {
    const read = (sql: string) => () =>
      readAs(
        'coach',
        altered((path) => withSql(path, sql)),
      );
    expect(read('PRAGMA application_id = 1')).toThrow('notAVault');
    expect(read('PRAGMA user_version = 2')).toThrow('vaultFromNewerVersion');
    expect(read('CREATE TRIGGER t AFTER INSERT ON drafts BEGIN SELECT 1; END')).toThrow(
      'vaultDamaged',
    );
  });

  it('follows a circle to its new key when a member leaves, and lets that member in no more', async () => {
    const left = await openTestVault();
    const admin = await left.as('coordinator');
    putPair(admin, left.idOf('coach'));
    const { displayName, roles } = testStaff.otherCoach;
    admin.vault.updateMember(left.idOf('otherCoach'), { displayName, roles, active: false });
    const { supporteeId } = putPair(admin, left.idOf('coach'), { code: '2026-002' });
    const expected = appRecords(admin);
    admin.vault.close();
    const read = (who: StaffName) => readVault(left.path, who, left.passphraseOf(who), options);
    const { problems, records } = read('coordinator');
    expect(problems).toEqual([]);
    expect(records.toSorted(byPlace)).toEqual(expected);
    const circles = records.filter(({ kind }) => kind === 'circle');
    expect(circles).toContainEqual(expect.objectContaining({ revision: 2 }));
    expect(read('coach').records.some(({ recordId }) => recordId === supporteeId)).toBe(true);
    expect(() => read('otherCoach')).toThrow('wrongCredentials');
    left.close();
  });

  it('opens what lies behind the glass: the key is its holder’s, the glass is the app’s', async () => {
    const school = await openTestVault();
    const coach = await school.as('coach');
    const [dossierId, recordId] = [newId<DossierId>(), newId<RecordId>()];
    const grantTo = [
      { type: 'member', id: school.idOf('coach') },
      { type: 'circle', code: 'emergency' },
    ] as const;
    const body = { pairId: ownPair, amendReason: null, ...newNoteFields('2026-11-23') };
    const put = { dossierId, recordId, kind: 'note', body, expectedRevision: 0 };
    coach.vault.commit({ newDossiers: [{ id: dossierId, kind: 'concern', grantTo }], puts: [put] });
    const app = await school.as('coordinator');
    expect(app.vault.get(recordId)).toBeNull();
    expect(app.vault.behindGlass()).toEqual([dossierId]);
    app.vault.close();
    const read = (who: StaffName) => readVault(school.path, who, school.passphraseOf(who), options);
    const { problems, records } = read('coordinator');
    expect(problems).toEqual([]);
    expect(records.some((record) => record.recordId === recordId)).toBe(true);
    expect(read('approver').records.some((record) => record.recordId === recordId)).toBe(false);
    school.close();
  });

  it('runs from the command line, and shows texts only when asked', () => {
    const main = fileURLToPath(new URL('main.ts', import.meta.url));
    const run = (...flags: readonly string[]) =>
      execFileSync(process.execPath, [main, test.path, 'coach', '--any-kdf', ...flags], {
        encoding: 'utf8',
        input: `${test.passphraseOf('coach')}\n`,
      });
    const summary = run();
    expect(summary).toMatch(/^note 1 \(2 revisions\)$/m);
    expect(summary).not.toContain('Sem zat alleen');
    expect(run('--bodies')).toContain('Sem zat alleen in de aula.');
  });
});

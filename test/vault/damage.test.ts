// Proves that what is altered, moved, replayed, cut or injected in a vault file is found and named,
// and that the other dossiers stay readable.
import {
  copyFileSync,
  openSync,
  readFileSync,
  readSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { closeSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { Vault } from '#main/store/index.ts';
import { AppFailure } from '#shared/result/errors.ts';
import { changeItem, failureOf, putItem, scene, textsOf, type Scene } from './fixture.ts';

/** A vault with items one, two and three; two has a second revision. */
async function threeItems(it: Scene) {
  const vault = await it.create();
  const me = [{ type: 'member', id: vault.me.id }] as const;
  const one = putItem(vault, 'one', me);
  const two = putItem(vault, 'two before', me);
  const three = putItem(vault, 'three', me);
  changeItem(vault, two.recordId, 'two');
  vault.close();
  return { one, two, three };
}

const namedIn = (vault: Vault) =>
  vault.verifyAll().damage.map(({ what, where }) => `${what} ${where}`);

const cases: readonly {
  readonly name: string;
  readonly tamper: (database: DatabaseSync, ids: Awaited<ReturnType<typeof threeItems>>) => void;
  readonly named: (ids: Awaited<ReturnType<typeof threeItems>>) => string;
  readonly left: readonly string[];
}[] = [
  {
    name: 'a flipped byte in a sealed revision',
    tamper: (db, { two }) =>
      flipBlob(db, 'revisions', 'part', `record = '${two.recordId}' AND revision = 2`),
    named: ({ two }) => `altered revision 2 of record ${two.recordId}`,
    left: ['one', 'three'],
  },
  {
    name: 'a flipped byte in an earlier revision',
    tamper: (db, { two }) =>
      flipBlob(db, 'revisions', 'part', `record = '${two.recordId}' AND revision = 1`),
    named: ({ two }) => `altered revision 1 of record ${two.recordId}`,
    left: ['one', 'three', 'two'],
  },
  {
    name: 'a shortened revision',
    tamper: (db, { one }) =>
      db.exec(`UPDATE revisions SET part = substr(part, 1, 60) WHERE record = '${one.recordId}'`),
    named: ({ one }) => `altered revision 1 of record ${one.recordId}`,
    left: ['three', 'two'],
  },
  {
    name: 'a removed revision',
    tamper: (db, { one }) => db.exec(`DELETE FROM revisions WHERE record = '${one.recordId}'`),
    named: ({ one }) => `missing revision 1 of record ${one.recordId}`,
    left: ['three', 'two'],
  },
  {
    name: 'an earlier revision replayed over the newest',
    tamper: (db, { two }) =>
      db.exec(`UPDATE revisions SET part = (SELECT part FROM revisions WHERE record = '${two.recordId}' AND revision = 1)
               WHERE record = '${two.recordId}' AND revision = 2`),
    named: ({ two }) => `altered revision 2 of record ${two.recordId}`,
    left: ['one', 'three'],
  },
  {
    name: 'two revisions swapped',
    tamper: (db, { one, three }) =>
      db.exec(`UPDATE revisions SET record = 'x' WHERE record = '${one.recordId}';
               UPDATE revisions SET record = '${one.recordId}' WHERE record = '${three.recordId}';
               UPDATE revisions SET record = '${three.recordId}' WHERE record = 'x'`),
    named: ({ one }) => `altered revision 1 of record ${one.recordId}`,
    left: ['two'],
  },
  {
    name: 'a revision moved to another dossier',
    tamper: (db, { one, three }) =>
      db.exec(
        `UPDATE revisions SET dossier = '${three.dossierId}' WHERE record = '${one.recordId}'`,
      ),
    named: ({ one }) => `altered revision 1 of record ${one.recordId}`,
    left: ['three', 'two'],
  },
  {
    name: 'a revision no commit knows',
    tamper: (db, { one }) =>
      db.exec(
        `INSERT INTO revisions SELECT record, 9, dossier, part FROM revisions WHERE record = '${one.recordId}'`,
      ),
    named: ({ one }) => `unexpected revision 9 of record ${one.recordId}`,
    left: ['one', 'three', 'two'],
  },
  {
    name: 'a flipped byte in a grant',
    tamper: (db, { one }) => flipBlob(db, 'grants', 'sealed', `subject = '${one.dossierId}'`),
    named: ({ one }) => `altered grant of ${one.dossierId}`,
    left: ['three', 'two'],
  },
  {
    name: 'a removed grant',
    tamper: (db, { one }) => db.exec(`DELETE FROM grants WHERE subject = '${one.dossierId}'`),
    named: ({ one }) => `missing grant of ${one.dossierId}`,
    left: ['three', 'two'],
  },
  {
    name: 'a grant swapped with that of another dossier',
    tamper: (db, { one, three }) =>
      db.exec(`UPDATE grants SET sealed = (SELECT sealed FROM grants WHERE subject = '${three.dossierId}')
               WHERE subject = '${one.dossierId}'`),
    named: ({ one }) => `altered grant of ${one.dossierId}`,
    left: ['three', 'two'],
  },
  {
    name: 'a grant no commit knows',
    tamper: (db, { one }) =>
      db.exec(
        `INSERT INTO grants SELECT subject, grantee, 7, sealed FROM grants WHERE subject = '${one.dossierId}'`,
      ),
    named: ({ one }) => `unexpected grant of ${one.dossierId}`,
    left: ['one', 'three', 'two'],
  },
  {
    name: 'a flipped byte in a commit header',
    tamper: (db) => flipBlob(db, 'commits', 'header', 'seq = 4'),
    named: () => 'altered commit 4',
    left: ['one', 'two'],
  },
  {
    name: 'a flipped byte in a commit signature',
    tamper: (db) => flipBlob(db, 'commits', 'signature', 'seq = 2'),
    named: () => 'altered commit 2',
    left: ['three', 'two'],
  },
  {
    name: 'a removed commit',
    tamper: (db) => db.exec('DELETE FROM commits WHERE seq = 4'),
    named: () => 'missing commit 4',
    left: ['one', 'two'],
  },
  {
    name: 'two commits swapped',
    tamper: (db) =>
      db.exec(`UPDATE commits SET seq = 99 WHERE seq = 2; UPDATE commits SET seq = 2 WHERE seq = 4;
               UPDATE commits SET seq = 4 WHERE seq = 99`),
    named: () => 'altered commit 2',
    left: ['two'],
  },
  {
    name: 'a flipped byte in the own state',
    tamper: (db) => flipBlob(db, 'states', 'sealed', '1'),
    named: () => 'altered state of member',
    left: ['one', 'three', 'two'],
  },
];

function flipBlob(database: DatabaseSync, table: string, column: string, where: string): void {
  const row = database
    .prepare(`SELECT rowid AS id, ${column} AS blob FROM ${table} WHERE ${where}`)
    .get();
  const blob = row?.['blob'];
  if (!(blob instanceof Uint8Array)) throw new Error('no such row');
  const middle = Math.floor(blob.length / 2);
  blob[middle] = (blob[middle] ?? 0) ^ 1;
  database
    .prepare(`UPDATE ${table} SET ${column} = ? WHERE rowid = ?`)
    .run(blob, row?.['id'] ?? null);
}

test.each(cases)('$name is named and the rest stays readable', async ({ tamper, named, left }) => {
  const it = scene();
  const ids = await threeItems(it);
  it.tamper((database) => {
    tamper(database, ids);
  });
  const vault = await it.open('ada');
  expect(textsOf(vault)).toEqual(left);
  expect(namedIn(vault).some((text) => text.startsWith(named(ids)))).toBe(true);
});

test('the damaged slot of a colleague is named for who can still open', async () => {
  const it = scene();
  const vault = await it.create();
  const bo = await it.add(vault, 'bo', ['teacherCoach']);
  vault.close();
  it.tamper((database) => {
    flipBlob(database, 'slots', 'sealed', `member = '${bo.id}'`);
  });
  expect((await failureOf(() => it.open('bo'))).code).toBe('wrongCredentials');
  expect(namedIn(await it.open('ada'))).toContain(`altered key slot of member ${bo.id}`);
});

test('a damaged first commit closes the vault instead of guessing', async () => {
  const it = scene();
  await threeItems(it);
  it.tamper((database) => {
    flipBlob(database, 'commits', 'header', 'seq = 1');
  });
  expect((await failureOf(() => it.open('ada'))).code).toBe('vaultDamaged');
});

test('every flipped stretch of the file is either without effect, named, or refused', async () => {
  const it = scene();
  await threeItems(it);
  const good = readFileSync(it.path);
  const outcomes = new Map<string, number>();
  const count = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  for (let offset = 0; offset < good.length; offset += 509) {
    writeFileSync(it.path, good);
    const file = openSync(it.path, 'r+');
    const byte = Buffer.alloc(1);
    readSync(file, byte, 0, 1, offset);
    writeSync(file, Buffer.of((byte[0] ?? 0) ^ 0x10), 0, 1, offset);
    closeSync(file);
    it.clock.nowMs += 3_600_000;
    // A laptop without memory of this vault: only the file itself can tell.
    try {
      const vault = await it.open('ada', { profile: `profile-${offset}` });
      const same = textsOf(vault).join() === 'one,three,two';
      const named = vault.verifyAll().damage.length > 0;
      expect(same || named, `flip at ${offset}`).toBe(true);
      count(named ? 'named' : 'no effect');
      vault.close();
    } catch (error) {
      if (!(error instanceof AppFailure)) throw new Error(`flip at ${offset}`, { cause: error });
      expect([
        'vaultDamaged',
        'notAVault',
        'vaultTooNew',
        'wrongCredentials',
        'olderCopy',
      ]).toContain(error.error.code);
      count('refused');
    }
  }
  expect(outcomes.get('named')).toBeGreaterThan(5);
  expect(outcomes.get('refused')).toBeGreaterThan(5);
}, 120_000);

test('an older copy of the file is named, and opens only when that is accepted', async () => {
  const it = scene();
  const vault = await it.create();
  const me = [{ type: 'member', id: vault.me.id }] as const;
  putItem(vault, 'old', me);
  vault.close();
  copyFileSync(it.path, join(it.folder, 'copy'));
  const later = await it.open('ada');
  putItem(later, 'new', me);
  later.close();
  copyFileSync(join(it.folder, 'copy'), it.path);
  const refused = await failureOf(() => it.open('ada'));
  expect(refused).toMatchObject({ code: 'olderCopy', params: { missingCommits: 2 } });
  const accepted = await it.open('ada', { acceptOlderCopy: true });
  expect(textsOf(accepted)).toEqual(['old']);
  putItem(accepted, 'branch', me);
  accepted.close();
  expect(textsOf(await it.open('ada'))).toEqual(['branch', 'old']);
});

test('a copy that went its own way is an older copy too', async () => {
  const it = scene();
  const vault = await it.create();
  const me = [{ type: 'member', id: vault.me.id }] as const;
  vault.close();
  copyFileSync(it.path, join(it.folder, 'copy'));
  const here = await it.open('ada');
  putItem(here, 'here', me);
  here.close();
  copyFileSync(join(it.folder, 'copy'), it.path);
  const there = await it.open('ada', { profile: 'other-laptop' });
  for (const text of ['a', 'b', 'c']) putItem(there, text, me);
  there.close();
  expect((await failureOf(() => it.open('ada'))).code).toBe('olderCopy');
});

test('a cut tail is named even on a laptop that never saw the vault', async () => {
  const it = scene();
  await threeItems(it);
  it.tamper((database) => database.exec('DELETE FROM commits WHERE seq >= 4'));
  expect((await failureOf(() => it.open('ada', { profile: 'fresh' }))).code).toBe('olderCopy');
});

test('a lost, replayed or foreign draft is named', async () => {
  const it = scene();
  const vault = await it.create();
  vault.saveDraft('a', 'first');
  vault.close();
  copyFileSync(it.path, join(it.folder, 'old'));
  const again = await it.open('ada');
  again.saveDraft('a', 'second');
  again.saveDraft('b', 'other');
  again.close();
  it.tamper((database) => {
    database.exec(`ATTACH '${join(it.folder, 'old')}' AS old`);
    database.exec('DELETE FROM drafts; INSERT INTO drafts SELECT * FROM old.drafts');
  });
  const tampered = await it.open('ada');
  expect(tampered.readDrafts()).toEqual([]);
  expect(
    tampered
      .damage()
      .map(({ what, part }) => `${what} ${part}`)
      .sort(),
  ).toEqual(['altered draft', 'missing draft']);
});

test('nothing that was typed is in the file in any plain form', async () => {
  const it = scene();
  const canary = 'Kanarie-zwarte-merel-7731';
  const vault = await it.create();
  await vault.addMember({
    login: 'bo',
    displayName: canary,
    roles: ['careCoordinator'],
    passphrase: new TextEncoder().encode(canary),
    functionTitle: canary,
  });
  const ids = putItem(vault, canary.repeat(400), [{ type: 'circle', code: 'careTeam' }]);
  vault.saveDraft(canary, { text: canary });
  vault.commit({ puts: [], log: [{ action: 'searched', detail: { query: canary } }] });
  const forms = [
    Buffer.from(canary),
    Buffer.from(canary, 'utf16le'),
    Buffer.from(canary, 'utf16le').swap16(),
    ...[0, 1, 2].map((skip) =>
      Buffer.from(Buffer.from(canary.slice(skip)).toString('base64').slice(0, -4)),
    ),
    Buffer.from(Buffer.from(canary).toString('hex')),
  ];
  const files = [it.path, `${it.path}-wal`, join(it.folder, 'profile', 'profile.json')];
  const found = () =>
    files.flatMap((file) => {
      if (statSync(file, { throwIfNoEntry: false }) === undefined) return [];
      const bytes = readFileSync(file);
      return forms.filter((form) => bytes.includes(form)).map(() => file);
    });
  expect(found()).toEqual([]);
  vault.close();
  expect(found()).toEqual([]);
  expect(readFileSync(it.path).includes(Buffer.from(ids.dossierId))).toBe(true);
});

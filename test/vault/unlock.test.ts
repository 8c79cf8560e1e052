// Proves who gets in, with which answer, and how guessing is slowed down.
import { copyFileSync, existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { createVault, inspectVault, loadProfile, openVault, testKdf } from '#main/store/index.ts';
import { failureOf, passphraseOf, putItem, registry, scene, textsOf } from './fixture.ts';

test('a vault opens again with the passphrase and shows the same records', async () => {
  const it = scene();
  const vault = await it.create();
  putItem(vault, 'kept', [{ type: 'member', id: vault.me.id }]);
  vault.close();
  expect(readdirSync(it.folder).sort()).toEqual(['profile', 'school.achtervang']);
  const again = await it.open('ADA ', { passphrase: 'ada' });
  expect(textsOf(again)).toEqual(['kept']);
  expect(again.me).toMatchObject({ login: 'ada', roles: ['administrator'], active: true });
  expect(again.vaultName).toBe('School');
  expect(again.damage()).toEqual([]);
});

test('after close every call is refused and closing twice is harmless', async () => {
  const vault = await scene().create();
  vault.close();
  vault.close();
  expect((await failureOf(() => vault.list('item'))).code).toBe('locked');
  expect((await failureOf(() => vault.me)).code).toBe('locked');
});

test('a changed passphrase opens and the old one does not, and nothing else is resealed', async () => {
  const it = scene();
  const vault = await it.create();
  putItem(vault, 'kept', [{ type: 'member', id: vault.me.id }]);
  await vault.changePassphrase(passphraseOf('ada'), passphraseOf('new'));
  vault.close();
  expect((await failureOf(() => it.open('ada'))).code).toBe('wrongCredentials');
  expect(textsOf(await it.open('ada', { passphrase: 'new' }))).toEqual(['kept']);
});

test('an old slot put back does not bring the old passphrase back', async () => {
  const it = scene();
  const vault = await it.create();
  vault.close();
  copyFileSync(it.path, join(it.folder, 'old'));
  const again = await it.open('ada');
  await again.changePassphrase(passphraseOf('ada'), passphraseOf('new'));
  again.close();
  it.tamper((database) => {
    database.exec(`ATTACH '${join(it.folder, 'old')}' AS old`);
    database.exec('DELETE FROM slots; INSERT INTO slots SELECT * FROM old.slots');
  });
  expect((await failureOf(() => it.open('ada'))).code).toBe('wrongCredentials');
});

test('a wrong passphrase, an unknown login and a damaged slot get the same answer', async () => {
  const it = scene();
  (await it.create()).close();
  const wrong = await failureOf(() => it.open('ada', { passphrase: 'guess' }));
  const unknown = await failureOf(() => it.open('nobody'));
  it.tamper((database) => database.exec(`UPDATE slots SET sealed = zeroblob(168)`));
  it.clock.nowMs += 3_600_000;
  const damaged = await failureOf(() => it.open('ada'));
  expect([wrong, unknown, damaged]).toEqual(Array(3).fill({ code: 'wrongCredentials' }));
});

test('an unknown login takes about as long as a wrong passphrase', async () => {
  const it = scene();
  const kdf = { memoryKiB: 32 * 1024, passes: 2 };
  const profile = loadProfile(join(it.folder, 'profile'));
  const shared = { path: it.path, profile, registry, now: () => (it.clock.nowMs += 3_600_000) };
  const admin = { login: 'ada', displayName: 'Ada', roles: [], passphrase: passphraseOf('ada') };
  (await createVault({ ...shared, admin, kdf })).close();
  const time = async (login: string) => {
    const start = performance.now();
    const attempt = { ...shared, login, passphrase: passphraseOf('guess'), kdfFloor: kdf };
    await failureOf(() => openVault(attempt));
    return performance.now() - start;
  };
  const [known, unknown] = [await time('ada'), await time('nobody')];
  expect(unknown / known).toBeGreaterThan(0.3);
  expect(unknown / known).toBeLessThan(3);
});

test('a slot below the floor is not used', async () => {
  const it = scene();
  (await it.create()).close();
  const attempt = {
    path: it.path,
    profile: loadProfile(join(it.folder, 'profile')),
    registry,
    now: () => it.clock.nowMs,
    login: 'ada',
    passphrase: passphraseOf('ada'),
  };
  expect((await failureOf(() => openVault(attempt))).code).toBe('wrongCredentials');
  (await openVault({ ...attempt, kdfFloor: testKdf })).close();
});

test('the third wrong try starts a wait that survives a restart and a clock set back', async () => {
  const it = scene();
  (await it.create()).close();
  const guess = () => failureOf(() => it.open('ada', { passphrase: 'guess' }));
  for (const _ of [1, 2, 3]) expect((await guess()).code).toBe('wrongCredentials');
  const refused = await failureOf(() => it.open('ada'));
  expect(refused.code).toBe('tooManyAttempts');
  expect(refused.params?.['waitMs']).toBeGreaterThan(4_000);
  it.clock.nowMs -= 86_400_000;
  expect((await guess()).params?.['waitMs']).toBe(5_000);
  it.clock.nowMs += 5_001;
  expect((await guess()).code).toBe('wrongCredentials');
  expect((await guess()).params?.['waitMs']).toBeGreaterThan(9_000);
  it.clock.nowMs += 86_400_000;
  const vault = await it.open('ada');
  expect(vault.list('logEntry').map(({ body }) => body)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ action: 'vaultCreated' }),
      expect.objectContaining({ action: 'unlocked' }),
    ]),
  );
  const failed = vault
    .list('logEntry')
    .filter(({ body }) => JSON.stringify(body).includes('unlockFailed'));
  expect(failed).toHaveLength(4);
});

test('verifying a passphrase for a signature is slowed down too', async () => {
  const vault = await scene().create();
  expect(await vault.verifyPassphrase(passphraseOf('ada'))).toBe(true);
  for (const _ of [1, 2, 3]) expect(await vault.verifyPassphrase(passphraseOf('x'))).toBe(false);
  const refused = await failureOf(() => vault.verifyPassphrase(passphraseOf('ada')));
  expect(refused.code).toBe('tooManyAttempts');
});

test('a file that is no vault, a newer one, a truncated one and a missing one are each named', async () => {
  const it = scene();
  const codeOf = async () => (await failureOf(() => inspectVault(it.path))).code;
  expect(await codeOf()).toBe('vaultMissing');
  writeFileSync(it.path, 'plain text');
  expect(await codeOf()).toBe('notAVault');
  writeFileSync(it.path, '');
  expect(await codeOf()).toBe('notAVault');
  const other = new DatabaseSync(join(it.folder, 'other.sqlite'));
  other.exec('CREATE TABLE t (a)');
  other.close();
  copyFileSync(join(it.folder, 'other.sqlite'), it.path);
  expect(await codeOf()).toBe('notAVault');
});

test('a newer format, a truncated file and a foreign trigger are refused', async () => {
  const it = scene();
  (await it.create()).close();
  const codeOf = async () => (await failureOf(() => inspectVault(it.path))).code;
  expect(inspectVault(it.path).format).toBe(1);
  copyFileSync(it.path, join(it.folder, 'good'));
  it.tamper((database) => database.exec('PRAGMA user_version = 2'));
  expect(await codeOf()).toBe('vaultTooNew');
  copyFileSync(join(it.folder, 'good'), it.path);
  truncateSync(it.path, 9000);
  expect(await codeOf()).toBe('vaultDamaged');
  truncateSync(it.path, 50);
  expect(await codeOf()).toBe('vaultDamaged');
  copyFileSync(join(it.folder, 'good'), it.path);
  it.tamper((database) =>
    database.exec('CREATE TRIGGER t AFTER INSERT ON commits BEGIN DELETE FROM revisions; END'),
  );
  expect(await codeOf()).toBe('vaultDamaged');
});

test('an open vault is in use, and a vault is never made over an existing file', async () => {
  const it = scene();
  const vault = await it.create();
  expect((await failureOf(() => it.open('ada'))).code).toBe('vaultInUse');
  expect((await failureOf(() => it.create())).code).toBe('vaultExists');
  vault.close();
  expect((await failureOf(() => it.create())).code).toBe('vaultExists');
  expect(existsSync(`${it.path}-wal`)).toBe(false);
});

test('a folder that does not exist is named when a vault is made', async () => {
  const it = scene();
  const profile = loadProfile(join(it.folder, 'profile'));
  const admin = { login: 'ada', displayName: 'Ada', roles: [], passphrase: passphraseOf('ada') };
  const path = join(it.folder, 'no', 'such', 'school.achtervang');
  const failed = await failureOf(() =>
    createVault({ path, profile, registry, now: () => 0, admin, kdf: testKdf }),
  );
  expect(failed.code).toBe('vaultMissing');
});

test('a clock before the newest commit still opens for reading and refuses to write', async () => {
  const it = scene();
  const vault = await it.create();
  putItem(vault, 'kept', [{ type: 'member', id: vault.me.id }]);
  vault.close();
  it.clock.nowMs -= 10 * 60_000;
  const early = await it.open('ada');
  expect(textsOf(early)).toEqual(['kept']);
  const refused = await failureOf(() => putItem(early, 'x', [{ type: 'member', id: early.me.id }]));
  expect(refused.code).toBe('clockSetBack');
  it.clock.nowMs += 10 * 60_000;
  putItem(early, 'later', [{ type: 'member', id: early.me.id }]);
  expect(textsOf(early)).toEqual(['kept', 'later']);
  const actions = early.list('logEntry').map(({ body }) => JSON.stringify(body));
  expect(actions.filter((text) => text.includes('"unlocked"'))).toHaveLength(1);
});

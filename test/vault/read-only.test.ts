// Proves that a folder one may not write in gives its own error, when making a vault and when using one.
import { chmodSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { createVault, loadProfile, openVault, testKdf } from '#main/store/index.ts';
import { failureOf, passphraseOf, registry, scene } from './fixture.ts';

/** Another user without rights for the length of the test, because root may write everywhere. */
function withoutRights(folder: string, path?: string): void {
  const root = process.getuid?.() === 0;
  chmodSync(folder, 0o555);
  if (path !== undefined) chmodSync(path, 0o444);
  if (root) process.seteuid?.(65_534);
  onTestFinished(() => {
    if (root) process.seteuid?.(0);
    chmodSync(folder, 0o755);
  });
}

test.skipIf(process.platform === 'win32')(
  'making a vault in a read-only folder says so, and leaves nothing behind',
  async () => {
    const it = scene();
    const profile = loadProfile(`${it.folder}-profile`);
    withoutRights(it.folder);
    const failure = await failureOf(() =>
      createVault({
        path: it.path,
        profile,
        registry,
        now: () => Date.now(),
        kdf: testKdf,
        admin: {
          login: 'ada',
          displayName: 'Ada',
          roles: ['administrator'],
          passphrase: passphraseOf('ada'),
        },
      }),
    );
    expect(failure.code).toBe('folderReadOnly');
  },
);

test.skipIf(process.platform === 'win32')(
  'opening a vault in a read-only folder says so',
  async () => {
    const it = scene();
    (await it.create()).close();
    const profile = loadProfile(`${it.folder}-profile`);
    withoutRights(it.folder, it.path);
    const failure = await failureOf(() =>
      openVault({
        path: it.path,
        profile,
        registry,
        now: () => Date.now(),
        login: 'ada',
        passphrase: passphraseOf('ada'),
        kdfFloor: testKdf,
      }),
    );
    expect(failure.code).toBe('folderReadOnly');
  },
);

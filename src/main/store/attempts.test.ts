// How long someone waits after wrong passphrases.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { countTry, demandTurn, forgiveTries, waitAfter } from './attempts.ts';
import { loadProfile } from './profile.ts';

const vault = '11111111-1111-4111-8111-111111111111';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'achtervang-profile-'));
  onTestFinished(() => {
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

test('three tries are free, then the wait doubles up to a quarter of an hour', () => {
  expect([0, 1, 2, 3, 4, 5, 10, 11, 500].map(waitAfter)).toEqual([
    0, 0, 0, 5_000, 10_000, 20_000, 640_000, 900_000, 900_000,
  ]);
});

test('a right passphrase ends the wait but leaves the earlier failures for the log', () => {
  const profile = loadProfile(folder());
  for (const at of [1, 2, 3]) countTry(profile, vault, at);
  expect(() => {
    demandTurn(profile, vault, 4);
  }).toThrow('tooManyAttempts');
  demandTurn(profile, vault, 5_003);
  countTry(profile, vault, 5_003);
  forgiveTries(profile, vault);
  expect(profile.attempts(vault)).toEqual({
    failures: 0,
    lastFailureAtMs: 0,
    unloggedAtMs: [1, 2, 3],
  });
});

test('the profile keeps its device and its memory, and holds nothing but ids and numbers', () => {
  const path = folder();
  const profile = loadProfile(path);
  profile.remember(vault, { head: { seq: 2, hash: 'A'.repeat(43) } });
  const again = loadProfile(path);
  expect(again.deviceId).toBe(profile.deviceId);
  expect(again.head(vault)).toEqual({ seq: 2, hash: 'A'.repeat(43) });
  expect(readFileSync(join(path, 'profile.json'), 'utf8')).toBe(
    `{"version":1,"device":"${profile.deviceId}","vaults":{"${vault}":{"head":{"seq":2,"hash":"${'A'.repeat(43)}"},"attempts":{"failures":0,"lastFailureAtMs":0,"unloggedAtMs":[]}}}}\n`,
  );
});

test('an unreadable profile is kept aside and a new one started', () => {
  const path = folder();
  writeFileSync(join(path, 'profile.json'), '{"half');
  expect(loadProfile(path).head(vault)).toBeNull();
  expect(readFileSync(join(path, 'profile.json.unreadable'), 'utf8')).toBe('{"half');
});

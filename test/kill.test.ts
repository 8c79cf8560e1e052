// The short form of scripts/kill-test.ts, for every run of the tests.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

test('a killed process has lost nothing it was told is saved', async () => {
  const run = promisify(execFile)(process.execPath, ['scripts/kill-test.ts', '12']);
  expect((await run).stdout).toMatch(/^12 kills, \d+ acknowledged revisions, .*: all there\n$/);
}, 120_000);

// Whether a file is replaced whole and privately.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writeFileAtomically } from './atomic-write.ts';

test('a file is replaced whole, private to the user, with nothing left beside it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'achtervang-write-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, 'a.json');
  writeFileAtomically(path, 'a long first text');
  writeFileAtomically(path, 'short');
  expect(readFileSync(path, 'utf8')).toBe('short');
  expect(readdirSync(folder)).toEqual(['a.json']);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

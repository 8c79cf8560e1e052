import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addChosenFile, readChosenFile, replaceChosenFile, safeFileName } from './chosen-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'achtervang-files-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});
const bytes = new TextEncoder().encode('abc');

test('a file up to the limit is read whole, with its name and without its path', async () => {
  writeFileSync(join(folder, 'lijst.csv'), 'abc');
  expect(await readChosenFile(join(folder, 'lijst.csv'), 3)).toEqual({
    fileName: 'lijst.csv',
    bytes,
  });
});

test('a file over the limit is refused', async () => {
  writeFileSync(join(folder, 'lijst.csv'), 'abcd');
  await expect(readChosenFile(join(folder, 'lijst.csv'), 3)).rejects.toMatchObject({
    error: { code: 'fileTooLarge' },
  });
});

test('a folder or a missing file is unreadable', async () => {
  for (const path of [folder, join(folder, 'none.csv')]) {
    await expect(readChosenFile(path, 3)).rejects.toMatchObject({
      error: { code: 'fileUnreadable' },
    });
  }
});

test('a new file never takes the place of another', async () => {
  expect(await addChosenFile(folder, 'blad.pdf', bytes)).toBe('blad.pdf');
  expect(await addChosenFile(folder, 'blad.pdf', bytes)).toBe('blad (2).pdf');
  expect(readdirSync(folder).sort()).toEqual(['blad (2).pdf', 'blad.pdf']);
});

test('a file that the person agreed to replace is replaced, and nothing is left beside it', async () => {
  writeFileSync(join(folder, 'blad.pdf'), 'old');
  await replaceChosenFile(folder, 'blad.pdf', bytes);
  expect(readFileSync(join(folder, 'blad.pdf'), 'utf8')).toBe('abc');
  expect(readdirSync(folder)).toEqual(['blad.pdf']);
});

test('a file that cannot be put in place leaves nothing behind', async () => {
  mkdirSync(join(folder, 'blad.pdf', 'full'), { recursive: true });
  await expect(replaceChosenFile(folder, 'blad.pdf', bytes)).rejects.toMatchObject({
    error: { code: 'saveFailed' },
  });
  expect(readdirSync(folder)).toEqual(['blad.pdf']);
});

test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'a folder that may not be written is named as such',
  async () => {
    chmodSync(folder, 0o500);
    await expect(addChosenFile(folder, 'blad.pdf', bytes)).rejects.toMatchObject({
      error: { code: 'folderReadOnly' },
    });
  },
);

test.each([
  ['blad.pdf', 'blad.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['a: b/c?.pdf', 'c.pdf'],
  ['..pdf', 'achtervang.pdf'],
  ['con.pdf', 'achtervang.pdf'],
  ['', 'achtervang'],
  ['.', 'achtervang'],
])('a suggested name becomes a plain one: %s', (suggested, expected) => {
  expect(safeFileName(suggested)).toBe(expected);
});

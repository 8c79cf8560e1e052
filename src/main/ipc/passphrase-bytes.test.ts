import { expect, test } from 'vitest';
import { withPassphrase } from './passphrase-bytes.ts';

test('an accent typed in two strokes gives the bytes of the accent in one', async () => {
  const one = await withPassphrase('caf\u00e9', (bytes) => [...bytes]);
  const two = await withPassphrase('cafe\u0301', (bytes) => [...bytes]);
  expect(two).toEqual(one);
});

test('the bytes are overwritten after use, also when the use fails', async () => {
  const kept: Uint8Array[] = [];
  await withPassphrase('paraplu', (bytes) => kept.push(bytes));
  const failing = withPassphrase('vlieger', (bytes) => {
    kept.push(bytes);
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(kept.map((bytes) => Math.max(...bytes))).toEqual([0, 0]);
});

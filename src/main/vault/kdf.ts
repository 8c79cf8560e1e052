// Turns a passphrase into a key, and refuses parameters below the floor or beyond reason.
import * as z from 'zod';
import { argon2id } from './primitives.ts';

export const kdfParamsSchema = z.strictObject({
  memoryKiB: z.int().positive(),
  passes: z.int().positive(),
});
export type KdfParams = z.infer<typeof kdfParamsSchema>;

/** What new slots get. */
export const defaultKdf: KdfParams = { memoryKiB: 256 * 1024, passes: 3 };
/** What a slot must at least have to be used. */
export const kdfFloor: KdfParams = { memoryKiB: 64 * 1024, passes: 2 };
/** For tests only: passed explicitly as `kdf` and as `kdfFloor`. */
export const testKdf: KdfParams = { memoryKiB: 64, passes: 1 };
/** Above this a slot is taken for damaged, so that an altered file cannot exhaust the laptop. */
const kdfCeiling: KdfParams = { memoryKiB: 1024 * 1024, passes: 16 };

export function kdfWithin(params: KdfParams, floor: KdfParams): boolean {
  return (
    params.memoryKiB >= floor.memoryKiB &&
    params.passes >= floor.passes &&
    params.memoryKiB <= kdfCeiling.memoryKiB &&
    params.passes <= kdfCeiling.passes
  );
}

/** 32 bytes; the caller zeroes them. Passphrases are NFC-normalised by who makes the bytes. */
export function deriveKey(passphrase: Uint8Array, salt: Uint8Array, params: KdfParams): Uint8Array {
  return argon2id(passphrase, salt, params.passes, params.memoryKiB);
}

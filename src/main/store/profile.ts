// What one laptop remembers outside the vaults: its own id, the newest head it has seen of each
// vault, and failed attempts. Opaque ids and numbers only; plain JSON.
import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { deviceIdSchema, type DeviceId } from '#shared/domain/id.ts';
import { parseJson } from '#shared/result/parse-json.ts';
import { writeFileAtomically } from '#main/platform/atomic-write.ts';
import { translated } from './sqlite-errors.ts';

const attemptsSchema = z.strictObject({
  failures: z.int().nonnegative(),
  lastFailureAtMs: z.int(),
  /** Failed unlocks that no log has yet, newest last, at most `keptFailures`. */
  unloggedAtMs: z.array(z.int()),
});
export type Attempts = z.infer<typeof attemptsSchema>;

const vaultMemorySchema = z.strictObject({
  head: z.strictObject({ seq: z.int(), hash: z.string() }).nullable(),
  attempts: attemptsSchema,
});
type VaultMemory = z.infer<typeof vaultMemorySchema>;

const profileSchema = z.strictObject({
  version: z.literal(1),
  device: deviceIdSchema,
  vaults: z.record(z.string(), vaultMemorySchema),
});

const noAttempts: Attempts = { failures: 0, lastFailureAtMs: 0, unloggedAtMs: [] };
export const keptFailures = 100;

export type Profile = {
  readonly deviceId: DeviceId;
  readonly head: (vaultId: string) => { readonly seq: number; readonly hash: string } | null;
  readonly attempts: (vaultId: string) => Attempts;
  /** Writes to disk before it returns. */
  readonly remember: (vaultId: string, change: Partial<VaultMemory>) => void;
};

function readProfile(path: string): z.infer<typeof profileSchema> | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  const stored = parseJson(profileSchema, text);
  if (!stored) renameSync(path, `${path}.unreadable`);
  return stored;
}

/** Reads or starts the profile in this folder; an unreadable one is kept aside. */
export function loadProfile(folder: string): Profile {
  return translated(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const path = join(folder, 'profile.json');
    const stored = readProfile(path);
    const device = stored?.device ?? deviceIdSchema.parse(randomUUID());
    let vaults = stored?.vaults ?? {};
    const save = () => {
      writeFileAtomically(path, `${JSON.stringify({ version: 1, device, vaults })}\n`);
    };
    if (!stored) save();
    return {
      deviceId: device,
      head: (vaultId) => vaults[vaultId]?.head ?? null,
      attempts: (vaultId) => vaults[vaultId]?.attempts ?? noAttempts,
      remember: (vaultId, change) => {
        const before = vaults[vaultId] ?? { head: null, attempts: noAttempts };
        vaults = { ...vaults, [vaultId]: { ...before, ...change } };
        translated(save);
      },
    };
  });
}

// A vault in a temporary folder with a clock of its own, for the whole-vault proofs.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { onTestFinished } from 'vitest';
import {
  dossierIdSchema,
  recordIdSchema,
  type DossierId,
  type RecordId,
} from '#shared/domain/id.ts';
import { defineRecord } from '#shared/domain/record.ts';
import { recordDefinitions } from '#shared/domain/registry.ts';
import type { Role } from '#shared/domain/role.ts';
import { AppFailure, type AppError } from '#shared/result/errors.ts';
import { createVault, loadProfile, openVault, testKdf, type Vault } from '#main/store/index.ts';

export const itemDefinition = defineRecord({
  kind: 'item',
  version: 1,
  schema: z.strictObject({ text: z.string() }),
});
export const registry = { ...recordDefinitions, item: itemDefinition };

export const passphraseOf = (login: string): Uint8Array =>
  new TextEncoder().encode(`passphrase of ${login}`);
export const newDossierId = (): DossierId => dossierIdSchema.parse(randomUUID());
export const newRecordId = (): RecordId => recordIdSchema.parse(randomUUID());

export type Scene = {
  readonly folder: string;
  readonly path: string;
  readonly clock: { nowMs: number };
  readonly create: (roles?: readonly Role[]) => Promise<Vault>;
  readonly open: (login: string, options?: OpenOptions) => Promise<Vault>;
  readonly add: (vault: Vault, login: string, roles: readonly Role[]) => Promise<Vault['me']>;
  /** Runs SQL on the closed file, as someone with the file in hands would. */
  readonly tamper: (work: (database: DatabaseSync) => void) => void;
};

type OpenOptions = {
  readonly passphrase?: string;
  readonly acceptOlderCopy?: boolean;
  readonly profile?: string;
};

/** Everything is closed and removed when the test ends. */
export function scene(): Scene {
  const folder = mkdtempSync(join(tmpdir(), 'achtervang-test-'));
  const path = join(folder, 'school.achtervang');
  const clock = { nowMs: Date.UTC(2026, 8, 1, 8) };
  const vaults: Vault[] = [];
  onTestFinished(() => {
    for (const vault of vaults) vault.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const keep = (vault: Vault) => {
    vaults.push(vault);
    return vault;
  };
  const shared = (profile = 'profile') => ({
    path,
    profile: loadProfile(join(folder, profile)),
    registry,
    now: () => (clock.nowMs += 1),
  });
  return {
    folder,
    path,
    clock,
    create: async (roles = ['administrator']) =>
      keep(
        await createVault({
          ...shared(),
          vaultName: 'School',
          kdf: testKdf,
          admin: { login: 'ada', displayName: 'Ada', roles, passphrase: passphraseOf('ada') },
        }),
      ),
    open: async (login, options = {}) =>
      keep(
        await openVault({
          ...shared(options.profile),
          login,
          passphrase: passphraseOf(options.passphrase ?? login),
          acceptOlderCopy: options.acceptOlderCopy,
          kdfFloor: testKdf,
        }),
      ),
    add: (vault, login, roles) =>
      vault.addMember({ login, displayName: login, roles, passphrase: passphraseOf(login) }),
    tamper: (work) => {
      const database = new DatabaseSync(path, { defensive: false });
      try {
        work(database);
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } finally {
        database.close();
      }
    },
  };
}

/** Puts one item in a new dossier. */
export function putItem(
  vault: Vault,
  text: string,
  grantTo: NonNullable<Parameters<Vault['commit']>[0]['newDossiers']>[number]['grantTo'],
): { readonly dossierId: DossierId; readonly recordId: RecordId } {
  const ids = { dossierId: newDossierId(), recordId: newRecordId() };
  vault.commit({
    newDossiers: [{ id: ids.dossierId, kind: 'person', grantTo }],
    puts: [{ ...ids, kind: 'item', body: { text }, expectedRevision: 0 }],
  });
  return ids;
}

/** A next revision of an item. */
export function changeItem(vault: Vault, recordId: string, text: string): void {
  const current = vault.get(recordId);
  if (!current) throw new Error('no such item');
  vault.commit({
    puts: [
      {
        dossierId: current.dossierId,
        recordId: current.id,
        kind: 'item',
        body: { text },
        expectedRevision: current.revision,
      },
    ],
  });
}

export const textsOf = (vault: Vault): readonly string[] =>
  vault
    .list('item')
    .map(({ body }) => itemDefinition.schema.parse(body).text)
    .sort();

/** The expected failure of some work; fails the test when it succeeds or surprises. */
export async function failureOf(work: () => unknown): Promise<AppError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
  throw new Error('expected a failure');
}

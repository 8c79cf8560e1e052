// A vault written before reporting codes had a random code, opened by the app as it is now.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import * as z from 'zod';
import { newId } from '#main/platform/id.ts';
import { createVault, loadProfile, openVault, testKdf, type Put } from '#main/store/index.ts';
import { defineRecord } from '#shared/domain/record.ts';
import { recordDefinitions } from '#shared/domain/registry.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { testStartMs } from '#test/support/open-test-vault.ts';

const folder = mkdtempSync(join(tmpdir(), 'achtervang-test-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const passphrase = () => new TextEncoder().encode('wachtzin van toen 1234');

/** The counter as that version knew it. */
const numbering = defineRecord({
  kind: 'caseCounter',
  version: 1,
  schema: z.strictObject({
    counts: z.enum(['pair', 'referral', 'concern', 'reportingCode']),
    schoolYear: z.string(),
    last: z.int().positive(),
  }),
});

it('an old counter of reporting codes is no damage, and the others count on', async () => {
  const path = join(folder, 'oud.achtervang');
  const common = { path, profile: loadProfile(folder), now: () => testStartMs };
  const old = await createVault({
    ...common,
    registry: { ...recordDefinitions, caseCounter: numbering },
    vaultName: 'Testschool',
    kdf: testKdf,
    admin: {
      ...{ login: 'zora', displayName: 'Zora', roles: ['administrator', 'careCoordinator'] },
      passphrase: passphrase(),
    },
  });
  const put = (counts: string, last: number): Put => ({
    ...{ dossierId: old.programmeDossierId, recordId: newId<RecordId>(), kind: 'caseCounter' },
    body: { counts, schoolYear: '2026-2027', last },
    expectedRevision: 0,
  });
  old.commit({ puts: [put('reportingCode', 3), put('concern', 4)] });
  old.close();
  const opened = await openVault({
    ...{ ...common, registry: recordDefinitions, login: 'zora', kdfFloor: testKdf },
    passphrase: passphrase(),
  });
  try {
    expect(opened.damage()).toEqual([]);
    expect(opened.list('caseCounter').map(({ body }) => body)).toEqual(
      expect.arrayContaining([
        { counts: 'retired', schoolYear: '2026-2027', last: 1 },
        { counts: 'concern', schoolYear: '2026-2027', last: 4 },
      ]),
    );
  } finally {
    opened.close();
  }
});

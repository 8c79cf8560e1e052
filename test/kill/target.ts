// The process that is killed: opens the vault and writes without pause, telling its parent what
// `commit` and `saveDraft` have acknowledged.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
import { dossierIdSchema, recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { defineRecord } from '#shared/domain/record.ts';
import { loadProfile, openVault, testKdf, type Vault } from '#main/store/index.ts';

const [folder = '', round = '0'] = process.argv.slice(2);
const clockAheadMs = Number(round) * 3_600_000;

const registry = {
  item: defineRecord({ kind: 'item', version: 1, schema: z.strictObject({ text: z.string() }) }),
};

const tell = (message: object): void => {
  process.send?.(message);
};

function writeOnce(vault: Vault, records: RecordId[], step: number): void {
  const known = step % 3 === 0 ? undefined : records[step % Math.max(1, records.length)];
  const current = known ? vault.get(known) : null;
  const text = `${round} ${step} ${randomUUID()} ${'x'.repeat(step % 1500)}`;
  const dossierId = current?.dossierId ?? dossierIdSchema.parse(randomUUID());
  const recordId = current?.id ?? recordIdSchema.parse(randomUUID());
  const [stored] = vault.commit({
    ...(current
      ? {}
      : {
          newDossiers: [
            {
              id: dossierId,
              kind: 'person' as const,
              grantTo: [{ type: 'member' as const, id: vault.me.id }],
            },
          ],
        }),
    puts: [
      {
        dossierId,
        recordId,
        kind: 'item',
        body: { text },
        expectedRevision: current?.revision ?? 0,
      },
    ],
    log: [{ action: 'changed', subject: { dossierId, recordId } }],
  });
  if (!current) records.push(recordId);
  tell({ kind: 'record', recordId, revision: stored?.revision ?? 0, text });
  const name = `draft ${step % 5}`;
  vault.saveDraft(name, text);
  tell({ kind: 'draft', name, text });
}

const vault = await openVault({
  path: join(folder, 'school.achtervang'),
  profile: loadProfile(join(folder, 'profile')),
  registry,
  now: () => Date.now() + clockAheadMs,
  login: 'ada',
  passphrase: new TextEncoder().encode('kill'),
  kdfFloor: testKdf,
});
tell({ kind: 'open' });
const records = vault.list('item').map(({ id }) => id);
for (let step = 0; ; step += 1) {
  writeOnce(vault, records, step);
  // Lets the acknowledgements leave before the next write.
  await new Promise((resolve) => setImmediate(resolve));
}

import { afterEach, beforeEach, expect, it } from 'vitest';
import type { AppContext } from '#main/ipc/context.ts';
import { pairCardOf } from '#shared/domain/pair-card.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { newId } from '#main/platform/id.ts';
import { schoolYear, textFile } from '#test/support/import-school.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => {
  vault.close();
});

const bytes = textFile('Stamnr;Naam;Klas', '1;Bakker, Noor;1A', '2;Visser, Sem;1A');
// The one request of the shell here is the choice of a file.
const ask = (() => Promise.resolve({ fileName: 'lijst.csv', bytes })) as AppContext['ask'];

async function importAsProgramme(): Promise<RecordId> {
  const door = serveAs(await vault.as('programme'), { ask });
  const chosen = await door.ask('classLists.choose', undefined);
  const token = chosen?.token ?? '';
  const { runId } = await door.ask('classLists.import', {
    ...{ token, mapping: {}, schoolYear, markMissing: false, confirmed: false },
  });
  if (runId === null) throw new Error('nothing was imported');
  return runId;
}

it('[P69] an import is not taken back by who cannot see whether its pupils are in a pair', async () => {
  const runId = await importAsProgramme();
  const coordinator = await vault.as('coordinator');
  const sem = coordinator.list('pupil').find(({ body }) => body.givenName === 'Sem');
  vault.advance(1_000);
  const { pairId } = putPair(coordinator, vault.idOf('coach'), {
    supporteeIds: sem ? [sem.id] : [],
  });
  const state = { mayMeet: true, lastContactOn: null };
  coordinator.commit({
    puts: [
      {
        dossierId: coordinator.vault.programmeDossierId,
        recordId: newId<RecordId>(),
        kind: 'pairCard',
        body: pairCardOf(pairId, coordinator.get('pair', pairId).body, state),
        expectedRevision: 0,
      },
    ],
  });
  const programme = serveAs(await vault.as('programme'));
  expect(await programme.refusal('classLists.undo', { runId })).toBe('importPairsUnseen');
  const again = serveAs(await vault.as('coordinator'));
  expect(await again.ask('classLists.undo', { runId })).toMatchObject({ takenBack: 1, kept: 1 });
});

it('[P69] an import of before all pairs is taken back by the programme coordinator too', async () => {
  const runId = await importAsProgramme();
  const programme = serveAs(await vault.as('programme'));
  expect(await programme.ask('classLists.undo', { runId })).toMatchObject({ takenBack: 2 });
});

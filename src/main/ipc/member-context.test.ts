import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#main/platform/id.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { newNoteFields } from '#shared/domain/note.ts';
import type { PairBody } from '#shared/domain/pair.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import { eventContract } from '#shared/ipc/contract.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { mayRead, mustRead } from './may-read.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => {
  vault.close();
});

/** A pair whose dossier is open to its coach, and else only behind the glass, with a note. */
async function pairBehindGlass() {
  const coordinator = await vault.as('coordinator');
  const { pairId: other } = putPair(coordinator, vault.idOf('coach'));
  const body: PairBody = coordinator.get('pair', other).body;
  const coach = await vault.as('coach');
  const [dossierId, pairId, noteId] = [newId<DossierId>(), newId<RecordId>(), newId<RecordId>()];
  const facts = richTextOf('Zat alleen in het aquarium.');
  const note = { ...newNoteFields('2026-11-23'), pairId, amendReason: null, facts };
  const place = { dossierId, expectedRevision: 0 };
  coach.commit({
    newDossiers: [
      {
        id: dossierId,
        kind: 'pair',
        grantTo: [
          { type: 'member', id: vault.idOf('coach') },
          { type: 'circle', code: 'emergency' },
        ],
      },
    ],
    puts: [
      { ...place, recordId: pairId, kind: 'pair', body: { ...body, code: '2026-009' } },
      { ...place, recordId: noteId, kind: 'note', body: note },
    ],
  });
  return { coach, dossierId, pairId, noteId, note };
}

describe('a dossier behind the glass', () => {
  it('counts for nobody as a dossier they can read, until they broke the glass', async () => {
    const { coach, dossierId } = await pairBehindGlass();
    const id = vault.idOf('coordinator');
    expect(mayRead(coach, dossierId, vault.idOf('coach'))).toBe(true);
    expect(mayRead(coach, dossierId, id)).toBe(false);
    expect(() => mustRead(coach, dossierId, [id])).toThrow('readerMissing');
  });

  it('is told to the screens and found by search as soon as the glass is broken, not before', async () => {
    const { dossierId, pairId, noteId, note } = await pairBehindGlass();
    const coordinator = await vault.as('coordinator');
    await coordinator.search.build();
    expect(coordinator.search.find('aquarium', 10)).toEqual([]);
    expect(() => coordinator.get('pair', pairId)).toThrow('notFound');
    const reasonId = newId<RecordId>();
    const reason = { ...note, facts: richTextOf('Moeder belde, de coach is ziek.') };
    coordinator.breakGlass({
      dossierId,
      puts: [{ dossierId, recordId: reasonId, kind: 'note', body: reason, expectedRevision: 0 }],
      log: [],
    });
    const { records } = eventContract['records.changed'].parse(vault.events.at(-1)?.payload);
    const told = new Set<string>(records.map(({ id }) => id));
    expect(told).toEqual(new Set([pairId, noteId, reasonId]));
    expect(coordinator.search.find('aquarium', 10).map(({ id }) => id)).toEqual([noteId]);
    expect(coordinator.get('pair', pairId).body.code).toBe('2026-009');
    expect(mayRead(coordinator, dossierId, vault.idOf('coordinator'))).toBe(true);
    const coach = await vault.as('coach');
    expect(coach.get('note', reasonId).createdBy).toBe(vault.idOf('coordinator'));
  });
});

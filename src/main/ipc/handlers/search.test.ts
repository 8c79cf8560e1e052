import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#main/platform/id.ts';
import type { MemberContext } from '#main/ipc/context.ts';
import type { DossierId, RecordId } from '#shared/domain/id.ts';
import { newNoteFields, type NoteBody } from '#shared/domain/note.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import type { SearchHit } from '#shared/ipc/calls/search.ts';
import { openTestVault, putPair, putPupil, type TestVault } from '#test/support/open-test-vault.ts';
import { serveAs } from '#test/support/serve-as.ts';

let vault: TestVault;
beforeEach(async () => {
  vault = await openTestVault();
});
afterEach(() => {
  vault.close();
});

const noteOf = (pairId: RecordId, facts: string, change: Partial<NoteBody> = {}): NoteBody => ({
  ...newNoteFields('2026-11-20'),
  pairId,
  amendReason: null,
  facts: richTextOf(facts),
  ...change,
});

/** Puts notes about a pair in the dossier of the pair, or in another one. */
function putNotes(
  context: MemberContext,
  bodies: readonly NoteBody[],
  dossierId?: DossierId,
): readonly RecordId[] {
  const ids = bodies.map(() => newId<RecordId>());
  context.commit({
    puts: bodies.map((body, at) => ({
      dossierId: dossierId ?? context.get('pair', body.pairId).dossierId,
      recordId: ids[at] ?? newId<RecordId>(),
      kind: 'note',
      body,
      expectedRevision: 0,
    })),
  });
  return ids;
}

async function find(context: MemberContext, query: string): Promise<readonly SearchHit[]> {
  await context.search.build();
  return (await serveAs(context).ask('search.find', { query, limit: 20 })).hits;
}

const plain = ({ snippet }: SearchHit): string =>
  snippet.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('searching in texts', () => {
  it('[P47] finds words of a sealed note, in any case and without accents, and leads to the pair', async () => {
    const coordinator = await vault.as('coordinator');
    const { pairId } = putPair(coordinator, vault.idOf('coach'));
    const body = noteOf(pairId, 'Zat alleen in het café.', { ownWords: 'Niemand vraagt mij.' });
    const [noteId] = putNotes(coordinator, [body]);
    const [hit, ...others] = await find(coordinator, 'ALLEEN caf');
    expect(others).toStrictEqual([]);
    expect(hit).toMatchObject({
      kind: 'note',
      id: noteId,
      pairId,
      pupilId: null,
      on: '2026-11-20',
    });
    expect(hit && plain(hit)).toBe('Zat [alleen] in het [café]. · Niemand vraagt mij.');
    // In the vault's own file after locking, found again after unlocking.
    const again = await vault.as('coordinator');
    expect((await find(again, 'niemand')).map(({ id }) => id)).toStrictEqual([noteId]);
  });

  it('[P47] finds nothing of what the member cannot read', async () => {
    const coordinator = await vault.as('coordinator');
    const { pairId } = putPair(coordinator, vault.idOf('coach'));
    putNotes(coordinator, [noteOf(pairId, 'Thuis is het onrustig.')]);
    expect(await find(await vault.as('coach'), 'onrustig')).toHaveLength(1);
    for (const who of ['otherCoach', 'approver', 'programme'] as const) {
      expect(await find(await vault.as(who), 'onrustig')).toStrictEqual([]);
    }
  });

  it('[P47] keeps in step: what is changed is found by its new words only', async () => {
    const coordinator = await vault.as('coordinator');
    const { pairId } = putPair(coordinator, vault.idOf('coach'));
    const door = serveAs(coordinator);
    await find(coordinator, 'begin');
    const fields = { ...newNoteFields('2026-11-20'), facts: richTextOf('Ging over wiskunde.') };
    const { noteId } = await door.ask('notes.save', { pairId, amends: null, fields });
    expect(await find(coordinator, 'wiskunde')).toHaveLength(1);
    const facts = richTextOf('Ging over scheikunde.');
    const amends = { noteId, expectedRevision: 1, reason: 'ander vak' };
    await door.ask('notes.save', { pairId, amends, fields: { ...fields, facts } });
    expect(await find(coordinator, 'wiskunde')).toStrictEqual([]);
    expect(await find(coordinator, 'scheikunde')).toMatchObject([{ id: noteId }]);
  });

  it('finds pupils by name and pairs by code and question, but nobody who was taken back', async () => {
    const coordinator = await vault.as('coordinator');
    const { pairId } = putPair(coordinator, vault.idOf('coach'));
    const pupilId = putPupil(coordinator, { givenName: 'Zoë', familyName: 'Öztürk' });
    putPupil(coordinator, { givenName: 'Zoef', status: 'takenBack' });
    expect(await find(coordinator, 'zoe')).toMatchObject([{ kind: 'pupil', id: pupilId, pupilId }]);
    expect(await find(coordinator, 'plan ik huiswerk')).toMatchObject([{ kind: 'pair', pairId }]);
  });

  it('finds nothing that does not count: a note laid beside another pair', async () => {
    const coordinator = await vault.as('coordinator');
    const own = putPair(coordinator, vault.idOf('coach'));
    const other = putPair(coordinator, vault.idOf('otherCoach'), { code: '2026-002' });
    const elsewhere = coordinator.get('pair', other.pairId).dossierId;
    putNotes(coordinator, [noteOf(own.pairId, 'Ondergeschoven verhaal.')], elsewhere);
    expect(await find(coordinator, 'ondergeschoven')).toStrictEqual([]);
  });

  it('gives the newest first and no more than asked for', async () => {
    const coordinator = await vault.as('coordinator');
    const { pairId } = putPair(coordinator, vault.idOf('coach'));
    const ids: RecordId[] = [];
    for (const day of ['2026-11-02', '2026-11-09', '2026-11-16']) {
      vault.advance(1_000);
      ids.push(...putNotes(coordinator, [noteOf(pairId, 'In de aula.', { occurredOn: day })]));
    }
    expect((await find(coordinator, 'aula')).map(({ id }) => id)).toStrictEqual(ids.toReversed());
    const { hits } = await serveAs(coordinator).ask('search.find', { query: 'aula', limit: 1 });
    expect(hits.map(({ id }) => id)).toStrictEqual(ids.slice(-1));
    const later = await vault.as('coordinator');
    expect((await find(later, 'aula')).map(({ id }) => id)).toStrictEqual(ids.toReversed());
  });

  it('answers while texts are still being taken in, says how far it is, and is not waited for', async () => {
    const coordinator = await vault.as('coordinator');
    const { pairId } = putPair(coordinator, vault.idOf('coach'));
    putNotes(
      coordinator,
      Array.from({ length: 450 }, () => noteOf(pairId, 'In de aula.')),
    );
    const fresh = await vault.as('coordinator');
    const first = await serveAs(fresh).ask('search.find', { query: 'aula', limit: 5 });
    expect(first.hits).toStrictEqual([]);
    expect(first.done).toBeLessThan(first.total);
    await fresh.search.build();
    const later = await serveAs(fresh).ask('search.find', { query: 'aula', limit: 5 });
    expect(later.hits).toHaveLength(5);
    expect(later).toMatchObject({ done: first.total, total: first.total });
  });

  it('is logged once for who types letter by letter, and never with a word', async () => {
    const coordinator = await vault.as('coordinator');
    for (const query of ['zo', 'zoe', 'zoek']) await find(coordinator, query);
    vault.advance(61_000);
    await find(coordinator, 'anders');
    const entries = coordinator.list('logEntry').filter(({ body }) => body.action === 'searched');
    expect(entries).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toMatch(/zoek|anders/);
  });

  it('is over when the vault is locked, also in the middle of taking in', async () => {
    const coordinator = await vault.as('coordinator');
    const { pairId } = putPair(coordinator, vault.idOf('coach'));
    putNotes(
      coordinator,
      Array.from({ length: 450 }, () => noteOf(pairId, 'In de aula.')),
    );
    const fresh = await vault.as('coordinator');
    const building = fresh.search.build();
    fresh.vault.close();
    await building;
    expect(fresh.search.find('aula', 5)).toStrictEqual([]);
    expect(fresh.search.progress().done).toBeLessThan(450);
  });
});

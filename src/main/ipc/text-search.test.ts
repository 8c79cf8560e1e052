import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredRecord, Vault } from '#main/store/index.ts';
import { recordIdSchema, type RecordId } from '#shared/domain/id.ts';
import { newNoteFields } from '#shared/domain/note.ts';
import { richTextOf } from '#shared/domain/rich-text.ts';
import { openTestVault, putPair, type TestVault } from '#test/support/open-test-vault.ts';
import { newTextSearch } from './text-search.ts';

const count = 50_000;
const words = 'sem zat alleen in de aula en vertelde over school thuis huiswerk toets klas'.split(
  ' ',
);

let test: TestVault;
let vault: Vault;

/** An opened vault with so many notes as no test has time to seal. */
beforeAll(async () => {
  test = await openTestVault();
  const context = await test.as('coordinator');
  const { pairId } = putPair(context, test.idOf('coach'));
  const pair = context.get('pair', pairId);
  const notes = new Map<string, StoredRecord>();
  for (let at = 0; at < count; at += 1) {
    const id = recordIdSchema.parse(`00000000-0000-4000-8000-${String(at).padStart(12, '0')}`);
    const text = Array.from({ length: 30 }, (_, of) => words[(at + of * 5) % words.length]);
    const facts = richTextOf(`${text.join(' ')} bijzonder${String(at)}`);
    const body = { ...newNoteFields('2026-11-20'), pairId, amendReason: null, facts };
    notes.set(id, { ...pair, id, kind: 'note', body, changedAtMs: at, createdAtMs: at });
  }
  vault = {
    ...context.vault,
    list: (kind) => (kind === 'note' ? [...notes.values()] : []),
    get: (id) => notes.get(id) ?? context.vault.get(id),
  };
}, 60_000);
afterAll(() => {
  test.close();
});

describe('fifty thousand notes', () => {
  it('[P47] are taken in without keeping others waiting, and every word of them is found', async () => {
    const search = newTextSearch(vault);
    let turns = 0;
    const other = setInterval(() => {
      turns += 1;
    }, 0);
    await search.build();
    clearInterval(other);
    expect(turns).toBeGreaterThan(50);
    expect(search.progress()).toStrictEqual({ done: count, total: count });

    const asked = [
      'aula',
      'sem alleen hui',
      'de',
      'bijzonder49999',
      'niets',
      'toets klas sch',
      'th',
    ];
    const found = new Map<string, readonly { readonly id: RecordId }[]>(
      asked.map((query) => [query, search.find(query, 12)]),
    );
    expect(found.get('aula')).toHaveLength(12);
    expect(found.get('bijzonder49999')).toMatchObject([
      { id: '00000000-0000-4000-8000-000000049999' },
    ]);
    expect(found.get('niets')).toStrictEqual([]);
    search.close();
  }, 60_000);
});

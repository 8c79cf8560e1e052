// Search over the texts of the unlocked vault: builds the index in steps from the newest on, so that no
// call waits for it, and keeps it in step with what is committed. Hands out only what counts.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { searchKinds, type SearchHit } from '#shared/ipc/calls/search.ts';
import { newTextIndex, searchWords, type StoredRecord, type Vault } from '#main/store/index.ts';
import { counts } from './counts.ts';
import { asTyped } from './counts-signed.ts';
import { snippetOf } from './search-snippet.ts';
import { isSearched, searchableText } from './search-texts.ts';

export type TextSearch = {
  /** Resolves when all texts are in, or the vault is closed. Safe to call again and again. */
  readonly build: () => Promise<void>;
  /** Takes over what was just committed. */
  readonly take: (records: readonly StoredRecord[]) => void;
  readonly find: (query: string, limit: number) => readonly SearchHit[];
  /** How many texts are in, of how many. */
  readonly progress: () => { readonly done: number; readonly total: number };
  readonly close: () => void;
};

/** Small enough that a call in between waits a few milliseconds only. */
const batchSize = 100;

/** At most this many found records are looked at for each one shown. */
const lookedAt = 50;

function textOf(record: StoredRecord): { readonly id: string; readonly text: string } {
  return { id: record.id, text: searchableText(asTyped(record))?.text ?? '' };
}

export function newTextSearch(vault: Vault): TextSearch {
  const index = newTextIndex();
  let building: Promise<void> | null = null;
  let closed = false;
  let done = 0;
  let total = 0;

  async function buildAll(): Promise<void> {
    const ids = searchKinds
      .flatMap((kind) => vault.list(kind))
      .sort((a, b) => b.changedAtMs - a.changedAtMs)
      .map(({ id }) => id);
    total = ids.length;
    while (done < total) {
      await nextTurn();
      if (closed) return;
      const batch = ids.slice(done, done + batchSize);
      // What was changed meanwhile is in already, as it is now.
      const waiting = batch.filter((id) => !index.has(id));
      index.putOlder(waiting.flatMap((id) => vault.get(id) ?? []).map(textOf));
      done += batch.length;
    }
  }

  function hitOf(id: string, words: readonly string[]): SearchHit | null {
    const record = vault.get(id);
    if (!record) return null;
    const typed = asTyped(record);
    const found = searchableText(typed);
    if (!found || !counts(vault, typed)) return null;
    const { kind, text, pairId, pupilId, on } = found;
    return { kind, id: record.id, pairId, pupilId, on, snippet: [...snippetOf(text, words)] };
  }

  return {
    build: () => {
      building ??= closed ? Promise.resolve() : buildAll();
      return building;
    },
    take: (records) => {
      if (closed) return;
      const texts = records.filter(({ kind }) => isSearched(kind)).map(textOf);
      index.put(texts);
    },
    find: (query, limit) => {
      const words = searchWords(query);
      const hits: SearchHit[] = [];
      let looked = 0;
      for (const id of index.find(words)) {
        looked += 1;
        const hit = hitOf(id, words);
        if (hit) hits.push(hit);
        if (hits.length >= limit || looked >= limit * lookedAt) break;
      }
      return hits;
    },
    progress: () => ({ done, total }),
    close: () => {
      closed = true;
      index.close();
    },
  };
}

// Full-text search in memory: which records have these words. Keeps no text, only which words are in
// which record, never on disk, and gone when it is closed. Knows no kinds and no rules about who may see what.
import { DatabaseSync, type StatementSync } from 'node:sqlite';

export type TextIndex = {
  /** Adds texts, newest last, or puts them in the place of what was known of the same record. */
  readonly put: (texts: readonly { readonly id: string; readonly text: string }[]) => void;
  /**
   * Adds texts that are all older than what is there, newest first. For building from the newest on,
   * so that what people look for most can be found first.
   */
  readonly putOlder: (texts: readonly { readonly id: string; readonly text: string }[]) => void;
  readonly has: (id: string) => boolean;
  /**
   * The ids of records with all these words, newest first. Case and accents do not count; the last word
   * may be a beginning. Stop taking when there is enough: the rest is not looked up.
   */
  readonly find: (words: readonly string[]) => Iterable<string>;
  readonly size: () => number;
  /** Everything is gone; afterwards nothing is found and nothing is taken in. */
  readonly close: () => void;
};

type Statements = {
  readonly insert: StatementSync;
  readonly remove: StatementSync;
  readonly find: StatementSync;
};

/** Newer records get higher numbers, older ones lower: the order in which they are found. */
const middle = 2 ** 40;

/** `detail=none`: no places of words, because phrases are not asked for; a third of the memory. */
const schema = `
  PRAGMA temp_store = MEMORY;
  PRAGMA journal_mode = OFF;
  CREATE VIRTUAL TABLE texts USING fts5(
    body, content='', contentless_delete=1, detail=none, prefix='2 3 4',
    tokenize="unicode61 remove_diacritics 2"
  );
`;

function open(): { readonly database: DatabaseSync; readonly statements: Statements } {
  const database = new DatabaseSync(':memory:');
  database.exec(schema);
  return {
    database,
    statements: {
      insert: database.prepare('INSERT INTO texts (rowid, body) VALUES (?, ?)'),
      remove: database.prepare('DELETE FROM texts WHERE rowid = ?'),
      find: database.prepare('SELECT rowid FROM texts WHERE texts MATCH ? ORDER BY rowid DESC'),
    },
  };
}

/** What is a word to the index: letters and digits, nothing that means something to its query language. */
export function searchWords(query: string): readonly string[] {
  return query.normalize('NFC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function queryOf(words: readonly string[]): string {
  const quoted = words.map((word) => `"${word.replaceAll('"', '')}"`);
  return `${quoted.join(' AND ')}*`;
}

/** Of a sign that only one of us takes for a letter the index makes two words, which it cannot look up. */
function* rowsWith(find: StatementSync, query: string): Iterable<number> {
  try {
    for (const { rowid } of find.iterate(query)) yield Number(rowid);
  } catch {
    return;
  }
}

/** Which record has which number in the index. */
function newRows() {
  const rowOf = new Map<string, number>();
  const ids = new Map<number, string>();
  return {
    has: (id: string) => rowOf.has(id),
    size: () => rowOf.size,
    idOf: (row: number) => ids.get(row),
    set: (id: string, row: number) => {
      rowOf.set(id, row);
      ids.set(row, id);
    },
    /** The number it had, or undefined. */
    drop: (id: string): number | undefined => {
      const row = rowOf.get(id);
      rowOf.delete(id);
      if (row !== undefined) ids.delete(row);
      return row;
    },
    clear: () => {
      rowOf.clear();
      ids.clear();
    },
  };
}

/** An empty index; nothing is made before the first text comes. */
export function newTextIndex(): TextIndex {
  let opened: ReturnType<typeof open> | null = null;
  let closed = false;
  let newest = middle;
  let oldest = middle;
  const rows = newRows();

  function write(
    texts: readonly { readonly id: string; readonly text: string }[],
    rowFor: (at: number) => number,
  ): void {
    if (closed || texts.length === 0) return;
    opened ??= open();
    const { database, statements } = opened;
    database.exec('BEGIN');
    texts.forEach(({ id, text }, at) => {
      const before = rows.drop(id);
      if (before !== undefined) statements.remove.run(before);
      if (text === '') return;
      statements.insert.run(rowFor(at), text);
      rows.set(id, rowFor(at));
    });
    database.exec('COMMIT');
  }

  return {
    put: (texts) => {
      const from = newest + 1;
      newest += texts.length;
      write(texts, (at) => from + at);
    },
    putOlder: (texts) => {
      oldest -= texts.length;
      const from = oldest;
      // In rising order, which is how the index takes them in without sorting itself anew.
      write([...texts].reverse(), (at) => from + at);
    },
    has: rows.has,
    find: function* (words) {
      if (closed || !opened || words.length === 0) return;
      for (const row of rowsWith(opened.statements.find, queryOf(words))) {
        const id = rows.idOf(row);
        if (id !== undefined) yield id;
      }
    },
    size: rows.size,
    close: () => {
      closed = true;
      opened?.database.close();
      opened = null;
      rows.clear();
    },
  };
}

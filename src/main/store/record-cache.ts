// The decrypted current records of the open session, by id and by kind. Memory only.
import type { StoredRecord } from './stored-record.ts';

export type RecordCache = {
  readonly get: (id: string) => StoredRecord | null;
  readonly list: (kind: string) => readonly StoredRecord[];
  readonly set: (record: StoredRecord) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
};

export function newRecordCache(): RecordCache {
  const byId = new Map<string, StoredRecord>();
  const byKind = new Map<string, Map<string, StoredRecord>>();
  const kindOf = (kind: string) => {
    const known = byKind.get(kind) ?? new Map<string, StoredRecord>();
    byKind.set(kind, known);
    return known;
  };
  const remove = (id: string) => {
    const record = byId.get(id);
    if (record) byKind.get(record.kind)?.delete(id);
    byId.delete(id);
  };
  return {
    get: (id) => byId.get(id) ?? null,
    list: (kind) => [...(byKind.get(kind)?.values() ?? [])],
    set: (record) => {
      const before = byId.get(record.id);
      if (before && before.kind !== record.kind) remove(record.id);
      byId.set(record.id, record);
      kindOf(record.kind).set(record.id, record);
    },
    remove,
    clear: () => {
      byId.clear();
      byKind.clear();
    },
  };
}

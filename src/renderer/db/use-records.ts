// Live queries over the working set. `undefined` means: still reading.
import { useLiveQuery } from 'dexie-react-hooks';
import { viewKinds, workingSet } from './working-set.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { RecordView, ViewKind, ViewOf } from '#shared/ipc/record-view.ts';

/** All records of a kind. */
export function useRecords<K extends ViewKind>(kind: K): readonly ViewOf<K>[] | undefined {
  return useLiveQuery(() => workingSet.of(kind).toArray(), [kind]);
}

/** Every record of every kind: for the few screens that name whatever an id points at. */
export function useEveryRecord(): readonly RecordView[] | undefined {
  return useLiveQuery(async () => {
    const tables = await Promise.all(viewKinds.map((kind) => workingSet.of(kind).toArray()));
    return tables.flat();
  }, []);
}

/** One record; null when there is none. */
export function useRecord<K extends ViewKind>(
  kind: K,
  id: RecordId | null,
): ViewOf<K> | null | undefined {
  return useLiveQuery(
    async () => (id === null ? null : ((await workingSet.of(kind).get(id)) ?? null)),
    [kind, id],
  );
}

/** Records of a kind where the indexed field has this value. */
export function useRecordsWhere<K extends ViewKind>(
  kind: K,
  field: string,
  value: string,
): readonly ViewOf<K>[] | undefined {
  return useLiveQuery(
    () => workingSet.of(kind).where(field).equals(value).toArray(),
    [kind, field, value],
  );
}

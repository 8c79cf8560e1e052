// Makes the context of an unlocked member: typed reading, committing that tells the screens.
import type { AppContext, MemberContext } from './context.ts';
import { asItCounts } from './as-it-counts.ts';
import { asTyped } from './counts-signed.ts';
import { newTextSearch } from './text-search.ts';
import { fullViews } from './views.ts';
import type { RecordKind } from '#shared/domain/registry.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import { AppFailure } from '#shared/result/errors.ts';
import type { CommitInput, GlassInput, StoredRecord, Vault } from '#main/store/index.ts';

/** The store parsed each body by its kind's schema when it was read; this says so to the types. */
function typed<K extends RecordKind>(record: StoredRecord, kind: K): TypedRecord<K> {
  if (record.kind !== kind) throw new AppFailure('notFound', { kind });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion -- parsed by this kind's schema
  return record as TypedRecord<K>;
}

export function createMemberContext(app: AppContext, vault: Vault): MemberContext {
  const search = newTextSearch(vault);
  vault.onClose(search.close);
  const tell = (changed: readonly StoredRecord[]): void => {
    search.take(changed);
    const records = fullViews(vault, changed);
    if (records.length > 0) app.emit('records.changed', { records });
  };
  const commit = (input: CommitInput): void => {
    tell(vault.commit(input));
  };
  const breakGlass = (input: GlassInput): void => {
    const written = vault.breakGlass(input);
    const opened = vault.dossier(input.dossierId)?.records ?? [];
    tell([...opened, ...written.filter(({ dossierId }) => dossierId !== input.dossierId)]);
  };
  return {
    ...app,
    vault,
    classLists: new Map(),
    packages: new Map(),
    search,
    list: (kind) =>
      vault
        .list(kind)
        .flatMap((record) => asItCounts(vault, asTyped(record)) ?? [])
        .map((record) => typed(record, kind)),
    get: (kind, id) => {
      const record = vault.get(id);
      const standing = record ? asItCounts(vault, asTyped(record)) : null;
      if (!standing) throw new AppFailure('notFound', { kind });
      return typed(standing, kind);
    },
    commit,
    breakGlass,
    log: (entry) => {
      vault.commit({ puts: [], log: [entry] });
    },
  };
}

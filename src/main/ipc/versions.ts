// The versions of a record as they were laid down, kept for as long as the vault is open: what somebody was once is
// asked of the same records again and again.
import { asTyped, type AnyRecord } from './counts-signed.ts';
import type { RecordKind } from '#shared/domain/registry.ts';
import type { StoredRecord, Vault } from '#main/store/index.ts';

type Known = { readonly revision: number; readonly versions: readonly AnyRecord[] };
const kept = new WeakMap<Vault, Map<string, Known>>();

function keptOf(vault: Vault): Map<string, Known> {
  const known = kept.get(vault);
  if (known) return known;
  const made = new Map<string, Known>();
  kept.set(vault, made);
  vault.onClose(() => {
    made.clear();
  });
  return made;
}

/** All versions of this record that are of its kind, oldest first. */
export function versionsOf<K extends RecordKind>(
  vault: Vault,
  record: Pick<StoredRecord, 'id' | 'revision'>,
  kind: K,
): readonly Extract<AnyRecord, { readonly kind: K }>[] {
  const cache = keptOf(vault);
  let known = cache.get(record.id);
  if (known?.revision !== record.revision) {
    known = { revision: record.revision, versions: vault.history(record.id).map(asTyped) };
    cache.set(record.id, known);
  }
  return known.versions.filter(
    (one): one is Extract<AnyRecord, { readonly kind: K }> => one.kind === kind,
  );
}

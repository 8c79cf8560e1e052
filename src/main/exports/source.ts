// What an export may read: typed records of the unlocked vault, and who is asking. Never keys.
import type { RecordId } from '#shared/domain/id.ts';
import type { RecordKind } from '#shared/domain/registry.ts';
import type { TypedRecord } from '#shared/ipc/record-view.ts';
import type { Vault } from '#main/store/index.ts';

export type ExportSource = {
  readonly vault: Pick<Vault, 'members' | 'me'>;
  readonly now: () => number;
  readonly list: <K extends RecordKind>(kind: K) => readonly TypedRecord<K>[];
  readonly get: <K extends RecordKind>(kind: K, id: RecordId) => TypedRecord<K>;
};

/** Name and site of the school as they stand above every paper. */
export function schoolOf(source: ExportSource): { readonly school: string; readonly site: string } {
  const school = source.list('school')[0];
  return { school: school?.body.name ?? '', site: school?.body.site ?? '' };
}

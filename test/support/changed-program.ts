// What a member with a changed program can do: write past the handlers, wherever they hold the key.
import type { MemberContext } from '#main/ipc/context.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { RecordBody, RecordKind } from '#shared/domain/registry.ts';

/** Lays a revision over the record as this member reads it. */
export function writeOver<K extends RecordKind>(
  member: MemberContext,
  kind: K,
  recordId: RecordId,
  change: Partial<RecordBody<K>>,
): void {
  const { dossierId, body, revision } = member.get(kind, recordId);
  const put = { dossierId, recordId, kind, body: { ...body, ...change } };
  member.commit({ puts: [{ ...put, expectedRevision: revision }] });
}

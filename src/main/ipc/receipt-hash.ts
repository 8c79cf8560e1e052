// What is kept of a receipt code: its hash, bound to the record of its package.
import { paperHash } from '#main/store/index.ts';
import type { RecordId } from '#shared/domain/id.ts';

export function receiptHash(madeId: RecordId, code: string): string {
  return paperHash({ madeId, code });
}

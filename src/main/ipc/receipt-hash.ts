// What is kept of a receipt code: its hash, bound to the record of its package.
import { createHash } from 'node:crypto';
import type { RecordId } from '#shared/domain/id.ts';

export function receiptHash(madeId: RecordId, code: string): string {
  return createHash('sha256').update(`${madeId} ${code}`).digest('hex');
}

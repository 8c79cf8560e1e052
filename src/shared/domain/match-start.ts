// When a pair may really begin: beside the agreements of both, a sensitive match waits for a second person.
import { standingConfirmation } from './confirmation-ask.ts';
import type { Confirmation } from './confirmation.ts';
import type { RecordId } from './id.ts';
import type { PairBody } from './pair.ts';

/** False while a sensitive match waits for the agreement of somebody who did not make it. */
export function mayStart(
  pair: { readonly id: RecordId; readonly body: PairBody },
  confirmations: readonly Confirmation[],
): boolean {
  if (!pair.body.match.sensitive) return true;
  return standingConfirmation({ kind: 'pair', ...pair }, confirmations)?.body.agrees === true;
}

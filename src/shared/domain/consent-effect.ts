// What it means for a pupil's pairs when consent falls away: which planned meetings are off, and whose
// coach must know. The screen says it beforehand, the handler does it; both ask here.
import type { ContactBody } from './contact.ts';
import type { RecordId } from './id.ts';
import type { PairBody } from './pair.ts';
import type { ConsentPurpose } from './pupil-consent.ts';

type Pair = { readonly id: RecordId; readonly body: PairBody };
type Contact = { readonly id: RecordId; readonly body: ContactBody };

/** The pairs, not ended, in which one of these ids supports or is supported. */
export function runningPairsOf<P extends Pair>(
  pupilIds: readonly RecordId[],
  pairs: readonly P[],
): readonly P[] {
  return pairs.filter(
    ({ body }) =>
      body.status !== 'ended' &&
      [...body.supporterIds, ...body.supporteeIds].some((id) => pupilIds.includes(id)),
  );
}

/**
 * The planned meetings of these pairs that cannot go on without this consent: all without consent to take
 * part, those away from school without consent for that, and none for the other purposes.
 */
export function meetingsThatFall<C extends Contact>(
  purpose: ConsentPurpose,
  pairs: readonly Pair[],
  contacts: readonly C[],
): readonly C[] {
  const ids = new Set(pairs.map(({ id }) => id));
  return contacts.filter(
    ({ body }) =>
      body.state === 'planned' &&
      ids.has(body.pairId) &&
      (purpose === 'participation' || (purpose === 'outsideSchool' && body.place === 'elsewhere')),
  );
}

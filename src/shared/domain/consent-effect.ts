// What it means for a pupil's pairs when consent falls away: which planned meetings are off, and whose
// coach must know. The screen says it beforehand, the handler does it; both ask here.
import type { ContactBody } from './contact.ts';
import type { RecordId } from './id.ts';
import type { PairBody } from './pair.ts';
import type { LegalRepresentationBody } from './legal-representation.ts';
import { consentFell, type ConsentPurpose, type PupilConsentBody } from './pupil-consent.ts';
import { idsOfPupil, pupilsById } from './pupil-merge.ts';
import type { PupilBody } from './pupil.ts';

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

type ConsentSources = {
  readonly pupils: readonly { readonly id: RecordId; readonly body: PupilBody }[];
  readonly representations: readonly { readonly body: LegalRepresentationBody }[];
  readonly consents: readonly { readonly body: PupilConsentBody; readonly createdAtMs: number }[];
};

/**
 * Whether consent to take part fell away for one of these pupils. What was said of a double, or of the pupil
 * it was merged into, is said of the same person.
 */
export function participationFell(
  pupilIds: readonly RecordId[],
  { pupils, representations, consents }: ConsentSources,
  today: string,
): boolean {
  const byId = pupilsById(pupils);
  const inOrder = consents.toSorted((a, b) => a.createdAtMs - b.createdAtMs);
  return pupilIds.some((one) => {
    const pupil = byId.get(one);
    if (!pupil) return false;
    const ids = idsOfPupil(pupil.id, pupils);
    const said = inOrder.filter(({ body }) => ids.includes(body.pupilId)).map(({ body }) => body);
    const who = representations.find(({ body }) => body.pupilId === pupil.id)?.body ?? null;
    return consentFell('participation', pupil.body, who, said, today);
  });
}

// The facts a match is weighed by, gathered from records: one way for handlers and for screens, each over
// the records its member may read.
import { isAccepted } from './application-rules.ts';
import type { ApplicationBody } from './application.ts';
import type { Confirmation } from './confirmation.ts';
import type { RecordId } from './id.ts';
import type { MatchPeer, MatchPupil } from './match-proposal.ts';
import type { PairCard } from './pair-card.ts';
import type { PairBody } from './pair.ts';
import { canBeChosen, type PupilBody } from './pupil.ts';
import { formRules, type PairForm } from './support-form.ts';
import type { SupportRequestBody } from './support-request.ts';
import { trainedFor } from './training-rules.ts';
import type { TrainingBody } from './training.ts';

type Of<Body> = { readonly id: RecordId; readonly body: Body };

export type MatchSources = {
  readonly pupils: readonly Of<PupilBody>[];
  readonly applications: readonly Of<ApplicationBody>[];
  readonly confirmations: readonly Confirmation[];
  readonly trainings: readonly Of<TrainingBody>[];
  readonly pairs: readonly Of<PairBody>[];
  readonly pairCards: readonly Of<PairCard>[];
  readonly requests: readonly Of<SupportRequestBody>[];
};

export function matchPupil(pupil: Of<PupilBody>): MatchPupil {
  const { className, site, birthDate, status } = pupil.body;
  return { pupilId: pupil.id, className, site, birthDate, left: status === 'left' };
}

const runs = (pair: Pick<PairBody, 'status' | 'form'>): boolean =>
  pair.status !== 'ended' && formRules[pair.form].supports === 'pupils';

/** Whom a peer supports now: by name in pairs one may read, by number in the others. */
function loadOf(peerId: RecordId, { pairs, pairCards }: MatchSources) {
  const mine = pairs.filter(({ body }) => body.supporterIds.includes(peerId));
  const known = new Set(mine.map(({ id }) => id));
  const supporteeIds = mine
    .filter(({ body }) => runs(body))
    .flatMap(({ body }) => body.supporteeIds);
  const otherSupportees = pairCards
    .filter(
      ({ body }) => body.supporterIds.includes(peerId) && runs(body) && !known.has(body.pairId),
    )
    .reduce((sum, { body }) => sum + body.supporteeCount, 0);
  const goodPairs = mine.filter(({ body }) => body.ending?.reason === 'goalReached').length;
  return { supporteeIds, otherSupportees, goodPairs };
}

/**
 * Accepted for this form in this school year, with the word of a second person. Who finished the training
 * while no application can be read here was chosen before the app was used: that counts too.
 */
function wasAccepted(
  peerId: RecordId,
  form: PairForm,
  schoolYear: string,
  sources: MatchSources,
  trained: boolean,
): boolean {
  const ofYear = sources.applications.filter(
    ({ body }) => body.pupilId === peerId && body.form === form && body.schoolYear === schoolYear,
  );
  if (ofYear.length === 0) return trained;
  return isAccepted(peerId, form, ofYear, sources.confirmations);
}

export function matchPeer(
  pupil: Of<PupilBody>,
  form: PairForm,
  schoolYear: string,
  sources: MatchSources,
): MatchPeer {
  const trainings = sources.trainings.map(({ body }) => body);
  const trained = trainedFor(pupil.id, form, trainings) !== null;
  const asked = sources.requests.filter(({ body }) => body.pupilId === pupil.id);
  return {
    ...matchPupil(pupil),
    trained,
    accepted: wasAccepted(pupil.id, form, schoolYear, sources, trained),
    ...loadOf(pupil.id, sources),
    languages: [...new Set(asked.flatMap(({ body }) => body.languages))],
  };
}

/** Pupils who are known as peers of this form: who applied, was trained, or supports somebody already. */
export function knownPeers(
  form: PairForm,
  schoolYear: string,
  sources: MatchSources,
): readonly MatchPeer[] {
  const applied = sources.applications
    .filter(({ body }) => body.form === form && body.withdrawnOn === null)
    .map(({ body }) => body.pupilId);
  const supports = [...sources.pairs, ...sources.pairCards]
    .filter(({ body }) => body.form === form)
    .flatMap(({ body }) => body.supporterIds);
  const trainings = sources.trainings.map(({ body }) => body);
  const trained = trainings
    .flatMap(({ trainees }) => trainees)
    .flatMap(({ pupilId }) => (pupilId === null ? [] : [pupilId]))
    .filter((pupilId) => trainedFor(pupilId, form, trainings) !== null);
  const ids = new Set([...applied, ...supports, ...trained]);
  return sources.pupils
    .filter(({ id, body }) => ids.has(id) && canBeChosen(body))
    .map((pupil) => matchPeer(pupil, form, schoolYear, sources));
}

// The facts a match is weighed by, gathered from records: one way for handlers and for screens, each over
// the records its member may read.
import { isAccepted } from './application-rules.ts';
import type { ApplicationBody } from './application.ts';
import type { Confirmation } from './confirmation.ts';
import type { RecordId } from './id.ts';
import type { MatchPeer, MatchPupil, NotTogether } from './match-proposal.ts';
import type { PairCard } from './pair-card.ts';
import type { PairBody } from './pair.ts';
import { idsOfPupil, keptId } from './pupil-merge.ts';
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
  const left = status === 'left' || status === 'takenBack';
  return { pupilId: pupil.id, className, site, birthDate, left };
}

const runs = (pair: Pick<PairBody, 'status' | 'form'>): boolean =>
  pair.status !== 'ended' && formRules[pair.form].supports === 'pupils';

/** Whom a peer supports now: by name in pairs one may read, by number in the others. */
function loadOf(ids: readonly RecordId[], { pupils, pairs, pairCards }: MatchSources) {
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  const isTheirs = ({ supporterIds }: Pick<PairBody, 'supporterIds'>): boolean =>
    supporterIds.some((id) => ids.includes(id));
  const mine = pairs.filter(({ body }) => isTheirs(body));
  const known = new Set(mine.map(({ id }) => id));
  const supporteeIds = mine
    .filter(({ body }) => runs(body))
    .flatMap(({ body }) => body.supporteeIds)
    .map((id) => keptId(id, byId));
  const otherSupportees = pairCards
    .filter(({ body }) => isTheirs(body) && runs(body) && !known.has(body.pairId))
    .reduce((sum, { body }) => sum + body.supporteeCount, 0);
  const goodPairs = mine.filter(({ body }) => body.ending?.reason === 'goalReached').length;
  return { supporteeIds, otherSupportees, goodPairs };
}

/**
 * Accepted for this form in this school year, with the word of a second person. Who finished the training
 * while no application can be read here was chosen before the app was used: that counts too.
 */
function wasAccepted(
  ids: readonly RecordId[],
  form: PairForm,
  schoolYear: string,
  sources: MatchSources,
  trained: boolean,
): boolean {
  const ofYear = sources.applications.filter(
    ({ body }) =>
      ids.includes(body.pupilId) && body.form === form && body.schoolYear === schoolYear,
  );
  if (ofYear.length === 0) return trained;
  return ids.some((id) => isAccepted(id, form, ofYear, sources.confirmations));
}

/** With what is known of doubles that were merged into this pupil. */
export function matchPeer(
  pupil: Of<PupilBody>,
  form: PairForm,
  schoolYear: string,
  sources: MatchSources,
): MatchPeer {
  const trainings = sources.trainings.map(({ body }) => body);
  const ids = idsOfPupil(pupil.id, sources.pupils);
  const trained = ids.some((id) => trainedFor(id, form, trainings) !== null);
  const asked = sources.requests.filter(({ body }) => ids.includes(body.pupilId));
  return {
    ...matchPupil(pupil),
    trained,
    accepted: wasAccepted(ids, form, schoolYear, sources, trained),
    ...loadOf(ids, sources),
    languages: [...new Set(asked.flatMap(({ body }) => body.languages))],
  };
}

/** Who must not be together, also when a double of one of them was named. */
export function notTogetherOf<B extends NotTogether>(
  rules: readonly { readonly body: B }[],
  pupils: readonly Of<PupilBody>[],
): readonly B[] {
  const byId = new Map(pupils.map((pupil) => [pupil.id, pupil]));
  return rules.map(({ body }) => {
    const [a, b] = body.pupilIds;
    return { ...body, pupilIds: [keptId(a, byId), keptId(b, byId)] };
  });
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

// Who can sit in a group of peers: who supports somebody now or was trained for it. Known from what the whole
// programme reads; says nothing of whom they support.
import type { RecordId } from './id.ts';
import type { IntervisionGroupBody } from './intervision-group.ts';
import type { PairCard } from './pair-card.ts';
import { formRules } from './support-form.ts';
import { templateRules } from './training-template.ts';
import type { TrainingBody } from './training.ts';

type Card = { readonly body: Pick<PairCard, 'status' | 'form' | 'supporterIds'> };
type Training = { readonly body: Pick<TrainingBody, 'template' | 'trainees'> };
type Group = {
  readonly id: RecordId;
  readonly body: Pick<IntervisionGroupBody, 'kind' | 'active' | 'peerIds'>;
};

/** Everyone who leads a class now (J4). */
export function leadersNow(cards: readonly Card[]): readonly RecordId[] {
  const leading = cards.filter(
    ({ body }) => body.status !== 'ended' && formRules[body.form].supports === 'class',
  );
  return [...new Set(leading.flatMap(({ body }) => body.supporterIds))];
}

/** Supporters of pairs that have not ended, and pupils who are in or finished a training of peers. */
export function peersNow(
  cards: readonly Card[],
  trainings: readonly Training[],
): ReadonlySet<RecordId> {
  const trained = trainings
    .filter(({ body }) => templateRules[body.template].audience === 'peers')
    .flatMap(({ body }) => body.trainees)
    .flatMap(({ pupilId, result }) => (pupilId === null || result === 'stopped' ? [] : [pupilId]));
  const supporting = cards
    .filter(({ body }) => body.status !== 'ended')
    .flatMap(({ body }) => body.supporterIds);
  return new Set([...supporting, ...trained]);
}

/** Peers of a group of buddies who are in another running group of buddies too: said, not refused. */
export function inTwoGroups(
  group: Pick<IntervisionGroupBody, 'kind' | 'peerIds'>,
  groupId: RecordId | null,
  groups: readonly Group[],
): readonly RecordId[] {
  if (group.kind !== 'buddies') return [];
  const others = groups.filter(
    ({ id, body }) => id !== groupId && body.active && body.kind === 'buddies',
  );
  return group.peerIds.filter((id) => others.some(({ body }) => body.peerIds.includes(id)));
}

// What follows from the check-ins of peers: whose coach one is, when to ask again, whether a heavy one was taken
// up, and when numbers without a name may go to the programme. Pure.
import { daysBetween } from './date.ts';
import type { MemberId, RecordId } from './id.ts';
import type { IntervisionGroupBody } from './intervision-group.ts';
import type { PairCard } from './pair-card.ts';
import {
  heavyFrom,
  type PeerCheckInBody,
  type PeerLoadCountBody,
  type PeerSupportPlanBody,
} from './peer-check-in.ts';
import type { TaskBody } from './task.ts';

type Group = { readonly body: Pick<IntervisionGroupBody, 'active' | 'coachIds' | 'peerIds'> };
type Card = { readonly body: Pick<PairCard, 'coachId' | 'status' | 'supporterIds'> };

/** The coaches of each peer: of the running groups the peer sits in and of the pairs in which they support. */
export function coachesByPeer(
  groups: readonly Group[],
  cards: readonly Card[],
): ReadonlyMap<RecordId, ReadonlySet<MemberId>> {
  const found = new Map<RecordId, Set<MemberId>>();
  const add = (peerIds: readonly RecordId[], coachIds: readonly MemberId[]) => {
    for (const peerId of peerIds) {
      const known = found.get(peerId) ?? new Set<MemberId>();
      for (const id of coachIds) known.add(id);
      found.set(peerId, known);
    }
  };
  for (const { body } of groups) if (body.active) add(body.peerIds, body.coachIds);
  for (const { body } of cards) {
    if (body.status !== 'ended') add(body.supporterIds, [body.coachId]);
  }
  return found;
}

/** Days past the day on which the coach asks again; 0 when it is not time yet. Never asked counts from `since`. */
export function checkInOverdue(
  lastOn: string | null,
  since: string,
  today: string,
  settings: { readonly peerCheckInEveryDays: number },
): number {
  return Math.max(0, daysBetween(lastOn ?? since, today) - settings.peerCheckInEveryDays);
}

type Asked = Pick<PeerCheckInBody, 'peerId' | 'on' | 'load'>;
type Care = {
  readonly createdAtMs: number;
  readonly body: Pick<TaskBody, 'rule' | 'sourceId' | 'withdrawn'>;
};

/** Whether this check-in was heavy and no task of after-care for the peer was made from that moment on. */
export function careMissing(
  checkIn: { readonly createdAtMs: number; readonly body: Asked },
  tasks: readonly Care[],
): boolean {
  if (checkIn.body.load < heavyFrom) return false;
  return !tasks.some(
    ({ createdAtMs, body }) =>
      body.rule === 'afterCare' &&
      body.sourceId === checkIn.body.peerId &&
      !body.withdrawn &&
      createdAtMs >= checkIn.createdAtMs,
  );
}

/** Whether a support plan says anything yet. */
export function planSays(
  plan: Pick<PeerSupportPlanBody, 'needs' | 'supports' | 'signs'> | undefined,
): boolean {
  return !!plan && (plan.needs !== '' || plan.signs !== '' || plan.supports.length > 0);
}

/** Of more than one, after a coach left, the one that was changed last. */
export function newestPlan<P extends { readonly changedAtMs: number }>(
  plans: readonly P[],
): P | undefined {
  return plans.toSorted((a, b) => a.changedAtMs - b.changedAtMs).at(-1);
}

export type HeavyLack = 'care' | 'plan' | 'both';

/** What is still to do about the last check-in of a peer; null when it was not heavy, or all was done. */
export function heavyLack(
  last: { readonly createdAtMs: number; readonly body: Asked } | undefined,
  tasks: readonly Care[],
  planned: boolean,
): HeavyLack | null {
  if (!last || last.body.load < heavyFrom) return null;
  const care = careMissing(last, tasks);
  if (care) return planned ? 'care' : 'both';
  return planned ? null : 'plan';
}

/** Fewer peers than this are never told of as a number. */
export const fewestToTell = 5;
const mostInCount = 60;

/**
 * Numbers for the programme over check-ins that were not counted yet, oldest first; null while they would point at
 * somebody. They wait until at least five different peers were asked, and while it was heavy for all of them.
 */
export function countDue(uncounted: readonly Asked[], today: string): PeerLoadCountBody | null {
  const told = uncounted.slice(0, mostInCount);
  const peers = new Set(told.map(({ peerId }) => peerId));
  const heavy = told.filter(({ load }) => load >= heavyFrom).length;
  if (peers.size < fewestToTell || heavy === told.length) return null;
  return { on: today, asked: told.length, heavy };
}

/** What was told to the programme on the last `days` days, as one number each. */
export function countedSince(
  counts: readonly PeerLoadCountBody[],
  today: string,
  days: number,
): { readonly asked: number; readonly heavy: number } {
  const recent = counts.filter(({ on }) => on <= today && daysBetween(on, today) < days);
  return {
    asked: recent.reduce((sum, { asked }) => sum + asked, 0),
    heavy: recent.reduce((sum, { heavy }) => sum + heavy, 0),
  };
}

// Everything a concern's page shows, live: its course, clock, tasks, referrals, accounts and who was told.
import { useMemo } from 'react';
import { useRecord, useRecords, useRecordsWhere } from '#renderer/db/use-records.ts';
import { concernState, stepsInOrder, type ConcernState } from '#shared/domain/concern-step.ts';
import type { DossierId } from '#shared/domain/id.ts';
import { isClosed, referralState, inOrder, type ReferralStatus } from '#shared/domain/referral.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { blockersOf, nextStepOf, restsOn, type Blocker, type NextStep } from './concern-next.ts';

export type ConcernReferral = {
  readonly referral: ViewOf<'referral'>;
  readonly steps: readonly ViewOf<'referralStep'>[];
  readonly status: ReferralStatus;
  /** The day it was handed over; null while it is a draft. */
  readonly sentOn: string | null;
};

export type ConcernPage = {
  readonly concern: ViewOf<'concern'>;
  readonly pair: ViewOf<'pair'> | null;
  readonly clock: ViewOf<'concernClock'> | null;
  /** The oldest first. */
  readonly steps: readonly ViewOf<'concernStep'>[];
  readonly tasks: readonly ViewOf<'task'>[];
  readonly openTasks: readonly ViewOf<'task'>[];
  readonly referrals: readonly ConcernReferral[];
  readonly disclosures: readonly ViewOf<'disclosure'>[];
  readonly glass: readonly (ViewOf<'glassBreak'> & { readonly seen: boolean })[];
  /** The newest account that the concern is not closed with; null when there is none. */
  readonly closing: ViewOf<'concernClosing'> | null;
  /** Whether that account says what stands here now. */
  readonly closingIsCurrent: boolean;
  readonly state: ConcernState;
  readonly blockers: readonly Blocker[];
  readonly next: NextStep | null;
};

function useReferrals(concernId: string): readonly ConcernReferral[] | undefined {
  const referrals = useRecords('referral');
  const steps = useRecords('referralStep');
  return useMemo(
    () =>
      referrals &&
      steps &&
      referrals
        .filter(({ body }) => body.concernId === concernId)
        .map((referral) => {
          const own = inOrder(steps.filter(({ body }) => body.referralId === referral.id));
          const sentOn = own.find(({ body }) => body.to === 'sent')?.body.on ?? null;
          return { referral, steps: own, status: referralState(own).status, sentOn };
        }),
    [referrals, steps, concernId],
  );
}

/** The newest account that nothing was closed with. */
function openClosing(
  closings: readonly ViewOf<'concernClosing'>[],
  steps: readonly ViewOf<'concernStep'>[],
): ViewOf<'concernClosing'> | null {
  const used = new Set(
    steps.flatMap(({ body }) => (body.event.type === 'closed' ? [body.event.closingId] : [])),
  );
  const open = closings.filter((one) => !used.has(one.id));
  return open.toSorted((a, b) => b.createdAtMs - a.createdAtMs)[0] ?? null;
}

/** Glass broken in this dossier, and whether those whose it is have seen it. */
function useGlass(dossierId: DossierId): ConcernPage['glass'] | undefined {
  const glassBreaks = useRecords('glassBreak');
  const seen = useRecords('glassSeen');
  return useMemo(() => {
    if (!glassBreaks || !seen) return undefined;
    const known = new Set(seen.map(({ body }) => body.glassBreakId));
    return glassBreaks
      .filter((one) => one.dossierId === dossierId)
      .map((one) => ({ ...one, seen: known.has(one.id) }));
  }, [glassBreaks, seen, dossierId]);
}

/** `undefined` while reading. */
export function useConcernPage(concern: ViewOf<'concern'>): ConcernPage | undefined {
  const { id, dossierId } = concern;
  const pair = useRecord('pair', concern.body.pairId);
  const clocks = useRecords('concernClock');
  const laid = useRecordsWhere('concernStep', 'body.concernId', id);
  const tasks = useRecords('task');
  const disclosures = useRecordsWhere('disclosure', 'body.concernId', id);
  const glass = useGlass(dossierId);
  const closings = useRecordsWhere('concernClosing', 'body.concernId', id);
  const referrals = useReferrals(id);
  return useMemo(() => {
    if (pair === undefined || !clocks || !laid || !tasks || !disclosures) return undefined;
    if (!glass || !closings || !referrals) return undefined;
    const steps = stepsInOrder(laid);
    const state = concernState(steps);
    const own = tasks.filter((task) => task.dossierId === dossierId);
    const openTasks = own.filter(({ body }) => body.doneOn === null);
    const running = referrals.filter(({ status }) => !isClosed(status)).length;
    const read = new Set(referrals.map(({ referral }) => referral.id));
    const unread = steps.filter(
      ({ body: { event } }) => event.type === 'referral' && !read.has(event.referralId),
    ).length;
    const blockers = blockersOf(state, { tasks: openTasks.length, referrals: running, unread });
    const closing = openClosing(closings, steps);
    const basis = [
      concern,
      ...steps.filter(({ body }) => body.event.type !== 'closed'),
      ...referrals.flatMap(({ referral, steps: more }) => [referral, ...more]),
    ];
    return {
      concern,
      pair,
      clock: clocks.find(({ body }) => body.concernId === id) ?? null,
      steps,
      tasks: own,
      openTasks,
      referrals,
      disclosures,
      glass,
      closing,
      closingIsCurrent: closing !== null && restsOn(closing.body.basis, basis),
      state,
      blockers,
      next: nextStepOf(state, blockers),
    };
  }, [concern, id, dossierId, pair, clocks, laid, tasks, disclosures, glass, closings, referrals]);
}

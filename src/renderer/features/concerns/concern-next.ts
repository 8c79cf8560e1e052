// What a concern asks for next, and why it cannot be closed yet. Pure: screens explain with it what the
// services will refuse.
import type { ConcernState } from '#shared/domain/concern-step.ts';
import type { ConcernClosingBody } from '#shared/domain/concern-closing.ts';
import type { RecordId } from '#shared/domain/id.ts';

export const nextSteps = ['take', 'decide', 'follow', 'close'] as const;
export type NextStep = (typeof nextSteps)[number];

export type Blocker = 'decisionMissing' | 'openTasks' | 'referralOpen' | 'referralUnread';

/** What stands in the way of closing, the first to be done first. */
export function blockersOf(
  state: Pick<ConcernState, 'decision'>,
  open: { readonly tasks: number; readonly referrals: number; readonly unread: number },
): readonly Blocker[] {
  const blockers: Blocker[] = [];
  if (state.decision === null) blockers.push('decisionMissing');
  if (open.tasks > 0) blockers.push('openTasks');
  if (open.referrals > 0) blockers.push('referralOpen');
  if (open.unread > 0) blockers.push('referralUnread');
  return blockers;
}

/** The first thing to do; null once it is closed. */
export function nextStepOf(
  state: Pick<ConcernState, 'status' | 'decision'>,
  blockers: readonly Blocker[],
): NextStep | null {
  if (state.status === 'closed') return null;
  if (state.status === 'new') return 'take';
  if (state.decision === null) return 'decide';
  return blockers.length > 0 ? 'follow' : 'close';
}

type Revision = {
  readonly id: RecordId;
  readonly revision: number;
  readonly contentHash: string;
};

/** Whether an account still rests on exactly these records as they are now. */
export function restsOn(basis: ConcernClosingBody['basis'], now: readonly Revision[]): boolean {
  const hashes = new Map(basis.map(({ recordId, contentHash }) => [recordId, contentHash]));
  return (
    basis.length === now.length &&
    now.every(({ id, contentHash }) => hashes.get(id) === contentHash)
  );
}

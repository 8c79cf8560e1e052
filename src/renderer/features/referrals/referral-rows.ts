// Every referral with where it stands, for lists and counts. Pure: knows no screen and no database.
import type { RecordId } from '#shared/domain/id.ts';
import { isClosed, isLate, needsSignOff, referralState } from '#shared/domain/referral.ts';
import { daysBetween } from '#shared/domain/date.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { newestAbout, type ShownState, type SignOff } from '#renderer/features/sign-offs/index.ts';

export type ReferralRow = {
  readonly referral: ViewOf<'referral'>;
  readonly status: ReturnType<typeof referralState>['status'];
  readonly since: string | null;
  readonly dueOn: string | null;
  /** Whole days past the due date; 0 when not late. */
  readonly daysLate: number;
  readonly closed: boolean;
  readonly signOff: SignOff | null;
  readonly signOffState: ShownState | 'none' | 'notNeeded';
};

export function referralRow(
  referral: ViewOf<'referral'>,
  steps: readonly ViewOf<'referralStep'>[],
  signOffs: readonly SignOff[],
  today: string,
): ReferralRow {
  const state = referralState(steps);
  const signOff = newestAbout(signOffs, referral.id);
  return {
    referral,
    ...state,
    daysLate: isLate(state, today) && state.dueOn ? daysBetween(state.dueOn, today) : 0,
    closed: isClosed(state.status),
    signOff,
    signOffState: signOff?.state ?? (needsSignOff(referral.body) ? 'none' : 'notNeeded'),
  };
}

export function referralRows(
  referrals: readonly ViewOf<'referral'>[],
  steps: readonly ViewOf<'referralStep'>[],
  signOffs: readonly SignOff[],
  today: string,
): readonly ReferralRow[] {
  const byReferral = Map.groupBy<RecordId, ViewOf<'referralStep'>>(
    steps,
    ({ body }) => body.referralId,
  );
  return referrals.map((referral) =>
    referralRow(referral, byReferral.get(referral.id) ?? [], signOffs, today),
  );
}

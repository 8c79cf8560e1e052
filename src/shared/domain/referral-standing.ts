// Which steps of a referral stand: those that follow in the order of its statuses, and nothing beyond the school's
// door while the referral may not leave. For steps that came from a file, whoever wrote them.
import { inOrder, nextStatuses, type ReferralStatus, type ReferralStepBody } from './referral.ts';

/** Statuses in which the referral has not been handed over. */
const staysHere: readonly ReferralStatus[] = ['draft', 'asked', 'withdrawn'];

/**
 * The steps that stand, the oldest first. A step that was said twice at about the same time, on two laptops,
 * stands twice; one that skips a status or comes after the end does not, nor does what is built on it.
 */
export function standingSteps<
  S extends { readonly body: ReferralStepBody; readonly createdAtMs: number },
>(steps: readonly S[], mayLeave: boolean): readonly S[] {
  let status: ReferralStatus = 'draft';
  return inOrder(steps).filter(({ body: { to } }) => {
    const follows = nextStatuses(status).includes(to) || (to === status && to !== 'draft');
    const stands = follows && (mayLeave || staysHere.includes(to));
    if (stands) status = to;
    return stands;
  });
}

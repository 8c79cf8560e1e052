// Which steps of a referral stand: those that follow in the order of its statuses, and no hand-over that was not
// allowed when it was said. For steps that came from a file, whoever wrote them.
import { inOrder, nextStatuses, type ReferralStatus, type ReferralStepBody } from './referral.ts';

/**
 * The steps that stand, the oldest first; `mayLeave` judges each hand-over, and what follows on one follows only on
 * one that stands. A step that was said twice at about the same time, on two laptops,
 * stands twice; one that skips a status or comes after the end does not, nor does what is built on it.
 */
export function standingSteps<
  S extends { readonly body: ReferralStepBody; readonly createdAtMs: number },
>(steps: readonly S[], mayLeave: (step: S) => boolean): readonly S[] {
  let status: ReferralStatus = 'draft';
  return inOrder(steps).filter((step) => {
    const { to } = step.body;
    const follows = nextStatuses(status).includes(to) || (to === status && to !== 'draft');
    const stands = follows && (to !== 'sent' || mayLeave(step));
    if (stands) status = to;
    return stands;
  });
}

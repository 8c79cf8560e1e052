// How many approvers must sign before something may happen. One place for the fixed rules and for what a school
// adds; each signs as somebody else than the other and than its authors.
import type { ConcernClosingBody } from './concern-closing.ts';
import type { ConcernDecision } from './concern-step.ts';
import type { ConcernSettings } from './concern-settings.ts';
import type { SignableKind } from './sign-off-subjects.ts';
import { parentsKnow } from './consent.ts';
import type { ReferralBody } from './referral.ts';

export type SignaturesNeeded = 0 | 1 | 2;

type Closing = Pick<ConcernClosingBody, 'serious' | 'outcome'> & {
  readonly decisions: readonly { readonly decision: string }[];
};

/**
 * The closing of a concern: one signature when it was serious at any moment or when the report was refused; a
 * second when parents were not informed of something serious and the school wants that.
 */
export function closingSignatures(
  closing: Closing & Pick<ConcernClosingBody, 'parentsInformed'>,
  settings: Pick<ConcernSettings, 'secondWhenParentsNotInformed'>,
): SignaturesNeeded {
  if (!closingMustBeSigned(closing)) return 0;
  const uninformed = closing.serious && closing.parentsInformed !== true;
  return uninformed && settings.secondWhenParentsNotInformed ? 2 : 1;
}

/** The fixed part: what no setting can take away, so that it can be held against every file. */
export function closingMustBeSigned(closing: Closing): boolean {
  const refuses = closing.decisions.at(-1)?.decision === 'refuse';
  return closing.serious || closing.outcome === 'refused' || refuses;
}

/** Not taking a report up is both decided and how it ends: one without the other says two things. */
export function outcomeFits(
  decision: ConcernDecision | null,
  outcome: ConcernClosingBody['outcome'],
): boolean {
  return (decision === 'refuse') === (outcome === 'refused');
}

/**
 * A referral outside the school: one signature; a second when who decides for the pupil does not know of it
 * while their say counts at this age, and the school wants that.
 */
export function referralSignatures(
  referral: Pick<ReferralBody, 'destinationKind' | 'consent' | 'parentsToldOn' | 'parentsDecide'>,
  settings: Pick<ConcernSettings, 'secondWhenParentsNotInformed'>,
): SignaturesNeeded {
  if (referral.destinationKind === 'internal') return 0;
  const unknowing = referral.parentsDecide && !parentsKnow(referral);
  return unknowing && settings.secondWhenParentsNotInformed ? 2 : 1;
}

export type NeededSignatures = {
  readonly count: SignaturesNeeded;
  /** Why a second approver signs too; null when one is enough. */
  readonly because: 'parentsNotInformed' | null;
};

type Needing =
  | {
      readonly kind: 'concernClosing';
      readonly body: Parameters<typeof closingSignatures>[0];
    }
  | { readonly kind: 'referral'; readonly body: Parameters<typeof referralSignatures>[0] }
  | { readonly kind: Exclude<SignableKind, 'concernClosing' | 'referral'> };

function countFor(
  subject: Needing,
  settings: Pick<ConcernSettings, 'secondWhenParentsNotInformed'>,
): SignaturesNeeded {
  if (subject.kind === 'concernClosing') return closingSignatures(subject.body, settings);
  return subject.kind === 'referral' ? referralSignatures(subject.body, settings) : 1;
}

/** How many approvers sign this: one, except where the rules of a closing or a referral say otherwise. */
export function signaturesNeeded(
  subject: Needing,
  settings: Pick<ConcernSettings, 'secondWhenParentsNotInformed'>,
): NeededSignatures {
  const count = countFor(subject, settings);
  return { count, because: count === 2 ? 'parentsNotInformed' : null };
}

// How many approvers must sign before something may happen. One place for the fixed rules and for what a school
// adds; each signs as somebody else than the other and than its authors.
import type { ConcernClosingBody } from './concern-closing.ts';
import type { ConcernSettings } from './concern-settings.ts';
import type { SignableKind } from './sign-off-subjects.ts';

export type SignaturesNeeded = 0 | 1 | 2;

/**
 * The closing of a concern: one signature when it was serious at any moment or when the report was refused; a
 * second when parents were not informed of something serious and the school wants that.
 */
export function closingSignatures(
  closing: Pick<ConcernClosingBody, 'serious' | 'outcome' | 'parentsInformed'>,
  settings: Pick<ConcernSettings, 'secondWhenParentsNotInformed'>,
): SignaturesNeeded {
  if (!closing.serious && closing.outcome !== 'refused') return 0;
  const uninformed = closing.serious && closing.parentsInformed !== true;
  return uninformed && settings.secondWhenParentsNotInformed ? 2 : 1;
}

/** The fixed part: what no setting can take away, so that it can be held against every file. */
export function closingMustBeSigned(
  closing: Pick<ConcernClosingBody, 'serious' | 'outcome'>,
): boolean {
  return closing.serious || closing.outcome === 'refused';
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
  | { readonly kind: Exclude<SignableKind, 'concernClosing'> };

/** How many approvers sign this: one, except where the rules of a closing say otherwise. */
export function signaturesNeeded(
  subject: Needing,
  settings: Pick<ConcernSettings, 'secondWhenParentsNotInformed'>,
): NeededSignatures {
  const count = subject.kind === 'concernClosing' ? closingSignatures(subject.body, settings) : 1;
  return { count, because: count === 2 ? 'parentsNotInformed' : null };
}

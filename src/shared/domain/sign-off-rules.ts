// How many approvers must sign before something may happen. One place for the fixed rules and for what a school
// adds; each signs as somebody else than the other and than its authors.
import type { ConcernClosingBody } from './concern-closing.ts';
import type { ConcernSettings } from './concern-settings.ts';

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

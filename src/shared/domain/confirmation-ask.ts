// Which decisions ask for a second pair of eyes, by whom, and from which revision on. One answer per kind
// of subject, so that the call, the waiting list and the screens of every subject agree.
import type { ApplicationBody } from './application.ts';
import { confirmationOf, type Confirmation } from './confirmation.ts';
import type { MemberId, RecordId } from './id.ts';
import type { PairBody } from './pair.ts';

export type ConfirmationSubject =
  | { readonly kind: 'application'; readonly id: RecordId; readonly body: ApplicationBody }
  | { readonly kind: 'pair'; readonly id: RecordId; readonly body: PairBody };

export type AskedConfirmation = {
  /** The only one who can give it; null when anyone who can read the subject and did not write it may. */
  readonly secondId: MemberId | null;
  /** A word on this revision or a later one holds. */
  readonly sinceRevision: number;
};

/** Null when nothing is asked (any more). */
export function askedOf(subject: ConfirmationSubject): AskedConfirmation | null {
  switch (subject.kind) {
    case 'application': {
      const { decision, withdrawnOn, wipedOn } = subject.body;
      if (decision === null || withdrawnOn !== null || wipedOn !== null) return null;
      return { secondId: decision.secondId, sinceRevision: decision.revision };
    }
    case 'pair': {
      const { match, status, changes } = subject.body;
      if (!match.sensitive || status === 'ended') return null;
      // Of other people than those that were agreed to, the question is asked again.
      const since = changes.filter(({ joined }) => joined.length > 0).at(-1)?.revision ?? 1;
      return { secondId: null, sinceRevision: since };
    }
  }
}

/** The word that holds for what is asked: of the person who was asked, on the revision it is about. */
export function standingConfirmation(
  subject: ConfirmationSubject,
  confirmations: readonly Confirmation[],
): Confirmation | null {
  const asked = askedOf(subject);
  if (asked === null) return null;
  const { secondId, sinceRevision } = asked;
  const byWhomAsked = confirmations.filter(
    ({ createdBy }) => secondId === null || createdBy === secondId,
  );
  return confirmationOf(subject.id, sinceRevision, byWhomAsked);
}

// What waits for the word of this member, and the word that holds for one subject, as live data.
import { useMemo } from 'react';
import { memberRecordId, useMayDo, useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import {
  askedOf,
  standingConfirmation,
  type AskedConfirmation,
} from '#shared/domain/confirmation-ask.ts';
import type { MemberId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';

/** What a second person can look at. */
export type SubjectView = ViewOf<'application'> | ViewOf<'pair'>;

export type ConfirmationState = {
  /** Null when nothing is asked. */
  readonly asked: AskedConfirmation | null;
  readonly standing: ViewOf<'confirmation'> | null;
};

/** Undefined while reading. */
export function useConfirmationState(subject: SubjectView): ConfirmationState | undefined {
  const confirmations = useRecords('confirmation');
  return useMemo(() => {
    if (!confirmations) return undefined;
    const word = standingConfirmation(subject, confirmations);
    const standing = confirmations.find((one) => one === word) ?? null;
    return { asked: askedOf(subject), standing };
  }, [subject, confirmations]);
}

/** Subjects that wait for this member and no word stands on yet, the oldest first; undefined while reading. */
export function useWaitingConfirmations(): readonly SubjectView[] | undefined {
  const { memberId } = useSession();
  const mayConfirm = useMayDo('confirm');
  const applications = useRecords('application');
  const pairs = useRecords('pair');
  const confirmations = useRecords('confirmation');
  return useMemo(() => {
    if (!applications || !pairs || !confirmations) return undefined;
    if (!mayConfirm) return [];
    const subjects: readonly SubjectView[] = [...applications, ...pairs];
    return subjects
      .filter((subject) => {
        const asked = askedOf(subject);
        const wrote = subject.createdBy === memberId || subject.changedBy === memberId;
        const forMe = asked?.secondId === null ? !wrote : asked?.secondId === memberId;
        return asked !== null && forMe && standingConfirmation(subject, confirmations) === null;
      })
      .sort((a, b) => a.changedAtMs - b.changedAtMs);
  }, [applications, pairs, confirmations, memberId, mayConfirm]);
}

/** The name of a member by id; '' while reading. */
export function useNameOf(): (id: MemberId | null | undefined) => string {
  const members = useRecords('member');
  return (id) => {
    if (!id) return '';
    return members?.find((member) => member.id === memberRecordId(id))?.body.displayName ?? '';
  };
}

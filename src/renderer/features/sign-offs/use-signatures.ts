// How many signatures a text needs, which it has, and for whom this member may sign today.
import { useMemo } from 'react';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import type { MemberId } from '#shared/domain/id.ts';
import { signaturesNeeded, type NeededSignatures } from '#shared/domain/sign-off-rules.ts';
import { standsInFor } from '#shared/domain/sign-off-stand-in.ts';
import { approvalsOf, queuesFor, subjectOf, type Queues, type SignOff } from './sign-off-model.ts';
import { useSubjects, type Subject } from './subject.ts';
import { useSignOffs } from './use-sign-offs.ts';
import { urgencyOf } from './use-subject-lines.ts';

export type Signatures = {
  readonly needed: NeededSignatures;
  /** Approvals of the text as it is now, each by somebody else. */
  readonly given: readonly SignOff[];
};

export function useSignatures(subject: Subject | undefined): Signatures {
  const settings = useRecords('concernSettings');
  const signOffs = useSignOffs();
  return useMemo(
    () => ({
      needed: subject
        ? signaturesNeeded(subject, concernSettingsIn(settings ?? []))
        : { count: 1, because: null },
      given: subject ? approvalsOf(signOffs ?? [], subject.id) : [],
    }),
    [subject, settings, signOffs],
  );
}

/** Approvers in whose place this member signs today. */
export function useStandsInFor(): ReadonlySet<MemberId> {
  const { memberId } = useSession();
  const today = useToday();
  const said = useRecords('signOffStandIn');
  return useMemo(() => {
    const approvers = (said ?? []).map(({ createdBy }) => createdBy);
    return new Set(approvers.filter((one) => standsInFor(said ?? [], one, memberId, today)));
  }, [said, memberId, today]);
}

/** What waits for this member, what they wait for, what was decided; `undefined` while reading. */
export function useSignOffQueues(): Queues | undefined {
  const { memberId } = useSession();
  const signOffs = useSignOffs();
  const subjects = useSubjects();
  const standsIn = useStandsInFor();
  return useMemo(() => {
    if (!signOffs || !subjects) return undefined;
    const urgency = (signOff: SignOff) => {
      const id = subjectOf(signOff);
      const subject = id === null ? undefined : subjects.get(id);
      return subject ? urgencyOf(subject) : 'regular';
    };
    return queuesFor(signOffs, memberId, { standsIn, urgency });
  }, [signOffs, subjects, memberId, standsIn]);
}

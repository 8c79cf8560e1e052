// Marks of who is there, as quick as the keys: shown at once, and until the record says the same.
import { useState } from 'react';
import { call } from '#renderer/bridge.ts';
import { marksOver, type Attendance } from '#shared/domain/intervision-session.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type Pending = {
  readonly marks: Attendance;
  /** The revision that holds them; null until they were laid down. */
  readonly revision: number | null;
};

/** `const { attendance, mark } = useAttendance(session, setError)`; `mark` takes those that change. */
export function useAttendance(
  session: ViewOf<'intervisionSession'>,
  onError: (error: AppError | null) => void,
): { readonly attendance: Attendance; readonly mark: (marks: Attendance) => void } {
  const [pending, setPending] = useState<readonly Pending[]>([]);
  // The record comes later than the answer.
  const unseen = pending.filter(({ revision }) => revision === null || revision > session.revision);
  const mark = async (marks: Attendance) => {
    const given: Pending = { marks, revision: null };
    setPending((before) => [...before, given]);
    const laid = await call('intervisionSessions.attend', {
      ...{ sessionId: session.id, marks: [...marks] },
    });
    onError(laid.ok ? null : laid.error);
    const known = laid.ok ? [{ marks, revision: laid.value.revision }] : [];
    setPending((before) => before.flatMap((one) => (one === given ? known : one)));
  };
  return {
    attendance: marksOver(
      session.body.attendance,
      unseen.flatMap(({ marks }) => marks),
    ),
    mark: (marks) => void mark(marks),
  };
}

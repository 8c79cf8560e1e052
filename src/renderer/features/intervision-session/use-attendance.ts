// Marks of who is there, as quick as the keys: shown at once, laid down one after the other, the newest last.
import { useRef, useState } from 'react';
import { call } from '#renderer/bridge.ts';
import type { IntervisionSessionBody } from '#shared/domain/intervision-session.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

export type Attendance = IntervisionSessionBody['attendance'];

export function useAttendance(
  session: ViewOf<'intervisionSession'>,
  onError: (error: AppError | null) => void,
): { readonly attendance: Attendance; readonly mark: (next: Attendance) => void } {
  const [shown, setShown] = useState<Attendance | null>(null);
  const wantedRef = useRef<Attendance | null>(null);
  const busyRef = useRef(false);
  const revisionRef = useRef(0);
  const lay = async () => {
    busyRef.current = true;
    while (wantedRef.current) {
      const attendance = wantedRef.current;
      wantedRef.current = null;
      const expectedRevision = Math.max(session.revision, revisionRef.current);
      const input = { sessionId: session.id, expectedRevision, attendance: [...attendance] };
      const marked = await call('intervisionSessions.attend', input);
      onError(marked.ok ? null : marked.error);
      if (marked.ok) revisionRef.current = expectedRevision + 1;
      // What was marked stays in sight: the record comes later than the answer. What was refused does not.
      else setShown(null);
    }
    busyRef.current = false;
  };
  const mark = (next: Attendance) => {
    setShown(next);
    wantedRef.current = next;
    if (!busyRef.current) void lay();
  };
  return { attendance: shown ?? session.body.attendance, mark };
}

// The quiet timer of a step: how long one has been in it, each second, counting on from what was kept.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { NotesFields } from '#shared/domain/intervision-notes.ts';

export type StepClock = {
  /** Seconds in the step one is in. */
  readonly elapsed: number;
  /** The notes with the time of this step as it is now. */
  readonly withTime: (fields: NotesFields) => NotesFields;
};

export function useStepClock(stepId: string, kept: NotesFields['seconds']): StepClock {
  const seconds = useRef<NotesFields['seconds']>({ ...kept });
  const [elapsed, setElapsed] = useState(kept[stepId] ?? 0);
  useEffect(() => {
    setElapsed(seconds.current[stepId] ?? 0);
    let lastMs = Date.now();
    const timer = setInterval(() => {
      const nowMs = Date.now();
      // A laptop that slept is not a talk that went on.
      const passed = Math.min(5, Math.round((nowMs - lastMs) / 1000));
      if (passed < 1) return;
      lastMs = nowMs;
      const total = Math.min(86_400, (seconds.current[stepId] ?? 0) + passed);
      seconds.current = { ...seconds.current, [stepId]: total };
      setElapsed(total);
    }, 1000);
    return () => clearInterval(timer);
  }, [stepId]);
  const withTime = useCallback(
    (fields: NotesFields): NotesFields => ({ ...fields, seconds: seconds.current }),
    [],
  );
  return { elapsed, withTime };
}

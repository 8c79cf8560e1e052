// Locks after the minutes the school chose without a key, a mouse or a touch. The shell locks too,
// when the whole system is idle; this one knows of this window alone.
import { useEffect } from 'react';
import { useIdle } from '@mantine/hooks';
import { useRecords } from '#renderer/db/use-records.ts';
import type { Session } from '#renderer/db/session.ts';

const defaultMinutes = 5;

export function useIdleLock(session: Session | null): void {
  const school = useRecords('school')?.[0];
  const minutes = school?.body.lockAfterMinutes ?? defaultMinutes;
  const idle = useIdle(minutes * 60_000, { initialState: false });
  useEffect(() => {
    if (idle) session?.lock();
  }, [idle, session]);
}

// The local calendar day, renewed when it changes while the screen stays open.
import { useEffect, useState } from 'react';
import { dateOf } from '#shared/domain/date.ts';

const minuteMs = 60_000;

export function useToday(): string {
  const [today, setToday] = useState(() => dateOf(Date.now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(dateOf(Date.now())), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return today;
}

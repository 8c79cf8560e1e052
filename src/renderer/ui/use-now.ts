// The moment as the screen sees it, renewed each minute: for what is waited for by the clock.
import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/** Milliseconds since 1970. */
export function useNow(): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), minuteMs);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

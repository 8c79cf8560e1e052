// Asks the services once when a part appears, and again on request. Null means: not answered yet.
import { useEffect, useState } from 'react';
import type { Result } from '#shared/result/result.ts';

/** `ask` must keep its identity between renders (module scope). */
export function useAnswer<T>(ask: () => Promise<Result<T>>): {
  readonly answer: Result<T> | null;
  readonly again: () => void;
} {
  const [answer, setAnswer] = useState<Result<T> | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let current = true;
    void ask().then((given) => {
      if (current) setAnswer(given);
    });
    return () => {
      current = false;
    };
  }, [ask, turn]);
  return {
    answer,
    again: () => {
      setTurn((before) => before + 1);
    },
  };
}

// Asking the services for a change from a form: busy while it runs, the failure afterwards.
import { useState } from 'react';
import type { AppError } from '#shared/result/errors.ts';
import type { Result } from '#shared/result/result.ts';

export type Asker = {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** Null when it failed or when something is being asked already; otherwise the answer. */
  readonly ask: <T>(work: () => Promise<Result<T>>) => Promise<{ readonly value: T } | null>;
  readonly clear: () => void;
};

/** `const { ask, busy, error } = useAsk(); if (await ask(() => call('pupils.merge', input))) …` */
export function useAsk(): Asker {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  return {
    busy,
    error,
    clear: () => setError(null),
    ask: async (work) => {
      if (busy) return null;
      setBusy(true);
      const result = await work();
      setBusy(false);
      setError(result.ok ? null : result.error);
      return result.ok ? { value: result.value } : null;
    },
  };
}

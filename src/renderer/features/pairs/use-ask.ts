// One question to the services from a form: busy while it runs, its refusal to show.
import { useState } from 'react';
import type { AppError } from '#shared/result/errors.ts';
import type { Result } from '#shared/result/result.ts';

export type Asker = {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** True once it is on disk. */
  readonly ask: (question: () => Promise<Result<unknown>>) => Promise<boolean>;
};

/** `const { ask, busy, error } = useAsk()` */
export function useAsk(): Asker {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const ask: Asker['ask'] = async (question) => {
    if (busy) return false;
    setBusy(true);
    const answer = await question();
    setBusy(false);
    setError(answer.ok ? null : answer.error);
    return answer.ok;
  };
  return { busy, error, ask };
}

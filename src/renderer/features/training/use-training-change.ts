// Changing a training: each change names the revision that stood on the screen; one at a time.
import { useState } from 'react';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { Result } from '#shared/result/result.ts';

/** `await run(() => call('trainings.dropSession', { ...which, sessionId }))`: true once it is on disk. */
export function useTrainingChange({ id, revision }: ViewOf<'training'>) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const run = async (change: () => Promise<Result<unknown>>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const changed = await change();
    setBusy(false);
    setError(changed.ok ? null : changed.error);
    return changed.ok;
  };
  return { which: { trainingId: id, expectedRevision: revision }, busy, error, run };
}

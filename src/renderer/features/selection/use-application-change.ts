// Changing an application: each change names the revision that stood on the screen; one at a time.
import { useState } from 'react';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { Result } from '#shared/result/result.ts';

/**
 * `const { which, run } = useApplicationChange(application)`, then
 * `await run(() => call('applications.reopen', which))`: true once it is on disk.
 */
export function useApplicationChange({ id, revision }: ViewOf<'application'>) {
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
  return { which: { applicationId: id, expectedRevision: revision }, busy, error, run };
}

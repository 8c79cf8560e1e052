// Changing a pair: asks the services with the revision that stood on the screen.
import { useState } from 'react';
import { call } from '#renderer/bridge.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

export type PairChange = Omit<CallInput<'pairs.update'>, 'pairId' | 'expectedRevision'>;

export type PairChanger = {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** True once it is on disk. */
  readonly change: (change: PairChange, expectedRevision?: number) => Promise<boolean>;
};

/** `const { change, busy, error } = usePairChange(pair)` */
export function usePairChange(pair: ViewOf<'pair'>): PairChanger {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const change = async (change: PairChange, expectedRevision = pair.revision) => {
    if (busy) return false;
    setBusy(true);
    const changed = await call('pairs.update', { pairId: pair.id, expectedRevision, ...change });
    setBusy(false);
    setError(changed.ok ? null : changed.error);
    return changed.ok;
  };
  return { busy, error, change };
}

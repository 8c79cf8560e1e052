// What was said before a coach came, and who reads it: asked of the vault, which alone knows who holds which key.
import { useEffect, useState } from 'react';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/result/errors.ts';

export type Standing = CallOutput<'peerCheckIns.standing'>;

const nothing: Standing = { earlier: [], toLetIn: [] };

/** Nothing while it is being asked, and for who leads no sessions. */
export function useStanding(): {
  readonly standing: Standing;
  readonly error: AppError | null;
  readonly again: () => void;
} {
  const mayAsk = useMayDo('leadIntervision');
  const [round, setRound] = useState(0);
  const [standing, setStanding] = useState<Standing>(nothing);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    if (!mayAsk) return undefined;
    let here = true;
    void call('peerCheckIns.standing', undefined).then((result) => {
      if (!here) return;
      if (result.ok) setStanding(result.value);
      setError(result.ok ? null : result.error);
    });
    return () => {
      here = false;
    };
  }, [mayAsk, round]);
  return { standing, error, again: () => setRound((before) => before + 1) };
}

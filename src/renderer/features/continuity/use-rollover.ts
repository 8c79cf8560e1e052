// The wizard of the new school year: what the services foresee, what one chose, how far it is.
import { useEffect, useState } from 'react';
import { call, listen } from '#renderer/bridge.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallInput, CallOutput } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/result/errors.ts';

export type Foreseen = CallOutput<'rollovers.preview'>;
export type RolloverTasks = CallInput<'rollovers.run'>['tasks'];

export type Rollover = {
  readonly schoolYear: string;
  readonly step: 'look' | 'choose' | 'running' | 'result';
  readonly foreseen: Foreseen | null;
  readonly chosen: ReadonlySet<RecordId>;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly result: CallOutput<'rollovers.run'> | null;
  readonly error: AppError | null;
  readonly go: (step: 'look' | 'choose') => void;
  readonly choose: (pairs: ReadonlySet<RecordId>) => void;
  readonly run: (closingTasks: boolean, tasks: RolloverTasks) => void;
  readonly cancel: () => void;
};

/** Looks again each time the first step is shown. */
function useForeseen(schoolYear: string, looking: boolean) {
  const [foreseen, setForeseen] = useState<Foreseen | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(() => {
    if (!looking) return undefined;
    let current = true;
    void call('rollovers.preview', { schoolYear }).then((answer) => {
      if (!current) return;
      setError(answer.ok ? null : answer.error);
      if (answer.ok) setForeseen(answer.value);
    });
    return () => {
      current = false;
    };
  }, [schoolYear, looking]);
  return { foreseen, error };
}

export function useRollover(schoolYear: string): Rollover {
  const [step, setStep] = useState<Rollover['step']>('look');
  const look = useForeseen(schoolYear, step === 'look');
  const [picked, setPicked] = useState<ReadonlySet<RecordId> | null>(null);
  const [token] = useState(() => crypto.randomUUID());
  const [progress, setProgress] = useState<Rollover['progress']>(null);
  const [result, setResult] = useState<Rollover['result']>(null);
  const [error, setError] = useState<AppError | null>(null);
  useEffect(
    () =>
      listen('rollover.progressed', (told) => {
        if (told.token === token) setProgress({ done: told.done, total: told.total });
      }),
    [token],
  );
  const chosen = picked ?? new Set(look.foreseen?.pairIds);
  const run = async (closingTasks: boolean, tasks: RolloverTasks) => {
    setStep('running');
    setProgress(null);
    const endPairIds = [...chosen];
    const ran = await call('rollovers.run', { token, schoolYear, endPairIds, closingTasks, tasks });
    setError(ran.ok ? null : ran.error);
    if (ran.ok) setResult(ran.value);
    setStep(ran.ok ? 'result' : 'choose');
  };
  return {
    schoolYear,
    step,
    foreseen: look.foreseen,
    chosen,
    progress,
    result,
    error: error ?? look.error,
    go: (to) => {
      if (to === 'look') setPicked(null);
      setError(null);
      setStep(to);
    },
    choose: setPicked,
    run: (closingTasks, tasks) => void run(closingTasks, tasks),
    cancel: () => void call('rollovers.cancel', { token }),
  };
}

// Doing something with a task: asks the services with the revision that stood on the screen; finishing and
// putting back say so with a way back.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useErrorText } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { dateOf } from '#shared/domain/date.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type Task = Pick<ViewOf<'task'>, 'id' | 'revision'>;
export type TaskChange = Omit<CallInput<'tasks.change'>, 'taskId' | 'expectedRevision'>;

export type TaskActions = {
  readonly busy: boolean;
  readonly error: AppError | null;
  /** Each is true once it is on disk. */
  readonly finish: (task: Task, outcome: string) => Promise<boolean>;
  /** Closed without being done, and why. */
  readonly withdraw: (task: Task, why: string) => Promise<boolean>;
  readonly reopen: (task: Task) => Promise<boolean>;
  readonly change: (task: Task, change: TaskChange) => Promise<boolean>;
};

/** `const { finish, busy, error } = useTaskActions()`; with `say` a failure is said instead of kept. */
export function useTaskActions(say = false): TaskActions {
  const { t } = useTranslation(['tasks']);
  const toast = useToast();
  const errorText = useErrorText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const run = async (ask: () => ReturnType<typeof call<'tasks.reopen'>>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const done = await ask();
    setBusy(false);
    setError(done.ok ? null : done.error);
    if (!done.ok && say) toast({ text: errorText(done.error), tone: 'urgent' });
    return done.ok;
  };
  const ref = ({ id, revision }: Task) => ({ taskId: id, expectedRevision: revision });
  const reopen = (task: Task) => run(() => call('tasks.reopen', ref(task)));
  const close = async (task: Task, outcome: string, withdrawn: boolean): Promise<boolean> => {
    const doneOn = dateOf(Date.now());
    const ok = await run(() => call('tasks.finish', { ...ref(task), doneOn, outcome, withdrawn }));
    const text = withdrawn ? t('toast.withdrawn') : t('toast.done');
    const onUndo = () => {
      void reopen({ ...task, revision: task.revision + 1 });
    };
    if (ok) toast({ text, tone: 'ok', onUndo });
    return ok;
  };
  return {
    busy,
    error,
    finish: (task, outcome) => close(task, outcome, false),
    withdraw: (task, why) => close(task, why, true),
    reopen,
    change: (task, change) => run(() => call('tasks.change', { ...ref(task), ...change })),
  };
}

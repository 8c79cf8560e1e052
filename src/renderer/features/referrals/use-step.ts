// The next step of a referral while one fills it in, and sending it.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useTaskRefusal } from '#renderer/features/tasks/index.ts';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { concernSettingsIn } from '#shared/domain/concern-settings.ts';
import { dateOf } from '#shared/domain/date.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { isClosed } from '#shared/domain/referral.ts';
import type { CallInput } from '#shared/ipc/contract.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import type { ReferralRow } from './referral-rows.ts';
import { startStep, stepFault, withStep, type StepFault, type StepForm } from './step-form.ts';

type Ending = { readonly how: 'done' | 'withdrawn'; readonly outcome: string };
type Finish = Readonly<Record<RecordId, Ending>>;

const done: Ending = { how: 'done', outcome: '' };

/** What came of a follow-up, as far as it was said. */
export function endingOf(finish: Finish, id: RecordId): Ending {
  return finish[id] ?? done;
}

/** The follow-ups of this referral that are still open; at its end one says what came of each. */
function useOpenTasks(row: ReferralRow): readonly ViewOf<'task'>[] {
  const tasks = useRecords('task');
  return (tasks ?? []).filter(
    ({ body }) =>
      body.rule === 'referralFollowUp' && body.sourceId === row.referral.id && body.doneOn === null,
  );
}

function inputOf(
  row: ReferralRow,
  form: StepForm,
  open: readonly ViewOf<'task'>[],
  finish: Finish,
): CallInput<'referrals.step'> {
  const closes = isClosed(form.to);
  const told = [
    ...(form.toldPupil ? (['pupil'] as const) : []),
    ...(form.toldParents ? (['parents'] as const) : []),
  ];
  return {
    referralId: row.referral.id,
    ...{ to: form.to, on: form.on, text: form.text, told },
    dueOn: form.dueOn === '' ? null : form.dueOn,
    warm:
      form.warmWith.trim() === '' ? null : { with: form.warmWith, pupilPresent: form.pupilPresent },
    followUp:
      closes || form.followUp.trim() === ''
        ? null
        : { title: form.followUp, dueOn: form.followUpOn },
    finish: closes ? open.map(({ id }) => ({ taskId: id, ...endingOf(finish, id) })) : [],
  };
}

/** Why the follow-ups cannot end as it is said now. */
function useEndRefusal(
  form: StepForm | null,
  open: readonly ViewOf<'task'>[],
  finish: Finish,
): string | undefined {
  const refusal = useTaskRefusal();
  if (!form || !isClosed(form.to)) return undefined;
  return open
    .map((task) => {
      const { how, outcome } = endingOf(finish, task.id);
      return refusal(task, { withdrawn: how === 'withdrawn', outcome });
    })
    .find((one) => one !== undefined);
}

export function useStep(row: ReferralRow) {
  const { t } = useTranslation(['referrals']);
  const toast = useToast();
  const today = useToday();
  const settings = useRecords('concernSettings');
  const within = concernSettingsIn(settings ?? []).answerWithinDays;
  const { urgency } = row.referral.body;
  const [form, setForm] = useState(() => startStep(row.status, urgency, today, within));
  const [finish, setFinish] = useState<Finish>({});
  const [fault, setFault] = useState<StepFault | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const open = useOpenTasks(row);
  const endRefusal = useEndRefusal(form, open, finish);
  const change = (next: StepForm) => {
    setForm(next);
    setFault(null);
    setError(null);
  };
  const record = async () => {
    if (!form || busy || endRefusal !== undefined) return;
    const begin = row.referral.body.concernId === null ? dateOf(row.referral.createdAtMs) : '';
    const missing = stepFault(form, row.since ?? begin, today);
    setFault(missing);
    if (missing) return;
    setBusy(true);
    const result = await call('referrals.step', inputOf(row, form, open, finish));
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    // The step changes this card; the page's title takes the focus.
    document.querySelector<HTMLElement>('h1[tabindex="-1"]')?.focus();
    toast({ text: t('step.saved'), tone: 'ok' });
  };
  const choose = (to: StepForm['to']) => {
    if (form) change(withStep(form, to, urgency, within));
  };
  return {
    form,
    fault,
    error,
    busy,
    change,
    choose,
    record,
    today,
    open,
    finish,
    setFinish,
    endRefusal,
  };
}

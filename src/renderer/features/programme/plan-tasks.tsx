// Tasks that belong to a plan, open ones first, each finished with one press.
import type { ReactElement } from 'react';
import { IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { useErrorText } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { TaskRule } from '#shared/domain/task.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { PartList } from './part-list.tsx';
import type { Plan } from './use-plan.ts';

/** The tasks of this rule that follow from this plan. */
export function usePlanTasks(plan: Plan, rule: TaskRule): readonly ViewOf<'task'>[] {
  const tasks = useRecords('task') ?? [];
  if (plan.id === null) return [];
  return tasks
    .filter(({ body }) => body.rule === rule && body.sourceId === plan.id && !body.withdrawn)
    .toSorted(
      (a, b) =>
        Number(a.body.doneOn !== null) - Number(b.body.doneOn !== null) ||
        a.body.dueOn.localeCompare(b.body.dueOn),
    );
}

/** `<PlanTasks label tasks empty />` */
export function PlanTasks(props: {
  readonly label: string;
  readonly tasks: readonly ViewOf<'task'>[];
  readonly empty: string;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const dates = useDateFormat();
  const { nameOf } = useMemberNames();
  const rows = props.tasks.map((task) => ({
    id: task.id,
    title: task.body.title,
    subtitle: `${nameOf(task.body.ownerId)} · ${t('item.by', { day: dates.dayShort(task.body.dueOn) })}`,
    end: <TaskEnd task={task} />,
  }));
  return <PartList label={props.label} rows={rows} icon={IconChecks} empty={props.empty} />;
}

function TaskEnd({ task }: { readonly task: ViewOf<'task'> }): ReactElement {
  const { t } = useTranslation(['programme']);
  const dates = useDateFormat();
  const toast = useToast();
  const errorText = useErrorText();
  const today = useToday();
  const { doneOn, dueOn } = task.body;
  if (doneOn !== null) {
    return <Chip tone="ok">{t('tasks.doneOn', { day: dates.dayShort(doneOn) })}</Chip>;
  }
  const reopen = () =>
    void call('tasks.reopen', { taskId: task.id, expectedRevision: task.revision + 1 });
  const finish = async () => {
    const finished = await call('tasks.finish', {
      taskId: task.id,
      expectedRevision: task.revision,
      doneOn: today,
      outcome: '',
      withdrawn: false,
    });
    if (finished.ok) toast({ text: t('tasks.finished'), onUndo: reopen });
    else toast({ text: errorText(finished.error), tone: 'urgent' });
  };
  return (
    <>
      {dueOn < today ? <Chip tone="late">{t('tasks.late')}</Chip> : null}
      <Button size="small" onClick={() => void finish()}>
        {t('tasks.finish')}
      </Button>
    </>
  );
}

// The tasks of the plan of action: who does what before which day.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { AppError } from '#shared/result/errors.ts';
import { PlanTasks, usePlanTasks } from './plan-tasks.tsx';
import { usePlanRefusal, type Plan } from './use-plan.ts';

/** `<ActionTasks plan />` */
export function ActionTasks({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const tasks = usePlanTasks(plan, 'actionPlan');
  return (
    <Stack gap={3}>
      <PlanTasks label={t('action.tasks')} tasks={tasks} empty={t('action.noTasks')} />
      <AddTask schoolYear={plan.schoolYear} />
    </Stack>
  );
}

function AddTask({ schoolYear }: { readonly schoolYear: string }): ReactElement {
  const { t } = useTranslation(['programme']);
  const refusal = usePlanRefusal();
  const { active } = useMemberNames();
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState('');
  const [dueOn, setDueOn] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const ownerId = active.find(({ id }) => id === owner)?.id;
  const complete = title.trim() !== '' && dueOn !== '' && ownerId !== undefined;
  const why = refusal ?? (complete ? undefined : t('tasks.fillFirst'));
  const add = async () => {
    if (ownerId === undefined || why !== undefined) return;
    const added = await call('programme.addTask', { schoolYear, title, ownerId, dueOn });
    setError(added.ok ? null : added.error);
    if (added.ok) setTitle('');
  };
  return (
    <Card>
      <Stack gap={3}>
        <TextField label={t('tasks.title')} value={title} maxLength={200} onChange={setTitle} />
        <Row gap={3} align="end">
          <SelectField
            label={t('item.owner')}
            value={owner}
            placeholder={t('people.choose')}
            options={active.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setOwner}
          />
          <DateField label={t('item.dueOn')} value={dueOn} onChange={setDueOn} />
          <Button refusedBecause={why} onClick={() => void add()}>
            {t('tasks.add')}
          </Button>
        </Row>
        <ErrorNotice error={error} />
      </Stack>
    </Card>
  );
}

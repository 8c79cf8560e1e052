// Telling pupils who the peers are: the usual three tasks, made with one press.
import { useState, type ReactElement } from 'react';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo, useSession } from '#renderer/db/session.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { addDaysTo } from '#shared/domain/date.ts';
import type { MemberId } from '#shared/domain/id.ts';
import type { AppError } from '#shared/result/errors.ts';
import { PlanTasks, usePlanTasks } from './plan-tasks.tsx';
import { usePlanRefusal, type Plan } from './use-plan.ts';

const means = ['poster', 'meeting', 'socialMedia'] as const;

export function PublicityPart({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const tasks = usePlanTasks(plan, 'publicity');
  const missing = means.filter((_, at) => !tasks.some(({ body }) => body.round === at + 1));
  return (
    <Stack gap={4}>
      <PlanTasks label={t('part.bekendmaken.title')} tasks={tasks} empty={t('publicity.empty')} />
      {missing.length > 0 ? <MakeTasks plan={plan} missing={missing} /> : null}
      <PosterNames />
    </Stack>
  );
}

/** Only who agreed to it comes on the list. */
function PosterNames(): ReactElement {
  const { t } = useTranslation(['programme']);
  const mayPrint = useMayDo('printPapers');
  const refusal = usePlanRefusal();
  const [open, setOpen] = useState(false);
  return (
    <Row justify="between">
      <Secondary>{t('publicity.consent')}</Secondary>
      <Button
        icon={IconPrinter}
        refusedBecause={mayPrint ? undefined : refusal}
        onClick={() => setOpen(true)}
      >
        {t('publicity.print')}
      </Button>
      {open ? (
        <PaperDialog request={{ paper: 'posterList', ask: {} }} onClose={() => setOpen(false)} />
      ) : null}
    </Row>
  );
}

function MakeTasks(props: {
  readonly plan: Plan;
  readonly missing: readonly (typeof means)[number][];
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const toast = useToast();
  const refusal = usePlanRefusal();
  const [ownerId, setOwnerId] = useState(useSession().memberId);
  const [dueOn, setDueOn] = useState(addDaysTo(useToday(), 21));
  const [error, setError] = useState<AppError | null>(null);
  const why = refusal ?? (dueOn === '' ? t('publicity.dayFirst') : undefined);
  const make = async () => {
    if (why !== undefined) return;
    const made = await call('programme.makePublicity', {
      schoolYear: props.plan.schoolYear,
      tasks: props.missing.map((one) => ({
        round: means.indexOf(one) + 1,
        title: t(`publicity.tasks.${one}`),
        ownerId,
        dueOn,
      })),
    });
    setError(made.ok ? null : made.error);
    if (made.ok) toast({ text: t('publicity.made', { count: made.value.made }), tone: 'ok' });
  };
  useShortcut('save', () => void make());
  return (
    <Section title={t('publicity.make')}>
      <Card>
        <Stack gap={4}>
          <Secondary>
            {props.missing.map((one) => t(`publicity.tasks.${one}`)).join(' · ')}
          </Secondary>
          <OwnerAndDay ownerId={ownerId} dueOn={dueOn} onOwner={setOwnerId} onDay={setDueOn} />
          <ErrorNotice error={error} />
          <Row justify="end">
            <Button
              variant="primary"
              shortcut="save"
              refusedBecause={why}
              onClick={() => void make()}
            >
              {t('publicity.makeButton', { count: props.missing.length })}
            </Button>
          </Row>
        </Stack>
      </Card>
    </Section>
  );
}

function OwnerAndDay(props: {
  readonly ownerId: MemberId;
  readonly dueOn: string;
  readonly onOwner: (id: MemberId) => void;
  readonly onDay: (day: string) => void;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const { active } = useMemberNames();
  return (
    <FormGrid>
      <SelectField
        label={t('item.owner')}
        value={props.ownerId}
        options={active.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) =>
          props.onOwner(active.find(({ id }) => id === chosen)?.id ?? props.ownerId)
        }
      />
      <DateField label={t('item.dueOn')} value={props.dueOn} onChange={props.onDay} />
    </FormGrid>
  );
}

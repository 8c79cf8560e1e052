// The seven steps, one of them open: what is done, who does it, by when.
import { useId, useState, type ReactElement } from 'react';
import {
  IconChevronDown,
  IconChevronRight,
  IconCircle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconPlus,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ListCard, ListRow } from '#renderer/ui/list-card.tsx';
import { StepBar } from '#renderer/ui/progress.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import type { Tone } from '#renderer/ui/tone.ts';
import { useToday } from '#renderer/ui/use-today.ts';
import { planSteps, type PlanItemState, type PlanStep } from '#shared/domain/programme-plan.ts';
import {
  currentStep,
  itemsOfStep,
  lineManagers,
  stepProgress,
} from '#shared/domain/programme-plan-rules.ts';
import { ItemDialog } from './item-dialog.tsx';
import { useItemText } from './item-text.ts';
import { usePlanRefusal, type Plan } from './use-plan.ts';
import css from './programme.module.css';

type Editing = { readonly item: PlanItemState; readonly revision: number };

/** `<PlanSteps plan />` */
export function PlanSteps({ plan }: { readonly plan: Plan }): ReactElement {
  const [open, setOpen] = useState<PlanStep | null>(() => currentStep(plan.body));
  const [editing, setEditing] = useState<Editing | null>(null);
  const refusal = usePlanRefusal();
  const edit = (item: PlanItemState) => setEditing({ item, revision: plan.revision });
  const add = (step: PlanStep) => edit(newItem(step));
  useShortcut('new', () => add(open ?? currentStep(plan.body)), refusal === undefined);
  return (
    <>
      <div className={css['steps']}>
        {planSteps.map((step, index) => (
          <Step
            key={step}
            plan={plan}
            step={step}
            number={index + 1}
            open={open === step}
            onToggle={() => setOpen(open === step ? null : step)}
            onEdit={edit}
            onAdd={() => add(step)}
          />
        ))}
      </div>
      {editing ? (
        <ItemDialog plan={plan} editing={editing} onClose={() => setEditing(null)} />
      ) : null}
    </>
  );
}

function newItem(step: PlanStep): PlanItemState {
  return {
    id: crypto.randomUUID(),
    step,
    title: '',
    status: 'open',
    ownerId: null,
    dueOn: null,
    reason: '',
    note: '',
  };
}

type StepProps = {
  readonly plan: Plan;
  readonly step: PlanStep;
  readonly number: number;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onEdit: (item: PlanItemState) => void;
  readonly onAdd: () => void;
};

function Step(props: StepProps): ReactElement {
  const { t } = useTranslation(['programme']);
  const { plan, step, open } = props;
  const id = useId();
  const refusal = usePlanRefusal();
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <section aria-labelledby={`${id}-title`}>
      <Card padding="none">
        <h2 className={css['stepTitle']}>
          <button
            type="button"
            id={`${id}-title`}
            className={css['stepButton']}
            aria-expanded={open}
            aria-controls={`${id}-items`}
            onClick={props.onToggle}
          >
            <Chevron size={18} stroke={1.8} aria-hidden="true" />
            <span className={css['stepName']}>
              {t('steps.numbered', { number: props.number, name: t(`steps.${step}.name`) })}
            </span>
            <StepState plan={plan} step={step} />
          </button>
        </h2>
        <div id={`${id}-items`} hidden={!open} className={css['stepItems']}>
          {open ? (
            <Stack gap={3}>
              <Secondary>{t(`steps.${step}.why`)}</Secondary>
              <ListCard label={t(`steps.${step}.name`)}>
                {itemsOfStep(plan.body, step).map((item) => (
                  <ItemRow key={item.id} item={item} onEdit={() => props.onEdit(item)} />
                ))}
              </ListCard>
              <div>
                <Button size="small" icon={IconPlus} refusedBecause={refusal} onClick={props.onAdd}>
                  {t('item.add')}
                </Button>
              </div>
            </Stack>
          ) : null}
        </div>
      </Card>
    </section>
  );
}

function StepState({ plan, step }: Pick<StepProps, 'plan' | 'step'>): ReactElement {
  const { t } = useTranslation(['programme']);
  const { done, total } = stepProgress(plan.body, step);
  return (
    <span className={css['stepState']}>
      <span className={css['stepCount']}>{t('steps.progress', { done, total })}</span>
      <span className={css['stepBar']} aria-hidden="true">
        <StepBar label={t('steps.progress', { done, total })} value={done} max={total} tone="ok" />
      </span>
    </span>
  );
}

const statusIcons: Readonly<Record<PlanItemState['status'], Icon>> = {
  open: IconCircle,
  busy: IconCircleDashed,
  done: IconCircleCheck,
  skipped: IconCircleMinus,
};
const statusTones: Readonly<Record<PlanItemState['status'], Tone>> = {
  open: 'neutral',
  busy: 'accent',
  done: 'ok',
  skipped: 'neutral',
};

function ItemRow(props: {
  readonly item: PlanItemState;
  readonly onEdit: () => void;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const { item } = props;
  const text = useItemText(item);
  const facts = useItemFacts(item);
  const dates = useDateFormat();
  const today = useToday();
  const late =
    item.dueOn !== null && item.dueOn < today && (item.status === 'open' || item.status === 'busy');
  return (
    <ListRow
      icon={statusIcons[item.status]}
      tone={statusTones[item.status]}
      title={text.title}
      subtitle={facts === '' ? text.help : facts}
      badge={
        late && item.dueOn !== null ? (
          <Chip tone="late">{t('item.late', { day: dates.dayShort(item.dueOn) })}</Chip>
        ) : (
          <Chip tone={statusTones[item.status]}>{t(`status.${item.status}`)}</Chip>
        )
      }
      onClick={props.onEdit}
    />
  );
}

/** Who, by when, why skipped, who is still missing; '' when there is nothing to say yet. */
function useItemFacts(item: PlanItemState): string {
  const { t } = useTranslation(['programme']);
  const { nameOf } = useMemberNames();
  const dates = useDateFormat();
  const contacts = useRecords('staffContact');
  if (item.status === 'skipped') return t('item.skippedBecause', { reason: item.reason });
  const facts = [
    item.ownerId === null ? '' : nameOf(item.ownerId),
    item.dueOn === null ? '' : t('item.by', { day: dates.dayShort(item.dueOn) }),
    item.note,
  ];
  if (item.id === 'introduction' && item.status !== 'done') {
    const managers = lineManagers((contacts ?? []).map(({ body }) => body));
    if (managers.missing.length > 0) {
      facts.push(t('item.waitsFor', { names: managers.missing.join(', ') }));
    }
  }
  return facts.filter((fact) => fact !== '').join(' · ');
}

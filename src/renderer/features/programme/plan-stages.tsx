// The programme along the five steps of a Peer2Peer school: how far each is, where the programme stands, and
// whether the yearly evaluation is due.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { ButtonLink } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Stack } from '#renderer/ui/layout.tsx';
import { StepBar } from '#renderer/ui/progress.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import {
  currentStage,
  evaluationState,
  stageProgress,
  type EvaluationState,
  type StageProgress,
} from '#shared/domain/programme-stages.ts';
import css from './programme.module.css';
import type { Plan } from './use-plan.ts';

/** When the programme is evaluated again; undefined while reading. */
export function useEvaluationState(): EvaluationState | undefined {
  const plans = useRecords('programmePlan');
  const today = useToday();
  return (
    plans &&
    evaluationState(
      plans.map(({ body }) => body),
      today,
    )
  );
}

/** `<PlanStages plan />` */
export function PlanStages({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const now = currentStage(plan.body);
  return (
    <Section title={t('stages.title')}>
      <Card>
        <Stack gap={4}>
          <ol className={css['stages']}>
            {stageProgress(plan.body).map((progress, at) => (
              <Stage
                key={progress.stage}
                number={at + 1}
                progress={progress}
                now={progress.stage === now}
              />
            ))}
          </ol>
          <EvaluationLine plan={plan} />
        </Stack>
      </Card>
    </Section>
  );
}

function Stage(props: {
  readonly number: number;
  readonly progress: StageProgress;
  readonly now: boolean;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const { number, now } = props;
  const { stage, done, total } = props.progress;
  const progress = t('steps.progress', { done, total });
  return (
    <li className={css['stage']} aria-current={now ? 'step' : undefined}>
      <span className={css['stageName']}>
        {t('steps.numbered', { number, name: t(`stages.name.${stage}`) })}
      </span>
      <span aria-hidden="true">
        <StepBar label={progress} value={done} max={Math.max(1, total)} tone="ok" />
      </span>
      <span className={css['stepCount']}>{progress}</span>
      {now ? <Chip tone="accent">{t('stages.now')}</Chip> : null}
    </li>
  );
}

function EvaluationLine({ plan }: { readonly plan: Plan }): ReactElement | null {
  const { t } = useTranslation(['programme']);
  const dates = useDateFormat();
  const state = useEvaluationState();
  if (!state) return null;
  const day = dates.day(state.dueOn);
  return (
    <Row justify="between" gap={3}>
      <Row gap={2}>
        <strong>{t('evaluation.yearly')}</strong>
        <Chip tone={state.overdue ? 'late' : 'neutral'}>
          {state.overdue ? t('evaluation.overdue', { day }) : t('evaluation.dueOn', { day })}
        </Chip>
        {state.lastOn === null ? null : t('evaluation.last', { day: dates.day(state.lastOn) })}
      </Row>
      <ButtonLink to={`/programma/plan/${plan.schoolYear}/evaluatie`}>
        {plan.body.evaluation === null ? t('evaluation.write') : t('evaluation.read')}
      </ButtonLink>
    </Row>
  );
}

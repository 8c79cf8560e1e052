// How a peer leader grows into giving lessons: four steps, what is expected at each, the learning goals
// agreed for it, and where this leader stands by the lessons held.
import { useState, type ReactElement } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useAsk } from '#renderer/features/people/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import {
  leaderStanding,
  leaderSteps,
  type LeaderStanding,
  type LeaderStep,
} from '#shared/domain/leader-step.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { StepGoalDialog, type StepGoal } from './step-goal-dialog.tsx';

export type LeaderStepsProps = {
  readonly pupil: ViewOf<'pupil'>;
  readonly ids: readonly RecordId[];
};

type Leader = {
  readonly standing: LeaderStanding;
  readonly goals: readonly ViewOf<'ownGoal'>[];
};

/** Null for who leads no class, gave no lesson and has no goal of a step; undefined while reading. */
function useLeader(ids: readonly RecordId[]): Leader | null | undefined {
  const cards = useRecords('pairCard');
  const lessons = useRecords('lesson');
  const all = useRecords('ownGoal');
  if (!cards || !lessons || !all) return undefined;
  const isOwn = (id: RecordId): boolean => ids.includes(id);
  const goals = all
    .filter(({ body }) => isOwn(body.pupilId) && body.step !== null)
    .sort((a, b) => a.body.setOn.localeCompare(b.body.setOn) || a.createdAtMs - b.createdAtMs);
  const own = lessons.map(({ body }) => body).filter(({ peerIds }) => peerIds.some(isOwn));
  const leads = cards.some(
    ({ body }) => body.form === 'peerLeader' && body.supporterIds.some(isOwn),
  );
  if (!leads && own.length === 0 && goals.length === 0) return null;
  return { standing: leaderStanding(ids, own), goals };
}

/** `<LeaderSteps pupil ids />`: nothing for who is no peer leader. */
export function LeaderSteps({ pupil, ids }: LeaderStepsProps): ReactElement | null {
  const { t } = useTranslation(['people']);
  const leader = useLeader(ids);
  const refusal = useMayDo('managePeople') ? undefined : t('people:refused');
  const [open, setOpen] = useState<StepGoal | null>(null);
  if (!leader) return null;
  const { standing, goals } = leader;
  return (
    <Section
      title={t('people:leader.title')}
      end={
        <Button
          size="small"
          variant="subtle"
          icon={IconPlus}
          refusedBecause={refusal}
          onClick={() => setOpen({ goal: null, step: standing.next ?? 'ownDesign' })}
        >
          {t('people:leader.add')}
        </Button>
      }
    >
      <Card>
        <Stack gap={4}>
          <p>
            {standing.next === null
              ? t('people:leader.allTaken')
              : t('people:leader.nextIs', { step: t(`people:leader.step.${standing.next}`) })}
          </p>
          {leaderSteps.map((step) => (
            <OneStep
              key={step}
              step={step}
              standing={standing}
              goals={goals.filter(({ body }) => body.step === step)}
              refusal={refusal}
              onChange={(goal) => setOpen({ goal, step })}
            />
          ))}
        </Stack>
      </Card>
      {open ? (
        <StepGoalDialog
          pupil={pupil}
          open={open}
          taken={goals.map(({ body }) => body.goal)}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </Section>
  );
}

function OneStep(props: {
  readonly step: LeaderStep;
  readonly standing: LeaderStanding;
  readonly goals: readonly ViewOf<'ownGoal'>[];
  readonly refusal: string | undefined;
  readonly onChange: (goal: ViewOf<'ownGoal'>) => void;
}): ReactElement {
  const { t } = useTranslation(['people']);
  const { step, standing } = props;
  const times = standing.times[step];
  return (
    <Stack gap={1}>
      <Row gap={2}>
        <h3>
          {t('people:leader.numbered', {
            at: leaderSteps.indexOf(step) + 1,
            step: t(`people:leader.step.${step}`),
          })}
        </h3>
        {times > 0 ? (
          <Chip tone="ok">{t('people:leader.times', { count: times })}</Chip>
        ) : standing.next === step ? (
          <Chip tone="accent">{t('people:leader.first')}</Chip>
        ) : null}
      </Row>
      <Secondary>{t(`people:leader.expected.${step}`)}</Secondary>
      {props.goals.map((goal) => (
        <Tick
          key={goal.id}
          goal={goal}
          refusal={props.refusal}
          onChange={() => props.onChange(goal)}
        />
      ))}
    </Stack>
  );
}

function Tick(props: {
  readonly goal: ViewOf<'ownGoal'>;
  readonly refusal: string | undefined;
  readonly onChange: () => void;
}): ReactElement {
  const { t } = useTranslation(['people']);
  const dates = useDateFormat();
  const today = useToday();
  const { ask, error } = useAsk();
  const { id, revision, body } = props.goal;
  const reach = (reached: boolean) =>
    void ask(() =>
      call('ownGoals.reach', {
        goalId: id,
        expectedRevision: revision,
        on: reached ? today : null,
      }),
    );
  return (
    <>
      <Row gap={2} justify="between" align="start">
        <Checkbox
          label={body.goal}
          checked={body.reachedOn !== null}
          disabled={props.refusal !== undefined}
          description={
            body.reachedOn === null
              ? t('people:goal.setOn', { day: dates.day(body.setOn) })
              : t('people:leader.reachedOn', { day: dates.day(body.reachedOn) })
          }
          onChange={reach}
        />
        <Button
          size="small"
          variant="subtle"
          refusedBecause={props.refusal}
          onClick={props.onChange}
        >
          {t('people:goal.change')}
        </Button>
      </Row>
      <ErrorNotice error={error} where={t('people:goal.failed')} />
    </>
  );
}

// What this pupil wants to learn from supporting others, and how they look back on it. Goals of a step of
// a peer leader stand with the steps.
import { useState, type ReactElement } from 'react';
import { IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { SaveDialog, useAsk } from '#renderer/features/people/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useSaveGoal } from './use-save-goal.ts';

export type OwnGoalsProps = {
  readonly pupil: ViewOf<'pupil'>;
  readonly ids: readonly RecordId[];
};

type Open =
  | { readonly type: 'goal'; readonly goal: ViewOf<'ownGoal'> | null }
  | { readonly type: 'review'; readonly goal: ViewOf<'ownGoal'> };

/** `<OwnGoals pupil ids />` */
export function OwnGoals({ pupil, ids }: OwnGoalsProps): ReactElement {
  const { t } = useTranslation(['people']);
  const mayManage = useMayDo('managePeople');
  const refusal = mayManage ? undefined : t('people:refused');
  const all = useRecords('ownGoal');
  const [open, setOpen] = useState<Open | null>(null);
  const goals = (all ?? [])
    .filter(({ body }) => ids.includes(body.pupilId) && body.step === null)
    .sort((a, b) => b.body.setOn.localeCompare(a.body.setOn));
  const close = () => setOpen(null);
  return (
    <Section
      title={t('people:goal.title')}
      end={
        <Button
          size="small"
          variant="subtle"
          icon={IconPlus}
          refusedBecause={refusal}
          onClick={() => setOpen({ type: 'goal', goal: null })}
        >
          {t('people:goal.add')}
        </Button>
      }
    >
      <Card>
        {goals.length === 0 ? (
          <Stack gap={1}>
            <p>{t('people:goal.none')}</p>
            <Secondary>{t('people:goal.noneText')}</Secondary>
          </Stack>
        ) : (
          <Stack gap={4}>
            {goals.map((goal) => (
              <OneGoal
                key={goal.id}
                goal={goal}
                refusal={refusal}
                onChange={() => setOpen({ type: 'goal', goal })}
                onReview={() => setOpen({ type: 'review', goal })}
              />
            ))}
          </Stack>
        )}
      </Card>
      {open?.type === 'goal' ? <GoalDialog pupil={pupil} goal={open.goal} onClose={close} /> : null}
      {open?.type === 'review' ? <ReviewDialog goal={open.goal} onClose={close} /> : null}
    </Section>
  );
}

function OneGoal(props: {
  readonly goal: ViewOf<'ownGoal'>;
  readonly refusal: string | undefined;
  readonly onChange: () => void;
  readonly onReview: () => void;
}): ReactElement {
  const { t } = useTranslation(['people']);
  const dates = useDateFormat();
  const { goal, setOn, reviews } = props.goal.body;
  const last = reviews.at(-1);
  return (
    <Stack gap={1}>
      <Row gap={2}>
        <IconTargetArrow size={18} stroke={1.8} aria-hidden="true" />
        <strong>{goal}</strong>
        {last ? <Chip tone="accent">{t('people:goal.score', { score: last.score })}</Chip> : null}
      </Row>
      <Secondary>{t('people:goal.setOn', { day: dates.day(setOn) })}</Secondary>
      {[...reviews].reverse().map(({ on, score, text }) => (
        <p key={`${on} ${text}`}>
          {t('people:goal.looked', { day: dates.dayShort(on), score })} {text}
        </p>
      ))}
      <Row gap={2}>
        <Button size="small" refusedBecause={props.refusal} onClick={props.onReview}>
          {t('people:goal.review')}
        </Button>
        <Button
          size="small"
          variant="subtle"
          refusedBecause={props.refusal}
          onClick={props.onChange}
        >
          {t('people:goal.change')}
        </Button>
      </Row>
    </Stack>
  );
}

function GoalDialog(props: {
  readonly pupil: ViewOf<'pupil'>;
  readonly goal: ViewOf<'ownGoal'> | null;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const { pupil, goal, onClose } = props;
  const { text, setText, setOn, setSetOn, today, save, refusal, busy, error } = useSaveGoal({
    pupil,
    goal,
    onClose,
  });
  return (
    <SaveDialog
      size="small"
      title={t('people:goal.title')}
      onClose={onClose}
      onSave={() => void save()}
      busy={busy}
      refusal={refusal}
      error={error}
      failed={t('people:goal.failed')}
    >
      <TextField
        label={t('people:goal.goal')}
        description={t('people:goal.goalHelp')}
        value={text}
        maxLength={300}
        required
        onChange={setText}
      />
      <DateField label={t('people:goal.day')} value={setOn} max={today} onChange={setSetOn} />
    </SaveDialog>
  );
}

const scores = ['1', '2', '3', '4', '5'] as const;

function ReviewDialog(props: {
  readonly goal: ViewOf<'ownGoal'>;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const toast = useToast();
  const today = useToday();
  const { goal, onClose } = props;
  const [score, setScore] = useState<(typeof scores)[number] | ''>('');
  const [text, setText] = useState('');
  const [on, setOn] = useState(today);
  const { ask, busy, error } = useAsk();
  const save = async () => {
    const review = { on, score: Number(score), text };
    const input = { goalId: goal.id, expectedRevision: goal.revision, review };
    if (!(await ask(() => call('ownGoals.review', input)))) return;
    toast({ text: t('people:goal.reviewed'), tone: 'ok' });
    onClose();
  };
  return (
    <SaveDialog
      size="small"
      title={t('people:goal.review')}
      onClose={onClose}
      onSave={() => void save()}
      busy={busy}
      refusal={score === '' || on === '' ? t('people:goal.scoreFirst') : undefined}
      error={error}
      failed={t('people:goal.failed')}
    >
      <p>{goal.body.goal}</p>
      <RadioField<(typeof scores)[number]>
        label={t('people:goal.scoreLabel')}
        value={score}
        options={scores.map((value) => ({ value, label: t(`people:goal.scores.${value}`) }))}
        onChange={setScore}
      />
      <TextArea
        label={t('people:goal.text')}
        description={t('people:goal.textHelp')}
        value={text}
        maxLength={500}
        onChange={setText}
      />
      <DateField
        label={t('people:goal.reviewDay')}
        value={on}
        min={goal.body.setOn}
        max={today}
        onChange={setOn}
      />
    </SaveDialog>
  );
}

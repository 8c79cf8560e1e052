// A learning goal for a step of a peer leader: taken from the ready list or written together.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveDialog } from '#renderer/features/people/index.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { leaderSteps, type LeaderStep } from '#shared/domain/leader-step.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useSaveGoal } from './use-save-goal.ts';

/** The ready list: goals that fit each step, in the texts (`people:leader.ready.<id>`). */
const readyGoals = {
  helps: ['watch', 'names', 'oneTask'],
  example: ['voice', 'instruct', 'time'],
  varies: ['ownPart', 'reading', 'everybody'],
  ownDesign: ['aimFirst', 'working', 'lookBack'],
} as const satisfies Readonly<Record<LeaderStep, readonly string[]>>;

export type StepGoal = {
  /** Null for a new one. */
  readonly goal: ViewOf<'ownGoal'> | null;
  readonly step: LeaderStep;
};

type Props = {
  readonly pupil: ViewOf<'pupil'>;
  readonly open: StepGoal;
  /** Goals that were agreed already; the list leaves them out. */
  readonly taken: readonly string[];
  readonly onClose: () => void;
};

/** The goals of a step that can still be taken, in words. */
function useReady(step: LeaderStep, taken: readonly string[]): readonly string[] {
  const { t } = useTranslation(['people']);
  return readyGoals[step]
    .map((id) => t(`people:leader.ready.${id}`))
    .filter((text) => !taken.includes(text));
}

/** `<StepGoalDialog pupil open taken onClose />` */
export function StepGoalDialog({ pupil, open, taken, onClose }: Props): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  const { goal } = open;
  const [step, setStep] = useState(open.step);
  const { text, setText, setOn, setSetOn, today, save, refusal, busy, error } = useSaveGoal({
    pupil,
    goal,
    onClose,
  });
  const ready = useReady(step, taken);
  return (
    <SaveDialog
      size="small"
      title={t('people:leader.goalTitle')}
      onClose={onClose}
      onSave={() => void save(step)}
      busy={busy}
      refusal={refusal}
      error={error}
      failed={t('people:goal.failed')}
    >
      <SelectField
        label={t('people:leader.forStep')}
        value={step}
        options={leaderSteps.map((value) => ({ value, label: t(`people:leader.step.${value}`) }))}
        onChange={(value) => setStep(leaderSteps.find((one) => one === value) ?? step)}
      />
      <SelectField
        label={t('people:leader.fromList')}
        value={ready.includes(text) ? text : ''}
        placeholder={t('people:leader.ownWords')}
        options={ready.map((value) => ({ value, label: value }))}
        onChange={setText}
      />
      <TextField
        label={t('people:goal.goal')}
        description={t('people:leader.goalHelp')}
        value={text}
        maxLength={300}
        required
        onChange={setText}
      />
      <DateField label={t('people:goal.day')} value={setOn} max={today} onChange={setSetOn} />
    </SaveDialog>
  );
}

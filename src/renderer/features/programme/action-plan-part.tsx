// The plan of action: what for, how, the five questions, five steps in time, and tasks. Text is kept as it
// is typed; it joins the plan when saved.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Full, Row, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import {
  actionQuestions,
  programmePlanSchema,
  type ProgrammePlanBody,
} from '#shared/domain/programme-plan.ts';
import { ActionTasks } from './action-tasks.tsx';
import { ActionTimeline } from './action-timeline.tsx';
import { usePlanDraft } from './use-plan-draft.ts';
import { usePlanRefusal, useSavePlan, type Plan } from './use-plan.ts';

type ActionPlan = ProgrammePlanBody['actionPlan'];

export function ActionPlanPart({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  return (
    <Stack gap={5}>
      <ActionForm plan={plan} />
      <Section title={t('action.tasks')}>
        <ActionTasks plan={plan} />
      </Section>
    </Stack>
  );
}

function ActionForm({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const toast = useToast();
  const refusal = usePlanRefusal();
  const form = usePlanDraft(
    plan,
    'actionPlan',
    programmePlanSchema.shape.actionPlan,
    plan.body.actionPlan,
  );
  const { busy, error, savePart } = useSavePlan(plan.schoolYear);
  const why = refusal ?? (form.dirty ? undefined : t('action.nothingChanged'));
  const save = async () => {
    if (why !== undefined) return;
    if (!(await savePart({ part: 'actionPlan', value: form.value }, form.revision))) return;
    form.drop();
    toast({ text: t('action.saved'), tone: 'ok' });
  };
  useShortcut('save', () => void save());
  return (
    <Stack gap={5}>
      <Words value={form.value} onChange={form.set} />
      <Questions value={form.value} onChange={form.set} />
      <Steps value={form.value} onChange={form.set} />
      <ErrorNotice error={form.draft.error ?? error} />
      {form.dirty ? <Notice>{t('action.unsaved')}</Notice> : null}
      <Row justify="end">
        {form.dirty ? <Button onClick={form.drop}>{t('action.drop')}</Button> : null}
        <Button
          variant="primary"
          shortcut="save"
          busy={busy}
          refusedBecause={why}
          onClick={() => void save()}
        >
          {t('action.save')}
        </Button>
      </Row>
    </Stack>
  );
}

type FieldsProps = {
  readonly value: ActionPlan;
  readonly onChange: (change: Partial<ActionPlan>) => void;
};

function Words({ value, onChange }: FieldsProps): ReactElement {
  const { t } = useTranslation(['programme']);
  return (
    <Section title={t('action.words')}>
      <Card>
        <Stack gap={4}>
          <TextArea
            label={t('action.aim')}
            description={t('action.aimHelp')}
            value={value.aim}
            maxLength={2000}
            onChange={(aim) => onChange({ aim })}
          />
          <TextArea
            label={t('action.approach')}
            description={t('action.approachHelp')}
            value={value.approach}
            maxLength={2000}
            onChange={(approach) => onChange({ approach })}
          />
        </Stack>
      </Card>
    </Section>
  );
}

function Questions({ value, onChange }: FieldsProps): ReactElement {
  const { t } = useTranslation(['programme']);
  const answerTo = (question: (typeof actionQuestions)[number]) =>
    value.questions.find((one) => one.question === question)?.answer ?? '';
  return (
    <Section title={t('action.questions')}>
      <Card>
        <Stack gap={4}>
          {actionQuestions.map((question) => (
            <TextArea
              key={question}
              label={t(`action.question.${question}`)}
              value={answerTo(question)}
              minRows={2}
              maxLength={1000}
              onChange={(answer) =>
                onChange({
                  questions: [
                    ...value.questions.filter((one) => one.question !== question),
                    { question, answer },
                  ],
                })
              }
            />
          ))}
        </Stack>
      </Card>
    </Section>
  );
}

function Steps({ value, onChange }: FieldsProps): ReactElement {
  const { t } = useTranslation(['programme']);
  const set = (at: number, change: Partial<ActionPlan['steps'][number]>) =>
    onChange({
      steps: value.steps.map((step, index) => (index === at ? { ...step, ...change } : step)),
    });
  return (
    <Section title={t('action.steps')}>
      <Card>
        <Stack gap={5}>
          <ActionTimeline steps={value.steps} />
          {value.steps.map((step, at) => (
            <StepFields
              key={at}
              number={at + 1}
              step={step}
              onChange={(change) => set(at, change)}
            />
          ))}
        </Stack>
      </Card>
    </Section>
  );
}

function StepFields(props: {
  readonly number: number;
  readonly step: ActionPlan['steps'][number];
  readonly onChange: (change: Partial<ActionPlan['steps'][number]>) => void;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const { number, step, onChange } = props;
  return (
    <FormGrid>
      <Full>
        <TextField
          label={t('action.step', { number })}
          value={step.what}
          maxLength={300}
          onChange={(what) => onChange({ what })}
        />
      </Full>
      <TextField
        label={t('action.who')}
        value={step.who}
        maxLength={120}
        onChange={(who) => onChange({ who })}
      />
      <Row gap={3} align="end">
        <DateField
          label={t('action.from')}
          value={step.from ?? ''}
          onChange={(day) => onChange({ from: day === '' ? null : day })}
        />
        <DateField
          label={t('action.until')}
          value={step.until ?? ''}
          {...(step.from !== null && { min: step.from })}
          onChange={(day) => onChange({ until: day === '' ? null : day })}
        />
        <Checkbox
          label={t('action.done')}
          checked={step.done}
          onChange={(done) => onChange({ done })}
        />
      </Row>
    </FormGrid>
  );
}

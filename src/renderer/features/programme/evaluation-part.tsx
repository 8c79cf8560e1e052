// The yearly evaluation of the programme: what came out, and what is changed because of it next year. What
// was agreed the year before stands above it. Text is kept as it is typed.
import type { ReactElement } from 'react';
import * as z from 'zod';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Card, Section } from '#renderer/ui/card.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { DefinitionList } from '#renderer/ui/definition-list.tsx';
import { FormGrid, Full, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { evaluationBefore } from '#shared/domain/programme-stages.ts';
import { schoolYearDays } from '#shared/domain/school-year.ts';
import { useEvaluationState } from './plan-stages.tsx';
import { usePlanDraft } from './use-plan-draft.ts';
import { usePlanRefusal, useSavePlan, type Plan } from './use-plan.ts';

const formSchema = z.object({
  on: z.string(),
  withWhom: z.string(),
  findings: z.string(),
  changes: z.string(),
});
type Form = z.infer<typeof formSchema>;

export function EvaluationPart({ plan }: { readonly plan: Plan }): ReactElement {
  return (
    <Stack gap={5}>
      <Due plan={plan} />
      <YearBefore plan={plan} />
      <EvaluationForm plan={plan} />
    </Stack>
  );
}

function Due({ plan }: { readonly plan: Plan }): ReactElement | null {
  const { t } = useTranslation(['programme']);
  const dates = useDateFormat();
  const state = useEvaluationState();
  if (!state || plan.body.evaluation !== null) return null;
  const day = dates.day(state.dueOn);
  return (
    <Notice tone={state.overdue ? 'late' : 'neutral'} role="status">
      {state.overdue ? t('evaluation.overdueText', { day }) : t('evaluation.dueText', { day })}
    </Notice>
  );
}

/** What was to change this year: the question to begin with. */
function YearBefore({ plan }: { readonly plan: Plan }): ReactElement | null {
  const { t } = useTranslation(['programme']);
  const plans = useRecords('programmePlan') ?? [];
  const before = evaluationBefore(
    plans.map(({ body }) => body),
    plan.schoolYear,
  );
  if (!before?.evaluation) return null;
  const { findings, changes } = before.evaluation;
  return (
    <Section title={t('evaluation.before', { year: before.schoolYear })}>
      <Card>
        <DefinitionList
          items={[
            { term: t('evaluation.findings'), value: findings },
            { term: t('evaluation.changes'), value: changes },
          ]}
        />
      </Card>
    </Section>
  );
}

function EvaluationForm({ plan }: { readonly plan: Plan }): ReactElement {
  const { t } = useTranslation(['programme']);
  const toast = useToast();
  const refusal = usePlanRefusal();
  const today = useToday();
  const stored = plan.body.evaluation ?? { on: today, withWhom: '', findings: '', changes: '' };
  const form = usePlanDraft(plan, 'evaluation', formSchema, stored);
  const { busy, error, savePart } = useSavePlan(plan.schoolYear);
  const { value } = form;
  const complete = value.on !== '' && value.findings.trim() !== '' && value.changes.trim() !== '';
  const why =
    refusal ??
    (form.dirty ? (complete ? undefined : t('evaluation.fillFirst')) : t('action.nothingChanged'));
  const save = async () => {
    if (why !== undefined) return;
    if (!(await savePart({ part: 'evaluation', value }, form.revision))) return;
    form.drop();
    toast({ text: t('evaluation.saved'), tone: 'ok' });
  };
  useShortcut('save', () => void save());
  return (
    <>
      <Fields plan={plan} value={value} onChange={form.set} />
      <ErrorNotice error={form.draft.error ?? error} where={t('evaluation.failed')} />
      <Row justify="end">
        {form.dirty ? <Button onClick={form.drop}>{t('action.drop')}</Button> : null}
        <Button
          variant="primary"
          shortcut="save"
          busy={busy}
          refusedBecause={why}
          onClick={() => void save()}
        >
          {t('evaluation.save')}
        </Button>
      </Row>
    </>
  );
}

function Fields(props: {
  readonly plan: Plan;
  readonly value: Form;
  readonly onChange: (change: Partial<Form>) => void;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const today = useToday();
  const { value, onChange } = props;
  return (
    <Section title={t('evaluation.ofYear', { year: props.plan.schoolYear })}>
      <Card>
        <FormGrid>
          <DateField
            label={t('evaluation.on')}
            value={value.on}
            min={schoolYearDays(props.plan.schoolYear).first}
            max={today}
            onChange={(on) => onChange({ on })}
          />
          <TextField
            label={t('evaluation.withWhom')}
            description={t('evaluation.withWhomHelp')}
            value={value.withWhom}
            maxLength={300}
            onChange={(withWhom) => onChange({ withWhom })}
          />
          <Full>
            <TextArea
              label={t('evaluation.findings')}
              description={t('evaluation.findingsHelp')}
              value={value.findings}
              maxLength={4000}
              minRows={5}
              required
              onChange={(findings) => onChange({ findings })}
            />
          </Full>
          <Full>
            <TextArea
              label={t('evaluation.changes')}
              description={t('evaluation.changesHelp')}
              value={value.changes}
              maxLength={4000}
              minRows={4}
              required
              onChange={(changes) => onChange({ changes })}
            />
          </Full>
          <Full>
            <Secondary>{t('item.noteHelp')}</Secondary>
          </Full>
        </FormGrid>
      </Card>
    </Section>
  );
}

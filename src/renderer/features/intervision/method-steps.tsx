// The steps of a method under each other: title, minutes, who speaks, what is written, what is asked. By
// keyboard they go up and down.
import type { ReactElement } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Section } from '#renderer/ui/card.tsx';
import { FormGrid, Full, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { OrderedRows } from '#renderer/ui/ordered-rows.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { lineKinds, stepSpeakers } from '#shared/domain/intervision-method.ts';
import { minutesTyped, newStep, stepFaults, type StepForm } from './method-form.ts';

type StepsProps = {
  readonly steps: readonly StepForm[];
  /** Whether what is missing is shown. */
  readonly tried: boolean;
  readonly closed: boolean;
  readonly onChange: (steps: readonly StepForm[]) => void;
};

const mostSteps = 20;

export function MethodSteps({ steps, tried, closed, onChange }: StepsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const full = steps.length >= mostSteps ? t('methods.full') : undefined;
  return (
    <Section title={t('methods.steps', { count: steps.length, minutes: minutesTyped(steps) })}>
      <Stack gap={3}>
        <Secondary>{t('methods.around')}</Secondary>
        <OrderedRows
          label={t('methods.stepList')}
          rows={steps}
          keyOf={({ id }) => id}
          nameOf={({ title }, at) => title || t('methods.stepTitle', { number: at + 1 })}
          least={1}
          closed={closed}
          onChange={onChange}
        >
          {(step, at) => (
            <StepFields
              step={step}
              number={at + 1}
              tried={tried}
              closed={closed}
              onChange={(part) =>
                onChange(steps.map((one) => (one.id === step.id ? { ...one, ...part } : one)))
              }
            />
          )}
        </OrderedRows>
        {closed ? null : (
          <Row>
            <Button
              icon={IconPlus}
              refusedBecause={full}
              onClick={() => onChange([...steps, newStep()])}
            >
              {t('methods.add')}
            </Button>
          </Row>
        )}
      </Stack>
    </Section>
  );
}

function StepFields(props: {
  readonly step: StepForm;
  readonly number: number;
  readonly tried: boolean;
  readonly closed: boolean;
  readonly onChange: (part: Partial<StepForm>) => void;
}): ReactElement {
  const { t } = useTranslation(['intervision', 'intervisionSession']);
  const { step, closed, onChange } = props;
  const faults = props.tried ? stepFaults(step) : [];
  return (
    <FormGrid>
      <TextField
        label={t('methods.stepTitle', { number: props.number })}
        value={step.title}
        maxLength={80}
        readOnly={closed}
        error={faults.includes('title') ? t('methods.titleMissing') : undefined}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={t('methods.minutes')}
        inputMode="numeric"
        value={step.minutes}
        readOnly={closed}
        error={faults.includes('minutes') ? t('methods.minutesMissing') : undefined}
        onChange={(minutes) => onChange({ minutes })}
      />
      <SelectField
        label={t('methods.speaker')}
        value={step.speaker}
        disabled={closed}
        options={stepSpeakers.map((value) => ({ value, label: t(`speaker.${value}`) }))}
        onChange={(speaker) => onChange({ speaker })}
      />
      <SelectField
        label={t('methods.kind')}
        value={step.kind}
        disabled={closed}
        placeholder={t('methods.noKind')}
        options={lineKinds.map((value) => ({
          value,
          label: t(`intervisionSession:kind.${value}`),
        }))}
        onChange={(kind) => onChange({ kind })}
      />
      <Full>
        <TextField
          label={t('methods.prompt')}
          value={step.prompt}
          maxLength={300}
          readOnly={closed}
          onChange={(prompt) => onChange({ prompt })}
        />
      </Full>
    </FormGrid>
  );
}

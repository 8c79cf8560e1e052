// A method's steps: title, minutes, who speaks, what is asked, what is written. The school can change each, add
// one, take one out, and go back to how the method came.
import { useState, type ReactElement } from 'react';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { Button, IconButton } from '#renderer/ui/button.tsx';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { FormGrid, Full, Row, Secondary, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import {
  intervisionMethodSchema,
  lineKinds,
  stepSpeakers,
  type IntervisionMethodBody,
} from '#shared/domain/intervision-method.ts';
import type { AppError } from '#shared/result/errors.ts';
import { useBuiltInSteps, type MethodInWords } from './use-methods.ts';

type MethodDialogProps = {
  /** Null for a new one. */
  readonly method: MethodInWords | null;
  readonly onClose: () => void;
};

type StepForm = {
  readonly id: string;
  readonly title: string;
  readonly minutes: string;
  readonly speaker: string;
  readonly prompt: string;
  readonly kind: string;
};

type MethodForm = {
  readonly name: string;
  readonly about: string;
  readonly steps: readonly StepForm[];
  readonly checked: boolean;
  readonly inUse: boolean;
};

const toForm = (steps: IntervisionMethodBody['steps'] | MethodInWords['steps']): StepForm[] =>
  steps.map((step) => ({ ...step, minutes: String(step.minutes), kind: step.kind ?? '' }));

const newStep = (): StepForm => ({
  ...{ id: crypto.randomUUID(), title: '', minutes: '5', speaker: 'everyone' },
  ...{ prompt: '', kind: 'fact' },
});

function startForm(method: MethodInWords | null): MethodForm {
  if (!method) return { name: '', about: '', steps: [newStep()], checked: true, inUse: true };
  const { name, about, steps, inUse } = method;
  return { name, about, steps: toForm(steps), checked: !method.toBeChecked, inUse };
}

export function MethodDialog({ method, onClose }: MethodDialogProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const mayChange = useMayDo('runProgramme');
  const cameWith = useBuiltInSteps();
  const [form, setForm] = useState(() => startForm(method));
  const [incomplete, setIncomplete] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const change = (part: Partial<MethodForm>) => setForm({ ...form, ...part });
  const save = async () => {
    const parsed = intervisionMethodSchema.safeParse({
      ...form,
      replaces: method?.builtIn ?? null,
      steps: form.steps.map((step) => ({
        ...step,
        minutes: Number(step.minutes),
        kind: step.kind === '' ? null : step.kind,
      })),
    });
    setIncomplete(!parsed.success);
    if (!parsed.success) return;
    const saved = await call('intervisionMethods.save', {
      methodId: method?.recordId ?? null,
      expectedRevision: method?.revision ?? 0,
      method: parsed.data,
    });
    if (saved.ok) onClose();
    else setError(saved.error);
  };
  const builtIn = method?.builtIn ?? null;
  return (
    <FormDialog
      size="wide"
      title={method ? method.name : t('methods.new')}
      saveLabel={t('methods.save')}
      onSave={() => void save()}
      onClose={onClose}
      error={error}
      refusedBecause={mayChange ? undefined : t('methods.refused')}
      extra={
        builtIn !== null && method?.recordId ? (
          <Button variant="subtle" onClick={() => change({ steps: toForm(cameWith(builtIn)) })}>
            {t('methods.restore')}
          </Button>
        ) : null
      }
    >
      <Head form={form} method={method} change={change} />
      <Secondary>{t('methods.around')}</Secondary>
      <Steps steps={form.steps} onChange={(steps) => change({ steps })} />
      {incomplete ? (
        <Notice tone="urgent" role="alert">
          {t('methods.incomplete')}
        </Notice>
      ) : null}
    </FormDialog>
  );
}

function Head(props: {
  readonly form: MethodForm;
  readonly method: MethodInWords | null;
  readonly change: (part: Partial<MethodForm>) => void;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { form, method, change } = props;
  return (
    <Stack gap={3}>
      <TextField
        autoFocus
        required
        label={t('methods.name')}
        value={form.name}
        maxLength={80}
        onChange={(name) => change({ name })}
      />
      <TextArea
        label={t('methods.about')}
        value={form.about}
        minRows={2}
        maxLength={500}
        onChange={(about) => change({ about })}
      />
      {method?.toBeChecked ? (
        <Checkbox
          label={t('methods.checked')}
          checked={form.checked}
          onChange={(checked) => change({ checked })}
        />
      ) : null}
      <Checkbox
        label={t('methods.inUse')}
        checked={form.inUse}
        onChange={(inUse) => change({ inUse })}
      />
    </Stack>
  );
}

function Steps(props: {
  readonly steps: readonly StepForm[];
  readonly onChange: (steps: readonly StepForm[]) => void;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { steps, onChange } = props;
  const swap = (at: number, by: 1 | -1) => {
    const [one, other] = [steps[at], steps[at + by]];
    if (!one || !other) return;
    onChange(steps.map((step) => (step === one ? other : step === other ? one : step)));
  };
  return (
    <Stack gap={3}>
      {steps.map((step, at) => (
        <Card key={step.id}>
          <Stack gap={3}>
            <StepFields
              step={step}
              number={at + 1}
              onChange={(part) =>
                onChange(steps.map((one) => (one === step ? { ...one, ...part } : one)))
              }
            />
            <Row gap={1} justify="end">
              <IconButton
                icon={IconArrowUp}
                label={t('methods.up', { number: at + 1 })}
                onClick={() => swap(at, -1)}
              />
              <IconButton
                icon={IconArrowDown}
                label={t('methods.down', { number: at + 1 })}
                onClick={() => swap(at, 1)}
              />
              <IconButton
                icon={IconTrash}
                label={t('methods.drop', { number: at + 1 })}
                onClick={() => onChange(steps.filter((one) => one !== step))}
              />
            </Row>
          </Stack>
        </Card>
      ))}
      <Button icon={IconPlus} onClick={() => onChange([...steps, newStep()])}>
        {t('methods.add')}
      </Button>
    </Stack>
  );
}

function StepFields(props: {
  readonly step: StepForm;
  readonly number: number;
  readonly onChange: (part: Partial<StepForm>) => void;
}): ReactElement {
  const { t } = useTranslation(['intervision', 'intervisionSession']);
  const { step, onChange } = props;
  return (
    <FormGrid>
      <TextField
        label={t('methods.stepTitle', { number: props.number })}
        value={step.title}
        maxLength={80}
        onChange={(title) => onChange({ title })}
      />
      <TextField
        label={t('methods.minutes')}
        inputMode="numeric"
        value={step.minutes}
        onChange={(minutes) => onChange({ minutes })}
      />
      <SelectField
        label={t('methods.speaker')}
        value={step.speaker}
        options={stepSpeakers.map((value) => ({ value, label: t(`speaker.${value}`) }))}
        onChange={(speaker) => onChange({ speaker })}
      />
      <SelectField
        label={t('methods.kind')}
        value={step.kind}
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
          onChange={(prompt) => onChange({ prompt })}
        />
      </Full>
    </FormGrid>
  );
}

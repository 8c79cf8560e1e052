// The fields of one kind of step: a line, an action, a consultation, what parents were told, a decision.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, RadioField } from '#renderer/ui/checkbox.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { concernDecisions, lineKinds } from '#shared/domain/concern-step.ts';
import { urgencies } from '#shared/domain/urgency.ts';
import type { Composer } from './concern-form.ts';
import { capital } from './concern-words.ts';

type Props = { readonly composer: Composer };

export function ComposerFields({ composer }: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  const { form, faults, change } = composer;
  return (
    <Stack gap={3}>
      <Choice composer={composer} />
      <TextArea
        label={t(`concerns:composer.text.${form.kind}`)}
        value={form.text}
        onChange={(text) => change({ text })}
        error={faults.text ? t('composer.fault.required') : undefined}
        required={form.kind !== 'consult'}
        maxLength={3000}
        minRows={2}
      />
    </Stack>
  );
}

/** What is chosen before the text. */
function Choice({ composer }: Props): ReactElement | null {
  switch (composer.form.kind) {
    case 'line':
      return <Line composer={composer} />;
    case 'consult':
      return <Consult composer={composer} />;
    case 'parents':
      return <Parents composer={composer} />;
    case 'decision':
      return <Decision composer={composer} />;
    case 'urgency':
      return <Urgency composer={composer} />;
    case 'action':
    case 'reopened':
      return null;
  }
}

function Line({ composer: { form, change } }: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  return (
    <RadioField
      label={t('composer.lineKind')}
      value={form.line}
      options={lineKinds.map((value) => ({ value, label: t(`concerns:event.line.${value}`) }))}
      onChange={(line) => change({ line })}
    />
  );
}

function Consult({ composer: { form, faults, change } }: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  return (
    <>
      <TextField
        label={t('composer.with')}
        description={t('composer.withText')}
        value={form.consulted}
        onChange={(consulted) => change({ consulted })}
        error={faults.consulted ? t('composer.fault.required') : undefined}
        maxLength={120}
        required
      />
      <Checkbox
        label={t('composer.anonymous')}
        checked={form.anonymous}
        onChange={(anonymous) => change({ anonymous })}
      />
    </>
  );
}

function Parents({ composer: { form, change } }: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  return (
    <RadioField
      label={t('composer.informed')}
      value={form.informed ? 'yes' : 'no'}
      options={(['yes', 'no'] as const).map((value) => ({
        value,
        label: t(`concerns:composer.told.${value}`),
      }))}
      onChange={(value) => change({ informed: value === 'yes' })}
    />
  );
}

function Decision({ composer: { form, faults, change } }: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  return (
    <SelectField
      label={t('composer.decision')}
      placeholder={t('composer.choose')}
      value={form.decision}
      options={concernDecisions.map((value) => ({
        value,
        label: t(`concerns:composer.decide.${value}`),
      }))}
      onChange={(value) =>
        change({ decision: concernDecisions.find((one) => one === value) ?? '' })
      }
      error={faults.decision ? t('composer.fault.choose') : undefined}
      required
    />
  );
}

function Urgency({ composer: { form, faults, change } }: Props): ReactElement {
  const { t } = useTranslation(['concerns']);
  return (
    <SelectField
      label={t('composer.urgency')}
      placeholder={t('composer.choose')}
      value={form.urgency}
      options={urgencies.map((value) => ({
        value,
        label: capital(t(`concerns:words.urgency.${value}`)),
      }))}
      onChange={(value) => change({ urgency: urgencies.find((one) => one === value) ?? '' })}
      error={faults.urgency ? t('composer.fault.choose') : undefined}
      required
    />
  );
}

// The facts of a training: name, for which role, by whom; a new one also when its half-days begin.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { trainingTemplates } from '#shared/domain/training.ts';
import type { AppError } from '#shared/result/errors.ts';
import { missingFacts, type TrainingForm } from './training-form.ts';

export type TrainingDialogProps = {
  readonly isNew: boolean;
  readonly initial: TrainingForm;
  readonly busy: boolean;
  readonly error: AppError | null;
  readonly onClose: () => void;
  readonly onSave: (form: TrainingForm) => void;
};

/** `<TrainingDialog isNew initial busy error onClose onSave />` */
export function TrainingDialog(props: TrainingDialogProps): ReactElement {
  const { t } = useTranslation(['training']);
  const [form, setForm] = useState(props.initial);
  const [tried, setTried] = useState(false);
  const missing = tried ? missingFacts(form) : [];
  const save = () => {
    setTried(true);
    if (missingFacts(form).length === 0) props.onSave(form);
  };
  return (
    <Dialog
      open
      keepOpen
      title={props.isNew ? t('list.new') : t('form.change')}
      onClose={props.onClose}
      footer={
        <Button variant="primary" busy={props.busy} onClick={save}>
          {t('form.save')}
        </Button>
      }
    >
      <Stack gap={4}>
        <Fields
          {...props}
          form={form}
          missing={missing}
          change={(p) => setForm({ ...form, ...p })}
        />
        <ErrorNotice error={props.error} />
      </Stack>
    </Dialog>
  );
}

type PartProps = {
  readonly form: TrainingForm;
  readonly missing: readonly string[];
  readonly change: (part: Partial<TrainingForm>) => void;
};

function Provider({ form, missing, change }: PartProps): ReactElement {
  const { t } = useTranslation(['training']);
  return (
    <>
      <RadioField
        label={t('form.provider')}
        value={form.provider}
        options={[
          { value: 'ownSchool', label: t('form.ownSchool') },
          { value: 'external', label: t('form.external') },
        ]}
        onChange={(provider) => change({ provider })}
      />
      {form.provider === 'external' ? (
        <TextField
          label={t('form.providerName')}
          required
          maxLength={120}
          value={form.providerName}
          error={missing.includes('providerName') ? t('form.providerMissing') : undefined}
          onChange={(providerName) => change({ providerName })}
        />
      ) : null}
    </>
  );
}

function Fields(props: TrainingDialogProps & PartProps): ReactElement {
  const { t } = useTranslation(['training']);
  const { active } = useMemberNames();
  const { form, missing, change } = props;
  return (
    <>
      <TextField
        label={t('form.name')}
        required
        autoFocus
        maxLength={120}
        value={form.name}
        error={missing.includes('name') ? t('form.nameMissing') : undefined}
        onChange={(name) => change({ name })}
      />
      {props.isNew ? (
        <SelectField
          label={t('form.template')}
          description={t('form.templateHelp')}
          value={form.template}
          options={trainingTemplates.map((one) => ({
            value: one,
            label: t(`training:templates.${one}`),
          }))}
          onChange={(chosen) =>
            change({ template: trainingTemplates.find((one) => one === chosen) ?? form.template })
          }
        />
      ) : null}
      <SelectField
        label={t('form.trainer')}
        value={form.trainerId ?? ''}
        placeholder={t('form.trainerNone')}
        options={active.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) =>
          change({ trainerId: active.find(({ id }) => id === chosen)?.id ?? null })
        }
      />
      <Provider form={form} missing={missing} change={change} />
      {props.isNew ? (
        <DateField
          label={t('form.firstOn')}
          description={t('form.firstOnHelp')}
          value={form.firstOn}
          onChange={(firstOn) => change({ firstOn })}
        />
      ) : null}
    </>
  );
}

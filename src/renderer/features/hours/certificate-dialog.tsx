// Making a certificate: for which role, which skills, signed where and by whom. Says beforehand what is
// still missing; the paper itself is seen and printed in the next dialog.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe, useMayDo } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useFormName, useForms } from '#renderer/features/forms/index.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import {
  certificateAskSchema,
  certificateSkills,
  trainingFollowed,
  type CertificateAsk,
  type CertificateSkill,
} from '#shared/domain/certificate.ts';
import type { RecordId } from '#shared/domain/id.ts';
import type { PairForm } from '#shared/domain/support-form.ts';
import css from './certificate-dialog.module.css';

export type CertificateDialogProps = {
  readonly pupilId: RecordId;
  readonly schoolYear: string;
  readonly onClose: () => void;
};

type Form = {
  readonly form: PairForm;
  readonly skills: readonly CertificateSkill[];
  readonly ownSkills: string;
  readonly place: string;
  readonly on: string;
  readonly coordinator: string;
  readonly head: string;
};

/** `<CertificateDialog pupilId schoolYear onClose />` */
export function CertificateDialog(props: CertificateDialogProps): ReactElement {
  const { t } = useTranslation(['activities', 'common']);
  const { form, change, ask, missing } = useCertificate(props);
  const [shown, setShown] = useState<CertificateAsk | null>(null);
  const mayPrint = useMayDo('printPapers');
  if (shown) {
    return <PaperDialog request={{ paper: 'certificate', ask: shown }} onClose={props.onClose} />;
  }
  const refusal = mayPrint
    ? missing.length > 0
      ? t('activities:certificate.notReady')
      : ask === null
        ? t('activities:certificate.incomplete')
        : undefined
    : t('activities:lessons.refused');
  return (
    <Dialog
      open
      keepOpen
      title={t('activities:certificate.title')}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common:words.cancel')}</Button>
          <Button variant="primary" refusedBecause={refusal} onClick={() => setShown(ask)}>
            {t('activities:certificate.see')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {missing.length > 0 ? (
          <Notice tone="late" role="status" title={t('activities:certificate.notReady')}>
            <ul className={css['list']}>
              {missing.map((name) => (
                <li key={name}>{t(`activities:certificate.missing.${name}`)}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <CertificateFields form={form} change={change} />
      </Stack>
    </Dialog>
  );
}

function useCertificate({ pupilId, schoolYear }: CertificateDialogProps) {
  const me = useMe();
  const today = useToday();
  const school = useRecords('school')?.[0];
  const trainings = (useRecords('training') ?? []).map(({ body }) => body);
  const forms = useForms();
  const trained = forms.find((one) => trainingFollowed(pupilId, one, trainings)?.ready === true);
  const [typed, setTyped] = useState<Partial<Form>>({});
  const form: Form = {
    form: trained ?? 'peerLeader',
    skills: [],
    ownSkills: '',
    place: school?.body.site ?? '',
    on: today,
    coordinator: me?.body.displayName ?? '',
    head: '',
    ...typed,
  };
  const own = form.ownSkills.split('\n').map((line) => line.trim());
  const { skills, ownSkills: _own, ...rest } = form;
  const read = certificateAskSchema.safeParse({
    ...rest,
    pupilId,
    schoolYear,
    skills: [...skills, ...own.filter((line) => line !== '')],
  });
  const followed = trainingFollowed(pupilId, form.form, trainings);
  const missing = followed
    ? followed.conditions.filter(({ met }) => !met).map(({ name }) => name)
    : (['none'] as const);
  return {
    form,
    change: (part: Partial<Form>) => setTyped({ ...typed, ...part }),
    ask: read.success ? read.data : null,
    missing,
  };
}

function CertificateFields(props: {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
}): ReactElement {
  const { t } = useTranslation(['activities']);
  const { form, change } = props;
  const forms = useForms();
  const formName = useFormName();
  return (
    <FormGrid>
      <SelectField
        label={t('activities:certificate.role')}
        value={form.form}
        options={forms.map((one) => ({ value: one, label: formName(one) }))}
        onChange={(chosen) => change({ form: forms.find((one) => one === chosen) ?? form.form })}
      />
      <DateField
        label={t('activities:certificate.on')}
        value={form.on}
        required
        onChange={(on) => change({ on })}
      />
      <Full>
        <Skills {...props} />
      </Full>
      <Full>
        <TextField
          label={t('activities:certificate.place')}
          value={form.place}
          required
          maxLength={60}
          onChange={(place) => change({ place })}
        />
      </Full>
      <TextField
        label={t('activities:certificate.coordinator')}
        value={form.coordinator}
        maxLength={120}
        onChange={(coordinator) => change({ coordinator })}
      />
      <TextField
        label={t('activities:certificate.head')}
        value={form.head}
        maxLength={120}
        onChange={(head) => change({ head })}
      />
    </FormGrid>
  );
}

function Skills(props: {
  readonly form: Form;
  readonly change: (part: Partial<Form>) => void;
}): ReactElement {
  const { t } = useTranslation(['activities', 'papers']);
  const { form, change } = props;
  const { skills } = form;
  return (
    <Stack gap={3}>
      <fieldset className={css['skills']}>
        <legend>{t('activities:certificate.skills')}</legend>
        {certificateSkills.map((skill) => (
          <Checkbox
            key={skill}
            label={t(`papers:certificate.skill.${skill}`)}
            checked={skills.includes(skill)}
            onChange={(ticked) =>
              change({
                skills: ticked ? [...skills, skill] : skills.filter((one) => one !== skill),
              })
            }
          />
        ))}
      </fieldset>
      <TextArea
        label={t('activities:certificate.ownSkills')}
        description={t('activities:certificate.ownSkillsHelp')}
        value={form.ownSkills}
        maxLength={400}
        minRows={2}
        onChange={(ownSkills) => change({ ownSkills })}
      />
    </Stack>
  );
}

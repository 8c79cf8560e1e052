// A colleague without a login: who, what for, which classes, how to reach them.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Card } from '#renderer/ui/card.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid, Row, Stack } from '#renderer/ui/layout.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { schoolYearOf } from '#shared/domain/school-year.ts';
import { staffFunctions } from '#shared/domain/staff-contact.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { SaveDialog } from './save-dialog.tsx';
import { emptyStaffForm, formOfStaff, toStaffContact, type StaffForm } from './staff-form.ts';
import { useAsk } from './use-ask.ts';

export type StaffDialogProps = {
  /** Null for a new one. */
  readonly contact: ViewOf<'staffContact'> | null;
  readonly onClose: () => void;
};

/** `<StaffDialog contact onClose />` */
export function StaffDialog({ contact, onClose }: StaffDialogProps): ReactElement {
  const { t } = useTranslation(['people']);
  const toast = useToast();
  const today = useToday();
  const { ask, busy, error } = useAsk();
  const [initial] = useState(contact);
  const [form, setForm] = useState(() =>
    initial ? formOfStaff(initial.body) : emptyStaffForm(schoolYearOf(today)),
  );
  const refusal =
    form.name.trim() === ''
      ? t('people:staff.nameFirst')
      : form.functions.length === 0
        ? t('people:staff.functionFirst')
        : undefined;
  const save = async () => {
    const input = {
      contact: initial ? { id: initial.id, expectedRevision: initial.revision } : null,
      fields: toStaffContact(form),
    };
    if (!(await ask(() => call('staffContacts.save', input)))) return;
    toast({ text: t('people:staff.saved'), tone: 'ok' });
    onClose();
  };
  return (
    <SaveDialog
      title={contact ? contact.body.name : t('people:staff.new')}
      onClose={onClose}
      onSave={() => void save()}
      busy={busy}
      refusal={refusal}
      error={error}
      failed={t('people:staff.failed')}
    >
      <StaffFields form={form} onChange={setForm} today={today} />
    </SaveDialog>
  );
}

type FieldsProps = {
  readonly form: StaffForm;
  readonly onChange: (form: StaffForm) => void;
  readonly today: string;
};

function StaffFields({ form, onChange, today }: FieldsProps): ReactElement {
  const { t } = useTranslation(['people']);
  return (
    <>
      <FormGrid>
        <TextField
          label={t('people:staff.name')}
          value={form.name}
          required
          maxLength={120}
          onChange={(name) => onChange({ ...form, name })}
        />
        <TextField
          label={t('people:staff.reach')}
          value={form.reach}
          maxLength={120}
          onChange={(reach) => onChange({ ...form, reach })}
        />
        <TextField
          label={t('people:staff.site')}
          value={form.site}
          maxLength={80}
          onChange={(site) => onChange({ ...form, site })}
        />
        {form.functions.includes('mentor') ? (
          <TextField
            label={t('people:staff.classes', { year: form.schoolYear })}
            description={t('people:staff.classesHelp')}
            value={form.classes}
            maxLength={300}
            onChange={(classes) => onChange({ ...form, classes })}
          />
        ) : null}
        {form.functions.includes('lineManager') ? (
          <DateField
            label={t('people:staff.inFavourOn')}
            description={t('people:staff.inFavourHelp')}
            value={form.inFavourOn}
            max={today}
            onChange={(inFavourOn) => onChange({ ...form, inFavourOn })}
          />
        ) : null}
      </FormGrid>
      <Functions form={form} onChange={onChange} today={today} />
      <Checkbox
        label={t('people:staff.active')}
        description={t('people:staff.activeHelp')}
        checked={form.active}
        onChange={(active) => onChange({ ...form, active })}
      />
    </>
  );
}

function Functions({ form, onChange }: FieldsProps): ReactElement {
  const { t } = useTranslation(['people']);
  const { functions } = form;
  return (
    <Card>
      <Stack gap={3}>
        <p>{t('people:staff.functions')}</p>
        <Row gap={4}>
          {staffFunctions.map((one) => (
            <Checkbox
              key={one}
              label={t(`people:staff.function.${one}`)}
              checked={functions.includes(one)}
              onChange={(on) =>
                onChange({
                  ...form,
                  functions: on ? [...functions, one] : functions.filter((other) => other !== one),
                })
              }
            />
          ))}
        </Row>
      </Stack>
    </Card>
  );
}

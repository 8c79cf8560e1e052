// The fields of a pupil: those of the class list and nothing else.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormGrid } from '#renderer/ui/layout.tsx';
import { useErrorText } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { PupilFault } from '#shared/domain/pupil-fields.ts';
import { pupilLimits } from '#shared/domain/pupil.ts';
import { nextSchoolYear, previousSchoolYear, schoolYearOf } from '#shared/domain/school-year.ts';
import { faultFields, type PupilForm } from './pupil-form.ts';

export type PupilFormFieldsProps = {
  readonly form: PupilForm;
  readonly onChange: (form: PupilForm) => void;
  readonly fault: PupilFault | null;
  readonly today: string;
};

/** `<PupilFormFields form onChange fault today />` */
export function PupilFormFields(props: PupilFormFieldsProps): ReactElement {
  const { t } = useTranslation(['people']);
  const errorText = useErrorText();
  const { form, onChange, fault, today } = props;
  const errorOf = (field: keyof PupilForm) =>
    fault && faultFields[fault] === field ? errorText({ code: fault }) : undefined;
  const line = (field: Exclude<keyof typeof pupilLimits, never>, required = false) => (
    <TextField
      label={t(`people:pupil.field.${field}`)}
      value={form[field]}
      required={required}
      maxLength={pupilLimits[field]}
      error={errorOf(field)}
      onChange={(value) => onChange({ ...form, [field]: value })}
    />
  );
  const current = schoolYearOf(today);
  const years = new Set([
    form.schoolYear,
    previousSchoolYear(current),
    current,
    nextSchoolYear(current),
  ]);
  return (
    <FormGrid>
      {line('pupilNumber', true)}
      {line('givenName')}
      {line('namePrefix')}
      {line('familyName')}
      {line('className')}
      <SelectField
        label={t('people:pupil.field.schoolYear')}
        value={form.schoolYear}
        options={[...years].sort().map((year) => ({ value: year, label: year }))}
        onChange={(schoolYear) => onChange({ ...form, schoolYear })}
      />
      {line('mentorName')}
      {line('site')}
      <DateField
        label={t('people:pupil.field.birthDate')}
        description={t('people:pupil.birthDateHelp')}
        value={form.birthDate}
        error={errorOf('birthDate')}
        onChange={(birthDate) => onChange({ ...form, birthDate })}
      />
    </FormGrid>
  );
}

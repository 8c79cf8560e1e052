// Choosing a school year out of those that something is recorded in, and the running one.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '#renderer/ui/select-field.tsx';

export type YearFieldProps = {
  readonly value: string;
  readonly years: readonly string[];
  readonly onChange: (year: string) => void;
};

/** `<YearField value years onChange />`: for a toolbar; its label is read aloud. */
export function YearField({ value, years, onChange }: YearFieldProps): ReactElement {
  const { t } = useTranslation(['activities']);
  const all = [...new Set([value, ...years])].sort((a, b) => b.localeCompare(a));
  return (
    <SelectField
      hideLabel
      label={t('activities:year.label')}
      value={value}
      options={all.map((year) => ({ value: year, label: year }))}
      onChange={onChange}
    />
  );
}

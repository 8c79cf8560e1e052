// When a lesson or an activity is, how long it takes, and how many own lesson periods it costs the peers.
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

type When = {
  readonly on: string;
  readonly minutes: string;
  readonly missedPeriods: string;
};

export type WhenFieldsProps = {
  readonly form: When;
  readonly change: (part: Partial<When>) => void;
  readonly fault: (name: keyof When) => string | undefined;
  /** How many digits the minutes may have. */
  readonly digits: 3 | 4;
  /** Explains the missed periods. */
  readonly help?: string;
};

/** `<WhenFields form change fault digits help />` */
export function WhenFields(props: WhenFieldsProps): ReactElement {
  const { t } = useTranslation(['activities']);
  const { form, change, fault, digits, help } = props;
  return (
    <>
      <DateField
        label={t('activities:lesson.on')}
        value={form.on}
        required
        error={fault('on')}
        onChange={(on) => change({ on })}
      />
      <TextField
        label={t('activities:lesson.minutes')}
        inputMode="numeric"
        value={form.minutes}
        required
        maxLength={digits}
        error={fault('minutes')}
        onChange={(minutes) => change({ minutes })}
      />
      <TextField
        label={t('activities:lesson.missed')}
        description={help}
        inputMode="numeric"
        value={form.missedPeriods}
        required
        maxLength={2}
        error={fault('missedPeriods')}
        onChange={(missedPeriods) => change({ missedPeriods })}
      />
    </>
  );
}

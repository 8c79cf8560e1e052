// Hours by hand for one or more peers at once: preparing, intervision, or registering for an elective
// period in the timetable.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { SearchPicker, usePupilChoices } from '#renderer/features/pairs/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Full, Secondary } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import type { RecordId } from '#shared/domain/id.ts';
import { manualHourKinds } from '#shared/domain/peer-hours.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  missingInHours,
  toManualHours,
  type HoursFieldName,
  type HoursForm,
} from './add-hours-form.ts';

export type AddHoursProps = {
  /** Opens for an elective period instead of other hours. */
  readonly elective?: boolean;
  readonly peers?: readonly RecordId[];
  readonly onClose: () => void;
};

/** `<AddHoursDialog elective peers onClose />` */
export function AddHoursDialog(props: AddHoursProps): ReactElement {
  const { t } = useTranslation(['activities', 'common']);
  const { form, change, missing, error, busy, save } = useAddHours(props);
  const isElective = form.kind === 'electivePeriod';
  useShortcut('save', () => void save());
  return (
    <Dialog
      open
      keepOpen
      title={
        isElective ? t('activities:hours.dialog.electiveTitle') : t('activities:hours.dialog.title')
      }
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common:words.cancel')}</Button>
          <Button variant="primary" shortcut="save" busy={busy} onClick={() => void save()}>
            {t('activities:hours.dialog.save')}
          </Button>
        </>
      }
    >
      <ErrorNotice error={error} where={t('activities:hours.dialog.failed')} />
      <HoursFields form={form} change={change} missing={missing} />
      {isElective ? <Secondary>{t('activities:hours.dialog.electiveHelp')}</Secondary> : null}
    </Dialog>
  );
}

function useAddHours({ elective, peers, onClose }: AddHoursProps) {
  const { t } = useTranslation(['activities']);
  const toast = useToast();
  const today = useToday();
  const [form, setForm] = useState<HoursForm>(() => ({
    pupilIds: peers ?? [],
    kind: elective === true ? 'electivePeriod' : 'preparation',
    on: today,
    minutes: elective === true ? '50' : '30',
    missedPeriods: '0',
    note: '',
  }));
  const [asked, setAsked] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async () => {
    const input = toManualHours(form);
    setAsked(true);
    if (busy || !input || missingInHours(form, today).length > 0) return;
    setBusy(true);
    const added = await call('peerHours.add', input);
    setBusy(false);
    setError(added.ok ? null : added.error);
    if (!added.ok) return;
    const count = added.value.recordIds.length;
    toast({ text: t('activities:hours.dialog.added', { count }), tone: 'ok' });
    onClose();
  };
  return {
    form,
    change: (part: Partial<HoursForm>) => setForm({ ...form, ...part }),
    missing: asked ? missingInHours(form, today) : [],
    error,
    busy,
    save,
  };
}

type FieldsProps = {
  readonly form: HoursForm;
  readonly change: (part: Partial<HoursForm>) => void;
  readonly missing: readonly HoursFieldName[];
};

function useFault(missing: FieldsProps['missing']): (name: HoursFieldName) => string | undefined {
  const { t } = useTranslation(['activities']);
  return (name) =>
    missing.includes(name) ? t(`activities:hours.dialog.missing.${name}`) : undefined;
}

function HoursFields(props: FieldsProps): ReactElement {
  const { t } = useTranslation(['activities']);
  const { form, change, missing } = props;
  const choices = usePupilChoices() ?? [];
  const fault = useFault(missing);
  return (
    <FormGrid>
      <Full>
        <SearchPicker
          inline
          autoFocus
          label={t('activities:hours.dialog.peers')}
          choices={choices}
          value={form.pupilIds}
          max={60}
          required
          error={fault('pupilIds')}
          onChange={(pupilIds) => change({ pupilIds })}
        />
      </Full>
      <KindAndTime {...props} />
      <Full>
        <TextField
          label={
            form.kind === 'electivePeriod'
              ? t('activities:hours.dialog.periodName')
              : t('activities:hours.dialog.note')
          }
          description={t('activities:hours.dialog.noteHelp')}
          value={form.note}
          maxLength={120}
          onChange={(note) => change({ note })}
        />
      </Full>
    </FormGrid>
  );
}

function KindAndTime({ form, change, missing }: FieldsProps): ReactElement {
  const { t } = useTranslation(['activities']);
  const fault = useFault(missing);
  return (
    <>
      <SelectField
        label={t('activities:hours.dialog.kind')}
        value={form.kind}
        options={manualHourKinds.map((kind) => ({
          value: kind,
          label: t(`activities:hours.kindOf.${kind}`),
        }))}
        onChange={(chosen) =>
          change({ kind: manualHourKinds.find((kind) => kind === chosen) ?? form.kind })
        }
      />
      <DateField
        label={t('activities:hours.dialog.on')}
        value={form.on}
        required
        error={fault('on') ?? fault('future')}
        onChange={(on) => change({ on })}
      />
      <TextField
        label={t('activities:hours.dialog.minutes')}
        inputMode="numeric"
        value={form.minutes}
        required
        maxLength={4}
        error={fault('minutes')}
        onChange={(minutes) => change({ minutes })}
      />
      <TextField
        label={t('activities:hours.dialog.missed')}
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

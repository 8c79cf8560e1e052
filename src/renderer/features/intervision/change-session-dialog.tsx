// Moving a planned session to another day, or calling it off; either with the reason.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { FormGrid, Full } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { dateSchema, timeSchema } from '#shared/domain/date.ts';
import { isHoliday } from '#shared/domain/intervision-session.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type ChangeSessionDialogProps = {
  readonly session: ViewOf<'intervisionSession'>;
  readonly onClose: () => void;
};

type Form = {
  readonly how: 'move' | 'cancel';
  readonly on: string;
  readonly startsAt: string;
  readonly place: string;
  readonly reason: string;
};
type Fault = 'on' | 'startsAt' | 'reason';

function faultsOf({ how, on, startsAt, reason }: Form): readonly Fault[] {
  const moves = how === 'move';
  return [
    ...(moves && !dateSchema.safeParse(on).success ? (['on'] as const) : []),
    ...(moves && !timeSchema.safeParse(startsAt).success ? (['startsAt'] as const) : []),
    ...(reason.trim() === '' ? (['reason'] as const) : []),
  ];
}

function useChange({ session, onClose }: ChangeSessionDialogProps) {
  const { t } = useTranslation(['intervision']);
  const toast = useToast();
  const { on, startsAt, place } = session.body;
  const [form, setForm] = useState<Form>({ how: 'move', on, startsAt, place, reason: '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const set = (part: Partial<Form>) => {
    setForm({ ...form, ...part });
    setFaults(faults.filter((name) => !(name in part)));
    setError(null);
  };
  const save = async () => {
    const wrong = faultsOf(form);
    setFaults(wrong);
    if (busy || wrong.length > 0) return;
    setBusy(true);
    const { how, reason, ...moved } = form;
    const changed = await call('intervisionSessions.change', {
      ...{ sessionId: session.id, expectedRevision: session.revision, reason },
      change: how === 'move' ? { type: 'move', ...moved } : { type: 'cancel' },
    });
    setBusy(false);
    setError(changed.ok ? null : changed.error);
    if (!changed.ok) return;
    toast({ text: t(`change.${how}Done`), tone: 'ok' });
    onClose();
  };
  return { form, set, faults, error, busy, save };
}

/** `<ChangeSessionDialog session onClose />` */
export function ChangeSessionDialog(props: ChangeSessionDialogProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const { form, set, faults, error, busy, save } = useChange(props);
  return (
    <FormDialog
      size="small"
      title={t('change.title', { day: dates.dayShort(props.session.body.on) })}
      saveLabel={t(`change.${form.how}Now`)}
      onSave={() => void save()}
      onClose={props.onClose}
      error={error}
      busy={busy}
    >
      <Segmented
        label={t('change.how')}
        value={form.how}
        options={[
          { value: 'move', label: t('change.move') },
          { value: 'cancel', label: t('change.cancel') },
        ]}
        onChange={(how) => set({ how })}
      />
      {form.how === 'move' ? <Where form={form} faults={faults} set={set} /> : null}
      <TextField
        required
        label={t('change.reason')}
        value={form.reason}
        maxLength={200}
        error={faults.includes('reason') ? t('change.reasonMissing') : undefined}
        onChange={(reason) => set({ reason })}
      />
    </FormDialog>
  );
}

function Where(props: {
  readonly form: Form;
  readonly faults: readonly Fault[];
  readonly set: (part: Partial<Form>) => void;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { form, faults, set } = props;
  const settings = useRecords('programmeSettings') ?? [];
  const holiday = settingsIn(settings).holidays.find((one) => isHoliday(form.on, [one]));
  return (
    <FormGrid>
      <DateField
        autoFocus
        label={t('plan.on')}
        value={form.on}
        error={faults.includes('on') ? t('planFault.from') : undefined}
        onChange={(on) => set({ on })}
      />
      <TextField
        label={t('group.startsAt')}
        value={form.startsAt}
        error={faults.includes('startsAt') ? t('planFault.startsAt') : undefined}
        onChange={(startsAt) => set({ startsAt })}
      />
      <Full>
        <TextField
          label={t('group.place')}
          value={form.place}
          maxLength={80}
          onChange={(place) => set({ place })}
        />
      </Full>
      {holiday ? (
        <Full>
          <Notice tone="late">{t('change.holiday', { name: holiday.name })}</Notice>
        </Full>
      ) : null}
    </FormGrid>
  );
}

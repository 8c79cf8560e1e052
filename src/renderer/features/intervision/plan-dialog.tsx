// Planning sessions of a group: one day, or a rhythm of weeks in which the holidays fall out. What will be planned
// is in sight before it is.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useSession } from '#renderer/db/session.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { FormGrid, Full, Secondary } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { addDaysTo } from '#shared/domain/date.ts';
import { proposedNext } from '#shared/domain/intervision-group.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import type { MemberId } from '#shared/domain/id.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import {
  groupTypes,
  readPlan,
  rhythms,
  seriesOf,
  type PlanFault,
  type PlanForm,
} from './plan-form.ts';
import { NoHolidays, PlannedDays, usePlannedDays } from './planned-days.tsx';

type PlanDialogProps = {
  readonly group: ViewOf<'intervisionGroup'>;
  readonly sessions: readonly ViewOf<'intervisionSession'>[];
  readonly today: string;
  readonly onClose: () => void;
};

/** The rhythm on after the last day that is planned or was held; today for a group that begins. */
function useFirstDay({ group, sessions, today }: PlanDialogProps): string {
  const settings = useRecords('programmeSettings');
  const days = sessions
    .filter(({ body }) => body.state !== 'cancelled')
    .map(({ body }) => body.on)
    .toSorted();
  const last = days.at(-1);
  if (last === undefined) return today;
  const next = proposedNext(group.body, last, settingsIn(settings ?? []));
  return next < today ? today : next;
}

const twelveWeeks = 84;

function usePlan(props: PlanDialogProps) {
  const { t } = useTranslation(['intervision']);
  const toast = useToast();
  const { memberId } = useSession();
  const { group, onClose } = props;
  const { coachIds } = group.body;
  const from = useFirstDay(props);
  const [form, setForm] = useState<PlanForm>({
    ...{ type: 'intervision', from, everyWeeks: '2', until: addDaysTo(from, twelveWeeks) },
    ...{ startsAt: group.body.startsAt, minutes: String(group.body.minutes) },
    place: group.body.place,
    leadId: (coachIds.includes(memberId) ? memberId : coachIds[0]) ?? '',
  });
  const [faults, setFaults] = useState<readonly PlanFault[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<PlanForm>) => {
    setForm({ ...form, ...part });
    setFaults(faults.filter((name) => !(name in part)));
    setError(null);
  };
  const plan = async () => {
    const read = readPlan(form);
    const leadId = coachIds.find((id) => id === form.leadId);
    if (busy || !leadId) return;
    if (!('series' in read)) {
      setFaults(read);
      return;
    }
    setBusy(true);
    const planned = await call('intervisionSessions.plan', { groupId: group.id, leadId, ...read });
    setBusy(false);
    setError(planned.ok ? null : planned.error);
    if (!planned.ok) return;
    toast({ text: t('plan.done', { count: planned.value.sessionIds.length }), tone: 'ok' });
    onClose();
  };
  return { form, change, faults, error, busy, plan };
}

/** `<PlanDialog group sessions today onClose />`: `sessions` are those of the group. */
export function PlanDialog(props: PlanDialogProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { form, change, faults, error, busy, plan } = usePlan(props);
  const { group, sessions, today, onClose } = props;
  const days = usePlannedDays(seriesOf(form), sessions);
  const full = days !== undefined && days.length > 0 && days.every(({ out }) => out !== null);
  return (
    <FormDialog
      title={t('plan.title', { name: group.body.name })}
      saveLabel={t('plan.plan')}
      onSave={() => void plan()}
      onClose={onClose}
      error={error}
      busy={busy}
      refusedBecause={full ? t('plan.allOut') : undefined}
    >
      <Secondary>{t(`typeText.${form.type}`)}</Secondary>
      <PlanFields form={form} faults={faults} coachIds={group.body.coachIds} onChange={change} />
      {form.everyWeeks === '0' ? null : <NoHolidays />}
      {days ? <PlannedDays days={days} once={form.everyWeeks === '0'} today={today} /> : null}
    </FormDialog>
  );
}

type FieldsProps = {
  readonly form: PlanForm;
  readonly faults: readonly PlanFault[];
  readonly coachIds: readonly MemberId[];
  readonly onChange: (part: Partial<PlanForm>) => void;
};

function PlanFields({ form, faults, coachIds, onChange }: FieldsProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { nameOf } = useMemberNames();
  const once = form.everyWeeks === '0';
  const fault = (name: PlanFault) => (faults.includes(name) ? t(`planFault.${name}`) : undefined);
  return (
    <FormGrid>
      <SelectField
        autoFocus
        label={t('plan.type')}
        value={form.type}
        options={groupTypes.map((type) => ({ value: type, label: t(`type.${type}`) }))}
        onChange={(value) => {
          const type = groupTypes.find((one) => one === value);
          if (type) onChange({ type });
        }}
      />
      <SelectField
        label={t('plan.rhythm')}
        value={form.everyWeeks}
        options={rhythms.map((value) => ({ value, label: t(`rhythm.${value}`) }))}
        onChange={(everyWeeks) => onChange({ everyWeeks })}
      />
      <DateField
        label={t(once ? 'plan.on' : 'plan.from')}
        value={form.from}
        error={fault('from')}
        onChange={(from) => onChange({ from })}
      />
      {once ? null : (
        <DateField
          label={t('plan.until')}
          value={form.until}
          error={fault('until')}
          onChange={(until) => onChange({ until })}
        />
      )}
      <When form={form} faults={faults} onChange={onChange} />
      <Full>
        <SelectField
          label={t('plan.lead')}
          value={form.leadId}
          options={coachIds.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={(leadId) => onChange({ leadId })}
        />
      </Full>
    </FormGrid>
  );
}

function When({ form, faults, onChange }: Omit<FieldsProps, 'coachIds'>): ReactElement {
  const { t } = useTranslation(['intervision']);
  const fault = (name: PlanFault) => (faults.includes(name) ? t(`planFault.${name}`) : undefined);
  return (
    <>
      <TextField
        label={t('group.startsAt')}
        value={form.startsAt}
        error={fault('startsAt')}
        onChange={(startsAt) => onChange({ startsAt })}
      />
      <TextField
        label={t('group.minutes')}
        inputMode="numeric"
        value={form.minutes}
        error={fault('minutes')}
        onChange={(minutes) => onChange({ minutes })}
      />
      <TextField
        label={t('group.place')}
        value={form.place}
        maxLength={80}
        onChange={(place) => onChange({ place })}
      />
    </>
  );
}

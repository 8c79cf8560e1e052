// Planning sessions of a group: one day, or a rhythm of weeks in which the holidays fall out.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { useMemberNames } from '#renderer/features/pairs/index.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { FormGrid, Full, Secondary } from '#renderer/ui/layout.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { addDaysTo } from '#shared/domain/date.ts';
import { seriesDays } from '#shared/domain/intervision-session.ts';
import { settingsIn } from '#shared/domain/programme-settings.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

const types = ['intervision', 'reflection', 'dilemma'] as const;
type Type = (typeof types)[number];

/** Weeks between sessions; '0' for one session. */
const rhythms = ['0', '1', '2', '3', '4'] as const;

type PlanDialogProps = {
  readonly group: ViewOf<'intervisionGroup'>;
  readonly today: string;
  readonly onClose: () => void;
};

type PlanForm = {
  readonly type: Type;
  readonly from: string;
  /** '0' for one session. */
  readonly everyWeeks: string;
  readonly until: string;
  readonly startsAt: string;
  readonly place: string;
};

export function PlanDialog({ group, today, onClose }: PlanDialogProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const toast = useToast();
  const { body } = group;
  const [form, setForm] = useState<PlanForm>({
    ...{ type: 'intervision', from: today, everyWeeks: '0', until: addDaysTo(today, 84) },
    ...{ startsAt: body.startsAt, place: body.place },
  });
  const [leadId, setLeadId] = useState(body.coachIds[0]);
  const [error, setError] = useState<AppError | null>(null);
  const once = form.everyWeeks === '0';
  const series = {
    from: form.from,
    until: once ? form.from : form.until,
    everyWeeks: once ? 1 : Number(form.everyWeeks),
  };
  const plan = async () => {
    if (!leadId) return;
    const { type, startsAt, place } = form;
    const planned = await call('intervisionSessions.plan', {
      ...{ groupId: group.id, type, series, startsAt, minutes: body.minutes, place, leadId },
    });
    if (!planned.ok) {
      setError(planned.error);
      return;
    }
    toast({ text: t('plan.done', { count: planned.value.sessionIds.length }), tone: 'ok' });
    onClose();
  };
  return (
    <FormDialog
      title={t('plan.title', { name: body.name })}
      saveLabel={t('plan.plan')}
      onSave={() => void plan()}
      onClose={onClose}
      error={error}
    >
      <PlanFields form={form} once={once} onChange={(part) => setForm({ ...form, ...part })} />
      <LeadField group={group} value={leadId ?? ''} onChange={setLeadId} />
      <Days series={series} group={group} />
    </FormDialog>
  );
}

function PlanFields(props: {
  readonly form: PlanForm;
  readonly once: boolean;
  readonly onChange: (part: Partial<PlanForm>) => void;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { form, once, onChange } = props;
  return (
    <FormGrid>
      <SelectField
        autoFocus
        label={t('plan.type')}
        value={form.type}
        options={types.map((type) => ({ value: type, label: t(`type.${type}`) }))}
        onChange={(value) => {
          const type = types.find((one) => one === value);
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
        onChange={(from) => onChange({ from })}
      />
      {once ? null : (
        <DateField
          label={t('plan.until')}
          value={form.until}
          onChange={(until) => onChange({ until })}
        />
      )}
      <TextField
        label={t('group.startsAt')}
        value={form.startsAt}
        onChange={(startsAt) => onChange({ startsAt })}
      />
      <Full>
        <TextField
          label={t('group.place')}
          value={form.place}
          maxLength={80}
          onChange={(place) => onChange({ place })}
        />
      </Full>
    </FormGrid>
  );
}

function LeadField(props: {
  readonly group: ViewOf<'intervisionGroup'>;
  readonly value: string;
  readonly onChange: (id: ViewOf<'intervisionGroup'>['body']['coachIds'][number]) => void;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { nameOf } = useMemberNames();
  const { coachIds } = props.group.body;
  return (
    <SelectField
      label={t('plan.lead')}
      value={props.value}
      options={coachIds.map((id) => ({ value: id, label: nameOf(id) }))}
      onChange={(value) => {
        const id = coachIds.find((one) => one === value);
        if (id) props.onChange(id);
      }}
    />
  );
}

/** What will be planned, before it is. */
function Days(props: {
  readonly series: Parameters<typeof seriesDays>[0];
  readonly group: ViewOf<'intervisionGroup'>;
}): ReactElement | null {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const settings = useRecords('programmeSettings');
  const sessions = useRecords('intervisionSession');
  const { from, until } = props.series;
  if (!settings || !sessions || from === '' || until === '') return null;
  const taken = new Set(
    sessions
      .filter(({ body }) => body.groupId === props.group.id && body.state !== 'cancelled')
      .map(({ body }) => body.on),
  );
  const { holidays } = settingsIn(settings);
  const days = seriesDays(props.series, holidays).filter((day) => !taken.has(day));
  return (
    <Secondary>
      {days.length === 0
        ? t('plan.noDays')
        : t('plan.days', { count: days.length, days: days.map(dates.dayShort).join(', ') })}
    </Secondary>
  );
}

// One address of the school: for what, whom to reach, how long one waits, and when that was last checked.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useMayDo } from '#renderer/db/session.ts';
import { SaveDialog, useAsk } from '#renderer/features/people/index.ts';
import { useReferralWords } from '#renderer/features/sign-offs/index.ts';
import { Checkbox, RadioField } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { isUsuallyOutside } from '#shared/domain/destination-kind.ts';
import type { DestinationBody } from '#shared/domain/destination.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useNamedDestination } from './use-destinations.ts';

export type DestinationDialogProps = {
  readonly record: ViewOf<'destination'> | null;
  readonly start: DestinationBody;
  readonly mayWrite: boolean;
  readonly onClose: () => void;
};

const texts = [
  { name: 'name', max: 120 },
  { name: 'forWhat', max: 300 },
  { name: 'contact', max: 200 },
  { name: 'phone', max: 40 },
  { name: 'waiting', max: 80 },
] as const;

export function DestinationDialog(props: DestinationDialogProps): ReactElement {
  const { t } = useTranslation(['referrals', 'errors']);
  const toast = useToast();
  const { record, start, mayWrite, onClose } = props;
  const { ask, busy, error } = useAsk();
  const [fields, setFields] = useState(start);
  const mayBeInside = useMayBeInside();
  const save = async () => {
    const destination = record ? { id: record.id, expectedRevision: record.revision } : null;
    const saved = await ask(() => call('destinations.save', { destination, fields }));
    if (!saved) return;
    toast({ text: t('map.saved'), tone: 'ok' });
    onClose();
  };
  const refusal = !mayWrite
    ? t('mayNotWrite')
    : fields.name.trim() === ''
      ? t('map.nameFirst')
      : fields.kind === 'internal' && !mayBeInside(fields)
        ? t('errors:destinationOutside', { name: fields.name })
        : undefined;
  return (
    <SaveDialog
      title={start.name === '' ? t('map.new') : start.name}
      onClose={onClose}
      onSave={() => void save()}
      busy={busy}
      refusal={refusal}
      error={error}
      failed={t('map.failed')}
    >
      <AddressFields fields={fields} onChange={setFields} />
    </SaveDialog>
  );
}

/** As the services hold it: inside is what is known there, or what a care coordinator says lies there. */
function useMayBeInside(): (fields: DestinationBody) => boolean {
  const mayManage = useMayDo('manageProgramme');
  const place = useNamedDestination();
  return ({ name, builtIn }) =>
    !isUsuallyOutside(name, builtIn) && (mayManage || place(name).destinationKind === 'internal');
}

function AddressFields(props: {
  readonly fields: DestinationBody;
  readonly onChange: (fields: DestinationBody) => void;
}): ReactElement {
  const { t } = useTranslation(['referrals']);
  const words = useReferralWords();
  const today = useToday();
  const { fields, onChange } = props;
  return (
    <>
      {texts.map(({ name, max }) => (
        <TextField
          key={name}
          label={t(`referrals:map.${name}`)}
          value={fields[name]}
          onChange={(text) => onChange({ ...fields, [name]: text })}
          maxLength={max}
          required={name === 'name'}
        />
      ))}
      <RadioField
        label={t('fields.destinationKind')}
        value={fields.kind}
        onChange={(kind) => onChange({ ...fields, kind })}
        options={(['internal', 'external'] as const).map((value) => ({
          value,
          label: words.kind(value),
        }))}
      />
      <DateField
        label={t('map.checkedOn')}
        value={fields.checkedOn ?? ''}
        max={today}
        onChange={(day) => onChange({ ...fields, checkedOn: day === '' ? null : day })}
      />
      <Checkbox
        label={t('map.active')}
        checked={fields.active}
        onChange={(active) => onChange({ ...fields, active })}
      />
    </>
  );
}

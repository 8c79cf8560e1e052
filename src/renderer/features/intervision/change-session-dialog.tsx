// Moving a planned session to another day, or calling it off; either with the reason.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { useDateFormat } from '#renderer/ui/date-text.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { FormGrid, Full } from '#renderer/ui/layout.tsx';
import { Segmented } from '#renderer/ui/segmented.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

type ChangeSessionDialogProps = {
  readonly session: ViewOf<'intervisionSession'>;
  readonly onClose: () => void;
};

export function ChangeSessionDialog(props: ChangeSessionDialogProps): ReactElement {
  const { t } = useTranslation(['intervision']);
  const dates = useDateFormat();
  const { session, onClose } = props;
  const [how, setHow] = useState<'move' | 'cancel'>('move');
  const [on, setOn] = useState(session.body.on);
  const [startsAt, setStartsAt] = useState(session.body.startsAt);
  const [place, setPlace] = useState(session.body.place);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const save = async () => {
    if (reason.trim() === '') {
      setMissing(true);
      return;
    }
    const changed = await call('intervisionSessions.change', {
      ...{ sessionId: session.id, expectedRevision: session.revision, reason },
      change: how === 'move' ? { type: 'move', on, startsAt, place } : { type: 'cancel' },
    });
    if (changed.ok) onClose();
    else setError(changed.error);
  };
  return (
    <FormDialog
      size="small"
      title={t('change.title', { day: dates.dayShort(session.body.on) })}
      saveLabel={t(`change.${how}Now`)}
      onSave={() => void save()}
      onClose={onClose}
      error={error}
    >
      <Segmented
        label={t('change.how')}
        value={how}
        options={[
          { value: 'move', label: t('change.move') },
          { value: 'cancel', label: t('change.cancel') },
        ]}
        onChange={setHow}
      />
      {how === 'move' ? <Move {...{ on, setOn, startsAt, setStartsAt, place, setPlace }} /> : null}
      <TextField
        required
        label={t('change.reason')}
        value={reason}
        maxLength={200}
        error={missing && reason.trim() === '' ? t('change.reasonMissing') : undefined}
        onChange={setReason}
      />
    </FormDialog>
  );
}

function Move(props: {
  readonly on: string;
  readonly setOn: (on: string) => void;
  readonly startsAt: string;
  readonly setStartsAt: (time: string) => void;
  readonly place: string;
  readonly setPlace: (place: string) => void;
}): ReactElement {
  const { t } = useTranslation(['intervision']);
  const { on, setOn, startsAt, setStartsAt, place, setPlace } = props;
  return (
    <FormGrid>
      <DateField autoFocus label={t('plan.on')} value={on} onChange={setOn} />
      <TextField label={t('group.startsAt')} value={startsAt} onChange={setStartsAt} />
      <Full>
        <TextField label={t('group.place')} value={place} onChange={setPlace} />
      </Full>
    </FormGrid>
  );
}

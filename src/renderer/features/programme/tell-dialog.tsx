// One time that somebody was told about peer support: who, how, about what.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FormGrid, Full, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { useToday } from '#renderer/ui/use-today.ts';
import { communicationSchema, type CommunicationBody } from '#shared/domain/programme-plan.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';
import { readNumber } from './read-number.ts';

const audiences = communicationSchema.shape.audience.options;
const allMeans = communicationSchema.shape.means.options;

export type TellDialogProps = {
  /** Null for a new one. */
  readonly told: ViewOf<'communication'> | null;
  readonly mayTell: boolean;
  readonly onClose: () => void;
};

/** `<TellDialog told mayTell onClose />` */
export function TellDialog({ told, mayTell, onClose }: TellDialogProps): ReactElement {
  const { t } = useTranslation(['programme', 'common']);
  const today = useToday();
  const [fields, setFields] = useState<CommunicationBody>(
    told?.body ?? {
      on: today,
      audience: 'allTeachers',
      means: 'meeting',
      about: '',
      reached: null,
    },
  );
  const { busy, error, tell } = useTell(told, onClose);
  const missing = fields.on === '' || fields.about.trim() === '';
  const why = mayTell ? (missing ? t('telling.fillFirst') : undefined) : t('refused.tell');
  const save = async () => {
    if (why === undefined) await tell(fields);
  };
  useShortcut('save', () => void save());
  return (
    <Dialog
      open
      keepOpen
      title={told ? t('telling.edit') : t('telling.add')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:words.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={why}
            onClick={() => void save()}
          >
            {t('list.save')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <TellFields
          fields={fields}
          today={today}
          onChange={(change) => setFields({ ...fields, ...change })}
        />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

function useTell(told: TellDialogProps['told'], onTold: () => void) {
  const { t } = useTranslation(['programme']);
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const tell = async (fields: CommunicationBody) => {
    if (busy) return;
    setBusy(true);
    const communication = told && { id: told.id, expectedRevision: told.revision };
    const saved = await call('programme.tell', { communication, fields });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    toast({ text: t('telling.saved'), tone: 'ok' });
    onTold();
  };
  return { busy, error, tell };
}

function TellFields(props: {
  readonly fields: CommunicationBody;
  readonly today: string;
  readonly onChange: (change: Partial<CommunicationBody>) => void;
}): ReactElement {
  const { t } = useTranslation(['programme']);
  const { fields, today, onChange } = props;
  const [reached, setReached] = useState(String(fields.reached ?? ''));
  const chosenAudience = (value: string) =>
    audiences.find((one) => one === value) ?? fields.audience;
  const chosenMeans = (value: string) => allMeans.find((one) => one === value) ?? fields.means;
  return (
    <FormGrid>
      <SelectField
        label={t('telling.audience')}
        value={fields.audience}
        options={audiences.map((one) => ({ value: one, label: t(`telling.audiences.${one}`) }))}
        onChange={(value) => onChange({ audience: chosenAudience(value) })}
      />
      <SelectField
        label={t('telling.means')}
        value={fields.means}
        options={allMeans.map((one) => ({ value: one, label: t(`telling.meansOf.${one}`) }))}
        onChange={(value) => onChange({ means: chosenMeans(value) })}
      />
      <Full>
        <TextField
          label={t('telling.about')}
          description={t('telling.aboutHelp')}
          value={fields.about}
          required
          maxLength={300}
          onChange={(about) => onChange({ about })}
        />
      </Full>
      <DateField
        label={t('telling.on')}
        value={fields.on}
        max={today}
        onChange={(on) => onChange({ on })}
      />
      <TextField
        label={t('telling.reached')}
        description={t('telling.reachedHelp')}
        inputMode="numeric"
        value={reached}
        onChange={(typed) => {
          setReached(typed);
          const count = readNumber(typed, 0, 5000);
          onChange({ reached: count === null ? null : Math.round(count) });
        }}
      />
    </FormGrid>
  );
}

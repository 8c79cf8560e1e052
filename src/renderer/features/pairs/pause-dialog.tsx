// Gives a pair a break: from when and why. For safety the coach gets a task of today.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { SelectField } from '#renderer/ui/select-field.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import { pauseReasons } from '#shared/domain/pair-life.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import { useAsk } from './use-ask.ts';

export type PairDialogProps = {
  readonly pair: ViewOf<'pair'>;
  readonly today: string;
  readonly onClose: () => void;
};

export type PauseReason = (typeof pauseReasons)[number];

type PauseDialogProps = PairDialogProps & {
  /** Filled in when the way here says it: nobody has to explain it again. */
  readonly startReason?: PauseReason | null;
};

function usePause({ pair, today, onClose, startReason }: PauseDialogProps) {
  const { t } = useTranslation(['pairs']);
  const toast = useToast();
  const { busy, error, ask } = useAsk();
  const [reason, setReason] = useState<PauseReason | null>(startReason ?? null);
  const [from, setFrom] = useState(today);
  const [note, setNote] = useState('');
  const save = async () => {
    if (reason === null || from === '') return;
    const input = { pairId: pair.id, expectedRevision: pair.revision, from, reason, note };
    if (!(await ask(() => call('pairs.pause', input)))) return;
    toast({ text: reason === 'safety' ? t('pause.savedSafety') : t('status.paused') });
    onClose();
  };
  useShortcut('save', () => void save());
  return { reason, setReason, from, setFrom, note, setNote, save, busy, error };
}

/** `<PauseDialog pair today startReason onClose />` */
export function PauseDialog(props: PauseDialogProps): ReactElement {
  const { t } = useTranslation(['pairs']);
  const { pair, today, onClose } = props;
  const { reason, setReason, from, setFrom, note, setNote, save, busy, error } = usePause(props);
  return (
    <Dialog
      open
      keepOpen
      size="small"
      title={t('pause.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('pause.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={reason === null ? t('pause.reasonMissing') : undefined}
            onClick={() => void save()}
          >
            {t('pause.save')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <p>{t('pause.text')}</p>
        <SelectField
          label={t('pause.reason')}
          required
          autoFocus
          value={reason ?? ''}
          placeholder={t('pause.choose')}
          options={pauseReasons.map((one) => ({ value: one, label: t(`pause.reasons.${one}`) }))}
          onChange={(chosen) => setReason(pauseReasons.find((one) => one === chosen) ?? null)}
        />
        {reason === 'safety' ? (
          <Notice tone="urgent" role="status">
            {t('pause.safety')}
          </Notice>
        ) : null}
        <DateField
          label={t('pause.from')}
          value={from}
          min={pair.body.startedOn}
          max={today}
          onChange={setFrom}
        />
        <TextField label={t('pause.note')} value={note} maxLength={300} onChange={setNote} />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

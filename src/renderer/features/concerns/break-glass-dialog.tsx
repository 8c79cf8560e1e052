// Opening a concern that was not granted: only with a reason, which those whose it is read at once.
import { useState, type ReactElement } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextArea } from '#renderer/ui/text-field.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

const leastLetters = 10;

/** `<BreakGlassDialog clock onClose />` */
export function BreakGlassDialog(props: {
  readonly clock: ViewOf<'concernClock'>;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['concerns']);
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const { code, concernDossierId } = props.clock.body;
  const short = reason.trim().length < leastLetters;
  const open = async () => {
    if (busy || short) return;
    setBusy(true);
    const opened = await call('concerns.breakGlass', { dossierId: concernDossierId, reason });
    setBusy(false);
    setError(opened.ok ? null : opened.error);
    if (!opened.ok) return;
    props.onClose();
    const { concernId } = opened.value;
    if (concernId) void navigate({ to: `/signalen/${concernId}` });
  };
  useShortcut('save', () => void open());
  return (
    <Dialog
      open
      keepOpen
      title={t('list.glass.title', { code })}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('list.glass.cancel')}</Button>
          <Button
            variant="danger"
            shortcut="save"
            busy={busy}
            refusedBecause={short ? t('list.glass.short') : undefined}
            onClick={() => void open()}
          >
            {t('list.glass.open')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <Notice tone="late">{t('list.glass.text')}</Notice>
        <TextArea
          label={t('list.glass.reason')}
          value={reason}
          onChange={setReason}
          maxLength={500}
          autoFocus
          required
        />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

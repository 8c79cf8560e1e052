// Asks for whom a conversation report is, and has it made: the report is registered with its copy
// number before it leaves.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { NamesAs } from '#shared/domain/note-names.ts';
import type { AppError } from '#shared/result/errors.ts';
import { NamesChoice } from './names-choice.tsx';

export type PrintDialogProps = { readonly noteId: RecordId; readonly onClose: () => void };

function usePrint({ noteId, onClose }: PrintDialogProps) {
  const { t } = useTranslation(['notes']);
  const toast = useToast();
  const [reader, setReader] = useState('');
  const [names, setNames] = useState<NamesAs>('initials');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const print = async () => {
    setMissing(reader.trim() === '');
    if (busy || reader.trim() === '') return;
    setBusy(true);
    const printed = await call('papers.print', {
      paper: 'conversationReport',
      ask: { noteId, reader: reader.trim(), names },
    });
    setBusy(false);
    if (!printed.ok) {
      setError(printed.error);
      return;
    }
    if (printed.value) {
      const { fileName, print: made } = printed.value;
      const text = t('print.done', { fileName, copy: made.copy, code: made.code });
      toast({ text, tone: 'ok' });
    }
    onClose();
  };
  useShortcut('save', () => void print());
  return { reader, setReader, names, setNames, missing, busy, error, print };
}

/** `<PrintDialog noteId onClose />` */
export function PrintDialog(props: PrintDialogProps): ReactElement {
  const { t } = useTranslation(['notes']);
  const { noteId, onClose } = props;
  const { reader, setReader, names, setNames, missing, busy, error, print } = usePrint(props);
  return (
    <Dialog
      open
      size="small"
      title={t('print.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('print.cancel')}</Button>
          <Button variant="primary" shortcut="save" busy={busy} onClick={() => void print()}>
            {t('print.make')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <TextField
          label={t('print.reader')}
          description={t('print.readerHelp')}
          value={reader}
          autoFocus
          required
          maxLength={120}
          error={missing ? t('print.readerMissing') : undefined}
          onChange={setReader}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void print();
          }}
        />
        <NamesChoice noteId={noteId} value={names} onChange={setNames} />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

// Any paper in a dialog: seen as it will be printed, then made into a PDF. Registered before it leaves.
import { useEffect, useState, type ReactElement } from 'react';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { Paper, PaperRequest } from '#shared/ipc/paper.ts';
import type { AppError } from '#shared/result/errors.ts';
import { SheetPreview } from './sheet-preview.tsx';

export type PaperDialogProps = { readonly request: PaperRequest; readonly onClose: () => void };

/** The paper as it would be printed now, and how to print it. */
function usePaper({ request, onClose }: PaperDialogProps) {
  const { t } = useTranslation(['papers']);
  const toast = useToast();
  const [paper, setPaper] = useState<Paper | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let here = true;
    void call('papers.preview', request).then((result) => {
      if (!here) return;
      setPaper(result.ok ? result.value : null);
      setError(result.ok ? null : result.error);
    });
    return () => {
      here = false;
    };
    // The dialog is opened for one request and closed for another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const print = async () => {
    if (busy || !paper) return;
    setBusy(true);
    const printed = await call('papers.print', request);
    setBusy(false);
    if (!printed.ok) {
      setError(printed.error);
      return;
    }
    if (printed.value) {
      const { fileName, print: made } = printed.value;
      const text = t('form.printed', { fileName, copy: made.copy, code: made.code });
      toast({ text, tone: 'ok' });
    }
    onClose();
  };
  return { paper, error, busy, print };
}

/** `<PaperDialog request={{ paper, ask }} onClose />` */
export function PaperDialog(props: PaperDialogProps): ReactElement {
  const { t } = useTranslation(['papers']);
  const { request, onClose } = props;
  const { paper, error, busy, print } = usePaper(props);
  useShortcut('save', () => void print(), paper !== null);
  return (
    <Dialog
      open
      size="wide"
      title={t(`title.${request.paper}`)}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('dialog.close')}</Button>
          <Button
            variant="primary"
            icon={IconPrinter}
            shortcut="save"
            busy={busy}
            disabled={paper === null}
            onClick={() => void print()}
          >
            {t('form.print')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <ErrorNotice error={error} where={t('where.preview')} />
        {error === null || paper ? <SheetPreview large paper={paper} /> : null}
      </Stack>
    </Dialog>
  );
}

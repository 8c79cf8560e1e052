// Taking an import back: first what would happen, then one press. Says so when it has been done.
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { useRecords } from '#renderer/db/use-records.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Chip } from '#renderer/ui/chip.tsx';
import { Waiting } from '#renderer/ui/delayed.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { RecordId } from '#shared/domain/id.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import type { AppError } from '#shared/result/errors.ts';
import { ListTable } from './import-list-table.tsx';
import { keptTexts } from './pupil-texts.ts';

/** `<UndoImport runId label />`: the button, or that the import has been taken back. */
export function UndoImport(props: {
  readonly runId: RecordId;
  /** Names the import for who cannot see which row the button is in. */
  readonly label?: string;
}): ReactElement | null {
  const { t } = useTranslation(['pupils']);
  const [open, setOpen] = useState(false);
  const undone = useRecords('importUndo');
  if (undone === undefined) return null;
  if (!open && undone.some(({ body }) => body.runId === props.runId)) {
    return <Chip tone="neutral">{t('undo.done')}</Chip>;
  }
  return (
    <>
      <Button size="small" aria-label={props.label} onClick={() => setOpen(true)}>
        {t('undo.button')}
      </Button>
      {open ? <UndoDialog runId={props.runId} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

type Preview = CallOutput<'classLists.undoPreview'>;

function UndoDialog(props: {
  readonly runId: RecordId;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { runId, onClose } = props;
  const toast = useToast();
  const [preview, setPreview] = useState<Preview | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let current = true;
    void call('classLists.undoPreview', { runId }).then((result) => {
      if (!current) return;
      if (result.ok) setPreview(result.value);
      else setError(result.error);
    });
    return () => {
      current = false;
    };
  }, [runId]);
  const undo = async () => {
    setBusy(true);
    const result = await call('classLists.undo', { runId });
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    toast({ text: t('undo.said', { count: result.value.takenBack }), tone: 'ok' });
    onClose();
  };
  const nothing = preview !== null && preview.takenBack + preview.restored === 0;
  return (
    <Dialog
      open
      title={t('undo.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('undo.keep')}</Button>
          <Button
            variant="primary"
            busy={busy || (preview === null && error === null)}
            refusedBecause={nothing ? t('undo.nothing') : error ? t('undo.notNow') : undefined}
            onClick={() => void undo()}
          >
            {t('undo.confirm')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <ErrorNotice error={error} />
        {preview ? <WhatHappens preview={preview} /> : error ? null : <Waiting />}
      </Stack>
    </Dialog>
  );
}

function WhatHappens({ preview }: { readonly preview: Preview }): ReactElement {
  const { t } = useTranslation(['pupils']);
  const { takenBack, restored, kept, keptPupils } = preview;
  return (
    <>
      <p>{t('undo.takenBack', { count: takenBack })}</p>
      <p>{t('undo.restored', { count: restored })}</p>
      {kept > 0 ? (
        <>
          <p>{t('undo.kept', { count: kept })}</p>
          <ListTable
            label={t('undo.keptList')}
            heads={[t('lists.pupil'), t('lists.class'), t('lists.reason')]}
            rows={keptPupils.map(({ id, name, className, reason }) => ({
              key: id,
              cells: [name, className, t(keptTexts[reason])],
            }))}
            total={kept}
          />
        </>
      ) : null}
      <p>{t('undo.again')}</p>
    </>
  );
}

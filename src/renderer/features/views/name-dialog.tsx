// A name for the table as it is now, or another name for a kept view.
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
import type { TableName, TableState } from '#shared/domain/saved-view.ts';
import type { ViewOf } from '#shared/ipc/record-view.ts';
import type { AppError } from '#shared/result/errors.ts';

export type NameDialogProps = {
  readonly table: TableName;
  readonly state: TableState;
  /** Null for a new one. */
  readonly view: ViewOf<'savedView'> | null;
  readonly onSaved?: (id: string, state: TableState) => void;
  readonly onClose: () => void;
};

function useNaming({ table, state, view, onSaved, onClose }: NameDialogProps) {
  const { t } = useTranslation('common');
  const toast = useToast();
  const [name, setName] = useState(view?.body.name ?? '');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const missing = name.trim() === '' ? t('views.nameMissing') : undefined;
  const save = async (): Promise<void> => {
    if (busy || missing !== undefined) return;
    setBusy(true);
    const saved = await call('views.save', {
      view: view && { id: view.id, expectedRevision: view.revision },
      ...{ table, name, state, kept: true },
    });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok) return;
    onSaved?.(saved.value.viewId, state);
    toast({ text: t('views.saved', { name: name.trim() }), tone: 'ok' });
    onClose();
  };
  return { name, setName, busy, error, missing, save };
}

export function NameDialog(props: NameDialogProps): ReactElement {
  const { t } = useTranslation('common');
  const { view, onClose } = props;
  const { name, setName, busy, error, missing, save } = useNaming(props);
  useShortcut('save', () => void save());
  return (
    <Dialog
      open
      size="small"
      title={view ? t('views.rename') : t('views.saveAs')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={missing}
            onClick={() => void save()}
          >
            {t('views.save')}
          </Button>
        </>
      }
    >
      <Stack gap={3}>
        <TextField
          label={t('views.name')}
          description={t('views.nameHelp')}
          value={name}
          maxLength={60}
          autoFocus
          onChange={setName}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) void save();
          }}
        />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

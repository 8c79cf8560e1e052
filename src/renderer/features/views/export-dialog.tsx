// Before a table leaves the vault: what goes into the file, that nothing seals it there, what must be done.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RadioField } from '#renderer/ui/checkbox.tsx';
import type { ShownTable } from '#renderer/ui/data-table.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Secondary, Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice, Notice } from '#renderer/ui/notice.tsx';
import { useShortcut } from '#renderer/ui/shortcut-scope.tsx';
import { useToast } from '#renderer/ui/toasts.tsx';
import type { TableName } from '#shared/domain/saved-view.ts';
import {
  exportFault,
  mostExportColumns,
  mostExportRows,
  type TableFormat,
} from '#shared/domain/table-export.ts';
import type { AppError } from '#shared/result/errors.ts';

export type ExportDialogProps = {
  readonly table: TableName;
  readonly title: string;
  readonly shown: ShownTable;
  readonly onClose: () => void;
};

export function ExportDialog(props: ExportDialogProps): ReactElement {
  const { t } = useTranslation('common');
  const { shown, onClose } = props;
  const { format, setFormat, busy, error, refused, save } = useExport(props);
  useShortcut('save', () => void save());
  return (
    <Dialog
      open
      title={t('views.export.title')}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={busy}
            refusedBecause={refused}
            onClick={() => void save()}
          >
            {t('views.export.save')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        <Notice tone="late" title={t('views.export.outside')}>
          {t('views.export.outsideText')}
        </Notice>
        <Stack gap={1}>
          <p>{t('views.export.rows', { count: shown.rows.length })}</p>
          <Secondary>{t('views.export.columns', { columns: shown.columns.join(', ') })}</Secondary>
        </Stack>
        <RadioField
          label={t('views.export.format')}
          value={format}
          options={[
            { value: 'xlsx', label: t('views.export.xlsx') },
            { value: 'csv', label: t('views.export.csv') },
          ]}
          onChange={setFormat}
        />
        <ErrorNotice error={error} />
      </Stack>
    </Dialog>
  );
}

function useExport({ table, title, shown, onClose }: ExportDialogProps) {
  const { t } = useTranslation('common');
  const toast = useToast();
  const [format, setFormat] = useState<TableFormat>('xlsx');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const columns = [...shown.columns];
  const rows = shown.rows.map((row) => [...row]);
  const refused =
    rows.length === 0
      ? t('views.export.empty')
      : exportFault({ columns, rows })
        ? t('views.export.tooLarge', { rows: mostExportRows, columns: mostExportColumns })
        : undefined;
  const save = async (): Promise<void> => {
    if (busy || refused !== undefined) return;
    setBusy(true);
    const saved = await call('tables.export', { table, title, columns, rows, format });
    setBusy(false);
    setError(saved.ok ? null : saved.error);
    if (!saved.ok || saved.value === null) return;
    toast({ text: t('views.export.saved', { name: saved.value.fileName }), tone: 'ok' });
    onClose();
  };
  return { format, setFormat, busy, error, refused, save };
}

// A dialog with a form: cancel and save at the foot, Ctrl+Enter saves, what went wrong stands under the fields.
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/result/errors.ts';
import { Button } from './button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';
import { Stack } from './layout.tsx';
import { ErrorNotice } from './notice.tsx';
import { useShortcut } from './shortcut-scope.tsx';

export type FormDialogProps = Pick<DialogProps, 'title' | 'size' | 'onClose' | 'children'> & {
  readonly saveLabel: string;
  readonly onSave: () => void;
  readonly error?: AppError | null;
  readonly busy?: boolean;
  /** Why saving is not possible now. */
  readonly refusedBecause?: string | undefined;
  /** Another button, before cancel. */
  readonly extra?: ReactNode;
};

/** `<FormDialog title saveLabel onSave onClose error>fields</FormDialog>` */
export function FormDialog(props: FormDialogProps): ReactElement {
  const { t } = useTranslation(['common']);
  const { title, size, saveLabel, onSave, onClose, busy, refusedBecause } = props;
  useShortcut('save', onSave, refusedBecause === undefined);
  return (
    <Dialog
      open
      keepOpen
      title={title}
      {...(size && { size })}
      onClose={onClose}
      footer={
        <>
          {props.extra}
          <Button onClick={onClose}>{t('words.cancel')}</Button>
          <Button
            variant="primary"
            shortcut="save"
            busy={busy ?? false}
            refusedBecause={refusedBecause}
            onClick={onSave}
          >
            {saveLabel}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {props.children}
        <ErrorNotice error={props.error} />
      </Stack>
    </Dialog>
  );
}

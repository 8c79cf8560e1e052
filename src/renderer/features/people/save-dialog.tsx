// A dialog in which one fills in something small and saves it, or cancels.
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, type DialogProps } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { ErrorNotice } from '#renderer/ui/notice.tsx';
import type { AppError } from '#shared/result/errors.ts';

export type SaveDialogProps = {
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly onSave: () => void;
  readonly busy: boolean;
  /** Why it cannot be saved yet. */
  readonly refusal?: string | undefined;
  /** On the button; "Vastleggen" when left out. */
  readonly saveLabel?: string;
  readonly error: AppError | null;
  /** What did not happen, above the error. */
  readonly failed: string;
  readonly size?: DialogProps['size'];
};

/** `<SaveDialog title onClose onSave busy refusal saveLabel error failed size>fields</SaveDialog>` */
export function SaveDialog(props: SaveDialogProps): ReactElement {
  const { t } = useTranslation(['people', 'common']);
  return (
    <Dialog
      open
      keepOpen
      title={props.title}
      size={props.size ?? 'normal'}
      onClose={props.onClose}
      footer={
        <>
          <Button onClick={props.onClose}>{t('common:words.cancel')}</Button>
          <Button
            variant="primary"
            busy={props.busy}
            refusedBecause={props.refusal}
            onClick={props.onSave}
          >
            {props.saveLabel ?? t('people:save')}
          </Button>
        </>
      }
    >
      <Stack gap={4}>
        {props.children}
        <ErrorNotice error={props.error} where={props.failed} />
      </Stack>
    </Dialog>
  );
}

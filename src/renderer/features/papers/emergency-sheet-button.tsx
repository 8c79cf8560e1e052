// The button that makes the emergency sheet, wherever it stands.
import { useState, type ReactElement } from 'react';
import { IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { PaperDialog } from './paper-dialog.tsx';

/** `<EmergencySheetButton small />` */
export function EmergencySheetButton({
  small = false,
}: {
  readonly small?: boolean;
}): ReactElement {
  const { t } = useTranslation('emergency');
  const mayPrint = useMayDo('printPapers');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={IconUrgent}
        size={small ? 'small' : 'medium'}
        refusedBecause={mayPrint ? undefined : t('sheet.notAllowed')}
        onClick={() => setOpen(true)}
      >
        {t('sheet.print')}
      </Button>
      {open ? (
        <PaperDialog
          request={{ paper: 'emergencySheet', ask: {} }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

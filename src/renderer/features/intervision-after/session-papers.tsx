// The two papers of a session: the report without names, and apart from it the list of who was there.
import { useState, type ReactElement } from 'react';
import { IconFileText, IconListCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { RecordId } from '#shared/domain/id.ts';

/** `<SessionPapers sessionId />` */
export function SessionPapers({ sessionId }: { readonly sessionId: RecordId }): ReactElement {
  const { t } = useTranslation(['intervisionAfter', 'papers']);
  const mayPrint = useMayDo('printPapers');
  const [open, setOpen] = useState<'intervisionReport' | 'attendanceList' | null>(null);
  const refusedBecause = mayPrint ? undefined : t('papers:screen.notAllowed');
  return (
    <>
      <Button
        icon={IconListCheck}
        refusedBecause={refusedBecause}
        onClick={() => setOpen('attendanceList')}
      >
        {t('papers:title.attendanceList')}
      </Button>
      <Button
        icon={IconFileText}
        refusedBecause={refusedBecause}
        onClick={() => setOpen('intervisionReport')}
      >
        {t('papers:title.intervisionReport')}
      </Button>
      {open ? (
        <PaperDialog request={{ paper: open, ask: { sessionId } }} onClose={() => setOpen(null)} />
      ) : null}
    </>
  );
}

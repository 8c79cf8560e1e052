// The check-in form on paper: blank for a session or a talk, or one that was laid down.
import { useState, type ReactElement } from 'react';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { CheckInSheetAsk } from '#shared/domain/check-in-sheet.ts';
import type { RecordId } from '#shared/domain/id.ts';

type PaperButtonProps = {
  readonly ask: CheckInSheetAsk;
  readonly label: string;
  /** A small one in a row: what it says when read aloud, with the day in it. */
  readonly inRow?: string;
};

/** `<CheckInPaperButton ask label inRow />` */
export function CheckInPaperButton({ ask, label, inRow }: PaperButtonProps): ReactElement {
  const { t } = useTranslation(['papers']);
  const mayPrint = useMayDo('printPapers');
  const [open, setOpen] = useState(false);
  const refusedBecause = mayPrint ? undefined : t('screen.notAllowed');
  return (
    <>
      {inRow === undefined ? (
        <Button icon={IconPrinter} refusedBecause={refusedBecause} onClick={() => setOpen(true)}>
          {label}
        </Button>
      ) : (
        <Button
          size="small"
          variant="subtle"
          aria-label={inRow}
          refusedBecause={refusedBecause}
          onClick={() => setOpen(true)}
        >
          {label}
        </Button>
      )}
      {open ? (
        <PaperDialog request={{ paper: 'checkInForm', ask }} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}

/** `<BlankCheckIns sessionId />`: one for each peer who is expected, under their number. */
export function BlankCheckIns({ sessionId }: { readonly sessionId: RecordId }): ReactElement {
  const { t } = useTranslation(['peerLoad']);
  return <CheckInPaperButton ask={{ what: 'blank', sessionId }} label={t('paper.blankSession')} />;
}

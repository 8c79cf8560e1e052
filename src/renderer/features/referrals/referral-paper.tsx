// The referral form on paper: exactly what goes along, with its code and signatures.
import { useState, type ReactElement } from 'react';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { RecordId } from '#shared/domain/id.ts';

export function ReferralPaper(props: { readonly referralId: RecordId }): ReactElement | null {
  const { t } = useTranslation(['papers']);
  const may = useMayDo('printPapers');
  const [shown, setShown] = useState(false);
  if (!may) return null;
  return (
    <>
      <Button icon={IconPrinter} onClick={() => setShown(true)}>
        {t('referralForm.show')}
      </Button>
      {shown ? (
        <PaperDialog
          request={{ paper: 'referralForm', ask: { referralId: props.referralId } }}
          onClose={() => setShown(false)}
        />
      ) : null}
    </>
  );
}

// The papers of a referral: the form with exactly what goes along, and outside the school the form on which
// consent for it is asked.
import { useState, type ReactElement } from 'react';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMayDo } from '#renderer/db/session.ts';
import { PaperDialog } from '#renderer/features/papers/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import type { ViewOf } from '#shared/ipc/record-view.ts';

type Props = { readonly referral: ViewOf<'referral'> };

export function ReferralPapers({ referral }: Props): ReactElement | null {
  const { t } = useTranslation(['papers']);
  const may = useMayDo('printPapers');
  const [shown, setShown] = useState<'referralForm' | 'sharingConsent' | null>(null);
  if (!may) return null;
  const { destinationKind, consent } = referral.body;
  const asksConsent = destinationKind === 'external' && consent?.type !== 'exception';
  return (
    <Stack gap={2}>
      <Button icon={IconPrinter} onClick={() => setShown('referralForm')}>
        {t('referralForm.show')}
      </Button>
      {asksConsent ? (
        <Button icon={IconPrinter} onClick={() => setShown('sharingConsent')}>
          {t('sharingConsent.show')}
        </Button>
      ) : null}
      {shown === null ? null : (
        <PaperDialog
          request={{ paper: shown, ask: { referralId: referral.id } }}
          onClose={() => setShown(null)}
        />
      )}
    </Stack>
  );
}

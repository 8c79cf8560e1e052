// What is too heavy for a peer: who takes it over, and the numbers for when somebody is not safe now.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecords } from '#renderer/db/use-records.ts';
import { EmergencyCard } from '#renderer/features/emergency/index.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Notice } from '#renderer/ui/notice.tsx';

/** The care coordinators in a sentence: 'Anna en Bert'; '' while there is none. */
function useCareNames(): string {
  const { i18n } = useTranslation();
  const members = useRecords('member') ?? [];
  const names = members
    .filter(({ body }) => body.active && body.roles.includes('careCoordinator'))
    .map(({ body }) => body.displayName);
  return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names);
}

/** `<HeavyNotice saved />`: before it is noted (`saved` false) and after. */
export function HeavyNotice({ saved }: { readonly saved: boolean }): ReactElement {
  const { t } = useTranslation('matching');
  const [open, setOpen] = useState(false);
  const who = useCareNames();
  const text = who === '' ? t('heavy.nobody') : t(saved ? 'heavy.saved' : 'heavy.willGo', { who });
  return (
    <>
      <Notice
        tone="urgent"
        role="alert"
        title={t('heavy.title')}
        actions={
          <Button size="small" onClick={() => setOpen(true)}>
            {t('heavy.emergency')}
          </Button>
        }
      >
        {text}
      </Notice>
      <Dialog open={open} title={t('heavy.emergency')} onClose={() => setOpen(false)}>
        <EmergencyCard />
      </Dialog>
    </>
  );
}

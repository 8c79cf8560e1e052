// Shows the passphrase of a package the one time it can be read. Closing takes its own button: a stray Escape
// would lose it.
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Stack } from '#renderer/ui/layout.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import { BigCode } from './big-code.tsx';

export type MadePackage = { readonly fileName: string; readonly passphrase: string };

export function PassphraseOnce(props: {
  readonly made: MadePackage;
  readonly onClose: () => void;
}): ReactElement {
  const { t } = useTranslation(['transfers']);
  const [warned, setWarned] = useState(false);
  const { fileName, passphrase } = props.made;
  return (
    <Dialog
      open
      keepOpen
      title={t('once.title')}
      onClose={() => setWarned(true)}
      footer={
        <Button variant="primary" data-autofocus onClick={props.onClose}>
          {t('once.close')}
        </Button>
      }
    >
      <Stack gap={4}>
        <p>{t('once.saved', { fileName })}</p>
        <BigCode label={t('once.label')} code={passphrase} />
        <Notice tone="late" title={t('once.text')}>
          {t('once.phone')}
        </Notice>
        <p>{t('once.after')}</p>
        {warned ? (
          <Notice tone="urgent" role="alert">
            {t('once.warning')}
          </Notice>
        ) : null}
      </Stack>
    </Dialog>
  );
}

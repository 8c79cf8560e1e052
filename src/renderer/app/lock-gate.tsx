// Either the screens or the way in, never both: while locked, nothing of the screens is in the page.
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconLock } from '@tabler/icons-react';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

export type LockGateProps = {
  readonly locked: boolean;
  /** The unlock screen; without it a quiet page that says it is locked. */
  readonly unlock?: ReactNode;
  readonly children: ReactNode;
};

export function LockGate({ locked, unlock, children }: LockGateProps): ReactElement {
  return <>{locked ? (unlock ?? <Locked />) : children}</>;
}

function Locked() {
  const { t } = useTranslation('common');
  return (
    <main>
      <EmptyState icon={IconLock} title={t('locked.title')}>
        {t('locked.text')}
      </EmptyState>
    </main>
  );
}

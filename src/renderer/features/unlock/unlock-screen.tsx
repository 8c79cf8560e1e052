// The way in: unlock a vault of this laptop, open another one, or make the first. The emergency card
// stands beside it, for whoever opens this laptop in need.
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { EmergencyCard } from '#renderer/features/emergency/index.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { CreateVault } from './create-vault.tsx';
import type { Entered } from './entered.ts';
import { OwnPassphrase } from './own-passphrase.tsx';
import { UnlockForm } from './unlock-form.tsx';
import css from './unlock.module.css';

type Props = {
  /** Why the screen is locked, when it was open a moment ago. */
  readonly lockedBecause: 'asked' | 'idle' | 'system' | null;
  readonly onEntered: (entered: Entered) => void;
};

type VaultChoice = CallOutput<'vault.list'>['vaults'][number];

export function UnlockScreen({ lockedBecause, onEntered }: Props): ReactElement | null {
  const { t } = useTranslation('unlock');
  const [vaults, setVaults] = useState<readonly VaultChoice[] | null>(null);
  const [making, setMaking] = useState(false);
  const [first, setFirst] = useState<{ entered: Entered; given: string } | null>(null);

  useEffect(() => {
    void call('vault.list').then((listed) => {
      setVaults(listed.ok ? listed.value.vaults : []);
    });
  }, []);

  if (!vaults) return null;
  const showMaking = making || vaults.length === 0;
  return (
    <main className={css['screen']}>
      <div className={css['way']}>
        <p className={css['brand']}>{t('brand')}</p>
        <p className={css['promise']}>{t('promise')}</p>
        {lockedBecause === 'idle' || lockedBecause === 'system' ? (
          <Notice role="status">{t(`lockedBecause.${lockedBecause}`)}</Notice>
        ) : null}
        {first ? (
          <OwnPassphrase
            given={first.given}
            login={first.entered.session.vaultName}
            onChosen={() => {
              onEntered(first.entered);
            }}
          />
        ) : showMaking ? (
          <CreateVault
            onMade={(session) => {
              onEntered({ session, damaged: 0 });
            }}
            onBack={
              vaults.length > 0
                ? () => {
                    setMaking(false);
                  }
                : undefined
            }
            onOther={(vault) => {
              setVaults([...vaults, vault]);
              setMaking(false);
            }}
          />
        ) : (
          <UnlockForm
            vaults={vaults}
            onUnlocked={(entered, given) => {
              if (entered.session.ownsPassphrase) onEntered(entered);
              else setFirst({ entered, given });
            }}
            onOther={(vault) => {
              setVaults([vault, ...vaults.filter(({ token }) => token !== vault.token)]);
            }}
            onMake={() => {
              setMaking(true);
            }}
          />
        )}
      </div>
      <aside className={css['aside']}>
        <EmergencyCard />
      </aside>
    </main>
  );
}

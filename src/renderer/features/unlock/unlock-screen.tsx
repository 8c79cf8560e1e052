// The way in: unlock a vault of this laptop, open another one, or make the first. The emergency card
// stands beside it, for whoever opens this laptop in need.
import { useEffect, useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/bridge.ts';
import { LockedEmergencyCard } from '#renderer/features/emergency/index.ts';
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

export function UnlockScreen({ lockedBecause, onEntered }: Props): ReactElement {
  const { t } = useTranslation('unlock');
  const ways = useVaults();
  return (
    <main className={css['screen']}>
      <div className={css['way']}>
        <h1 className={css['brand']}>{t('brand')}</h1>
        <p className={css['promise']}>{t('promise')}</p>
        {lockedBecause === 'idle' || lockedBecause === 'system' ? (
          <Notice role="status">{t(`lockedBecause.${lockedBecause}`)}</Notice>
        ) : null}
        <WayIn {...ways} onEntered={onEntered} />
      </div>
      <aside className={css['aside']}>
        <LockedEmergencyCard token={ways.token} />
      </aside>
    </main>
  );
}

type Vaults = {
  readonly vaults: readonly VaultChoice[] | null;
  /** The chosen one. */
  readonly token: string | null;
  readonly choose: (token: string) => void;
  /** One that was not in the list; it is chosen then. */
  readonly add: (vault: VaultChoice) => void;
};

/** The vaults of this laptop; the first is chosen until somebody chooses another. */
function useVaults(): Vaults {
  const [vaults, setVaults] = useState<readonly VaultChoice[] | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  useEffect(() => {
    void call('vault.list').then((listed) => {
      setVaults(listed.ok ? listed.value.vaults : []);
    });
  }, []);
  const add = (vault: VaultChoice) => {
    setVaults((known) => [vault, ...(known ?? []).filter(({ token }) => token !== vault.token)]);
    choose(vault.token);
  };
  return { vaults, token: chosen ?? vaults?.[0]?.token ?? null, choose, add };
}

/** The form that fits: a first passphrase of one's own, the first vault, or unlocking. */
function WayIn(props: Vaults & Pick<Props, 'onEntered'>): ReactElement | null {
  const { vaults, token, choose, add, onEntered } = props;
  const [making, setMaking] = useState(false);
  const [first, setFirst] = useState<{ entered: Entered; given: string } | null>(null);

  if (!vaults) return null;
  if (first) {
    const { entered, given } = first;
    const { vaultName } = entered.session;
    return <OwnPassphrase given={given} login={vaultName} onChosen={() => onEntered(entered)} />;
  }
  const take = (vault: VaultChoice) => {
    add(vault);
    setMaking(false);
  };
  if (making || vaults.length === 0) {
    return (
      <CreateVault
        onMade={(session) => onEntered({ session, damaged: 0 })}
        onBack={vaults.length > 0 ? () => setMaking(false) : undefined}
        onOther={take}
      />
    );
  }
  return (
    <UnlockForm
      vaults={vaults}
      token={token ?? ''}
      onChoose={choose}
      onUnlocked={(entered, given) => {
        if (entered.session.ownsPassphrase) onEntered(entered);
        else setFirst({ entered, given });
      }}
      onOther={take}
      onMake={() => setMaking(true)}
    />
  );
}

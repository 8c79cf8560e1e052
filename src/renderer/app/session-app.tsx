// The app with its bridge: what is remembered of its looks, who is in, and what happens at lock.
import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import type { i18n } from 'i18next';
import { call, listen } from '#renderer/bridge.ts';
import { SessionContext, type Session } from '#renderer/db/session.ts';
import { clearWorkingSet, fillWorkingSet, followChanges } from '#renderer/db/working-set.ts';
import { clearDrafts, flushDrafts, loadDrafts } from '#renderer/features/drafts/index.ts';
import { clearImport } from '#renderer/features/pupils/index.ts';
import { UnlockScreen, type Entered } from '#renderer/features/unlock/index.ts';
import type { Appearance } from '#renderer/ui/appearance.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';
import { App } from './app.tsx';
import { useFrameOf } from './use-frame-of.ts';
import { useIdleLock } from './use-idle-lock.ts';

type LockReason = EventPayload<'vault.locked'>['reason'];

function useRememberedAppearance(): {
  readonly appearance: Appearance | undefined;
  readonly remember: (appearance: Appearance) => void;
} {
  const [appearance, setAppearance] = useState<Appearance>();
  useEffect(() => {
    void call('preferences.get').then((kept) => {
      if (kept.ok) setAppearance(kept.value);
    });
  }, []);
  const remember = useCallback((chosen: Appearance) => {
    setAppearance(chosen);
    void call('preferences.set', chosen);
  }, []);
  return { appearance, remember };
}

function useSessionState(): {
  readonly session: Session | null;
  readonly lockedBecause: LockReason | null;
  readonly enter: (entered: Entered) => void;
} {
  const [session, setSession] = useState<Session | null>(null);
  const [lockedBecause, setLockedBecause] = useState<LockReason | null>(null);
  useEffect(
    () =>
      listen('vault.locked', ({ reason }) => {
        setSession(null);
        setLockedBecause(reason);
        clearDrafts();
        clearImport();
        void clearWorkingSet();
      }),
    [],
  );
  useEffect(followChanges, []);
  const enter = useCallback((entered: Entered) => {
    void (async () => {
      await Promise.all([fillWorkingSet(), loadDrafts()]);
      setLockedBecause(null);
      setSession({
        ...entered.session,
        damaged: entered.damaged,
        lock: () => {
          void flushDrafts().then(() => call('vault.lock'));
        },
      });
    })();
  }, []);
  return { session, lockedBecause, enter };
}

export function SessionApp({ texts }: { readonly texts: i18n }): ReactElement {
  const { appearance, remember } = useRememberedAppearance();
  const { session, lockedBecause, enter } = useSessionState();
  const frame = useFrameOf(session);
  useIdleLock(session);
  const unlock = useMemo(
    () => <UnlockScreen lockedBecause={lockedBecause} onEntered={enter} />,
    [lockedBecause, enter],
  );
  return (
    <SessionContext value={session}>
      <App
        texts={texts}
        appearance={appearance}
        onAppearanceChange={remember}
        unlock={unlock}
        frame={frame}
      />
    </SessionContext>
  );
}

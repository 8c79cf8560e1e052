// The app from its parts: providers, the lock, the frame with its screens. Knows no bridge: who mounts it
// passes what is locked, who is there and what to do.
import { useState, type ReactElement, type ReactNode } from 'react';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import type { Appearance } from '#renderer/ui/appearance.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { FrameContext, type FrameState } from './frame-state.ts';
import { LockGate } from './lock-gate.tsx';
import { Providers } from './providers.tsx';
import { makeRouter, type Screen } from './routes.tsx';

export type AppProps = {
  readonly texts: i18n;
  readonly appearance?: Appearance | undefined;
  readonly onAppearanceChange?: ((appearance: Appearance) => void) | undefined;
  /** The unlock screen, shown while `frame` is null. */
  readonly unlock?: ReactNode;
  /** Who is in and what the frame can do; null while locked. Keep stable between renders. */
  readonly frame: FrameState | null;
  /** Other screens than those of routes.tsx. */
  readonly screens?: readonly Screen[];
};

export function App(props: AppProps): ReactElement {
  const { texts, appearance, onAppearanceChange, unlock, frame, screens } = props;
  return (
    <Providers texts={texts} appearance={appearance} onAppearanceChange={onAppearanceChange}>
      <ErrorBoundary>
        <LockGate locked={frame === null} unlock={unlock}>
          {frame ? <Unlocked frame={frame} screens={screens} /> : null}
        </LockGate>
      </ErrorBoundary>
    </Providers>
  );
}

/** A new router with every unlock: nobody lands on the last screen of a colleague. */
function Unlocked({
  frame,
  screens,
}: {
  readonly frame: FrameState;
  readonly screens: readonly Screen[] | undefined;
}): ReactElement {
  const [router] = useState(() => makeRouter(screens));
  return (
    <FrameContext value={frame}>
      <RouterProvider router={router} />
    </FrameContext>
  );
}

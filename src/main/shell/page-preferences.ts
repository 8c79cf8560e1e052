// How every page of the app runs: in the sandbox, without Node, leaving nothing behind.
import type { Session, WebPreferences } from 'electron';

export type PageRuntime = {
  readonly session: Session;
  readonly preload: string;
  /** True only while developing. */
  readonly devTools: boolean;
};

export function pagePreferences({ session, preload, devTools }: PageRuntime): WebPreferences {
  return {
    session,
    preload,
    devTools,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    v8CacheOptions: 'none',
    disableBlinkFeatures: 'Auxclick',
  };
}

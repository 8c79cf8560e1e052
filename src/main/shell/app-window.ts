// The one window with the screens: made, wiped by ending its renderer, made again.
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  Session,
  WebContents,
} from 'electron';
import { eventChannel } from '#shared/ipc/exposed.ts';
import type { EventName } from '#shared/ipc/names.ts';
import type { CallGate } from '#main/link/call-gate.ts';
import { answerCalls, type CallingContents } from './answer-calls.ts';
import { pagePreferences, type PageRuntime } from './page-preferences.ts';

export type WipeableSession = Pick<
  Session,
  'clearData' | 'clearCodeCaches' | 'closeAllConnections'
>;

export type ScreenWindow = Pick<
  BrowserWindow,
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'isDestroyed'
  | 'isMinimized'
  | 'loadURL'
  | 'restore'
  | 'setContentProtection'
  | 'show'
> & {
  readonly once: (event: 'ready-to-show', listener: () => void) => unknown;
  readonly webContents: CallingContents &
    Pick<WebContents, 'forcefullyCrashRenderer' | 'send'> & {
      readonly on: (event: 'render-process-gone', listener: () => void) => unknown;
    };
};

export type AppWindowOptions<W extends ScreenWindow> = {
  readonly openWindow: (options: BrowserWindowConstructorOptions) => W;
  readonly session: WipeableSession;
  readonly runtime: PageRuntime;
  readonly origin: string;
  readonly gate: CallGate;
  readonly contentProtection: () => boolean;
  /** The renderer fell by itself. */
  readonly onCrashed: () => void;
  readonly wipeTimeoutMs?: number;
};

export type AppWindow<W extends ScreenWindow> = {
  readonly current: () => W;
  readonly send: (name: EventName, payload: unknown) => void;
  readonly focus: () => void;
  readonly protect: (enabled: boolean) => void;
  /** Ends the renderer with all it holds, empties the session, and opens a fresh window. */
  readonly wipe: () => Promise<void>;
};

const firstSize = { width: 1280, height: 800 };

/** Waits for the session to be empty, but not for ever: its memory goes with the process. */
async function emptySession(session: WipeableSession, timeoutMs: number): Promise<void> {
  const emptied = Promise.allSettled([
    session.clearData(),
    session.clearCodeCaches({}),
    session.closeAllConnections(),
  ]);
  const limit: PromiseWithResolvers<void> = Promise.withResolvers();
  const timer = setTimeout(limit.resolve, timeoutMs);
  await Promise.race([emptied, limit.promise]);
  clearTimeout(timer);
}

export function createAppWindow<W extends ScreenWindow>(
  options: AppWindowOptions<W>,
): AppWindow<W> {
  let wiping: Promise<void> | null = null;
  /** The window whose renderer is ended on purpose. */
  let doomed: W | null = null;
  let window = open(null);

  function open(bounds: Rectangle | null): W {
    const opened = options.openWindow({
      ...firstSize,
      ...bounds,
      minWidth: 800,
      minHeight: 560,
      show: false,
      autoHideMenuBar: true,
      title: 'Achtervang',
      webPreferences: pagePreferences(options.runtime),
    });
    opened.setContentProtection(options.contentProtection());
    answerCalls(opened.webContents, 'app', options.origin, options.gate);
    opened.once('ready-to-show', () => opened.show());
    opened.webContents.on('render-process-gone', () => {
      if (opened !== doomed) options.onCrashed();
    });
    // Rejects when the window is wiped while it loads; the next one is on its way then.
    opened.loadURL(`${options.origin}/index.html`).catch(() => undefined);
    return opened;
  }

  async function replace(): Promise<void> {
    const old = window;
    doomed = old;
    const bounds = old.isDestroyed() ? null : old.getBounds();
    // First the memory, so that nothing is written any more; then what it had written.
    if (!old.isDestroyed()) old.webContents.forcefullyCrashRenderer();
    await emptySession(options.session, options.wipeTimeoutMs ?? 2_000);
    if (old.isDestroyed()) return; // Closed by the person meanwhile: the app is ending.
    window = open(bounds);
    old.destroy();
  }

  return {
    current: () => window,
    send: (name, payload) => {
      if (!window.isDestroyed()) window.webContents.send(eventChannel, name, payload);
    },
    focus: () => {
      if (window.isMinimized()) window.restore();
      window.focus();
    },
    protect: (enabled) => {
      if (!window.isDestroyed()) window.setContentProtection(enabled);
    },
    wipe: () => {
      wiping ??= replace().finally(() => {
        wiping = null;
      });
      return wiping;
    },
  };
}

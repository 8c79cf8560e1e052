// Runs a journey in the preview: the same services and screens, in an installed Chromium without a
// window.
import type { BrowserContext, Request } from 'playwright-core';
import { startPreview } from '../src/preview/index.ts';
import { withEnv } from './home.ts';
import { descendants, killAll } from './process-tree.ts';
import type { RunningApp, StartOptions } from './running-app.ts';

export async function startPreviewApp(options: StartOptions): Promise<RunningApp> {
  const { home } = options;
  let chosen: string | null = null;
  const before = new Set(descendants(process.pid));
  const own = () => descendants(process.pid).filter((pid) => !before.has(pid));
  const preview = await withEnv(home, () =>
    startPreview({
      profileDir: home.profileDir,
      vaultsDir: home.vaultsDir,
      outDir: home.papersDir,
      builtDir: options.builtDir,
      version: 'e2e',
      headless: true,
      viewport: { width: 1280, height: 720 },
      locale: options.locale,
      timezoneId: 'Europe/Amsterdam',
      chooser: () => Promise.resolve(chosen),
    }),
  );
  const watched = new WeakSet<BrowserContext>();
  const watch = (context: BrowserContext) => {
    if (watched.has(context)) return;
    watched.add(context);
    context.on('request', (request: Request) => options.onRequest(request));
  };
  watch(preview.page().context());
  preview.page().context().browser()?.on('context', watch);
  return {
    page: () => preview.page(),
    chooseFile: (path) => {
      chosen = path;
    },
    systemLock: () => {
      preview.lock();
      return Promise.resolve();
    },
    kill: async () => {
      killAll(own());
      await preview.ended;
      // The shell started the services anew before it saw that the browser was gone.
      killAll(own());
    },
    close: () => preview.close(),
    processIds: () => [process.pid, ...own()],
  };
}

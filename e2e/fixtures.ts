// The `app` of every journey: freshly started in a home of its own, on the shell of the project that
// runs (preview or electron), and ended afterwards. Same journeys on both.
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { makeHome, type Home } from './home.ts';
import { pagesOf, type Pages } from './pages/index.ts';
import type { Lang } from './pages/texts.ts';
import type { RunningApp } from './running-app.ts';
import { prepareSchool } from './school.ts';
import { startElectronApp } from './start-electron-app.ts';
import { startPreviewApp } from './start-preview-app.ts';

export { expect };

/** ACHTERVANG_BUILT names another build than the one in out/. */
const builtDir = process.env['ACHTERVANG_BUILT'] ?? join(import.meta.dirname, '..', 'out');

export type App = Pages & {
  readonly page: () => Page;
  readonly home: Home;
  readonly chooseFile: (path: string | null) => void;
  readonly systemLock: () => Promise<void>;
  readonly processIds: () => readonly number[];
  /** Addresses outside the app that a page asked for. */
  readonly strayRequests: readonly string[];
  /** What went wrong in a page without anyone catching it. */
  readonly pageErrors: readonly string[];
  /** Closes as a person would, and starts again in the same home. */
  readonly relaunch: () => Promise<void>;
  /** Ends everything at once, as when the power goes. */
  readonly kill: () => Promise<void>;
  /** Starts again after a kill. */
  readonly start: () => Promise<void>;
  readonly speak: (lang: Lang) => void;
};

type Options = {
  /** `fresh`: no vault yet. `school`: the vault of school.ts, locked. */
  readonly begin: 'fresh' | 'school';
  readonly speaks: Lang;
};

/** What the pages of the app are made of. */
const ownOrigins = ['https://achtervang.preview/', 'app://', 'achtervang://', 'data:', 'blob:'];

async function makeApp(shell: string, home: Home, firstLang: Lang) {
  let lang = firstLang;
  const strayRequests: string[] = [];
  const pageErrors: string[] = [];
  const seen = new WeakSet<Page>();
  const startShell = shell === 'electron' ? startElectronApp : startPreviewApp;
  const start = (): Promise<RunningApp> =>
    startShell({
      home,
      builtDir,
      locale: lang === 'nl' ? 'nl-NL' : 'en-GB',
      onRequest: (request) => {
        const url = request.url();
        if (!ownOrigins.some((origin) => url.startsWith(origin))) strayRequests.push(url);
      },
    });
  let running = await start();
  const page = (): Page => {
    const now = running.page();
    if (!seen.has(now)) {
      seen.add(now);
      now.setDefaultTimeout(30_000);
      now.on('pageerror', (error) => pageErrors.push(String(error)));
    }
    return now;
  };
  const app: App = {
    ...pagesOf(page, () => lang),
    page,
    home,
    strayRequests,
    pageErrors,
    chooseFile: (path) => running.chooseFile(path),
    systemLock: () => running.systemLock(),
    processIds: () => running.processIds(),
    relaunch: async () => {
      await running.close();
      running = await start();
    },
    kill: () => running.kill(),
    start: async () => {
      running = await start();
    },
    speak: (next) => {
      lang = next;
    },
  };
  return { app, close: () => running.close() };
}

type Workers = {
  /** The home of school.ts with its vault, made when the first journey asks for it. */
  readonly school: () => Promise<Home>;
};

export const test = base.extend<Options & { readonly app: App }, Workers>({
  begin: ['fresh', { option: true }],
  speaks: ['nl', { option: true }],
  school: [
    // eslint-disable-next-line no-empty-pattern -- how Playwright names what a fixture needs
    async ({}, use, info) => {
      let made: Promise<Home> | undefined;
      await use(() => (made ??= makeSchool(info.project.name)));
      (await made)?.remove();
    },
    { scope: 'worker' },
  ],
  // A time of its own: the first journey of a worker also waits for the school.
  app: [
    async ({ begin, speaks, school }, use, info) => {
      const home = makeHome(begin === 'school' ? await school() : undefined);
      const { app, close } = await makeApp(info.project.name, home, speaks);
      await use(app);
      if (info.status !== info.expectedStatus) {
        const path = info.outputPath('screen.png');
        await app
          .page()
          .screenshot({ path })
          .catch(() => undefined);
      }
      expect(app.strayRequests, 'no request leaves the app').toEqual([]);
      expect(app.pageErrors, 'nothing fell in a page').toEqual([]);
      await close();
      home.remove();
    },
    { timeout: 240_000 },
  ],
});

async function makeSchool(shell: string): Promise<Home> {
  const home = makeHome();
  const { app, close } = await makeApp(shell, home, 'nl');
  await prepareSchool(app);
  await close();
  return home;
}

// What the demo plays on: the preview without a window, steps that are timed and printed, and pictures
// of the screens.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf, type Pages } from '../e2e/pages/index.ts';
import type { Lang } from '../e2e/pages/texts.ts';
import { askIn } from '../e2e/ask-in.ts';
import type { Ask } from './demo-year.ts';
import { startPreview, type PreviewOptions } from '../src/preview/index.ts';

export type Folders = {
  readonly profile: string;
  readonly vaults: string;
  readonly papers: string;
  readonly screens: string;
};

export type Stage = Pages & {
  readonly chooseFile: (path: string | null) => void;
  /** Asks the services from within the page, as its screens do. */
  readonly ask: Ask;
  /** Goes to the screen with this address. */
  readonly visit: (path: string) => Promise<void>;
  readonly speak: (lang: Lang) => void;
  /** One step of the story: prints its name and how long it took. */
  readonly step: (name: string, act: () => Promise<unknown>) => Promise<void>;
  /** A picture of the screen as it is now; `dark` makes a second one. */
  readonly picture: (name: string, dark?: 'dark') => Promise<void>;
  /** Waits until the picture would be quiet, and gives it. */
  readonly still: () => Promise<Buffer>;
  readonly pictures: readonly string[];
  readonly close: () => Promise<void>;
};

type StageOptions = {
  readonly folders: Folders;
  readonly builtDir: string;
  readonly browser: NonNullable<PreviewOptions['browser']>;
  readonly lang: Lang;
};

/** Runs in the page: the short words after an action would stand before what is shown. */
function hideToasts(): void {
  for (const toast of document.querySelectorAll<HTMLElement>('[role="status"] > div[data-tone]')) {
    toast.style.display = 'none';
  }
}

export async function openStage(options: StageOptions): Promise<Stage> {
  const { folders, browser, builtDir } = options;
  let chosen: string | null = null;
  let lang: Lang = 'nl';
  const pictures: string[] = [];
  mkdirSync(folders.screens, { recursive: true });
  const preview = await startPreview({
    profileDir: folders.profile,
    vaultsDir: folders.vaults,
    outDir: folders.papers,
    builtDir,
    browser,
    version: 'demo',
    headless: true,
    viewport: { width: 1280, height: 720 },
    locale: options.lang === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    chooser: () => Promise.resolve(chosen),
  });
  const page = () => preview.page();
  const still = async (): Promise<Buffer> => {
    await page().evaluate(hideToasts);
    await page().evaluate(() => document.fonts.ready);
    return page().screenshot({ animations: 'disabled' });
  };
  const keep = async (name: string): Promise<void> => {
    const file = `${String(pictures.length + 1).padStart(2, '0')}-${name}.png`;
    pictures.push(file);
    writeFileSync(join(folders.screens, file), await still());
  };
  return {
    ...pagesOf(page, () => lang),
    chooseFile: (path) => {
      chosen = path;
    },
    ask: (name, input) => askIn(page(), name, input),
    visit: async (path) => {
      await page().evaluate((to) => {
        window.location.hash = `#${to}`;
      }, path);
      await page().getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await page().waitForTimeout(250);
    },
    speak: (next) => {
      lang = next;
    },
    step: async (name, act) => {
      const startedMs = performance.now();
      await act();
      console.log(`${seconds(performance.now() - startedMs)}  ${name}`);
    },
    picture: async (name, dark) => {
      page().setDefaultTimeout(120_000);
      await keep(name);
      if (dark === undefined) return;
      await page().emulateMedia({ colorScheme: 'dark' });
      await keep(`${name}-dark`);
      await page().emulateMedia({ colorScheme: 'light' });
    },
    still,
    pictures,
    close: () => preview.close(),
  };
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1).padStart(6)} s`;
}

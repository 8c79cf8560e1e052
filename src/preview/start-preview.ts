// Puts the preview together: the same services as in the app, with the screens in an installed
// Chromium. For development, tests and the demo; never packaged.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createCallGate, type CallGate } from '#main/link/call-gate.ts';
import { createServicesLink, type ServicesLink } from '#main/link/services-link.ts';
import { createWebPages, type WebPages } from '#main/link/web-pages.ts';
import { answerRequest, saveInto, type Chooser, type Means, type Saver } from './answer-request.ts';
import { chooseFile } from './choose-file.ts';
import { findBrowser, type FoundBrowser } from './find-browser.ts';
import { defaultViewport, launchBrowser, previewOrigin, type Viewport } from './launch.ts';
import { spawnNodeServices } from './node-services.ts';
import { makePdf, type PaperJob } from './paper.ts';
import { createScreens, type Screens } from './screens.ts';

export type PreviewOptions = {
  /** Where the services keep preferences and the newest heads of vaults. */
  readonly profileDir: string;
  /** Where vaults are made and listed. */
  readonly vaultsDir: string;
  /** Where papers and exports are kept. */
  readonly outDir: string;
  /** The folder with `main/services.js` and `renderer/`. */
  readonly builtDir: string;
  readonly version: string;
  /** Without a window; the default is with one. */
  readonly headless?: boolean;
  /** The fixed size of the page without a window, and of the window otherwise. */
  readonly viewport?: Viewport;
  readonly locale?: string;
  readonly timezoneId?: string;
  /** Stands in for the dialog that opens a file. */
  readonly chooser?: Chooser;
  /** Stands in for keeping files in `outDir`. */
  readonly saver?: Saver;
  /** Another browser than the one found. */
  readonly browser?: FoundBrowser;
};

export type Preview = {
  /** The page with the screens; another page after each lock. */
  readonly page: () => Page;
  /** The page that takes the place of the present one when a lock wipes it. */
  readonly nextPage: () => Promise<Page>;
  readonly browserName: string;
  /** Asks the services to seal and close, as the system would. */
  readonly lock: () => void;
  /** Seals the vault, then closes the browser. */
  readonly close: () => Promise<void>;
  /** Resolves when the preview is over, however that came. */
  readonly ended: Promise<void>;
};

const accepted = {
  classList: '.xlsx,.csv,.tsv,.txt',
  transfer: '.age',
  vault: '.achtervang',
} as const;

/** Starts services and browser and shows the first screen; throws when there is no browser. */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const found = options.browser ?? findBrowser();
  if (found === null) throw new Error('No Chromium, Chrome or Edge was found.');
  for (const folder of [options.profileDir, options.vaultsDir]) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  }
  const browser = await launchBrowser(
    found,
    options.headless ?? false,
    options.viewport ?? defaultViewport,
  );
  const running = new Running(options, found, browser);
  try {
    await running.show();
  } catch (error) {
    await running.close();
    throw error;
  }
  return {
    page: () => running.screens().page(),
    nextPage: () => running.screens().nextPage(),
    browserName: `${found.name} ${browser.version()}`,
    lock: () => running.lock(),
    close: () => running.close(),
    ended: running.ended,
  };
}

class Running {
  readonly ended: Promise<void>;
  readonly #options: PreviewOptions;
  readonly #found: FoundBrowser;
  readonly #browser: Browser;
  readonly #link: ServicesLink;
  readonly #gate: CallGate;
  readonly #pages: WebPages;
  readonly #over: () => void;
  #screens: Screens | null = null;
  #printer: Promise<Browser> | null = null;
  #closing: Promise<void> | null = null;

  constructor(options: PreviewOptions, found: FoundBrowser, browser: Browser) {
    const { promise, resolve }: PromiseWithResolvers<void> = Promise.withResolvers();
    this.ended = promise;
    this.#over = resolve;
    this.#options = options;
    this.#found = found;
    this.#browser = browser;
    this.#pages = createWebPages(join(options.builtDir, 'renderer'), previewOrigin);
    const means = this.#means();
    this.#link = createServicesLink({
      spawn: () =>
        spawnNodeServices(join(options.builtDir, 'main', 'services.js'), options.timezoneId),
      start: {
        profileDir: options.profileDir,
        vaultsDir: options.vaultsDir,
        shell: 'preview',
        version: options.version,
      },
      answer: (request) => answerRequest(request, means),
      onEvent: (name, payload) => this.#screens?.emit(name, payload),
      onClosed: () => this.#renew(),
      onGaveUp: () => {
        console.error('The services ended again and again; the preview stops.');
        void this.close();
      },
    });
    this.#gate = createCallGate(previewOrigin, (...call) => this.#link.call(...call));
    browser.on('disconnected', () => void this.close());
  }

  async show(): Promise<void> {
    const { headless, viewport, locale, timezoneId } = this.#options;
    this.#screens = await createScreens({
      browser: this.#browser,
      pages: this.#pages,
      gate: this.#gate,
      context: {
        viewport: headless === true ? (viewport ?? defaultViewport) : null,
        locale: locale ?? 'nl-NL',
        ...(timezoneId === undefined ? {} : { timezoneId }),
      },
      onLeft: () => void this.close(),
      onCrashed: () => {
        this.#link.lock();
      },
    });
  }

  screens(): Screens {
    if (this.#screens === null) throw new Error('The preview shows no page yet.');
    return this.#screens;
  }

  lock(): void {
    this.#link.lock();
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.#link.close();
    await this.#screens?.close().catch(() => undefined);
    await (await this.#printer)?.close();
    await this.#browser.close();
    this.#over();
  }

  #renew(): void {
    this.#screens?.renew().catch((error: unknown) => {
      // Closing took the page away on the way: nothing is lost.
      if (this.#closing !== null) return;
      console.error('The page could not be opened again:', error);
      void this.close();
    });
  }

  #means(): Means {
    return {
      choose:
        this.#options.chooser ??
        (async (what) =>
          this.#screens === null ? null : chooseFile(this.#screens.page(), accepted[what])),
      save: this.#options.saver ?? saveInto(this.#options.outDir),
      print: (job) => this.#print(job),
    };
  }

  /** A browser with a window would flash one up for each paper, so it gets a quiet companion. */
  async #print(job: PaperJob): Promise<{ readonly bytes: Uint8Array }> {
    if (this.#options.headless !== true) {
      this.#printer ??= launchBrowser(this.#found, true, defaultViewport);
    }
    const { timezoneId } = this.#options;
    const browser = (await this.#printer) ?? this.#browser;
    return makePdf(browser, this.#pages, this.#gate, { ...job, timezoneId });
  }
}

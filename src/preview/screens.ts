// The page with the screens: opened fresh, wiped by closing its whole context, opened fresh again.
// It must not know when or why that happens.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { EventName } from '#shared/ipc/names.ts';
import type { CallGate } from '#main/link/call-gate.ts';
import type { WebPages } from '#main/link/web-pages.ts';
import { newSealedContext, previewOrigin, type ContextOptions } from './launch.ts';
import { bridgePage, type PageBridge } from './page-bridge.ts';

export type ScreensOptions = {
  readonly browser: Browser;
  readonly pages: WebPages;
  readonly gate: CallGate;
  readonly context: ContextOptions;
  /** The person closed the window, or it fell. */
  readonly onLeft: () => void;
  readonly onCrashed: () => void;
};

export type Screens = {
  readonly page: () => Page;
  readonly nextPage: () => Promise<Page>;
  readonly emit: (name: EventName, payload: unknown) => void;
  /** Throws away the page with all it holds and opens a fresh one. */
  readonly renew: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Shown = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly bridge: PageBridge;
};

export async function createScreens(options: ScreensOptions): Promise<Screens> {
  let waiters: ((page: Page) => void)[] = [];
  let renewing: Promise<void> = Promise.resolve();
  let leaving = false;
  let shown = await show();

  async function show(): Promise<Shown> {
    const context = await newSealedContext(options.browser, options.pages, options.context);
    const page = await context.newPage();
    const bridge = await bridgePage(page, 'app', options.gate);
    page.on('close', () => {
      if (!leaving && shown.page === page) options.onLeft();
    });
    page.on('crash', () => options.onCrashed());
    context.on('page', (other) => void other.close());
    await page.goto(`${previewOrigin}/index.html`);
    return { context, page, bridge };
  }

  async function replace(): Promise<void> {
    if (leaving) return;
    leaving = true;
    await shown.context.close();
    shown = await show();
    leaving = false;
    for (const waiter of waiters) waiter(shown.page);
    waiters = [];
  }

  return {
    page: () => shown.page,
    nextPage: () => new Promise((resolve) => waiters.push(resolve)),
    emit: (name, payload) => shown.bridge.emit(name, payload),
    renew: () => {
      renewing = renewing.then(replace);
      return renewing;
    },
    close: async () => {
      leaving = true;
      await renewing.catch(() => undefined);
      leaving = true;
      await shown.context.close();
    },
  };
}

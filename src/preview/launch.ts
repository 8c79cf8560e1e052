// Starts the found Chromium with everything switched off that would use the network or the disk.
// The browser is steered over a pipe: no port is opened.
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import type { WebPages } from '#main/link/web-pages.ts';
import type { FoundBrowser } from './find-browser.ts';

export const previewOrigin = 'https://achtervang.preview';

export type Viewport = { readonly width: number; readonly height: number };
export const defaultViewport: Viewport = { width: 1280, height: 800 };

const quiet = [
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-breakpad',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/** Chromium as root refuses its sandbox; nobody else goes without it. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}

export function launchBrowser(
  found: FoundBrowser,
  headless: boolean,
  window: Viewport,
): Promise<Browser> {
  return chromium.launch({
    executablePath: found.path,
    headless,
    chromiumSandbox: !isRoot(),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...quiet, `--window-size=${window.width},${window.height}`],
  });
}

export type ContextOptions = {
  readonly viewport: Viewport | null;
  readonly locale: string;
  readonly timezoneId?: string;
};

/** A context in memory only that reaches nothing but the built pages. */
export async function newSealedContext(
  browser: Browser,
  pages: WebPages,
  options: ContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...options,
    acceptDownloads: false,
    serviceWorkers: 'block',
    permissions: [],
  });
  await context.route('**/*', async (route) => {
    const request = route.request();
    const answer = await pages.answer({ url: request.url(), method: request.method() });
    if (answer.status === 403) await route.abort('blockedbyclient');
    else {
      await route.fulfill({
        status: answer.status,
        headers: { ...answer.headers },
        body: Buffer.from(answer.body),
      });
    }
  });
  await context.routeWebSocket('**/*', (socket) => socket.close());
  return context;
}

// Prints one paper to PDF in a hidden window, which may only take that paper and is gone afterwards.
import type { BrowserWindowConstructorOptions, WebContents } from 'electron';
import { AppFailure } from '#shared/result/errors.ts';
import type { CallGate } from '#main/link/call-gate.ts';
import { answerCalls, type CallingContents } from './answer-calls.ts';
import { pagePreferences, type PageRuntime } from './page-preferences.ts';

export type PrintJob = { readonly ticket: string; readonly landscape: boolean };

export type PaperWindow = {
  readonly loadURL: (address: string) => Promise<void>;
  readonly isDestroyed: () => boolean;
  readonly destroy: () => void;
  readonly webContents: CallingContents &
    Pick<WebContents, 'printToPDF'> & {
      readonly executeJavaScript: (code: string) => Promise<unknown>;
    };
};

export type PaperPrinter = {
  /** Rejects with `pdfFailed` when the paper does not get ready in time. */
  readonly print: (job: PrintJob) => Promise<{ readonly bytes: Uint8Array }>;
  /** Ends what is being printed. */
  readonly wipe: () => void;
};

export type PaperPrinterOptions = {
  readonly openWindow: (options: BrowserWindowConstructorOptions) => PaperWindow;
  readonly runtime: PageRuntime;
  readonly origin: string;
  readonly gate: CallGate;
  readonly timeoutMs?: number;
};

/** What the page says of itself: 'true' once drawn, 'failed' when it cannot be. */
const readState = "document.documentElement.dataset.ready ?? ''";
const pollMs = 50;

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

export function createPaperPrinter(options: PaperPrinterOptions): PaperPrinter {
  const open = new Set<PaperWindow>();
  const timeoutMs = options.timeoutMs ?? 20_000;

  async function untilReady(window: PaperWindow): Promise<void> {
    while (open.has(window)) {
      const state = await window.webContents.executeJavaScript(readState);
      if (state === 'true') return;
      if (state === 'failed') break;
      await pause(pollMs);
    }
    throw new Error('the paper cannot be drawn');
  }

  async function fill(window: PaperWindow, job: PrintJob): Promise<Uint8Array> {
    answerCalls(window.webContents, 'paper', options.origin, options.gate);
    await window.loadURL(`${options.origin}/paper.html#${encodeURIComponent(job.ticket)}`);
    await untilReady(window);
    const pdf = await window.webContents.printToPDF({
      pageSize: 'A4',
      landscape: job.landscape,
      preferCSSPageSize: true,
      printBackground: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(pdf);
  }

  function drop(window: PaperWindow): void {
    open.delete(window);
    if (!window.isDestroyed()) window.destroy();
  }

  return {
    async print(job) {
      const window = options.openWindow({
        show: false,
        webPreferences: pagePreferences(options.runtime),
      });
      open.add(window);
      const filled = fill(window, job);
      const tooLong = Promise.withResolvers<never>();
      const timer = setTimeout(() => tooLong.reject(new Error('too long')), timeoutMs);
      try {
        return { bytes: await Promise.race([filled, tooLong.promise]) };
      } catch {
        throw new AppFailure('pdfFailed');
      } finally {
        clearTimeout(timer);
        drop(window);
        // Ends with an error when its window went; that has been answered.
        filled.catch(() => undefined);
      }
    },
    wipe() {
      for (const window of open) drop(window);
    },
  };
}

// Prints one paper to PDF: its own page in its own context, which may only take that paper.
import type { Browser } from 'playwright-core';
import { AppFailure } from '#shared/result/errors.ts';
import type { CallGate } from '#main/link/call-gate.ts';
import type { WebPages } from '#main/link/web-pages.ts';
import { newSealedContext, previewOrigin } from './launch.ts';
import { bridgePage } from './page-bridge.ts';

const paperTimeoutMs = 20_000;

export type PaperJob = {
  readonly ticket: string;
  readonly landscape: boolean;
  /** The clock of the screens, when it is not the system's. */
  readonly timezoneId?: string | undefined;
};

/** The PDF of the paper behind `ticket`; `pdfFailed` when it does not get ready in time. */
export async function makePdf(
  browser: Browser,
  pages: WebPages,
  gate: CallGate,
  job: PaperJob,
): Promise<{ readonly bytes: Uint8Array }> {
  const context = await newSealedContext(browser, pages, {
    viewport: null,
    locale: 'nl-NL',
    ...(job.timezoneId === undefined ? {} : { timezoneId: job.timezoneId }),
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(paperTimeoutMs);
    await bridgePage(page, 'paper', gate);
    await page.goto(`${previewOrigin}/paper.html#${encodeURIComponent(job.ticket)}`);
    await page.waitForFunction(() => document.documentElement.dataset['ready'] !== undefined);
    const state = await page.locator('html').getAttribute('data-ready');
    if (state !== 'true') throw new Error('the page says that it cannot draw it');
    const pdf = await page.pdf({
      format: 'A4',
      landscape: job.landscape,
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
    });
    return { bytes: new Uint8Array(pdf) };
  } catch (error) {
    console.error('The paper could not be printed:', error);
    throw new AppFailure('pdfFailed');
  } finally {
    await context.close();
  }
}

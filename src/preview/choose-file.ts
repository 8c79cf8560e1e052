// Lets the person choose a file with the browser's own dialog and learns its path over the pipe, so
// that the page itself never sees it.
import type { CDPSession, Page } from 'playwright-core';

const chooser = (accept: string) => `new Promise((resolve) => {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ${JSON.stringify(accept)};
  input.addEventListener('change', () => resolve(input.files[0] ?? null));
  input.addEventListener('cancel', () => resolve(null));
  input.click();
})`;

/** A world of the page's document that the page's scripts cannot reach. */
async function isolatedWorld(session: CDPSession): Promise<number> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'achtervang-chooser',
  });
  return executionContextId;
}

/** The path of the chosen file; null when the person cancelled or the page went away. */
export async function chooseFile(page: Page, accept: string): Promise<string | null> {
  const session = await page.context().newCDPSession(page);
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression: chooser(accept),
      contextId: await isolatedWorld(session),
      awaitPromise: true,
      userGesture: true,
    });
    if (result.objectId === undefined) return null;
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId });
    return path === '' ? null : path;
  } catch (error) {
    if (page.isClosed()) return null;
    throw error;
  } finally {
    await session.detach().catch(() => undefined);
  }
}

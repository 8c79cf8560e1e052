// Going to a thing as one does without a mouse.
import type { Locator } from 'playwright-core';
import type { App } from './fixtures.ts';

/** Tab until it has the focus. */
export async function tabTo(app: App, target: Locator): Promise<void> {
  await target.waitFor();
  for (let at = 0; at < 80; at += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await app.page().keyboard.press('Tab');
  }
  throw new Error('not reached by Tab');
}

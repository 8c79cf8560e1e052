// The folder in which Chromium keeps what it cannot be kept from writing. It holds nothing of the
// vault, and is emptied at start, so also after a crash, and at the end.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';

export type SessionFolder = {
  /** Removes the folder with all in it; what is still in use goes at the next start. */
  readonly wipe: () => void;
};

/** Only after the single-instance lock is held: another running app may own the folder. */
export function moveSessionData(app: Pick<App, 'getPath' | 'setPath'>): SessionFolder {
  const folder = join(app.getPath('userData'), 'session');
  const wipe = () => {
    try {
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    } catch {
      // Windows holds on to open files; the next start wipes them.
    }
  };
  wipe();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  app.setPath('sessionData', folder);
  return { wipe };
}

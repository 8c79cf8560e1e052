// The app as a journey sees it, whatever runs it: its page, its files, a lock by the system, and the
// power that goes out.
import type { Page, Request } from 'playwright-core';
import type { Home } from './home.ts';

export type RunningApp = {
  /** The page with the screens; another one after each lock. */
  readonly page: () => Page;
  /** What the dialog that opens a file answers from now on; null for cancelled. */
  readonly chooseFile: (path: string | null) => void;
  /** The laptop goes to sleep or its screen is locked. */
  readonly systemLock: () => Promise<void>;
  /** Everything ends at once, without a moment to save. */
  readonly kill: () => Promise<void>;
  /** As a person closes it. */
  readonly close: () => Promise<void>;
  /** Processes that belong to the app, those of the test runner included where they hold its shell. */
  readonly processIds: () => readonly number[];
};

export type StartOptions = {
  readonly home: Home;
  readonly builtDir: string;
  readonly locale: string;
  /** Called for everything a page asks for. */
  readonly onRequest: (request: Request) => void;
};

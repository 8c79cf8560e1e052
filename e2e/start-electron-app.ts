// Runs a journey in Electron itself. Dialogs of the system are answered here, as nobody sits there.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import * as z from 'zod';
import { descendants, killAll } from './process-tree.ts';
import type { RunningApp, StartOptions } from './running-app.ts';

const root = join(import.meta.dirname, '..');

/** The path of the installed binary, as the package itself says it. */
function electronBinary(): string {
  return z.string().parse(createRequire(import.meta.url)('electron'));
}

function ownEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

export async function startElectronApp(options: StartOptions): Promise<RunningApp> {
  const { home } = options;
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const running = await _electron.launch({
    executablePath: electronBinary(),
    args: [root, ...asRoot],
    cwd: root,
    env: { ...ownEnv(), ...home.env },
    locale: options.locale,
    timezoneId: 'Europe/Amsterdam',
  });
  running.context().on('request', (request) => options.onRequest(request));
  let shown = await running.firstWindow();
  // Between two windows the last one stays, closed as it is.
  const page = (): Page => {
    shown = running.windows().findLast((window) => !window.isClosed()) ?? shown;
    return shown;
  };
  const answerDialogs = (chosen: string | null) =>
    running.evaluate(
      ({ dialog }, { path, folder }) => {
        dialog.showOpenDialog = () =>
          Promise.resolve({ canceled: path === null, filePaths: path === null ? [] : [path] });
        dialog.showSaveDialog = (...args: readonly unknown[]) => {
          const wanted = args.at(-1) as { readonly defaultPath: string };
          const name = wanted.defaultPath.split(/[\\/]/).at(-1) ?? '';
          return Promise.resolve({ canceled: false, filePath: `${folder}/${name}` });
        };
      },
      { path: chosen, folder: home.papersDir },
    );
  await answerDialogs(null);
  const pid = running.process().pid ?? 0;
  return {
    page,
    chooseFile: (path) => void answerDialogs(path),
    systemLock: () =>
      running.evaluate(({ powerMonitor }) => {
        powerMonitor.emit('lock-screen');
      }),
    kill: async () => {
      const ended = running.waitForEvent('close');
      killAll([...descendants(pid), pid]);
      await ended;
    },
    close: () => running.close(),
    processIds: () => [pid, ...descendants(pid)],
  };
}

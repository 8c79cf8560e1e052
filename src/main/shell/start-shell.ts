// Puts the Electron shell together in the order that counts: refuse, single instance, switches and
// scheme before ready; then session, services and window. It gets Electron handed in.
import { join } from 'node:path';
import type { ElectronParts, ShellOptions } from './electron-parts.ts';
import { appOrigin, registerScheme, sealSession } from './sealed-session.ts';
import { guardContents } from './guard-contents.ts';
import { openShell } from './open-shell.ts';
import { moveSessionData } from './session-folder.ts';
import { hardenProcess, unsafeFlags } from './switches.ts';
import { shellTexts } from './texts.ts';

/** The address of the development server; never in the packaged app. */
function devServerOf({ app }: ElectronParts, env: NodeJS.ProcessEnv): string | null {
  const address = URL.parse(env['ELECTRON_RENDERER_URL'] ?? '');
  return app.isPackaged || address === null ? null : address.origin;
}

/** False when the app was started in a way that takes its walls away. */
function startsSafely({ app, dialog }: ElectronParts, env: NodeJS.ProcessEnv): boolean {
  const flags = unsafeFlags(app.commandLine, env);
  if (flags.length === 0) return true;
  if (!app.isPackaged) {
    process.stderr.write(`achtervang: not for real data, started with ${flags.join(', ')}\n`);
    return true;
  }
  const texts = shellTexts('nl');
  const message = texts.unsafeStart.replace('{{flags}}', flags.join(', '));
  dialog.showErrorBox(texts.unsafeStartTitle, message);
  return false;
}

/** To be called before Electron is ready, without waiting for anything. */
export function startShell(electron: ElectronParts, options: ShellOptions): void {
  const { app } = electron;
  const home = options.env['ACHTERVANG_HOME'] ?? '';
  if (home !== '') app.setPath('userData', join(home, 'electron'));
  if (!startsSafely(electron, options.env)) {
    app.exit(1);
    return;
  }
  if (!app.requestSingleInstanceLock()) {
    app.exit(0);
    return;
  }
  const devServer = devServerOf(electron, options.env);
  const origin = devServer ?? appOrigin;
  hardenProcess(app, devServer);
  registerScheme(electron.protocol);
  const folder = moveSessionData(app);
  // The default session too, which Electron makes by itself: it is only ever seen here.
  app.on('session-created', (session) => sealSession(session, origin));
  app.on('web-contents-created', (_event, contents) => guardContents(contents, devServer));
  app.on('quit', folder.wipe);
  void app.whenReady().then(() => openShell(electron, { ...options, origin }));
}

// The running Electron shell: one link to the services, one window, one printer, and the ways in
// which they end together.
import { join } from 'node:path';
import type { BrowserWindow } from 'electron';
import { preferencesSchema } from '#shared/domain/preferences.ts';
import { createCallGate, type CallGate } from '#main/link/call-gate.ts';
import { createFallGuard } from '#main/link/fall-guard.ts';
import { createServicesLink, type ServicesLink } from '#main/link/services-link.ts';
import { createWebPages } from '#main/link/web-pages.ts';
import { answerRequest, type Means } from './answer-request.ts';
import { createAppWindow, type AppWindow } from './app-window.ts';
import { lockWhenAway } from './lock-triggers.ts';
import { menuTemplate } from './menu.ts';
import type { PageRuntime } from './page-preferences.ts';
import { createPaperPrinter, type PaperPrinter } from './paper-printer.ts';
import { appOrigin, openPageSession } from './sealed-session.ts';
import type { ElectronParts, ShellOptions } from './electron-parts.ts';
import { shellTexts } from './texts.ts';
import { spawnUtilityServices } from './utility-services.ts';

type OpenOptions = ShellOptions & { readonly origin: string };

/** Once Electron is ready. */
export async function openShell(electron: ElectronParts, options: OpenOptions): Promise<void> {
  const shell = new Shell(electron, options);
  await shell.open();
}

class Shell {
  readonly #electron: ElectronParts;
  readonly #origin: string;
  readonly #runtime: PageRuntime;
  readonly #link: ServicesLink;
  readonly #gate: CallGate;
  readonly #printer: PaperPrinter;
  readonly #rendererFell = createFallGuard();
  #window: AppWindow<BrowserWindow> | null = null;
  #contentProtection = true;
  #texts = shellTexts('nl');
  #sealed = false;

  constructor(electron: ElectronParts, { builtDir, origin }: OpenOptions) {
    const { app } = electron;
    this.#electron = electron;
    this.#origin = origin;
    const pages = createWebPages(join(builtDir, 'renderer'), appOrigin);
    this.#runtime = {
      session: openPageSession(
        (...partition) => electron.session.fromPartition(...partition),
        pages,
        origin,
      ),
      preload: join(builtDir, 'preload', 'index.cjs'),
      devTools: !app.isPackaged,
    };
    this.#gate = createCallGate(origin, (...call) => this.#call(...call));
    this.#printer = createPaperPrinter({
      openWindow: (windowOptions) => new electron.BrowserWindow(windowOptions),
      runtime: this.#runtime,
      origin,
      gate: this.#gate,
    });
    const means = this.#means();
    const userData = app.getPath('userData');
    this.#link = createServicesLink({
      spawn: () =>
        spawnUtilityServices(
          (...fork) => electron.utilityProcess.fork(...fork),
          join(builtDir, 'main', 'services.js'),
          !app.isPackaged,
        ),
      start: {
        profileDir: join(userData, 'profile'),
        vaultsDir: join(userData, 'vaults'),
        shell: 'electron',
        version: app.getVersion(),
      },
      answer: (request) => answerRequest(request, means),
      onEvent: (name, payload) => this.#window?.send(name, payload),
      onClosed: () => {
        this.#printer.wipe();
        void this.#window?.wipe();
      },
      onGaveUp: () => this.#giveUp(),
    });
  }

  async open(): Promise<void> {
    const { app, BrowserWindow, powerMonitor } = this.#electron;
    app.on('window-all-closed', () => app.quit());
    app.on('second-instance', () => this.#window?.focus());
    app.on('before-quit', (event) => this.#sealBeforeQuit(event));
    lockWhenAway(powerMonitor, () => this.#link.lock());
    const preferences = await this.#link.call('app', 'preferences.get', undefined);
    this.#apply(preferences.ok ? preferences.value : null);
    this.#window = createAppWindow({
      openWindow: (windowOptions) => new BrowserWindow(windowOptions),
      session: this.#runtime.session,
      runtime: this.#runtime,
      origin: this.#origin,
      gate: this.#gate,
      contentProtection: () => this.#contentProtection,
      onCrashed: () => this.#recover(),
    });
  }

  async #call(...[page, name, input]: Parameters<ServicesLink['call']>) {
    const result = await this.#link.call(page, name, input);
    if (name === 'preferences.set' && result.ok) this.#apply(result.value);
    return result;
  }

  /** The preferences that the shell itself has to act on; the defaults when there are none. */
  #apply(value: unknown): void {
    const { Menu, nativeTheme } = this.#electron;
    const parsed = preferencesSchema.safeParse(value);
    if (parsed.success) {
      nativeTheme.themeSource = parsed.data.theme;
      this.#contentProtection = parsed.data.contentProtection;
      this.#texts = shellTexts(parsed.data.language);
      this.#window?.protect(this.#contentProtection);
    }
    const template = menuTemplate(this.#texts, () => this.#link.lock());
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  /** A renderer that fell has lost the keyboard but not the vault: lock, which makes a fresh one. */
  #recover(): void {
    if (this.#rendererFell()) this.#giveUp();
    else this.#link.lock();
  }

  #giveUp(): void {
    this.#electron.dialog.showErrorBox(this.#texts.fellTitle, this.#texts.fell);
    this.#electron.app.quit();
  }

  #sealBeforeQuit(event: { readonly preventDefault: () => void }): void {
    if (this.#sealed) return;
    event.preventDefault();
    void this.#link.close().then(() => {
      this.#sealed = true;
      this.#electron.app.quit();
    });
  }

  #means(): Means {
    const { app, dialog } = this.#electron;
    return {
      openDialog: (options) => {
        const window = this.#window?.current();
        return window ? dialog.showOpenDialog(window, options) : dialog.showOpenDialog(options);
      },
      saveDialog: (options) => {
        const window = this.#window?.current();
        return window ? dialog.showSaveDialog(window, options) : dialog.showSaveDialog(options);
      },
      print: (job) => this.#printer.print(job),
      documents: app.getPath('documents'),
      texts: () => this.#texts,
    };
  }
}

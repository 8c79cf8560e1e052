// Small stand-ins for the parts of Electron that the shell uses, typed with Electron's own
// declarations, so that a changed signature does not compile. They remember; they do nothing.
import { EventEmitter } from 'node:events';
import type {
  App,
  BrowserWindow,
  BrowserWindowConstructorOptions,
  CommandLine,
  CustomScheme,
  Dialog,
  ForkOptions,
  MenuItemConstructorOptions,
  PrintToPDFOptions,
  Protocol,
  ProxyConfig,
  Session,
  WebContents,
  WebRequest,
  WebRequestFilter,
} from 'electron';
import { callChannel } from '#shared/ipc/exposed.ts';

type Handler<N extends keyof Session> = Session[N] extends (handler: infer H) => unknown
  ? NonNullable<H>
  : never;
type BeforeRequest = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>;

/** An event of Electron as far as guards use it. */
export class StoppableEvent {
  stopped = false;
  readonly url: string;
  constructor(url = '') {
    this.url = url;
  }
  preventDefault(): void {
    this.stopped = true;
  }
}

export class StandInSession extends EventEmitter {
  permissionRequest: Handler<'setPermissionRequestHandler'> | null = null;
  permissionCheck: Handler<'setPermissionCheckHandler'> | null = null;
  device: Handler<'setDevicePermissionHandler'> | null = null;
  displayMedia: Parameters<Session['setDisplayMediaRequestHandler']>[0] = null;
  beforeRequest: BeforeRequest | null = null;
  served: Parameters<Protocol['handle']>[1] | null = null;
  servedScheme = '';
  spellChecker: boolean | null = null;
  spellLanguages: readonly string[] | null = null;
  dictionaryUrl = '';
  proxy: ProxyConfig | null = null;
  readonly wiped: string[] = [];

  readonly setPermissionRequestHandler: Session['setPermissionRequestHandler'] = (handler) => {
    this.permissionRequest = handler;
  };
  readonly setPermissionCheckHandler: Session['setPermissionCheckHandler'] = (handler) => {
    this.permissionCheck = handler;
  };
  readonly setDevicePermissionHandler: Session['setDevicePermissionHandler'] = (handler) => {
    this.device = handler;
  };
  readonly setDisplayMediaRequestHandler: Session['setDisplayMediaRequestHandler'] = (handler) => {
    this.displayMedia = handler;
  };
  readonly setSpellCheckerEnabled: Session['setSpellCheckerEnabled'] = (enabled) => {
    this.spellChecker = enabled;
  };
  readonly setSpellCheckerLanguages: Session['setSpellCheckerLanguages'] = (languages) => {
    this.spellLanguages = languages;
  };
  readonly setSpellCheckerDictionaryDownloadURL: Session['setSpellCheckerDictionaryDownloadURL'] = (
    url,
  ) => {
    this.dictionaryUrl = url;
  };
  readonly setProxy: Session['setProxy'] = (config) => {
    this.proxy = config;
    return Promise.resolve();
  };
  readonly webRequest: Pick<WebRequest, 'onBeforeRequest'> = {
    onBeforeRequest: (
      ...args: [WebRequestFilter, BeforeRequest | null] | [BeforeRequest | null]
    ) => {
      this.beforeRequest = args.length === 2 ? args[1] : args[0];
    },
  };
  readonly protocol: Pick<Protocol, 'handle'> = {
    handle: (scheme, handler) => {
      this.servedScheme = scheme;
      this.served = handler;
    },
  };
  readonly clearData: Session['clearData'] = () => this.#wipe('data');
  readonly clearCodeCaches: Session['clearCodeCaches'] = () => this.#wipe('codeCaches');
  readonly closeAllConnections: Session['closeAllConnections'] = () => this.#wipe('connections');

  #wipe(what: string): Promise<void> {
    this.wiped.push(what);
    return Promise.resolve();
  }

  /** Whether a request to `url` is let through. */
  lets(url: string): boolean {
    if (this.beforeRequest === null) return true;
    let cancelled: boolean | undefined;
    this.beforeRequest({ url } as Parameters<BeforeRequest>[0], (response) => {
      cancelled = response.cancel;
    });
    return cancelled === false;
  }
}

type CallListener = (
  event: { readonly senderFrame: never },
  ...args: unknown[]
) => Promise<unknown>;

export class StandInContents extends EventEmitter {
  windowOpen: Parameters<WebContents['setWindowOpenHandler']>[0] | null = null;
  webRtc = '';
  crashed = 0;
  ready: unknown = 'true';
  pdfOptions: PrintToPDFOptions | null = null;
  readonly sent: unknown[][] = [];
  readonly #handlers = new Map<string, CallListener>();

  readonly setWindowOpenHandler: WebContents['setWindowOpenHandler'] = (handler) => {
    this.windowOpen = handler;
  };
  readonly setWebRTCIPHandlingPolicy: WebContents['setWebRTCIPHandlingPolicy'] = (policy) => {
    this.webRtc = policy;
  };
  readonly forcefullyCrashRenderer: WebContents['forcefullyCrashRenderer'] = () => {
    this.crashed += 1;
    this.emit('render-process-gone');
  };
  readonly send: WebContents['send'] = (...message: unknown[]) => {
    this.sent.push(message);
  };
  readonly printToPDF: WebContents['printToPDF'] = (options) => {
    this.pdfOptions = options;
    return Promise.resolve(Buffer.from('%PDF'));
  };
  readonly executeJavaScript: WebContents['executeJavaScript'] = () => Promise.resolve(this.ready);
  readonly ipc = {
    handle: (channel: string, listener: CallListener) => {
      this.#handlers.set(channel, listener);
    },
  };

  /** What the page behind `frame` gets for a call. */
  calls(frame: object | null, ...args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(callChannel);
    if (handler === undefined) throw new Error('nobody listens to calls');
    return handler({ senderFrame: frame as never }, ...args);
  }
}

type WindowMethods = Pick<
  BrowserWindow,
  | 'destroy'
  | 'focus'
  | 'getBounds'
  | 'isDestroyed'
  | 'isMinimized'
  | 'loadURL'
  | 'restore'
  | 'setContentProtection'
  | 'show'
>;

export class StandInWindow extends EventEmitter implements WindowMethods {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new StandInContents();
  loaded = '';
  shown = false;
  gone = false;
  focused = false;
  protection: boolean | null = null;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  loadURL(url: string): Promise<void> {
    this.loaded = url;
    return Promise.resolve();
  }
  show(): void {
    this.shown = true;
  }
  destroy(): void {
    this.gone = true;
  }
  isDestroyed(): boolean {
    return this.gone;
  }
  getBounds() {
    return { x: 5, y: 6, width: 900, height: 700 };
  }
  isMinimized(): boolean {
    return true;
  }
  restore(): void {
    this.shown = true;
  }
  focus(): void {
    this.focused = true;
  }
  setContentProtection(enable: boolean): void {
    this.protection = enable;
  }
}

/** A utility process of which the test plays the services. */
export class StandInUtility extends EventEmitter {
  readonly received: unknown[] = [];
  readonly options: ForkOptions;
  readonly file: string;
  killed = false;
  constructor(file: string, options: ForkOptions) {
    super();
    this.file = file;
    this.options = options;
  }
  postMessage(message: unknown): void {
    this.received.push(message);
  }
  kill(): boolean {
    this.killed = true;
    this.emit('exit');
    return true;
  }
}

type AppMethods = Pick<
  App,
  | 'enableSandbox'
  | 'exit'
  | 'getPath'
  | 'getVersion'
  | 'isPackaged'
  | 'quit'
  | 'requestSingleInstanceLock'
  | 'setPath'
  | 'whenReady'
> & { readonly commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch'> };

export class StandInApp extends EventEmitter implements AppMethods {
  /** In which order things were done. */
  readonly done: string[] = [];
  readonly switches = new Map<string, string | undefined>();
  readonly given = new Set<string>();
  readonly paths = new Map<string, string>();
  readonly isPackaged: boolean;
  readonly ready: PromiseWithResolvers<void> = Promise.withResolvers();
  firstInstance = true;
  constructor(userData: string, isPackaged: boolean) {
    super();
    this.isPackaged = isPackaged;
    this.paths.set('userData', userData);
  }
  readonly commandLine: AppMethods['commandLine'] = {
    appendSwitch: (name, value) => {
      this.switches.set(name, value);
    },
    hasSwitch: (name) => this.given.has(name),
  };
  enableSandbox(): void {
    this.done.push('sandbox');
  }
  exit(code?: number): void {
    this.done.push(`exit ${code}`);
  }
  quit(): void {
    this.done.push('quit');
  }
  getVersion(): string {
    return '1.2.3';
  }
  getPath(name: string): string {
    return this.paths.get(name) ?? `/nowhere/${name}`;
  }
  setPath(name: string, path: string): void {
    this.done.push(`path ${name}`);
    this.paths.set(name, path);
  }
  requestSingleInstanceLock(): boolean {
    this.done.push('single instance');
    return this.firstInstance;
  }
  whenReady(): Promise<void> {
    return this.ready.promise;
  }
}

/** All parts together, as index.ts hands them over. */
export class StandInElectron {
  readonly app: StandInApp;
  readonly sessions: StandInSession[] = [];
  readonly partitions: unknown[][] = [];
  readonly windows: StandInWindow[] = [];
  readonly utilities: StandInUtility[] = [];
  readonly schemes: CustomScheme[] = [];
  readonly errors: string[][] = [];
  readonly powerMonitor = Object.assign(new EventEmitter(), { getSystemIdleTime: () => 0 });
  readonly nativeTheme = { themeSource: 'system' };
  menu: MenuItemConstructorOptions[] = [];

  constructor(userData: string, isPackaged = true) {
    this.app = new StandInApp(userData, isPackaged);
  }
  readonly dialog: Pick<Dialog, 'showErrorBox'> = {
    showErrorBox: (title, content) => this.errors.push([title, content]),
  };
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'> = {
    registerSchemesAsPrivileged: (schemes) => {
      this.app.done.push('scheme');
      this.schemes.push(...schemes);
    },
  };
  readonly Menu = {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
    setApplicationMenu: (menu: MenuItemConstructorOptions[]) => {
      this.menu = menu;
    },
  };
  readonly session = {
    fromPartition: (...partition: unknown[]) => {
      const session = new StandInSession();
      this.partitions.push(partition);
      this.sessions.push(session);
      return session;
    },
  };
  readonly utilityProcess = {
    fork: (file: string, _args: string[], options: ForkOptions) => {
      const utility = new StandInUtility(file, options);
      this.utilities.push(utility);
      return utility;
    },
  };
  readonly BrowserWindow = windowClass(this.windows);
}

/** A class of its own, because the shell says `new`. */
function windowClass(windows: StandInWindow[]) {
  return class extends StandInWindow {
    constructor(options: BrowserWindowConstructorOptions) {
      super(options);
      windows.push(this);
    }
  };
}

// What the shell gets handed: the parts of Electron it may use, and where the built app is.
import type {
  app,
  BrowserWindow,
  dialog,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
} from 'electron';

export type ElectronParts = {
  readonly app: typeof app;
  readonly BrowserWindow: typeof BrowserWindow;
  readonly dialog: typeof dialog;
  readonly Menu: typeof Menu;
  readonly nativeTheme: typeof nativeTheme;
  readonly powerMonitor: typeof powerMonitor;
  readonly protocol: typeof protocol;
  readonly session: typeof session;
  readonly utilityProcess: typeof utilityProcess;
};

export type ShellOptions = {
  /** The folder with `main/`, `preload/` and `renderer/`. */
  readonly builtDir: string;
  readonly env: NodeJS.ProcessEnv;
};

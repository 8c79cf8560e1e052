// Composition root for Electron: hands Electron to the shell, which starts the services process.
import { join } from 'node:path';
import {
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
import { startShell } from './shell/start-shell.ts';

startShell(
  {
    app,
    BrowserWindow,
    dialog,
    Menu,
    nativeTheme,
    powerMonitor,
    protocol,
    session,
    utilityProcess,
  },
  { builtDir: join(import.meta.dirname, '..'), env: process.env },
);

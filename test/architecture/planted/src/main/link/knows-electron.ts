// breaks: main/link imports shared, port and platform only
import { BrowserWindow } from 'electron';

export const known = BrowserWindow;

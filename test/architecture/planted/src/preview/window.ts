// breaks: preview imports shared, port, link, platform and playwright only, never electron
import { BrowserWindow } from 'electron';

export const window = BrowserWindow;

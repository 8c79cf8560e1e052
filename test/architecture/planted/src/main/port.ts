// breaks: main/port imports shared and platform only
import type { BrowserWindow } from 'electron';

export type Message = { readonly window: BrowserWindow };

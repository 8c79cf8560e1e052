// The menu: editing and zooming by the system's own roles, locking and quitting. No developer tools,
// no reload.
import type { MenuItemConstructorOptions } from 'electron';
import type { ShellTexts } from './texts.ts';

type Item = MenuItemConstructorOptions;

export function menuTemplate(texts: ShellTexts, lock: () => void): MenuItemConstructorOptions[] {
  const separator: Item = { type: 'separator' };
  return [
    {
      label: 'Achtervang',
      submenu: [
        { label: texts.menuLock, click: lock },
        separator,
        { role: 'quit', label: texts.menuQuit },
      ],
    },
    {
      label: texts.menuEdit,
      submenu: [
        { role: 'undo', label: texts.menuUndo },
        { role: 'redo', label: texts.menuRedo },
        separator,
        { role: 'cut', label: texts.menuCut },
        { role: 'copy', label: texts.menuCopy },
        { role: 'paste', label: texts.menuPaste },
        { role: 'selectAll', label: texts.menuSelectAll },
      ],
    },
    {
      label: texts.menuView,
      submenu: [
        { role: 'zoomIn', label: texts.menuZoomIn },
        { role: 'zoomOut', label: texts.menuZoomOut },
        { role: 'resetZoom', label: texts.menuZoomReset },
        separator,
        { role: 'togglefullscreen', label: texts.menuFullScreen },
      ],
    },
  ];
}

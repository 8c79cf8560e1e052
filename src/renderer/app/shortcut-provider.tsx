// Listens for the keys of the table and passes them to whoever answers: the component that came last.
import { useCallback, useEffect, useMemo, useRef, type ReactElement, type ReactNode } from 'react';
import { ShortcutContext, type ShortcutId } from '#renderer/ui/shortcut-scope.tsx';
import { ariaKeysOf, capsOf, doubleEscape, shortcutOf } from './shortcuts.ts';

const mac = /mac/i.test(navigator.userAgent);

export function ShortcutProvider({ children }: { readonly children: ReactNode }): ReactElement {
  const handlers = useRef(new Map<ShortcutId, (() => void)[]>());
  const register = useCallback((id: ShortcutId, handler: () => void) => {
    const list = handlers.current.get(id) ?? [];
    handlers.current.set(id, [...list, handler]);
    return () => {
      const left = (handlers.current.get(id) ?? []).filter((other) => other !== handler);
      handlers.current.set(id, left);
    };
  }, []);
  const run = useCallback((id: ShortcutId) => handlers.current.get(id)?.at(-1)?.(), []);
  useEffect(() => {
    const isSecondEscape = doubleEscape();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.repeat) return;
      const dialogOpen = document.querySelector('dialog[open]') !== null;
      if (event.key === 'Escape') {
        // A dialog closes on Escape only after its keydown, so an open one is what this Escape is for.
        if (isSecondEscape(event.timeStamp, dialogOpen)) run('blank');
        return;
      }
      const shortcut = shortcutOf(event, mac);
      if (!shortcut) return;
      event.preventDefault();
      if (dialogOpen && !shortcut.overDialog) return;
      run(shortcut.id);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);
  const scope = useMemo(
    () => ({
      keysOf: (id: ShortcutId) => capsOf(id, mac),
      ariaOf: (id: ShortcutId) => ariaKeysOf(id, mac),
      register,
      run,
    }),
    [register, run],
  );
  return <ShortcutContext value={scope}>{children}</ShortcutContext>;
}

// The door through which screens take part in the keyboard: they answer a shortcut by its name and show
// its keys. Which keys those are is decided by the table in app/shortcuts.ts, not here.
import { createContext, useContext, useEffect, useRef } from 'react';

export const shortcutIds = [
  'search',
  'quickNote',
  'concern',
  'new',
  'lock',
  'blank',
  'help',
  'save',
] as const;
export type ShortcutId = (typeof shortcutIds)[number];

export type ShortcutScope = {
  /** Keys as shown on a key cap, e.g. ['Ctrl', 'K']. */
  readonly keysOf: (id: ShortcutId) => readonly string[];
  /** The same keys in the form of `aria-keyshortcuts`. */
  readonly ariaOf: (id: ShortcutId) => string;
  /** The handler registered last answers; the returned function takes it away again. */
  readonly register: (id: ShortcutId, handler: () => void) => () => void;
  /** Does what its keys do. */
  readonly run: (id: ShortcutId) => void;
};

export const ShortcutContext = createContext<ShortcutScope>({
  keysOf: () => [],
  ariaOf: () => '',
  register: () => () => undefined,
  run: () => undefined,
});

/**
 * Answers a shortcut while the calling component is on screen and `enabled`.
 * `useShortcut('save', () => commit())`.
 */
export function useShortcut(id: ShortcutId, handler: () => void, enabled = true): void {
  const { register } = useContext(ShortcutContext);
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return undefined;
    return register(id, () => latest.current());
  }, [register, id, enabled]);
}

/** `const run = useRunShortcut(); <Button shortcut="blank" onClick={() => run('blank')}>`: a button for a key. */
export function useRunShortcut(): (id: ShortcutId) => void {
  return useContext(ShortcutContext).run;
}

/** The keys of a shortcut, for hints and `aria-keyshortcuts`. */
export function useShortcutKeys(id: ShortcutId | undefined): {
  readonly keys: readonly string[];
  readonly aria: string | undefined;
} {
  const { keysOf, ariaOf } = useContext(ShortcutContext);
  if (!id) return { keys: [], aria: undefined };
  return { keys: keysOf(id), aria: ariaOf(id) || undefined };
}

// The one table of keys: what they are, what they are called, and whether they work above a dialog.
// Key handling, hints on buttons and the help all read it.
import { shortcutIds, type ShortcutId } from '#renderer/ui/shortcut-scope.tsx';

export type Shortcut = {
  readonly id: ShortcutId;
  /** `event.key`, in small letters. */
  readonly key: string;
  readonly ctrl: boolean;
  readonly label: `shortcuts.${ShortcutId}`;
  /** Works while a dialog is open as well. */
  readonly overDialog: boolean;
};

const table = {
  search: { key: 'k', ctrl: true, label: 'shortcuts.search', overDialog: false },
  quickNote: { key: 'j', ctrl: true, label: 'shortcuts.quickNote', overDialog: false },
  concern: { key: 'g', ctrl: true, label: 'shortcuts.concern', overDialog: false },
  new: { key: 'n', ctrl: true, label: 'shortcuts.new', overDialog: false },
  save: { key: 'enter', ctrl: true, label: 'shortcuts.save', overDialog: true },
  lock: { key: 'l', ctrl: true, label: 'shortcuts.lock', overDialog: true },
  blank: { key: 'f9', ctrl: false, label: 'shortcuts.blank', overDialog: true },
  help: { key: 'f1', ctrl: false, label: 'shortcuts.help', overDialog: false },
} as const satisfies Readonly<Record<ShortcutId, Omit<Shortcut, 'id'>>>;

export const shortcuts: readonly Shortcut[] = shortcutIds.map((id) => ({ id, ...table[id] }));

export type KeyPress = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** The shortcut a key press means, if any. On a Mac the Command key counts as Ctrl. */
export function shortcutOf(press: KeyPress, mac: boolean): Shortcut | undefined {
  const ctrl = mac ? press.metaKey : press.ctrlKey;
  if (press.altKey || press.shiftKey || (mac ? press.ctrlKey : press.metaKey)) return undefined;
  const key = press.key.toLowerCase();
  return shortcuts.find((shortcut) => shortcut.key === key && shortcut.ctrl === ctrl);
}

/** Keys as they stand on a key cap: ['Ctrl', 'K'], ['F9']. */
export function capsOf(id: ShortcutId, mac: boolean): readonly string[] {
  const { key, ctrl } = table[id];
  const cap = key === 'enter' ? '↵' : key.toUpperCase();
  return ctrl ? [mac ? '⌘' : 'Ctrl', cap] : [cap];
}

/** The same in the form of `aria-keyshortcuts`. */
export function ariaKeysOf(id: ShortcutId, mac: boolean): string {
  const { key, ctrl } = table[id];
  const name = key === 'enter' ? 'Enter' : key.toUpperCase();
  return ctrl ? `${mac ? 'Meta' : 'Control'}+${name}` : name;
}

/** Two Escapes within this time blank the screen. */
export const doubleEscapeMs = 400;

/** Tells with each Escape whether it was the second of a pair; times in ms. One that closes something never counts. */
export function doubleEscape(): (atMs: number, closes?: boolean) => boolean {
  let before = Number.NEGATIVE_INFINITY;
  return (atMs, closes = false) => {
    const second = !closes && atMs - before <= doubleEscapeMs;
    before = second || closes ? Number.NEGATIVE_INFINITY : atMs;
    return second;
  };
}

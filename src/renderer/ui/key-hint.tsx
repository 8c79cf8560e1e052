// Key caps beside an action. Purely visual for assistive technology: the action carries aria-keyshortcuts.
import type { ReactElement } from 'react';
import { useShortcutKeys, type ShortcutId } from './shortcut-scope.tsx';
import css from './key-hint.module.css';

/** `<KeyHint keys={['Ctrl', 'K']} />`: one cap with the keys of a chord. */
export function KeyHint({ keys }: { readonly keys: readonly string[] }): ReactElement | null {
  if (keys.length === 0) return null;
  return (
    <kbd className={css['cap']} aria-hidden="true">
      {keys.join(' ')}
    </kbd>
  );
}

/** `<ShortcutHint id="quickNote" />`: the keys of a shortcut from the one table. */
export function ShortcutHint({ id }: { readonly id: ShortcutId }): ReactElement | null {
  return <KeyHint keys={useShortcutKeys(id).keys} />;
}

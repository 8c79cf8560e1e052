// Single letters that do something while one reads; never while one types or with another key held down.
import { useEffect, useRef } from 'react';

const typing = 'input, textarea, select, [contenteditable="true"], [role="dialog"]';

/** `useLetterKeys({ a: approve, t: sendBack })`: works while the focus is in the page, outside fields. */
export function useLetterKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target === null || target.closest(typing)) return;
      if (target !== document.body && !target.closest('main')) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

import { describe, expect, it } from 'vitest';
import { ariaKeysOf, capsOf, doubleEscape, shortcutOf, shortcuts } from './shortcuts.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe('shortcuts', () => {
  it('are recognised by their keys, whatever the case', () => {
    expect(shortcutOf({ ...plain, key: 'K', ctrlKey: true }, false)?.id).toBe('search');
    expect(shortcutOf({ ...plain, key: 'Enter', ctrlKey: true }, false)?.id).toBe('save');
    expect(shortcutOf({ ...plain, key: 'F9' }, false)?.id).toBe('blank');
  });

  it('leave letters and other chords alone', () => {
    expect(shortcutOf({ ...plain, key: 'k' }, false)).toBeUndefined();
    expect(
      shortcutOf({ ...plain, key: 'k', ctrlKey: true, shiftKey: true }, false),
    ).toBeUndefined();
    expect(shortcutOf({ ...plain, key: 'k', ctrlKey: true, altKey: true }, false)).toBeUndefined();
    expect(shortcutOf({ ...plain, key: 'k', metaKey: true }, false)).toBeUndefined();
  });

  it('use the Command key on a Mac', () => {
    expect(shortcutOf({ ...plain, key: 'l', metaKey: true }, true)?.id).toBe('lock');
    expect(capsOf('lock', true)).toEqual(['⌘', 'L']);
    expect(ariaKeysOf('lock', true)).toBe('Meta+L');
  });

  it('never share their keys', () => {
    const keys = shortcuts.map((shortcut) => capsOf(shortcut.id, false).join('+'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('see two Escapes only when they follow each other quickly', () => {
    const escape = doubleEscape();
    expect([escape(0), escape(300)]).toEqual([false, true]);
    expect([escape(310), escape(900), escape(1000)]).toEqual([false, false, true]);
  });

  it('see no pair when one of the Escapes closed a dialog', () => {
    const escape = doubleEscape();
    expect([escape(0, true), escape(100)]).toEqual([false, false]);
    expect([escape(200, true), escape(300), escape(400)]).toEqual([false, false, true]);
  });
});

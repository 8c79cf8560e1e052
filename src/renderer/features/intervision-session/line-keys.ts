// Which action the keys in a line mean. By place on the keyboard where Alt is held, for on a Mac Alt writes
// other letters.
import type { KeyboardEvent } from 'react';
import type { Action } from './session-editor.ts';

/** What is asked for beside the notes themselves. */
export type Ask =
  | 'nextStep'
  | 'stepBack'
  | 'nextCase'
  | 'newCase'
  | 'moveCase'
  | 'link'
  | 'attendance'
  | 'load'
  | 'line'
  | 'method'
  | 'guest'
  | 'larger'
  | 'replace'
  | 'question'
  | 'said';

/** Alt and a key, anywhere in the session: its place on the keyboard and what stands on it. */
const alt: Readonly<Record<Exclude<Ask, 'moveCase'>, readonly [code: string, cap: string]>> = {
  nextStep: ['ArrowDown', '↓'],
  stepBack: ['ArrowUp', '↑'],
  nextCase: ['KeyL', 'L'],
  newCase: ['KeyN', 'N'],
  question: ['KeyQ', 'Q'],
  link: ['KeyK', 'K'],
  attendance: ['KeyA', 'A'],
  load: ['KeyB', 'B'],
  line: ['KeyR', 'R'],
  said: ['KeyS', 'S'],
  replace: ['KeyV', 'V'],
  method: ['KeyM', 'M'],
  guest: ['KeyJ', 'J'],
  larger: ['KeyG', 'G'],
};

/** What the keys of a session ask for, in the order in which the help tells them. */
export const sessionAsks: readonly Ask[] = [
  ...(['nextStep', 'stepBack', 'nextCase', 'newCase', 'moveCase', 'question', 'link'] as const),
  ...(['attendance', 'load', 'line', 'said', 'replace', 'method', 'guest', 'larger'] as const),
];

/** The keys of an ask, as they stand on a key cap. */
export function capsOfAsk(ask: Ask): readonly string[] {
  return ask === 'moveCase' ? ['Alt', 'Shift', alt.nextCase[1]] : ['Alt', alt[ask][1]];
}

/** What the keys in a line do, see `actionOf` and the line itself, in the order in which the help tells them. */
export const lineKeyNames = ['kind', 'slash', 'enter', 'join', 'shift', 'undo', 'leave'] as const;

export const capsInLine: Readonly<Record<(typeof lineKeyNames)[number], readonly string[]>> = {
  kind: ['Tab'],
  slash: ['/'],
  enter: ['↵'],
  join: ['Backspace'],
  shift: ['Alt', 'Shift', '↑'],
  undo: ['Ctrl', 'Z'],
  leave: ['Esc'],
};

type Press = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

export function askOf(press: Press): Ask | null {
  if (!press.altKey || press.ctrlKey || press.metaKey) return null;
  if (press.shiftKey) return press.code === alt.nextCase[0] ? 'moveCase' : null;
  return sessionAsks.find((ask) => ask !== 'moveCase' && alt[ask][0] === press.code) ?? null;
}

export type Caret = { readonly start: number; readonly end: number; readonly length: number };

/** Up and down leave the line from its first and last place; a short line from anywhere. */
function leapOf(key: string, { start, end, length }: Caret, isShort: () => boolean): Action | null {
  if (start !== end) return null;
  if (key === 'ArrowUp' && (start === 0 || isShort())) return { type: 'up' };
  if (key === 'ArrowDown' && (end === length || isShort())) return { type: 'down' };
  return null;
}

function chordOf(press: Press): Action | null {
  const key = press.key.toLowerCase();
  if (key === 'z') return { type: press.shiftKey ? 'redo' : 'undo' };
  return key === 'y' ? { type: 'redo' } : null;
}

/** The change of the notes that the key means, or null to leave it to the text field. */
export function actionOf(press: Press, caret: Caret, isShort: () => boolean): Action | null {
  if (press.ctrlKey || press.metaKey) return press.altKey ? null : chordOf(press);
  if (press.altKey) {
    if (!press.shiftKey) return null;
    if (press.key === 'ArrowUp') return { type: 'shift', by: -1 };
    return press.key === 'ArrowDown' ? { type: 'shift', by: 1 } : null;
  }
  if (press.key === 'Tab') return { type: 'kind', by: press.shiftKey ? -1 : 1 };
  const atStart = caret.start === 0 && caret.end === 0;
  if (press.key === 'Backspace' && atStart) return { type: 'join' };
  return press.shiftKey ? null : leapOf(press.key, caret, isShort);
}

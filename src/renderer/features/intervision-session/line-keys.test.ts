import { describe, expect, it } from 'vitest';
import { askOf, capsOfAsk, sessionAsks, type Ask } from './line-keys.ts';

const press = (code: string, part: Partial<Parameters<typeof askOf>[0]> = {}) => ({
  ...{ key: '', code, altKey: true, ctrlKey: false, metaKey: false, shiftKey: false },
  ...part,
});

describe('the keys of a session', () => {
  it('are each for one thing, and all stand in the help', () => {
    const caps = sessionAsks.map((ask) => capsOfAsk(ask).join(' '));
    expect(new Set(caps).size).toBe(sessionAsks.length);
    const places: readonly (readonly [string, Ask])[] = [
      ['ArrowDown', 'nextStep'],
      ['KeyA', 'attendance'],
      ['KeyB', 'load'],
      ['KeyR', 'line'],
      ['KeyQ', 'question'],
    ];
    for (const [code, ask] of places) {
      expect(askOf(press(code))).toBe(ask);
      expect(sessionAsks).toContain(ask);
    }
  });

  it('are pressed with Alt and nothing else; with Shift the line goes to the next pupil', () => {
    expect(askOf(press('KeyB', { altKey: false }))).toBeNull();
    expect(askOf(press('KeyB', { ctrlKey: true }))).toBeNull();
    expect(askOf(press('KeyB', { shiftKey: true }))).toBeNull();
    expect(askOf(press('KeyL', { shiftKey: true }))).toBe('moveCase');
    expect(askOf(press('KeyX'))).toBeNull();
  });
});

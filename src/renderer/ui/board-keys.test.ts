import { describe, expect, it } from 'vitest';
import { boardKey } from './board-keys.ts';

describe('the arrow keys on a board', () => {
  const sizes = [3, 0, 1];

  it('stay within a column going up and down', () => {
    expect(boardKey('ArrowDown', { column: 0, card: 0 }, sizes)).toEqual({ column: 0, card: 1 });
    expect(boardKey('ArrowDown', { column: 0, card: 2 }, sizes)).toBeNull();
    expect(boardKey('ArrowUp', { column: 0, card: 0 }, sizes)).toBeNull();
    expect(boardKey('End', { column: 0, card: 0 }, sizes)).toEqual({ column: 0, card: 2 });
  });

  it('skip an empty column and never fall beside the cards', () => {
    expect(boardKey('ArrowRight', { column: 0, card: 2 }, sizes)).toEqual({ column: 2, card: 0 });
    expect(boardKey('ArrowLeft', { column: 2, card: 0 }, sizes)).toEqual({ column: 0, card: 0 });
    expect(boardKey('ArrowRight', { column: 2, card: 0 }, sizes)).toBeNull();
  });

  it('leave every other key alone', () => {
    expect(boardKey('Enter', { column: 0, card: 0 }, sizes)).toBeNull();
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sheet = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');

/** The colours of the blocks that hold, the last one first. */
function tokens(dark: boolean): (name: string) => string {
  const [light = '', inDark = ''] = sheet.split(/\n:root\[/u);
  return (name) => {
    const found = new RegExp(String.raw`--${name}: (#[\da-f]{6});`, 'u');
    return found.exec(dark ? inDark : '')?.[1] ?? found.exec(light)?.[1] ?? '';
  };
}

/** Relative luminance as WCAG counts it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('the border of what one fills in or ticks', () => {
  it.each([
    ['light', false, 3],
    ['dark', true, 4.5],
  ])('stands out from every ground it lies on: %s', (_, dark, least) => {
    const colour = tokens(dark);
    for (const ground of ['surface', 'ground', 'sunken']) {
      expect(contrast(colour('line-control'), colour(ground))).toBeGreaterThanOrEqual(least);
    }
  });
});

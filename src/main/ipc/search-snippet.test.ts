import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippetOf } from './search-snippet.ts';

const shown = (text: string, ...asked: readonly string[]): string =>
  snippetOf(text, asked)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('');

describe('the piece of a text around what was found', () => {
  it('marks the words, whatever their case and accents, and the last one by its beginning', () => {
    expect(shown('Zoë zat in de aula, alleen.', 'zoe', 'aul')).toBe(
      '[Zoë] zat in de [aula], alleen.',
    );
    expect(shown('Zoë zat in de aula.', 'au', 'zoe')).toBe('[Zoë] zat in de aula.');
  });

  it('starts a little before the first word and says that there is more', () => {
    const text = `${'Een lange inleiding over van alles. '.repeat(6)}Toen kwam het pesten ter sprake. ${'En daarna nog veel meer. '.repeat(12)}`;
    const piece = shown(text, 'pesten');
    expect(piece).toMatch(/^… .*Toen kwam het \[pesten\] ter sprake\..* …$/);
    expect(piece.length).toBeLessThan(200);
  });

  it('is one line and never longer than a glance, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.string({ maxLength: 10 }), (text, word) => {
        const piece = snippetOf(text, [word]);
        expect(piece.map((part) => part.text).join('').length).toBeLessThanOrEqual(164);
        expect(piece.some((part) => part.text.includes('\n'))).toBe(false);
      }),
    );
  });
});

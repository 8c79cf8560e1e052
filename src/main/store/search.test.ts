import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTextIndex, searchWords } from './search.ts';

const textsOf = (...texts: readonly string[]) =>
  texts.map((text, at) => ({ id: `r${String(at + 1)}`, text }));

function indexOf(...texts: readonly string[]) {
  const index = newTextIndex();
  index.put(textsOf(...texts));
  return (query: string): readonly string[] => [...index.find(searchWords(query))];
}

describe('the words of records', () => {
  it('are found whatever the case and the accents, in the text and in what is asked', () => {
    const find = indexOf('Zoë vertelde over het café.', 'YILMAZ en Öztürk');
    for (const query of ['zoe', 'ZOË', 'cafe', 'café']) expect(find(query)).toStrictEqual(['r1']);
    expect(find('ozturk')).toStrictEqual(['r2']);
  });

  it('must all be there, in any order; the last one may be a beginning', () => {
    const find = indexOf('Sem plant zijn huiswerk', 'Sem gaat naar huis', 'Noor plant');
    expect(find('sem huis')).toStrictEqual(['r2', 'r1']);
    expect(find('huiswerk sem')).toStrictEqual(['r1']);
    expect(find('sem plant noor')).toStrictEqual([]);
    expect(find('hui sem')).toStrictEqual([]);
  });

  it('come newest first, also when the older ones came in later', () => {
    const index = newTextIndex();
    index.putOlder([
      { id: 'new', text: 'aula' },
      { id: 'old', text: 'aula' },
    ]);
    index.putOlder([{ id: 'oldest', text: 'aula' }]);
    index.put([{ id: 'newest', text: 'aula' }]);
    expect([...index.find(['aula'])]).toStrictEqual(['newest', 'new', 'old', 'oldest']);
  });

  it('are of the text as it is now', () => {
    const index = newTextIndex();
    index.put([{ id: 'a', text: 'pesten' }]);
    index.put([{ id: 'a', text: 'vriendschap' }]);
    expect([...index.find(['pesten'])]).toStrictEqual([]);
    expect([...index.find(['vriendschap'])]).toStrictEqual(['a']);
    index.put([{ id: 'a', text: '' }]);
    expect([...index.find(['vriendschap'])]).toStrictEqual([]);
    expect(index.size()).toBe(0);
  });

  it('are gone when the index is closed', () => {
    const index = newTextIndex();
    index.put(textsOf('geheim'));
    index.close();
    index.put(textsOf('geheim'));
    expect([...index.find(['geheim'])]).toStrictEqual([]);
  });

  it('can be anything a person types: no sign means something to the index', () => {
    const find = indexOf('een "gewone" zin (met) haakjes, NEAR en AND of OR');
    for (const query of [
      '"',
      '*',
      'NOT',
      'gewone*',
      '(',
      'a AND',
      'body:zin',
      '^een',
      '--',
      '%_',
    ]) {
      expect(() => find(query)).not.toThrow();
    }
    expect(find('near')).toStrictEqual(['r1']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (query) => {
        find(query);
      }),
    );
  });

  it('are all found again by themselves', () => {
    const word = fc.stringMatching(/^[a-zà-öø-ÿ0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 10 }), (words) => {
        const find = indexOf(words.join(', '));
        for (const one of words) expect(find(one)).toStrictEqual(['r1']);
      }),
      { numRuns: 60 },
    );
  });
});

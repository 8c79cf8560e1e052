import { expect, test } from 'vitest';
import { findChoices, foldChoices } from './find-choices.ts';

const choices = foldChoices([
  { id: 'a', label: 'Zoë de Groot', detail: '1B' },
  { id: 'b', label: 'Sem Bakker', detail: '1B' },
  { id: 'c', label: 'Groot, Noor', detail: '4H1' },
]);
const found = (query: string, without: readonly string[] = [], limit = 8) =>
  findChoices(choices, query, without, limit).map(({ id }) => id);

test('accents, capitals and the order of words do not matter', () => {
  expect(found('zoe')).toEqual(['a']);
  expect(found('GROOT zo')).toEqual(['a']);
  expect(found('1b bak')).toEqual(['b']);
});

test('a name that begins with the text comes first', () => {
  expect(found('groot')).toEqual(['c', 'a']);
});

test('nothing typed shows the first few, without those already chosen', () => {
  expect(found('', ['a'], 1)).toEqual(['b']);
});

test('ten thousand names are searched well within a frame', () => {
  const many = foldChoices(
    Array.from({ length: 10_000 }, (_, at) => ({
      id: String(at),
      label: `Leerling ${String(at)} van der Voorbeeld`,
      detail: `${String(at % 6)}H${String(at % 9)}`,
    })),
  );
  const started = performance.now();
  for (const query of ['z', 'le', 'voorbeeld 99', '9999', 'nergens']) {
    findChoices(many, query, [], 8);
  }
  expect((performance.now() - started) / 5).toBeLessThan(50);
});

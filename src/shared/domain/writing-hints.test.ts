import { expect, test } from 'vitest';
import { writingHints } from './writing-hints.ts';

const kinds = (text: string) => writingHints(text).map(({ kind, word }) => `${kind}: ${word}`);

test('a judgement word is pointed at as it was typed, once', () => {
  expect(kinds('Hij is Altijd te laat. Echt altijd.')).toEqual(['judgement: Altijd']);
  expect(kinds('Volgens mij heeft hij iets.')).toEqual(['judgement: Volgens mij heeft hij']);
});

test('a word inside another word is left alone', () => {
  expect(kinds('Het domein van de luisteraar, transport en bijles, addertje.')).toEqual([]);
});

test('words of special categories get their own hint', () => {
  expect(kinds('Zij heeft ADHD en ging naar de psycholoog.')).toEqual([
    'specialCategory: ADHD',
    'specialCategory: psycholoog',
  ]);
});

test('abbreviations that are also words only count in capitals', () => {
  expect(kinds('ass en add en ots')).toEqual([]);
  expect(kinds('ASS, ADD en OTS')).toHaveLength(3);
});

test('a word that may mean danger comes first, also with its accent written apart', () => {
  expect(kinds('Hij zegt nooit iets over suïcide'.normalize('NFD'))[0]).toBe(
    'seriousSignal: suïcide',
  );
});

test('a text of facts gives no hints', () => {
  expect(
    kinds('Sem zat alleen in de aula. Hij zegt: “Ik weet niet bij wie ik mag zitten.”'),
  ).toEqual([]);
  expect(kinds('')).toEqual([]);
});

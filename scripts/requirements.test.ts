import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { coverage, idsInTitle, journeys, knownIds } from './requirements.ts';

const page = readFileSync(join(import.meta.dirname, '..', 'docs', 'requirements.md'), 'utf8');

describe('the page of requirements', () => {
  const ids = knownIds(page);
  const numbered = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

  test('has every id of both lists once', () => {
    const lengths: Readonly<Record<string, number>> = {
      ...{ A: 9, B: 9, C: 9, D: 8, E: 7, F: 7, G: 10, H: 10, I: 9, J: 9, K: 8, L: 4, M: 3 },
      ...{ N: 4, O: 3, EV: 6, Q: 5, R: 9, S: 8, P: 71 },
    };
    const expected = Object.entries(lengths).flatMap(([letter, count]) => numbered(letter, count));
    expect([...ids].sort()).toEqual([...expected].sort());
  });

  test('refuses an id that stands there twice', () => {
    expect(() => knownIds('- **A1** one\n- **A1** two\n')).toThrow('A1');
  });
});

describe('titles', () => {
  test('carry one id, several in one bracket, or several brackets', () => {
    expect(idsInTitle('a buddy is trained [F6]')).toEqual(['F6']);
    expect(idsInTitle('a buddy is trained [F6, K4] and [EV2,F6]')).toEqual(['F6', 'K4', 'EV2']);
  });

  test('without an id in brackets carry none', () => {
    expect(idsInTitle('F6 [x] [1] [abc] [A] [A1 B2]')).toEqual([]);
  });
});

describe('the coverage', () => {
  test('lists every known id, the ones without a test too, and each test once', () => {
    const listed = [
      { file: 'a.test.ts', title: 'one [A1]' },
      { file: 'a.test.ts', title: 'one [A1]' },
      { file: 'b.test.ts', title: 'two [A1, B1]' },
    ];
    expect(coverage(['A1', 'A2', 'B1'], listed)).toEqual({
      tests: {
        A1: ['a.test.ts › one [A1]', 'b.test.ts › two [A1, B1]'],
        A2: [],
        B1: ['b.test.ts › two [A1, B1]'],
      },
      unknown: [],
    });
  });

  test('names a test whose id does not exist', () => {
    expect(coverage(['A1'], [{ file: 'a.test.ts', title: 'one [Z9]' }]).unknown).toEqual([
      'Z9: a.test.ts › one [Z9]',
    ]);
  });

  test('leaves out journeys that are skipped in every project', () => {
    const spec = (title: string, ...expected: string[]) => ({
      title,
      file: 'x.spec.ts',
      tests: expected.map((expectedStatus) => ({ expectedStatus })),
    });
    const inner = { title: 'inner', specs: [spec('c', 'skipped', 'passed')] };
    const suite = {
      title: 'x.spec.ts',
      specs: [spec('a', 'passed'), spec('b', 'skipped')],
      suites: [inner],
    };
    expect(journeys(suite).map(({ title }) => title)).toEqual(['a', 'inner > c']);
  });
});

import { describe, expect, it } from 'vitest';
import { compareValues, toLines, type DataColumn } from './data-table-model.ts';
import { nextIndex } from './next-index.ts';
import { foldText, matchesQuery } from './find-text.ts';

describe('a text filter', () => {
  it('finds every word anywhere, whatever the case and the accents', () => {
    const text = foldText('Zoë van der Berg 1B');
    expect(matchesQuery(text, 'zoe 1b')).toBe(true);
    expect(matchesQuery(text, 'BERG zoë')).toBe(true);
    expect(matchesQuery(text, 'zoe 1c')).toBe(false);
  });

  it('searches the columns that may be searched, also across columns', () => {
    type Row = { readonly name: string; readonly group: string; readonly code: number };
    const columns: readonly DataColumn<Row>[] = [
      { id: 'name', header: 'Naam', value: (row) => row.name },
      { id: 'group', header: 'Klas', value: (row) => row.group },
      { id: 'code', header: 'Code', value: (row) => row.code, searchable: false },
    ];
    const [line] = toLines([{ name: 'Noor', group: '4H1', code: 26 }], columns);
    expect(matchesQuery(line?.text ?? '', '4h1 noor')).toBe(true);
    expect(matchesQuery(line?.text ?? '', '26')).toBe(false);
  });
});

describe('sorting', () => {
  it('orders numbers by size and texts with numbers as people do', () => {
    expect([10, 9, 1].sort(compareValues)).toEqual([1, 9, 10]);
    expect(['1B', '10A', '1A', '2A'].sort(compareValues)).toEqual(['1A', '1B', '2A', '10A']);
    expect(['Zoë', 'Émile', 'anna'].sort(compareValues)).toEqual(['anna', 'Émile', 'Zoë']);
  });
});

describe('the keys of a table', () => {
  it('move by row and by page and stay inside', () => {
    expect(nextIndex('ArrowDown', 0, 3, 10)).toBe(1);
    expect(nextIndex('ArrowUp', 0, 3, 10)).toBe(0);
    expect(nextIndex('PageDown', 0, 3, 10)).toBe(2);
    expect(nextIndex('Home', 2, 3, 10)).toBe(0);
    expect(nextIndex('End', 0, 3, 10)).toBe(2);
  });

  it('leave other keys alone', () => {
    expect(nextIndex('a', 0, 3, 10)).toBeUndefined();
  });
});

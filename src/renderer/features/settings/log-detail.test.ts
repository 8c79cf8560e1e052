import { expect, it } from 'vitest';
import { detailParts } from './log-detail.ts';

it('names counts above zero and leaves the rest of an import out', () => {
  expect(
    detailParts({ schoolYear: '2026-2027', created: 40, updated: 0, unchanged: 1, refused: 2 }),
  ).toEqual([
    { name: 'schoolYear', value: '2026-2027' },
    { name: 'created', count: 40 },
    { name: 'unchanged', count: 1 },
    { name: 'refused', count: 2 },
  ]);
});

it('knows the words of papers, decisions and referrals', () => {
  expect(detailParts({ code: 'K7Q2', copy: 2, outcome: 'saved' })).toEqual([
    { name: 'code', value: 'K7Q2' },
    { name: 'copy', value: '2' },
    { name: 'outcome', value: 'saved' },
  ]);
  expect(detailParts({ decision: 'returned', status: 'sent' })).toHaveLength(2);
});

it('shows nothing of a key or a value it does not know', () => {
  expect(detailParts({ surprise: 'x', decision: 'maybe', status: 7 })).toEqual([]);
  expect(detailParts(undefined)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { nextDecidingBirthday } from './legal-representation.ts';

describe('the next birthday at which it changes who decides', () => {
  it.each([
    ['2015-01-10', '2026-11-24', { on: '2027-01-10', age: 12, group: 'from12' }],
    ['2013-03-01', '2026-11-24', { on: '2029-03-01', age: 16, group: 'from16' }],
    ['2010-11-24', '2026-11-24', { on: '2028-11-24', age: 18, group: 'from18' }],
    ['2012-02-29', '2027-01-01', { on: '2028-02-29', age: 16, group: 'from16' }],
    ['2008-02-29', '2024-03-01', { on: '2026-03-01', age: 18, group: 'from18' }],
  ])('of somebody born on %s, seen on %s', (born, today, expected) => {
    expect(nextDecidingBirthday(born, today)).toEqual(expected);
  });

  it('is none when the age is unknown, and none after eighteen', () => {
    expect(nextDecidingBirthday(null, '2026-11-24')).toBeNull();
    expect(nextDecidingBirthday('2008-11-24', '2026-11-24')).toBeNull();
  });
});

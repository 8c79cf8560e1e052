import { describe, expect, it } from 'vitest';
import { typeAhead } from './type-ahead.ts';

describe('typing the first letters of a choice', () => {
  const labels = [
    'Zwangerschap',
    'Denkt aan zelfmoord',
    'Zelfbeschadiging',
    'Geweld',
    'Geweld thuis',
  ];

  it('finds the label that begins with them, and otherwise a later word', () => {
    expect(typeAhead(labels, 'zelfm', null)).toBe(1);
    expect(typeAhead(labels, 'zelf', null)).toBe(2);
    expect(typeAhead(labels, 'q', null)).toBeNull();
  });

  it('goes on to the next with the same letter again', () => {
    expect(typeAhead(labels, 'g', null)).toBe(3);
    expect(typeAhead(labels, 'g', 3)).toBe(4);
    expect(typeAhead(labels, 'g', 4)).toBe(3);
  });
});

import { describe, expect, it } from 'vitest';
import type { EmergencyCard } from '#shared/domain/emergency-card.ts';
import {
  emergencyFormOf,
  emptyLine,
  lineFault,
  missingLines,
  mostLines,
  sameCard,
  toCard,
} from './emergency-form.ts';

const card: EmergencyCard = {
  lines: [
    { name: 'Politie', number: '112', when: 'gevaar', checkedOn: null },
    { name: 'Zorg', number: '06-1', when: '', checkedOn: '2026-11-01' },
  ],
  advice: 'Blijf erbij.',
};

describe('the form of the emergency card', () => {
  it('gives back the card it was made of', () => {
    const form = emergencyFormOf(card, 3);
    expect(toCard(form)).toEqual(card);
    expect(sameCard(form, emergencyFormOf(card, 3))).toBe(true);
  });

  it('names the line that cannot be called', () => {
    const form = emergencyFormOf(card, 0);
    expect(lineFault(form)).toBeNull();
    const longer = { ...form, lines: [...form.lines, emptyLine()] };
    expect(lineFault(longer)).toEqual({ at: 2, field: 'name' });
    expect(toCard(longer)).toBeNull();
    const named = { ...form, lines: [...form.lines, { ...emptyLine(), name: 'Arts' }] };
    expect(lineFault(named)).toEqual({ at: 2, field: 'number' });
  });

  it('brings back the national numbers that are gone, as many as fit', () => {
    const form = emergencyFormOf(card, 0);
    const builtIn = { ...card, lines: [...card.lines, { ...card.lines[0], number: '113' }] };
    const whole = builtIn as EmergencyCard;
    expect(missingLines(form, whole).map(({ number }) => number)).toEqual(['113']);
    const full = { ...form, lines: Array.from({ length: mostLines }, emptyLine) };
    expect(missingLines(full, whole)).toEqual([]);
  });
});

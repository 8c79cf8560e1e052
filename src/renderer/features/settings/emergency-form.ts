// The emergency card as it is being typed: a key for each line, so that lines keep their place in the eye
// while they move. Knows no markup.
import * as z from 'zod';
import {
  emergencyCardSchema,
  type EmergencyCard,
  type EmergencyLine,
} from '#shared/domain/emergency-card.ts';

export const mostLines = 16;

const lineFormSchema = z.object({
  key: z.string(),
  name: z.string(),
  number: z.string(),
  when: z.string(),
  /** '' when nobody checked it. */
  checkedOn: z.string(),
});
export type LineForm = z.infer<typeof lineFormSchema>;

export const emergencyFormSchema = z.object({
  /** The revision it was started from: a draft over an older card is not brought back. */
  revision: z.int(),
  lines: z.array(lineFormSchema),
  advice: z.string(),
});
export type EmergencyForm = z.infer<typeof emergencyFormSchema>;

export function lineFormOf(line: EmergencyLine): LineForm {
  return { ...line, key: crypto.randomUUID(), checkedOn: line.checkedOn ?? '' };
}

export function emptyLine(): LineForm {
  return lineFormOf({ name: '', number: '', when: '', checkedOn: null });
}

export function emergencyFormOf(card: EmergencyCard, revision: number): EmergencyForm {
  return { revision, lines: card.lines.map(lineFormOf), advice: card.advice };
}

function plainOf({ lines, advice }: EmergencyForm) {
  return {
    advice,
    lines: lines.map(({ name, number, when, checkedOn }) => ({
      ...{ name, number, when },
      checkedOn: checkedOn === '' ? null : checkedOn,
    })),
  };
}

/** Null while something in it cannot be saved. */
export function toCard(form: EmergencyForm): EmergencyCard | null {
  return emergencyCardSchema.safeParse(plainOf(form)).data ?? null;
}

export function sameCard(a: EmergencyForm, b: EmergencyForm): boolean {
  return JSON.stringify(plainOf(a)) === JSON.stringify(plainOf(b));
}

export type LineFault = { readonly at: number; readonly field: 'name' | 'number' };

/** The first line that cannot be called. */
export function lineFault({ lines }: EmergencyForm): LineFault | null {
  for (const [at, line] of lines.entries()) {
    if (line.name.trim() === '') return { at, field: 'name' };
    if (line.number.trim().length < 2) return { at, field: 'number' };
  }
  return null;
}

/** The national lines whose number is on the card no longer, as many as still fit. */
export function missingLines(
  form: EmergencyForm,
  builtIn: EmergencyCard,
): readonly EmergencyLine[] {
  const numbers = new Set(form.lines.map(({ number }) => number.trim()));
  const missing = builtIn.lines.filter(({ number }) => !numbers.has(number));
  return missing.slice(0, Math.max(0, mostLines - form.lines.length));
}

// Whom to call when someone is not safe now: the national numbers that come with the product and those the
// school adds or changes. A copy of the card lies unsealed beside the vault, so that it can be read before
// unlocking: it must never name a pupil.
import * as z from 'zod';
import { dateSchema, daysBetween } from './date.ts';
import { namesIn, type NamedPerson } from './name-check.ts';
import { defineRecord } from './record.ts';

export const emergencyLineSchema = z.strictObject({
  /** Who answers: 'Veilig Thuis', 'Zorgcoördinator'. */
  name: z.string().trim().min(1).max(80),
  number: z.string().trim().min(2).max(40),
  when: z.string().trim().max(160),
  /** The day somebody of the school last made sure of the number; null when nobody did. */
  checkedOn: dateSchema.nullable(),
});
export type EmergencyLine = z.infer<typeof emergencyLineSchema>;

export const emergencyCardSchema = z.strictObject({
  lines: z.array(emergencyLineSchema).min(1).max(16),
  /** What to do first, in one or two sentences. */
  advice: z.string().trim().max(400),
});
export type EmergencyCard = z.infer<typeof emergencyCardSchema>;

export const emergencyCardRecord = defineRecord({
  kind: 'emergencyCard',
  version: 1,
  schema: emergencyCardSchema,
});

/** The national numbers that come with the product; their words are texts. */
export const builtInLines = [
  'police',
  'safeHome',
  'suicide',
  'sexualViolence',
  'childLine',
  'inspector',
] as const;

const checkedForDays = 365;

/** Whether somebody of the school made sure of the number: within the last year, longer ago, or never. */
export function checkOf(
  { checkedOn }: Pick<EmergencyLine, 'checkedOn'>,
  today: string,
): 'checked' | 'longAgo' | 'never' {
  if (checkedOn === null) return 'never';
  return daysBetween(checkedOn, today) > checkedForDays ? 'longAgo' : 'checked';
}

type ListedPupil = NamedPerson & { readonly pupilNumber: string };

/** Shorter numbers are those of telephones and rooms. */
const shortestPupilNumber = 4;

/**
 * The first name or number of a pupil on the card and the line it stands in, or null. Names of `adults`, in
 * full, may stand on it: who shares a name with a pupil can still be called.
 */
export function pupilOnCard(
  card: EmergencyCard,
  pupils: readonly ListedPupil[],
  adults: readonly string[],
): { readonly name: string; readonly line: string } | null {
  const known = adults.filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
  const texts = [
    card.advice,
    ...card.lines.flatMap(({ name, number, when }) => [name, number, when]),
  ];
  for (const line of texts) {
    const rest = known.reduce((text, name) => text.replaceAll(name, ' '), line);
    const [name] = [...numbersIn(rest, pupils), ...namesIn(rest, pupils)];
    if (name !== undefined) return { name, line };
  }
  return null;
}

function numbersIn(text: string, pupils: readonly ListedPupil[]): readonly string[] {
  const words = new Set(text.match(/[\p{L}\d]+/gu));
  return pupils
    .map(({ pupilNumber }) => pupilNumber)
    .filter((number) => number.length >= shortestPupilNumber && words.has(number));
}

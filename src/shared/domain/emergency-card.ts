// Whom to call when someone is not safe now: the national numbers that come with the product and those the
// school adds or changes. A copy of the card lies unsealed beside the vault, so that it can be read before
// unlocking: it must never name a pupil.
import * as z from 'zod';
import { dateSchema, daysBetween } from './date.ts';
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

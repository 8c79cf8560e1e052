// How long something at school lasts: a session, a lesson, an activity. Whole minutes.
import * as z from 'zod';

/** From 5 minutes to 4 hours. */
export const durationSchema = z.int().min(5).max(240);

/** The minutes that were typed; null when they are not such a time. */
export function durationIn(text: string): number | null {
  const parsed = durationSchema.safeParse(text.trim() === '' ? null : Number(text));
  return parsed.success ? parsed.data : null;
}

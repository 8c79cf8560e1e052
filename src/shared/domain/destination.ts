// Where the school refers to: its social map. The usual Dutch destinations come with the product; the school
// changes or adds its own, with numbers and the day they were last checked.
import * as z from 'zod';
import { dateSchema, daysBetween } from './date.ts';
import { defineRecord } from './record.ts';

export const destinationSchema = z.strictObject({
  /** Which built-in destination this replaces; null for one of the school's own. */
  builtIn: z.string().max(40).nullable(),
  name: z.string().trim().min(1).max(120),
  kind: z.enum(['internal', 'external']),
  /** For what one goes there. */
  forWhat: z.string().trim().max(300),
  contact: z.string().trim().max(200),
  phone: z.string().trim().max(40),
  /** How long one waits there, in the school's words. */
  waiting: z.string().trim().max(80),
  checkedOn: dateSchema.nullable(),
  active: z.boolean(),
});
export type DestinationBody = z.infer<typeof destinationSchema>;

export const destinationRecord = defineRecord({
  kind: 'destination',
  version: 1,
  schema: destinationSchema,
});

/** Days after which a number counts as old. */
const checkEveryDays = 365;

/** Whether somebody should check it: never done, or longer than a year ago. */
export function needsCheck(
  { checkedOn }: Pick<DestinationBody, 'checkedOn'>,
  today: string,
): boolean {
  return checkedOn === null || daysBetween(checkedOn, today) > checkEveryDays;
}

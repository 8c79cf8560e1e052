// Hours of peer work that no lesson, activity or training tells of by itself: contacts of pairs (without a
// word on who was supported) and what is entered by hand. In the programme dossier.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const peerHourKinds = [
  'contact',
  'training',
  'lesson',
  'activity',
  'dropIn',
  'intervision',
  'preparation',
  'electivePeriod',
  'other',
] as const;
export type PeerHourKind = (typeof peerHourKinds)[number];

/** What is entered by hand; the other kinds follow from what was recorded elsewhere. */
export const manualHourKinds = ['preparation', 'intervision', 'electivePeriod', 'other'] as const;
export type ManualHourKind = (typeof manualHourKinds)[number];

export const peerHoursSchema = z.strictObject({
  pupilId: recordIdSchema,
  on: dateSchema,
  minutes: z.int().min(0).max(1440),
  kind: z.enum(peerHourKinds),
  missedPeriods: z.int().min(0).max(12),
  /** The contact it follows from; null when entered by hand. */
  contactId: recordIdSchema.nullable(),
  note: z.string().trim().max(120),
  /** False when it was withdrawn. */
  counts: z.boolean(),
});
export type PeerHoursBody = z.infer<typeof peerHoursSchema>;

/** One entry by hand for one or more peers at once. */
export const manualHoursSchema = peerHoursSchema
  .pick({ on: true, missedPeriods: true, note: true })
  .extend({
    pupilIds: z.array(recordIdSchema).min(1).max(60),
    kind: z.enum(manualHourKinds),
    minutes: z.int().min(5).max(1440),
  });
export type ManualHours = z.infer<typeof manualHoursSchema>;

export const peerHoursRecord = defineRecord({
  kind: 'peerHours',
  version: 1,
  schema: peerHoursSchema,
});

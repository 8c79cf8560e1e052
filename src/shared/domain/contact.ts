// A contact of a pair, planned or held: when, where, whose initiative, what was done or learned. Not the
// story and never a message: this is what peers tell, entered by staff in half a minute.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { goalCategories } from './goal.ts';
import { recordIdSchema } from './id.ts';
import { defineRecord } from './record.ts';

export const contactStates = ['planned', 'held', 'missed', 'cancelled'] as const;
export type ContactState = (typeof contactStates)[number];

export const contactPlaces = ['school', 'elsewhere', 'online'] as const;
export const contactChannels = ['meeting', 'seenAtSchool', 'message', 'call', 'video'] as const;
/** What kind of contact: `distraction` is as good as any; `homework` is really a tutor's job. */
export const contactKinds = [
  'goal',
  'gettingToKnow',
  'distraction',
  'homework',
  'together',
  'mediation',
] as const;
export const contactInitiatives = ['supporter', 'supportee', 'adult'] as const;
export const contactFeelings = ['good', 'mixed', 'heavy'] as const;

export const contactFieldsSchema = z.strictObject({
  state: z.enum(contactStates),
  on: dateSchema,
  /** 'HH:MM', null when not known. */
  startsAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  minutes: z.int().min(1).max(600).nullable(),
  place: z.enum(contactPlaces).nullable(),
  /** Where, when not at school. */
  placeNote: z.string().trim().max(80),
  channel: z.enum(contactChannels),
  initiative: z.enum(contactInitiatives).nullable(),
  kind: z.enum(contactKinds),
  theme: z.enum(goalCategories).nullable(),
  /** What was done or learned; no solution is asked for. */
  learned: z.string().trim().max(200),
  /** 1 to 5 on the agreed goal; null when it was not about that. */
  goalProgress: z.int().min(1).max(5).nullable(),
  /** How it ended well. */
  positiveClose: z.string().trim().max(200),
  feelingAfter: z.enum(contactFeelings).nullable(),
  /** The talk stayed stuck in worrying together. */
  stuck: z.boolean(),
  tooHeavy: z.boolean(),
  questionForCoach: z.string().trim().max(200),
  /** Of a mediation: what the parties agreed themselves. */
  agreement: z.string().trim().max(300),
  /** Lesson periods the supporter missed for it. */
  missedPeriods: z.int().min(0).max(8),
});
export type ContactFields = z.infer<typeof contactFieldsSchema>;

export const contactSchema = contactFieldsSchema.extend({ pairId: recordIdSchema });
export type ContactBody = z.infer<typeof contactSchema>;

export const contactRecord = defineRecord({ kind: 'contact', version: 1, schema: contactSchema });

// The referral form on paper (form 6): what the destination reads, and nothing that was not ticked.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { referralFieldsSchema, shareItems } from './referral.ts';

export const referralFormAskSchema = z.strictObject({ referralId: recordIdSchema });

const { destination, destinationKind, contact, urgency, reason, asked, consent } =
  referralFieldsSchema.shape;

export const referralFormSheetSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  code: z.string(),
  /** True while it may not leave yet: something it waits for is missing, such as a signature. */
  concept: z.boolean(),
  writer: z.string(),
  writerFunction: z.string(),
  ...{ destination, destinationKind, contact, urgency, reason, asked, consent },
  /** The ticked items with their text, in their fixed order. */
  items: z.array(z.strictObject({ item: z.enum(shareItems), text: z.string() })),
  pupilToldOn: dateSchema.nullable(),
  parentsToldOn: dateSchema.nullable(),
  notToldBecause: z.string(),
  feedbackBy: dateSchema.nullable(),
});
export type ReferralFormSheet = z.infer<typeof referralFormSheetSchema>;

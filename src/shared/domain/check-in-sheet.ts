// The check-in form of a peer on paper (form 16): blank to write on, or as it was laid down, for the coach alone. A
// peer stands on it by a number or by initials, never by name.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { loadSchema, peerCheckInSchema } from './peer-check-in.ts';

export const checkInSheetAskSchema = z.discriminatedUnion('what', [
  /** One for each peer of a session, or one by itself. */
  z.strictObject({ what: z.literal('blank'), sessionId: recordIdSchema.nullable() }),
  z.strictObject({ what: z.literal('filled'), checkInId: recordIdSchema }),
]);
export type CheckInSheetAsk = z.infer<typeof checkInSheetAskSchema>;

export const checkInSheetSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  /** '' without a group. */
  group: z.string(),
  filled: z.boolean(),
  sheets: z.array(
    z.strictObject({
      /** Which buddy of the session; null of one by itself. */
      number: z.int().min(1).nullable(),
      /** Initials; '' on a blank one. */
      peer: z.string(),
      /** Null when it is still to be written. */
      on: dateSchema.nullable(),
      load: loadSchema.nullable(),
      ...peerCheckInSchema.pick({ gives: true, costs: true, needs: true, agreements: true }).shape,
    }),
  ),
});
export type CheckInSheet = z.infer<typeof checkInSheetSchema>;

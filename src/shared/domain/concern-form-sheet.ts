// The concern form on paper (form 7): what was heard and who knows it, for one named reader. What was decided
// afterwards, and whether there is a reporting code, is not on it.
import * as z from 'zod';
import { rungParties } from './concern-clock.ts';
import { concernFieldsSchema } from './concern.ts';
import { recordIdSchema } from './id.ts';

export const concernFormAskSchema = z.strictObject({
  concernId: recordIdSchema,
  reader: z.string().trim().min(1).max(120),
});

export const concernFormSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  reader: z.string(),
  code: z.string(),
  heardBy: z.string(),
  /** Without the identifiers of pupils: a reader needs names only. */
  fields: concernFieldsSchema.omit({ peerId: true, people: true }),
  people: z.array(concernFieldsSchema.shape.people.element.omit({ pupilId: true })),
  known: z.array(z.strictObject({ party: z.enum(rungParties), atMs: z.int(), saidBy: z.string() })),
});
export type ConcernForm = z.infer<typeof concernFormSchema>;

// The names for a poster: which peers can be found for what. Only those whose consent for a poster stands.
import * as z from 'zod';
import { pairForms } from './support-form.ts';

export const posterListSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  schoolYear: z.string(),
  groups: z.array(
    z.strictObject({
      form: z.enum(pairForms),
      formName: z.string().nullable(),
      /** Given names with the class; a photo only where that was agreed too. */
      peers: z.array(
        z.strictObject({ name: z.string(), className: z.string(), photo: z.boolean() }),
      ),
    }),
  ),
  dropIns: z.array(
    z.strictObject({
      title: z.string(),
      weekday: z.int().min(1).max(7),
      startsAt: z.string(),
      place: z.string(),
    }),
  ),
});
export type PosterList = z.infer<typeof posterListSchema>;

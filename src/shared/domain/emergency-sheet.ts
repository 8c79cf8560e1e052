// The emergency sheet on paper: whom to call, who must know by when and who that is now, and on its second
// page a blank concern form for when there is no laptop. No pupil stands on it.
import * as z from 'zod';
import { ladderSchema, rungParties } from './concern-clock.ts';
import { emergencyCardSchema } from './emergency-card.ts';

export const emergencySheetSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  /** The school's own card; null: the national numbers, in the language of the paper. */
  card: emergencyCardSchema.nullable(),
  ladder: ladderSchema,
  /** Who stands on the rungs now, by party, in the order of the ladder. */
  parties: z.array(
    z.strictObject({
      party: z.enum(rungParties),
      people: z.array(
        z.strictObject({ name: z.string(), functionTitle: z.string(), reach: z.string() }),
      ),
      /** How many more there are than stand here. */
      more: z.int().nonnegative(),
    }),
  ),
  ownCategories: z.array(z.string()),
});
export type EmergencySheet = z.infer<typeof emergencySheetSchema>;

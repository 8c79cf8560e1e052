// The overview of a peer's hours on paper: sums per kind, study credits, and each entry by day. Notes of
// entries by hand are left out, since anything can stand in them.
import * as z from 'zod';
import { dateSchema } from './date.ts';
import { recordIdSchema } from './id.ts';
import { peerHourKinds } from './peer-hours.ts';
import { schoolYearSchema } from './school-year.ts';

export const hoursOverviewAskSchema = z.strictObject({
  pupilId: recordIdSchema,
  schoolYear: schoolYearSchema,
});
export type HoursOverviewAsk = z.infer<typeof hoursOverviewAskSchema>;

const kind = z.enum(peerHourKinds);

export const hoursOverviewSchema = z.strictObject({
  school: z.string(),
  site: z.string(),
  name: z.string(),
  className: z.string(),
  schoolYear: schoolYearSchema,
  kinds: z.array(
    z.strictObject({ kind, times: z.int(), minutes: z.int(), missedPeriods: z.int() }),
  ),
  minutes: z.int(),
  missedPeriods: z.int(),
  electivePeriods: z.int(),
  credits: z.number(),
  hoursPerCredit: z.number(),
  entries: z.array(z.strictObject({ on: dateSchema, kind, about: z.string(), minutes: z.int() })),
});
export type HoursOverview = z.infer<typeof hoursOverviewSchema>;
